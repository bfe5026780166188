import { assign, setup } from 'xstate';
import {
  reorganisationTransitions,
  due,
  beginning,
  effectActions,
  momentOf,
  decidingState,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

export type ReportState =
  | 'draft'
  | 'deciding'
  | 'agreed'
  | 'submitted'
  | 'underReview'
  | 'returned'
  | 'accepted'
  | 'issued'
  | 'archived'
  | 'cancelled';

type ReportEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'assignDrafter'
  | 'openRound'
  | 'submit'
  | 'withdraw'
  | 'beginReview'
  | 'returnForRevision'
  | 'accept'
  | 'revise'
  | 'issue'
  | 'archive'
  | 'cancel'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: ReportEvent; input: { now: string } };

/**
 * A report upward: drafted, agreed by the committee where the rules ask for it, submitted by the chair, accepted or returned by
 * row; what was accepted is signed and numbered. Shape only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'report',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'duty', afterReturn: 10 }),
      on: {
        assignDrafter: { actions: 'setDrafter' },
        openRound: { target: 'deciding', actions: 'openRound' },
        submit: { target: 'submitted', actions: 'markSubmitted' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: decidingState,
    agreed: {
      entry: 'enter',
      meta: due({ by: 'duty', afterReturn: 10 }),
      on: {
        submit: { target: 'submitted', actions: 'markSubmitted' },
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    submitted: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 10 }),
      on: {
        withdraw: { target: 'draft', actions: 'startRevision' },
        beginReview: { target: 'underReview', actions: ['receive', 'assignReviewer'] },
        reviewerEnded: { actions: ['changeReviewer', 'markSubmitted'] },
        ...reorganisationTransitions,
      },
    },
    underReview: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 10 }),
      on: {
        returnForRevision: { target: 'returned', actions: 'recordReturn' },
        accept: { target: 'accepted', actions: 'markApproved' },
        reviewerEnded: { target: 'submitted', actions: ['changeReviewer', 'markSubmitted'] },
        ...reorganisationTransitions,
      },
    },
    returned: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        assignDrafter: { actions: 'setDrafter' },
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    accepted: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: { issue: { target: 'issued', actions: ['issue', 'markClosed'] }, ...reorganisationTransitions },
    },
    issued: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: { archive: { target: 'archived' } },
    },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
