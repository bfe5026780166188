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

export type DecisionState =
  'draft' | 'deciding' | 'agreed' | 'inForce' | 'closed' | 'archived' | 'cancelled' | 'recalled';

type DecisionEvent = FlowEvent<
  RoundEvent | ReorganisationEvent | 'revise' | 'issue' | 'close' | 'archive' | 'cancel' | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: DecisionEvent; input: { now: string } };

/** A decision that a committee takes and its leader signs in its name. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'decision',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: decidingState,
    agreed: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 3 }),
      on: {
        issue: { target: 'inForce', actions: 'issue' },
        revise: { target: 'draft', actions: 'startRevision' },
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
