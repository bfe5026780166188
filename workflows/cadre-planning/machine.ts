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

export type PlanningState =
  | 'draft'
  | 'deciding'
  | 'agreed'
  | 'submitted'
  | 'underReview'
  | 'returned'
  | 'approved'
  | 'inForce'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled';

type PlanningEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'submit'
  | 'withdraw'
  | 'beginReview'
  | 'returnForRevision'
  | 'approve'
  | 'withdrawApproval'
  | 'revise'
  | 'issue'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: PlanningEvent; input: { now: string } };

/** The committee introduces people for posts in secret, the upper union approves, with or without some of them. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'cadre-planning',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: {
        openRound: { target: 'deciding', actions: 'openRound' },
        // Only where the substance is what the last round introduced: a correction of form.
        submit: { target: 'submitted', actions: 'markSubmitted' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: {
      ...decidingState,
      on: { ...decidingState.on, roundPassed: { target: 'agreed', actions: ['closeRound', 'amendContent'] } },
    },
    agreed: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        submit: { target: 'submitted', actions: 'markSubmitted' },
        // The top union has nobody above it here.
        issue: { target: 'inForce', actions: ['issue', 'recordCadre'] },
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    submitted: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 15 }),
      on: {
        withdraw: { target: 'agreed' },
        beginReview: { target: 'underReview', actions: ['receive', 'assignReviewer'] },
        reviewerEnded: { actions: ['changeReviewer', 'markSubmitted'] },
        ...reorganisationTransitions,
      },
    },
    underReview: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 15 }),
      on: {
        returnForRevision: { target: 'returned', actions: 'recordReturn' },
        approve: { target: 'approved', actions: ['markApproved', 'amendContent'] },
        reviewerEnded: { target: 'submitted', actions: ['changeReviewer', 'markSubmitted'] },
        ...reorganisationTransitions,
      },
    },
    returned: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    approved: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        issue: { target: 'inForce', actions: ['issue', 'recordCadre'] },
        withdrawApproval: { target: 'underReview', actions: ['clearApproval', 'amendContent'] },
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
        recall: { target: 'recalled', actions: 'withdrawCadre' },
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
