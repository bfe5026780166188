import fc from 'fast-check';
import type { HeldOffice, Office } from '../../workflows/kit/index.ts';
import { engine, everybody, outsider, PROVINCE, UNIT, type Person } from '../support/people.ts';
import type { Act, History, Payload } from './history.ts';

/** Where a merged unit's documents go, or a dissolved reviewer's. */
const SUCCESSOR = '00000000-0000-4000-8000-000000000003';

/** One step of a sequence, as plain numbers that shrink well; what they come to depends on how things stand. */
export type Step =
  /** Something the promise allows, so that sequences get somewhere. */
  | { do: 'likely'; nth: number; spice: number[] }
  /** Anything by anybody. */
  | { do: 'any'; by: number; action: number; spice: number[] }
  | { do: 'save'; by: number; content: number }
  | { do: 'wait'; hours: number }
  | { do: 'office'; person: number; office: HeldOffice | null };

const spice = fc.array(fc.nat(99), { minLength: 10, maxLength: 10 });

const heldOffice: fc.Arbitrary<HeldOffice> = fc.record(
  {
    office: fc.constantFrom<Office>(
      ...(['committeeMember', 'viceChair', 'chair', 'secretary', 'officer'] as const),
      ...(['recordsClerk', 'inspectionChair', 'administrator'] as const),
    ),
    organisationId: fc.constantFrom(UNIT, PROVINCE, SUCCESSOR),
    actsAsChair: fc.constantFrom('KT', 'Q', 'named', null),
  },
  { requiredKeys: ['office', 'organisationId'] },
);

export const actors: Person[] = [...everybody, outsider, engine];

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('likely' as const), nth: fc.nat(999), spice }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('any' as const), by: fc.nat(99), action: fc.nat(99), spice }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('save' as const), by: fc.nat(99), content: fc.nat(99) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        hours: fc.constantFrom(1, 24, 5 * 24, 31 * 24, 370 * 24),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('office' as const),
        person: fc.nat(99),
        office: fc.option(heldOffice, { freq: 3 }),
      }),
    },
  ),
  { maxLength: 60, size: 'max' },
);

/** Picks from several with the step's own numbers, the plainest first. */
export type Pick = <T>(...options: T[]) => T;

function pickFrom(spice: readonly number[]): Pick {
  let used = 0;
  return (...options) => options[(spice[used++ % spice.length] ?? 0) % options.length] as never;
}

const ids = (people: readonly Person[]) => people.map(({ id }) => id).filter(Boolean);
const inHours = (now: string, hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

/** A payload for each act: the plainest is one that does where any does; others are as good, or refused with a reason. */
const payloads: Record<string, (pick: Pick, past: History) => Payload> = {
  assignDrafter: (pick, o) => ({
    personId: pick(...ids(o.given.people).filter((id) => o.isInUnit(id)), outsider.id),
  }),
  openRound: (pick, { given: { now } }) => ({
    mode: pick('online', 'online', 'meeting'),
    ballot: pick(undefined, 'open', 'secret'),
    closesAt: pick(
      undefined,
      undefined,
      inHours(now, 1),
      inHours(now, 50),
      inHours(now, 0),
      inHours(now, -1),
    ),
    secretaryId: pick(undefined, undefined, ...ids(actors)),
  }),
  castBallot: (pick) => ({
    choice: pick('agree', 'agree', 'disagree', 'abstain'),
    remark: pick(undefined, undefined, 'Đồng ý'),
  }),
  recordMeeting: (pick, o) => {
    const roll = o.state === 'deciding' ? o.round().roll : [];
    const attended = pick(
      roll,
      roll,
      roll.slice(1),
      roll.slice(2),
      [...roll, outsider.id],
      [...roll, ...roll.slice(0, 1)],
    );
    const disagree = pick(0, 0, 1, 2);
    const abstain = pick(0, 0, 1);
    return {
      attended,
      agree: Math.max(0, attended.length - disagree - abstain + pick(0, 0, 0, -1, 1)),
      ...{ disagree, abstain },
      heldOn: pick(
        o.given.today,
        o.given.today,
        inHours(o.given.now, -48).slice(0, 10),
        inHours(o.given.now, 48).slice(0, 10),
      ),
      reason: pick('Đếm lại', undefined, ' '),
    };
  },
  abandonRound: reasoned,
  voidRound: reasoned,
  submit: remarked,
  withdraw: reasoned,
  beginReview: (pick) => ({ reviewerId: pick(undefined, undefined, ...ids(actors)) }),
  returnForRevision: (pick) => ({
    reason: 'Thiếu kinh phí',
    notes: pick(undefined, [], [{ section: 'objective', text: 'Bổ sung' }]),
  }),
  approve: remarked,
  withdrawApproval: reasoned,
  issue: (pick, { given: { now, today } }) => ({
    issuedOn: pick(
      undefined,
      undefined,
      today,
      inHours(now, -24).slice(0, 10),
      inHours(now, -24 * 9).slice(0, 10),
      inHours(now, 48).slice(0, 10),
    ),
  }),
  acknowledge: remarked,
  close: (pick) => ({ summary: pick(undefined, 'Đã xong') }),
  cancel: reasoned,
  requestLeave: (pick) => ({ act: pick('recall', 'replace'), reason: 'Sai số liệu' }),
  refuseLeave: reasoned,
  recall: reasoned,
  replace: (pick, o) => ({
    byDocumentId: pick(o.given.linked?.id ?? SUCCESSOR, o.given.linked?.id ?? SUCCESSOR, o.documentId),
  }),
  endByReorganisation: (pick) => ({
    decisionId: SUCCESSOR,
    successorId: pick(undefined, SUCCESSOR),
    party: pick(undefined, 'issuer', 'reviewer'),
  }),
};

function reasoned(): Payload {
  return { reason: 'Có lý do' };
}

function remarked(pick: Pick): Payload {
  return { remark: pick(undefined, 'Đã xem') };
}

/** An act with a payload of its kind; one in eight is spoilt so that nobody may take it. */
export function actOf(action: string, by: Person, past: History, spice: readonly number[] = [0]): Act {
  const pick = pickFrom(spice);
  const made = payloads[action]?.(pick, past) ?? {};
  const payload = Object.fromEntries(
    Object.entries(made).filter(([, value]) => value !== undefined),
  ) as Payload;
  if (spice.at(-1) === undefined || (spice.at(-1) ?? 0) % 8 !== 7)
    return { action, by, payload, wellFormed: true };
  return { action, by, payload: spoilt(payload, pick) as Payload, wellFormed: false };
}

function spoilt(payload: Payload, pick: Pick): unknown {
  const [key = 'extra'] = Object.keys(payload);
  return pick<unknown>(
    { ...payload, extra: 1 },
    { ...payload, [key]: {} },
    { ...payload, [key]: 'a\u202eb' },
    'x',
    7,
    [],
    { ...payload, [key]: null },
  );
}
