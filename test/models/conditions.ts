import { engine, type Person } from '../support/people.ts';
import type { Act, Done, History, Payload } from './history.ts';

/** Who is meant by each word of the table's last column. */
export const holders: Record<string, (past: History, by: Person) => boolean> = {
  chair: (o, by) => isChair(o, by, o.unit),
  secretary: (o, by) => o.holds(by, o.unit, 'secretary'),
  officer: (o, by) => o.holds(by, o.unit, 'officer'),
  upperOfficer: (o, by) => o.holds(by, o.upper, 'officer'),
  upperLeader: (o, by) => isChair(o, by, o.upper) || o.holds(by, o.upper, 'viceChair'),
  drafter: (o, by) =>
    by.id === (o.last('assignDrafter')?.payload.personId ?? o.acts[0]?.by.id) && isOf(by, o.unit),
  onRoll: (o, by) => o.round().roll.includes(by.id) && isOf(by, o.unit),
  minuteTaker: (o, by) => o.round().minuteTaker === by.id && isOf(by, o.unit),
  recordsKeeper: (o, by) =>
    o.holds(by, o.unit, 'recordsClerk') || (!o.anybody('recordsClerk') && isChair(o, by, o.unit)),
  engine: (_, by) => by === engine,
};

function isChair(o: History, by: Person, organisationId: string | null): boolean {
  const actsAsChair = by.offices.some(
    (held) => held.organisationId === organisationId && held.actsAsChair && held.office !== 'administrator',
  );
  return actsAsChair || o.holds(by, organisationId, 'chair');
}

/** Administrators of the system are nobody in the union. */
function isOf(by: Person, organisationId: string): boolean {
  return by.offices.some((held) => held.organisationId === organisationId && held.office !== 'administrator');
}

/** What else must hold, act by act. */
export const conditions: Record<string, (past: History, act: Act) => boolean> = {
  assignDrafter: (o, { payload }) => o.isInUnit(payload.personId),
  openRound: (o, { payload: { closesAt, secretaryId } }) =>
    o.draft.complete &&
    o.committee().length >= 2 &&
    (!closesAt || closesAt > o.given.now) &&
    (!secretaryId || o.isInUnit(secretaryId)),
  castBallot: (o, { by, payload }) => {
    const { isMeeting, isSecret, ballots, isLeft, isOver } = o.round();
    if (isMeeting || isLeft || isOver) return false;
    return !isSecret || (!ballots.has(by.id) && !payload.remark);
  },
  recordMeeting: (
    o,
    { payload: { attended = [], agree = 0, disagree = 0, abstain = 0, heldOn = '', reason } },
  ) => {
    const { isMeeting, roll, minutes } = o.round();
    const isAttendance = attended.every((id, at) => roll.includes(id) && attended.indexOf(id) === at);
    const isCount = agree + disagree + abstain <= attended.length;
    return isMeeting && isAttendance && isCount && heldOn <= o.given.today && (!minutes || !!reason?.trim());
  },
  closeRound: (o) => outcome(o) !== null,
  submit: (o) => o.given.settings.mode === 'approve' && o.upper !== null && o.draft.complete && o.agreed,
  withdraw: (o) => o.state === 'submitted' || daysSince(o, o.acts.findLast(isSubmission)?.day) >= 30,
  beginReview: (o, { by, payload: { reviewerId } }) => {
    const reviewer = o.given.people.find(({ id }) => id === reviewerId);
    const mayReview =
      !reviewerId || (!!reviewer && o.holds(reviewer, o.upper, 'officer', 'chair', 'viceChair'));
    return !o.isOwn(by.id) && mayReview && !o.isOwn(reviewerId);
  },
  returnForRevision: notOwn,
  approve: (o, act) => notOwn(o, act) && o.agreed,
  withdrawApproval: notOwn,
  issue: (o, { payload: { issuedOn = o.given.today } }) => {
    const isApproval = o.given.flow.kind === 'annual-plan' && o.given.settings.mode === 'approve';
    const approvedOn = o.last('approve', 'withdrawApproval')?.day;
    const from =
      [isApproval ? approvedOn : o.agreedOn, o.given.register.lastDate]
        .map((day) => day ?? '')
        .sort()
        .at(-1) ?? '';
    return (
      o.agreed && (o.state === 'approved' || !isApproval) && from <= issuedOn && issuedOn <= o.given.today
    );
  },
  acknowledge: (o, act) => o.given.settings.mode === 'notify' && !o.last('acknowledge') && notOwn(o, act),
  close: (o, { by }) => by !== engine || o.given.today > `${o.draft.lastYear}-12-31`,
  archive: (o, { by }) =>
    by !== engine || daysSince(o, o.acts.findLast(({ to }) => to === 'closed')?.day) >= 365,
  requestLeave: (o) => leave(o) === null,
  grantLeave: (o, act) => leave(o)?.granted === false && notOwn(o, act),
  refuseLeave: (o, act) => leave(o)?.granted === false && notOwn(o, act),
  recall: (o) => mayEnd(o, 'recall'),
  replace: (o, { payload }) => mayEnd(o, 'replace') && isReplacement(o, payload.byDocumentId),
  endByReorganisation: (o, { payload }) => fate(o, payload) !== null,
};

function notOwn(o: History, { by }: Act): boolean {
  return !o.isOwn(by.id);
}

function isSubmission({ action, payload }: Done): boolean {
  return action === 'submit' || payload.party === 'reviewer';
}

function daysSince(o: History, day = o.given.today): number {
  return (Date.parse(o.given.today) - Date.parse(day)) / 86_400_000;
}

/** At least two thirds present, more than half agreed; null while a vote still to come may change it. */
export function outcome(o: History): 'agreed' | 'draft' | null {
  const { roll, ballots, minutes, isMeeting: met, isSecret, isLeft, isOver } = o.round();
  if (isLeft) return 'draft';
  if (met && !minutes) return isOver ? 'draft' : null;
  const present = met ? (minutes?.attended?.length ?? 0) : ballots.size;
  const agree = met
    ? (minutes?.agree ?? 0)
    : [...ballots.values()].filter((choice) => choice === 'agree').length;
  const missing = met || isOver ? 0 : roll.length - present;
  const half = (met && o.given.settings.meetingDenominator === 'present' ? present : roll.length) / 2;
  const quorum = present * 3 >= roll.length * 2;
  if (isSecret && !met && missing > 0) return null;
  if (quorum && agree > half) return 'agreed';
  return missing === 0 || (quorum && agree + missing <= half) ? 'draft' : null;
}

/** Where an organisation's end leaves its document; null where it does not touch it. */
export function fate({ state }: History, { party, successorId }: Payload): string | null {
  if (party === 'reviewer')
    return successorId && ['submitted', 'underReview'].includes(state) ? 'submitted' : null;
  if (state === 'inForce') return 'closed';
  return successorId ? 'draft' : 'cancelled';
}

function leave(o: History): { act: string | undefined; granted: boolean } | null {
  const last = o.last('requestLeave', 'grantLeave', 'refuseLeave');
  if (!last || last.action === 'refuseLeave') return null;
  return { act: o.last('requestLeave')?.payload.act, granted: last.action === 'grantLeave' };
}

function mayEnd(o: History, act: string): boolean {
  if (o.given.flow.kind === 'programme') return true;
  const given = leave(o);
  return given?.granted === true && given.act === act;
}

function isReplacement(o: History, id: string | undefined): boolean {
  const { linked } = o.given;
  const equal = linked?.kind === o.given.flow.kind && linked.organisationId === o.unit;
  return id !== o.documentId && equal && linked.state === 'inForce';
}
