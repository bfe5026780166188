import type { EffectType } from './effects.ts';
import type { Instant } from './time.ts';

/** What every machine keeps beside its state: when the present state was entered. */
export interface BaseContext {
  since: Instant;
}

/** How an act reaches a machine. `xstate.init` alone comes without its moment. */
export interface FlowEvent<Name extends string> {
  type: Name;
  at?: Instant;
  payload?: Record<string, unknown>;
}

/** The moment of entry, for the machine's `enter` action. */
export function momentOf(event: { at?: Instant }, before: Instant): Instant {
  return event.at ?? before;
}

/**
 * When a document began. For every transition XState also makes a start state, without input, and throws it away; thrown
 * itself it would cost more than the transition.
 */
export function beginning(input: { now: Instant } | undefined): Instant {
  return input?.now ?? '';
}

/** The effects a machine may name; naming is all, the server does them. */
export const effectActions = {
  setDrafter: () => {},
  startRevision: () => {},
  amendContent: () => {},
  openRound: () => {},
  castBallot: () => {},
  recordMeeting: () => {},
  closeRound: () => {},
  markSubmitted: () => {},
  receive: () => {},
  assignReviewer: () => {},
  recordReturn: () => {},
  markApproved: () => {},
  clearApproval: () => {},
  issue: () => {},
  certify: () => {},
  withdrawCertificates: () => {},
  assignTasks: () => {},
  askUnits: () => {},
  settleRequest: () => {},
  recordCadre: () => {},
  withdrawCadre: () => {},
  markClosed: () => {},
  linkReplacement: () => {},
  moveTo: () => {},
  changeReviewer: () => {},
} satisfies Record<EffectType, () => void>;

/** Events of a collective decision, for a machine's event type. */
export type RoundEvent =
  | 'castBallot'
  | 'recordMeeting'
  | 'roundPassed'
  | 'roundFailed'
  | 'roundLapsed'
  | 'roundVoided'
  | 'abandonRound'
  | 'voidRound';

/** What may happen while a committee decides: `agreed` when it passes, back to `draft` otherwise. */
export const roundTransitions = {
  castBallot: { actions: 'castBallot' },
  recordMeeting: { actions: 'recordMeeting' },
  roundPassed: { target: 'agreed', actions: 'closeRound' },
  roundFailed: { target: 'draft', actions: 'closeRound' },
  roundLapsed: { target: 'draft', actions: 'closeRound' },
  roundVoided: { target: 'draft', actions: 'closeRound' },
  abandonRound: { target: 'draft', actions: 'closeRound' },
  voidRound: { target: 'draft', actions: 'closeRound' },
} as const;

/** What an organisation's end does to a draft: cancelled with it, or its successor's to go on with. */
export const draftEnds = {
  unitEnded: { target: 'cancelled' },
  unitMoved: { actions: 'moveTo' },
} as const;

/** What an organisation's end does to a document that is not in force: cancelled with it, or its successor's to redraft. */
export const reorganisationTransitions = {
  unitEnded: { target: 'cancelled' },
  unitMoved: { target: 'draft', actions: ['moveTo', 'startRevision'] },
} as const;

/** What it does to one that was issued: it stays the paper of the organisation that was, and closes with it. */
export const issuedEnds = {
  unitEnded: { target: 'closed', actions: 'markClosed' },
  unitMoved: { target: 'closed', actions: 'markClosed' },
} as const;
