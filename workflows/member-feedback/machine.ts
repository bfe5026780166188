import { assign, setup } from 'xstate';
import {
  due,
  beginning,
  effectActions,
  momentOf,
  type BaseContext,
  type FlowEvent,
  type Instant,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

/** Who resolves it: the unit's committee, its inspection chair, or that of the upper union where the unit has none. */
export type Handler = 'committee' | 'inspection' | 'upperInspection';

/** What feedback keeps beside its state. */
export interface FeedbackContext extends BaseContext {
  /** From when its ten working days count: the receipt, later the reopening. */
  counted: Instant;
  /** Null until the engine has found out. */
  handler: Handler | null;
  /** The sender was not content once; there is no second time. */
  reopened: boolean;
  /** When the sender was last asked something. */
  asked: Instant | null;
}

export type FeedbackState =
  | 'received'
  | 'pending'
  | 'resolving'
  | 'deciding'
  | 'agreed'
  | 'escalated'
  | 'answered'
  | 'closed'
  | 'archived';

type FeedbackEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'toCommittee'
  | 'toInspection'
  | 'toUpperInspection'
  | 'accept'
  | 'assignDrafter'
  | 'askSender'
  | 'openRound'
  | 'revise'
  | 'reply'
  | 'issue'
  | 'issueByInspection'
  | 'dismiss'
  | 'escalate'
  | 'hearAnswer'
  | 'takeBack'
  | 'confirm'
  | 'reopen'
  | 'close'
  | 'archive'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: FeedbackContext; events: FeedbackEvent; input: { now: string } };

const tenDays = due({ by: 'entry', workingDays: 10 });

const handlers = {
  toCommittee: { target: 'pending', actions: 'handleByCommittee' },
  toInspection: { target: 'pending', actions: 'handleByInspection' },
  toUpperInspection: { target: 'pending', actions: 'handleByUpperInspection' },
} as const;

/** A committee that finds it is not its own to resolve hands it to those who inspect. */
const transfers = { toInspection: handlers.toInspection, toUpperInspection: handlers.toUpperInspection };

const unitEnds = {
  unitEnded: { target: 'closed', actions: 'markClosed' },
  // Who resolves it there must be found out anew.
  unitMoved: { target: 'received', actions: 'moveTo' },
} as const;

const failed = { target: 'resolving', actions: 'closeRound' } as const;

/**
 * A member's feedback: received from outside, routed to whoever may resolve it, answered, closed.
 * Shape only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
    countAnew: assign({ counted: ({ context, event }) => momentOf(event, context.counted), reopened: true }),
    noteAsked: assign({ asked: ({ context, event }) => momentOf(event, context.since) }),
    handleByCommittee: assign({ handler: 'committee' }),
    handleByInspection: assign({ handler: 'inspection' }),
    handleByUpperInspection: assign({ handler: 'upperInspection' }),
  },
}).createMachine({
  id: 'member-feedback',
  initial: 'received',
  context: ({ input }) => ({
    since: beginning(input),
    counted: beginning(input),
    handler: null,
    reopened: false,
    asked: null,
  }),
  states: {
    received: {
      tags: ['rest'],
      entry: 'enter',
      // At once: the day it came is over for a timer before it begins.
      meta: due({ by: 'entry', days: 0, fires: 'route' }),
      on: { ...handlers, unitEnded: unitEnds.unitEnded, unitMoved: { actions: 'moveTo' } },
    },
    pending: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 3 }),
      on: {
        ...transfers,
        accept: { target: 'resolving', actions: 'setDrafter' },
        dismiss: { target: 'closed', actions: 'markClosed' },
        ...unitEnds,
      },
    },
    resolving: {
      tags: ['editable'],
      entry: 'enter',
      meta: tenDays,
      on: {
        ...transfers,
        assignDrafter: { actions: 'setDrafter' },
        askSender: { actions: 'noteAsked' },
        openRound: { target: 'deciding', actions: 'openRound' },
        // What it opened has gone upward.
        escalate: { target: 'escalated' },
        reply: { target: 'answered' },
        dismiss: { target: 'closed', actions: 'markClosed' },
        ...unitEnds,
      },
    },
    deciding: {
      entry: 'enter',
      meta: due({ by: 'round', fires: 'closeRound' }),
      on: {
        castBallot: { actions: 'castBallot' },
        recordMeeting: { actions: 'recordMeeting' },
        roundPassed: { target: 'agreed', actions: 'closeRound' },
        roundFailed: failed,
        roundLapsed: failed,
        roundVoided: failed,
        abandonRound: failed,
        voidRound: failed,
        unitEnded: { target: 'closed', actions: ['closeRound', 'markClosed'] },
        unitMoved: { target: 'received', actions: ['closeRound', 'moveTo'] },
      },
    },
    agreed: {
      entry: 'enter',
      meta: tenDays,
      on: {
        reply: { target: 'answered' },
        revise: { target: 'resolving', actions: 'startRevision' },
        ...unitEnds,
      },
    },
    escalated: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: {
        hearAnswer: { target: 'resolving', actions: 'startRevision' },
        // Whoever waits no longer for an answer from above, answers alone.
        takeBack: { target: 'resolving', actions: 'startRevision' },
        askSender: { actions: 'noteAsked' },
        ...unitEnds,
      },
    },
    answered: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 30, fires: 'close' }),
      on: {
        confirm: { target: 'closed', actions: 'markClosed' },
        reopen: { target: 'resolving', actions: ['countAnew', 'startRevision'] },
        close: { target: 'closed', actions: 'markClosed' },
        unitEnded: unitEnds.unitEnded,
        unitMoved: unitEnds.unitEnded,
      },
    },
    closed: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: {
        // On paper only now: what bears a number is never edited again.
        issue: { actions: 'issue' },
        issueByInspection: { actions: 'issue' },
        archive: { target: 'archived' },
      },
    },
    archived: { type: 'final' },
  },
});
