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

export type CommendationState =
  | 'draft'
  | 'deciding'
  | 'agreed'
  | 'sent'
  | 'received'
  | 'appraised'
  | 'proposed'
  | 'granted'
  | 'declined'
  | 'archived'
  | 'cancelled'
  | 'recalled';

type CommendationEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'assignDrafter'
  | 'revise'
  | 'award'
  | 'send'
  | 'beginReview'
  | 'appraise'
  | 'decline'
  | 'joinDecision'
  | 'takeEffect'
  | 'leaveDecision'
  | 'withdrawAward'
  | 'archive'
  | 'cancel'
  | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: CommendationEvent; input: { now: string } };

/** What was sent is the old unit's paper: it ends with it. */
const sentEnds = {
  unitEnded: { target: 'recalled' },
  unitMoved: { target: 'recalled' },
  reviewerEnded: { target: 'sent', actions: ['changeReviewer', 'markSubmitted'] },
} as const;

/** What should not have been given is taken back however long ago it was. */
const takenBack = {
  leaveDecision: { target: 'appraised', actions: ['amendContent', 'withdrawCadre'] },
  withdrawAward: { target: 'recalled', actions: 'withdrawCadre' },
} as const;

/**
 * Nominees for a commendation: named, agreed on one by one by the committee; awarded by the unit's own decision, or sent up,
 * appraised row by row, and granted by a decision above or declined. Shape only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'commendation',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        assignDrafter: { actions: 'setDrafter' },
        openRound: { target: 'deciding', actions: 'openRound' },
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
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        award: { target: 'granted', actions: ['issue', 'amendContent', 'recordCadre', 'markClosed'] },
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
      on: {
        appraise: { target: 'appraised', actions: 'amendContent' },
        recall: { target: 'recalled' },
        ...sentEnds,
      },
    },
    appraised: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        appraise: { actions: 'amendContent' },
        decline: { target: 'declined', actions: ['amendContent', 'markClosed'] },
        joinDecision: { target: 'proposed' },
        recall: { target: 'recalled' },
        ...sentEnds,
      },
    },
    proposed: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        takeEffect: { target: 'granted', actions: ['amendContent', 'recordCadre', 'markClosed'] },
        leaveDecision: { target: 'appraised' },
        ...sentEnds,
      },
    },
    granted: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: {
        archive: { target: 'archived' },
        ...takenBack,
      },
    },
    declined: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: { archive: { target: 'archived' } },
    },
    archived: { tags: ['over'], on: takenBack },
    cancelled: { type: 'final' },
    recalled: { type: 'final' },
  },
});
