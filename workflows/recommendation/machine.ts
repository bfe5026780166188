import { assign, setup } from 'xstate';
import {
  due,
  beginning,
  effectActions,
  momentOf,
  textIn,
  issuedEnds,
  decidingState,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

/** What a recommendation keeps beside its state. */
export interface RecommendationContext extends BaseContext {
  /** When the upper union received it: its clock runs from here, whatever is asked in between. */
  receivedAt: string | null;
  /** To whom it was sent on. */
  forwardedTo: string | null;
}

export type RecommendationState =
  | 'draft'
  | 'deciding'
  | 'agreed'
  | 'sent'
  | 'received'
  | 'factsAsked'
  | 'forwarded'
  | 'answered'
  | 'declined'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled';

type RecommendationEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'assignDrafter'
  | 'openRound'
  | 'revise'
  | 'send'
  | 'beginReview'
  | 'assignOfficer'
  | 'askFacts'
  | 'supplyFacts'
  | 'forward'
  | 'answer'
  | 'decline'
  | 'confirm'
  | 'archive'
  | 'cancel'
  | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: RecommendationContext; events: RecommendationEvent; input: { now: string } };

/** What was sent is the old unit's paper: it ends with it. */
const sentEnds = {
  ...issuedEnds,
  reviewerEnded: { target: 'sent', actions: ['changeReviewer', 'markSubmitted'] },
} as const;
const decided = {
  answer: { target: 'answered' },
  decline: { target: 'declined' },
  recall: { target: 'recalled' },
} as const;

/**
 * A matter brought before the upper union: by the committee or its chair, signed and numbered; received, looked into, sent on
 * where others must help, answered or declined with a reason. Shape only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
    noteReceipt: assign({ receivedAt: ({ context, event }) => momentOf(event, context.since) }),
    noteForwarding: assign({ forwardedTo: ({ event }) => textIn(event.payload?.['to']) }),
  },
}).createMachine({
  id: 'recommendation',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input), receivedAt: null, forwardedTo: null }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        assignDrafter: { actions: 'setDrafter' },
        openRound: { target: 'deciding', actions: 'openRound' },
        send: { target: 'sent', actions: ['issue', 'markSubmitted'] },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: decidingState,
    agreed: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        send: { target: 'sent', actions: ['issue', 'markSubmitted'] },
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
        unitMoved: { target: 'draft', actions: 'moveTo' },
      },
    },
    sent: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 3 }),
      on: {
        beginReview: { target: 'received', actions: ['receive', 'assignReviewer', 'noteReceipt'] },
        recall: { target: 'recalled' },
        ...sentEnds,
        reviewerEnded: { actions: ['changeReviewer', 'markSubmitted'] },
      },
    },
    received: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 15 }),
      on: {
        ...decided,
        assignOfficer: { actions: 'assignReviewer' },
        askFacts: { target: 'factsAsked', actions: 'recordReturn' },
        forward: { target: 'forwarded', actions: 'noteForwarding' },
        ...sentEnds,
      },
    },
    factsAsked: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: { supplyFacts: { target: 'received' }, recall: { target: 'recalled' }, ...sentEnds },
    },
    forwarded: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 30 }),
      on: { ...decided, assignOfficer: { actions: 'assignReviewer' }, ...sentEnds },
    },
    answered: {
      entry: 'enter',
      meta: due({ by: 'entry', days: 30, fires: 'confirm' }),
      on: {
        confirm: { target: 'closed', actions: 'markClosed' },
        ...issuedEnds,
      },
    },
    declined: {
      entry: 'enter',
      meta: due({ by: 'entry', days: 30, fires: 'confirm' }),
      on: {
        confirm: { target: 'closed', actions: 'markClosed' },
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
