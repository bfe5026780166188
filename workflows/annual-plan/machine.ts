import { assign, setup } from 'xstate';
import {
  reorganisationTransitions,
  due,
  effectActions,
  beginning,
  momentOf,
  decidingState,
  draftEnds,
  issuedEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

/** What a plan keeps beside its state. */
export interface PlanContext extends BaseContext {
  /** Leave to recall or replace, asked of the upper union for one act. */
  leave: { act: 'recall' | 'replace'; status: 'requested' | 'granted' } | null;
  /** In notify mode: the upper union has seen it. */
  acknowledged: boolean;
}

export type PlanState =
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
  | 'recalled'
  | 'replaced';

type PlanEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'assignDrafter'
  | 'submit'
  | 'withdraw'
  | 'beginReview'
  | 'returnForRevision'
  | 'approve'
  | 'withdrawApproval'
  | 'revise'
  | 'issue'
  | 'acknowledge'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'requestLeave'
  | 'grantLeave'
  | 'refuseLeave'
  | 'recall'
  | 'replace'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: PlanContext; events: PlanEvent; input: { now: string } };

/**
 * The yearly plan: drafted in the unit, agreed by its committee, approved by the upper union, issued by the chair.
 * Shape only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
    askLeave: assign({
      since: ({ context, event }) => momentOf(event, context.since),
      leave: ({ event }) => ({
        act: event.payload?.['act'] === 'replace' ? ('replace' as const) : ('recall' as const),
        status: 'requested' as const,
      }),
    }),
    giveLeave: assign({
      since: ({ context, event }) => momentOf(event, context.since),
      leave: ({ context }) => context.leave && { ...context.leave, status: 'granted' as const },
    }),
    dropLeave: assign({ leave: null }),
    noteAcknowledged: assign({ acknowledged: true }),
  },
}).createMachine({
  id: 'annual-plan',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input), leave: null, acknowledged: false }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'duty', afterReturn: 10 }),
      on: {
        assignDrafter: { actions: 'setDrafter' },
        openRound: { target: 'deciding', actions: 'openRound' },
        // Only where the substance is what the last round agreed: a correction of form.
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
        // Notify mode: the unit issues by itself.
        issue: { target: 'inForce', actions: 'issue' },
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
        approve: { target: 'approved', actions: 'markApproved' },
        withdraw: { target: 'agreed' },
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
    approved: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        issue: { target: 'inForce', actions: 'issue' },
        withdrawApproval: { target: 'underReview', actions: 'clearApproval' },
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
        acknowledge: { actions: 'noteAcknowledged' },
        requestLeave: { actions: 'askLeave' },
        grantLeave: { actions: 'giveLeave' },
        refuseLeave: { actions: 'dropLeave' },
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
