import { assign, setup } from 'xstate';
import {
  beginning,
  due,
  effectActions,
  momentOf,
  reorganisationTransitions,
  decidingState,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

export type ClassificationState =
  | 'draft'
  | 'deciding'
  | 'agreed'
  | 'sent'
  | 'received'
  | 'appraised'
  | 'proposed'
  | 'decided'
  | 'archived'
  | 'cancelled'
  | 'recalled';

type ClassificationEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'scoreSelf'
  | 'revise'
  | 'send'
  | 'beginReview'
  | 'appraise'
  | 'acceptScores'
  | 'joinDecision'
  | 'takeEffect'
  | 'leaveDecision'
  | 'archive'
  | 'cancel'
  | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: ClassificationEvent; input: { now: string } };

/** What was sent is the old unit's paper: it ends with it. */
const sentEnds = {
  unitEnded: { target: 'recalled' },
  unitMoved: { target: 'recalled' },
  reviewerEnded: { target: 'sent', actions: ['changeReviewer', 'markSubmitted'] },
} as const;

const appraising = {
  appraise: { target: 'appraised', actions: 'amendContent' },
  acceptScores: { target: 'appraised', actions: 'amendContent' },
} as const;

/**
 * A unit's score for the year: by itself, agreed by its committee, signed and sent; appraised row by row above, and given its
 * level by a decision on many units. Shape only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'union-classification',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'duty', afterReturn: 10 }),
      on: {
        scoreSelf: { actions: 'amendContent' },
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    deciding: decidingState,
    agreed: {
      entry: 'enter',
      meta: due({ by: 'duty', afterReturn: 5 }),
      on: {
        send: { target: 'sent', actions: ['issue', 'markSubmitted'] },
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    sent: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 3 }),
      on: {
        beginReview: { target: 'received', actions: ['receive', 'assignReviewer'] },
        recall: { target: 'recalled' },
        ...sentEnds,
        reviewerEnded: { actions: ['changeReviewer', 'markSubmitted'] },
      },
    },
    received: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: { ...appraising, recall: { target: 'recalled' }, ...sentEnds },
    },
    appraised: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: { ...appraising, joinDecision: { target: 'proposed' }, ...sentEnds },
    },
    proposed: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        takeEffect: { target: 'decided', actions: ['amendContent', 'markClosed'] },
        leaveDecision: { target: 'appraised' },
        ...sentEnds,
      },
    },
    decided: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: {
        archive: { target: 'archived' },
        leaveDecision: { target: 'appraised', actions: 'amendContent' },
      },
    },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
    recalled: { type: 'final' },
  },
});
