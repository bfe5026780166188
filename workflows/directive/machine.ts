import { assign, setup } from 'xstate';
import {
  reorganisationTransitions,
  due,
  effectActions,
  beginning,
  momentOf,
  issuedEnds,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
} from '../kit/index.ts';

export type DirectiveState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'inForce'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled'
  | 'replaced';

type DirectiveEvent = FlowEvent<
  | ReorganisationEvent
  | 'submit'
  | 'withdraw'
  | 'returnForRevision'
  | 'revise'
  | 'issue'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
  | 'replace'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: DirectiveEvent; input: { now: string } };

/** A guidance, notice or letter: drafted by the office, signed or sent back by a leader, who thereby issues it; no committee votes. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'directive',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        submit: { target: 'submitted', actions: 'markSubmitted' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    submitted: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 2 }),
      on: {
        withdraw: { target: 'draft', actions: 'startRevision' },
        returnForRevision: { target: 'returned', actions: 'recordReturn' },
        issue: { target: 'inForce', actions: 'issue' },
        ...reorganisationTransitions,
      },
    },
    returned: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 3 }),
      on: {
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
