import type { DelegationForm, FieldFault, Flow, Office } from '../../workflows/kit/index.ts';
import { cleanLine, faultsOfKey } from '../documents/index.ts';

export interface GrantInput {
  organisationId: string;
  /** Whose office it is; the viewer where absent. */
  giverId?: string | null;
  receiverId: string;
  office: string;
  form: DelegationForm;
  /** Null for all kinds, and for all acts of the office. */
  kinds?: string[] | null;
  actions?: string[] | null;
  from: string;
  /** The last day. */
  until?: string | null;
  /** The paper it stands on: number, date, what about. */
  decision: string;
  idempotencyKey?: string | null;
}

/** What was sent, as it may be stored. */
export interface Grant {
  organisationId: string;
  giverId: string;
  receiverId: string;
  office: Office;
  form: DelegationForm;
  kinds: string[] | null;
  actions: string[] | null;
  from: string;
  until: string | null;
  decision: string;
}

export interface GrantLimits {
  today: string;
  /** How long an authorisation by date may last. */
  months: number;
  flows: readonly Flow[];
}

const givenOffices: readonly Office[] = ['chair', 'viceChair', 'secretary', 'officer', 'recordsClerk'];
const LONGEST_DECISION = 500;

/** Reads a grant, or says what is wrong with each field. */
export function readGrant(
  input: GrantInput,
  actorId: string,
  limits: GrantLimits,
): { ok: true; grant: Grant } | { ok: false; faults: FieldFault[] } {
  const { organisationId, receiverId, form, from } = input;
  const giverId = input.giverId ?? actorId;
  const until = input.until ?? null;
  const kinds = listed(input.kinds);
  const actions = listed(input.actions);
  const office = givenOffices.find((name) => name === input.office);
  const decision = cleanLine(input.decision, 'decision', LONGEST_DECISION);
  const faults: FieldFault[] = [
    ...(office ? [] : [notAnOption('office', givenOffices)]),
    ...(decision.ok ? [] : decision.faults),
    ...scopeFaults(kinds, actions, limits.flows),
    ...periodFaults(form, from, until, limits),
    ...faultsOfKey(input.idempotencyKey),
  ];
  if (!office || !decision.ok || faults.length > 0) return { ok: false, faults };
  const scope = { kinds: kinds && settled(kinds), actions: actions && settled(actions), from, until };
  return {
    ok: true,
    grant: { organisationId, giverId, receiverId, office, form, ...scope, decision: decision.value },
  };
}

// An empty list narrows nothing: who ticks no kind means all of them.
function listed(names: string[] | null | undefined): string[] | null {
  return names && names.length > 0 ? [...names] : null;
}

// One scope is written one way, however it was sent.
function settled(names: string[]): string[] {
  return [...new Set(names)].sort();
}

function scopeFaults(kinds: string[] | null, actions: string[] | null, flows: readonly Flow[]): FieldFault[] {
  const meant = kinds ? flows.filter(({ kind }) => kinds.includes(kind)) : flows;
  const known = flows.map(({ kind }) => kind);
  const possible = ['createDocument', 'saveDraft', ...meant.flatMap(actsOf)];
  return [...strangers('kinds', kinds, known), ...strangers('actions', actions, [...new Set(possible)])];
}

/** A ballot is cast in person, and what the engine does nobody does for it. */
function actsOf({ actions }: Flow): string[] {
  return Object.keys(actions).filter((name) => name !== 'castBallot' && !actions[name]?.engineOnly);
}

function strangers(path: string, names: string[] | null, options: readonly string[]): FieldFault[] {
  return (names ?? []).flatMap((name, index) =>
    options.includes(name) ? [] : [notAnOption(`${path}.${index}`, options)],
  );
}

function notAnOption(path: string, options: readonly string[]): FieldFault {
  return { path, code: 'not-an-option', params: { options: options.join(', ') } };
}

function periodFaults(
  form: DelegationForm,
  from: string,
  until: string | null,
  { today, months }: GrantLimits,
): FieldFault[] {
  const faults: FieldFault[] = [];
  // What was done without a right is not made rightful afterwards.
  if (from < today) faults.push({ path: 'from', code: 'too-early', params: { min: today } });
  if (until === null) return form === 'TUQ' ? [...faults, { path: 'until', code: 'required' }] : faults;
  if (until < from)
    return [...faults, { path: 'until', code: 'end-before-start', params: { startsOn: from } }];
  const max = monthsAfter(from, months);
  if (form === 'TUQ' && until > max) faults.push({ path: 'until', code: 'too-late', params: { max } });
  return faults;
}

/** The last day of so many months that begin on `day`: a year from 23/11/2026 ends on 22/11/2027. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const monthsOn = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(
    Date.UTC(monthsOn.getUTCFullYear(), monthsOn.getUTCMonth() + 1, 0),
  ).getUTCDate();
  // From the 31st on, a shorter month is used up whole.
  const end = date > lastOfMonth ? lastOfMonth : date - 1;
  return new Date(Date.UTC(monthsOn.getUTCFullYear(), monthsOn.getUTCMonth(), end))
    .toISOString()
    .slice(0, 10);
}
