import { assign, setup } from 'xstate';
import {
  due,
  effectActions,
  beginning,
  momentOf,
  issuedEnds,
  decidingState,
  draftEnds,
  reorganisationTransitions,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

export type ProgrammeState =
  'draft' | 'deciding' | 'agreed' | 'inForce' | 'closed' | 'archived' | 'cancelled' | 'recalled' | 'replaced';

type ProgrammeEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'revise'
  | 'issue'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
  | 'replace'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: ProgrammeEvent; input: { now: string } };

/** The term's programme: drafted by the office, agreed by the provincial committee, issued by its chair. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'programme',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: {
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: decidingState,
    agreed: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
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
        replace: { target: 'replaced', actions: 'linkReplacement' },
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
    replaced: { type: 'final' },
  },
});
