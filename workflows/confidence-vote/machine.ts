import { assign, setup } from 'xstate';
import {
  beginning,
  due,
  effectActions,
  momentOf,
  reorganisationTransitions,
  issuedEnds,
  decidingState,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

export type ConfidenceState =
  'draft' | 'deciding' | 'concluded' | 'inForce' | 'closed' | 'archived' | 'cancelled' | 'recalled';

type ConfidenceEvent = FlowEvent<
  RoundEvent | ReorganisationEvent | 'nameHolders' | 'issue' | 'close' | 'archive' | 'cancel' | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: ConfidenceEvent; input: { now: string } };

/** Those in office are named, the committee rates each of them in secret, the result is told. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'confidence-vote',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: {
        nameHolders: { actions: 'amendContent' },
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: {
      ...decidingState,
      on: {
        ...decidingState.on,
        roundPassed: { target: 'concluded', actions: ['closeRound', 'amendContent'] },
      },
    },
    concluded: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        issue: { target: 'inForce', actions: 'issue' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    inForce: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'yearEnd', fires: 'close' }),
      on: {
        close: { target: 'closed', actions: 'markClosed' },
        recall: { target: 'recalled' },
        ...issuedEnds,
      },
    },
    closed: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: { archive: { target: 'archived' } },
    },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
    recalled: { type: 'final' },
  },
});
