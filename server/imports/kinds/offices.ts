import { randomUUID } from 'node:crypto';
import {
  addDays,
  groupOffices,
  kitLabels,
  rollOf,
  type LocalDate,
  type Office,
} from '../../../workflows/kit/index.ts';
import type { Query } from '../../documents/index.ts';
import { foldHeading, type Line, type RowFault } from '../column.ts';
import type { ImportKind, Kept, Planned, Scope, Write } from './kind.ts';
import { faultOfLeft, knownPeople, type KnownPerson } from './knownPeople.ts';
import { faultOfUnit, knownUnits, type KnownUnit } from './knownUnits.ts';
import { officeColumns } from './officeColumns.ts';
import { compared, fault, faulty, FirstLines, fresh } from './planning.ts';
import { stillReferred } from './stillReferred.ts';

/** Who holds which office of which unit, from when until when. The right to administer is not given by a file. */
export const offices: ImportKind = {
  name: 'offices',
  words: {
    vi: {
      label: 'Chức danh',
      lead: 'Ai giữ chức danh gì ở đơn vị nào, từ ngày nào. Người phải có trong hệ thống trước (tệp “Cán bộ”). Quyền quản trị không cấp bằng tệp.',
    },
    en: {
      label: 'Offices',
      lead: 'Who holds which office of which unit, and since when. People must be known before (file “Cadres”). The right to administer is not given by a file.',
    },
  },
  columns: officeColumns,
  plan,
  write,
  undo,
};

/** An office as somebody holds it; `until` is its last day. */
interface Held {
  id: string;
  personId: string;
  unitId: string;
  office: Office;
  from: LocalDate;
  until: LocalDate | null;
  decision: string | null;
  /** On the standing committee. */
  standing: boolean;
  fullName: string;
}

const EVER = '9999-12-31';

async function plan(query: Query, lines: readonly Line[], scope: Scope): Promise<Planned[]> {
  const units = await knownUnits(
    query,
    lines.map(({ cells }) => cells['unit'] ?? ''),
    scope,
  );
  const known = await knownPeople(query, lines, scope.today);
  const held = await heldIn(
    query,
    [...units.values()].map(({ id }) => id),
  );
  const standing = Map.groupBy(held, contested);
  const first = new FirstLines();
  return lines.map((line): Planned => {
    const { unit: code = '' } = line.cells;
    const unit = units.get(code);
    const office = officeOf(line.cells['office'] ?? '');
    const faults = line.faults.length > 0 ? [] : faultsOf(line, unit, office, scope);
    if (line.faults.length > 0 || faults.length > 0 || !unit || !office) return faulty(line, ...faults);
    const meant = known.meant(line);
    if (meant && 'fault' in meant) return faulty(line, meant.fault);
    if (!meant) return faulty(line, fault('name', 'unknown-person', { unit: unit.name }));
    const again = first.claim(`${unit.id} ${meant.id} ${office} ${line.cells['from']}`, line);
    if (again) return faulty(line, again);
    return planHeld(line, { unit, office, person: meant }, standing, scope);
  });
}

function faultsOf(
  { cells }: Line,
  unit: KnownUnit | undefined,
  office: Office | null,
  scope: Scope,
): RowFault[] {
  const { from = '', until = '' } = cells;
  const ofUnit = faultOfUnit(unit, 'unit', scope);
  return [
    ...(ofUnit ? [ofUnit] : []),
    ...standingFaults(cells['standing'] ?? '', office),
    ...(office ? [] : [fault('office', 'unknown-office', { offices: namedOffices.join(', ') })]),
    ...(until && until < from ? [fault('until', 'ends-before')] : []),
    ...(unit && from < unit.foundedOn ? [fault('from', 'before-unit', { date: unit.foundedOn })] : []),
  ];
}

const YES = new Set(['x', 'co', 'yes']);
const NO = new Set(['khong', 'no', '0']);

/** What a cell says of the standing committee; null: nothing. */
function standingIn(written: string): boolean | null {
  const said = foldHeading(written);
  return YES.has(said) ? true : NO.has(said) ? false : null;
}

function standingFaults(written: string, office: Office | null): RowFault[] {
  if (written === '') return [];
  const sits = standingIn(written);
  if (sits === null) return [fault('standing', 'not-yes-or-no')];
  const seated =
    office !== null && rollOf([{ office, personId: '', fullName: '', organisationId: '' }]).length > 0;
  return sits && office && !seated ? [fault('standing', 'not-on-committee')] : [];
}

interface Meant {
  unit: KnownUnit;
  office: Office;
  person: KnownPerson;
}

/** Judged on what stands and on what earlier lines of the file add to it. */
function planHeld(
  line: Line,
  { unit, office, person }: Meant,
  standing: Map<string, Held[]>,
  { today }: Scope,
): Planned {
  const { from = '', until = '', decision = '' } = line.cells;
  const key = contested({ unitId: unit.id, personId: person.id, office });
  const rivals = standing.get(key) ?? [];
  const same = rivals.find((held) => held.personId === person.id && held.from === from);
  const sits = standingIn(line.cells['standing'] ?? '');
  const id = same?.id ?? randomUUID();
  const wanted: Held = {
    ...{ id, personId: person.id, unitId: unit.id, office, from, until: until || (same?.until ?? null) },
    ...{ decision: decision || (same?.decision ?? null), fullName: person.fullName },
    standing: sits ?? same?.standing ?? false,
  };
  const other = rivals.find((held) => held.id !== id && overlaps(held, wanted));
  if (other) return faulty(line, faultOfOther(other, wanted));
  const left = same || (until && until < today) ? null : faultOfLeft(person, line);
  if (left) return faulty(line, left);
  standing.set(key, [...rivals.filter((held) => held !== same), wanted]);
  const told = { ...line, cells: { ...line.cells, standing: sits === null ? '' : sits ? 'x' : 'không' } };
  if (same)
    return compared(told, id, {
      ...{ until: same.until, decision: same.decision, standing: same.standing ? 'x' : 'không' },
    });
  return fresh(line, id, {
    ...{ unitId: unit.id, personId: person.id, office, from, until, decision },
    standing: sits === true,
  });
}

/** By what one office keeps another from being held: one person holds it once in a unit, and a unit has one chair. */
function contested({ unitId, personId, office }: Pick<Held, 'unitId' | 'personId' | 'office'>): string {
  return office === 'chair' ? `${unitId} ${office}` : `${unitId} ${office} ${personId}`;
}

function overlaps(held: Held, wanted: Held): boolean {
  return held.from <= (wanted.until ?? EVER) && wanted.from <= (held.until ?? EVER);
}

function faultOfOther({ personId, fullName, from, until }: Held, wanted: Held): RowFault {
  const since = { from, until: until ?? '' };
  if (personId === wanted.personId) return fault('from', 'office-held', since);
  return fault('office', 'second-chair', { name: fullName, ...since });
}

function heldIn(query: Query, unitIds: readonly string[]): Promise<Held[]> {
  return query<Held>(
    `select h.id, h.person_id as "personId", h.organisation_id as "unitId", h.office, lower(h.period) as "from",
       upper(h.period) - 1 as until, h.decision, h.standing_committee as standing, p.full_name as "fullName"
     from office_holding h join person p on p.id = h.person_id
     where h.organisation_id = any ($1::uuid[]) and not isempty(h.period) order by h.id`,
    [unitIds],
  );
}

/** Those that a file may give. */
const given: readonly Office[] = [
  ...(['chair', 'viceChair', 'secretary', 'committeeMember'] as const),
  ...(['inspectionChair', ...groupOffices, 'officer', 'recordsClerk'] as const),
];
const { vi, en } = { vi: kitLabels('vi').offices, en: kitLabels('en').offices };
const namedOffices = given.map((office) => vi[office]);
const byName = new Map(
  given.flatMap((office) => [vi[office], en[office]].map((name) => [foldOffice(name), office] as const)),
);

function officeOf(written: string): Office | null {
  return byName.get(foldOffice(written)) ?? null;
}

/** "Uỷ viên BCH" and "Ủy viên Ban chấp hành" are one. */
function foldOffice(name: string): string {
  return foldHeading(name)
    .replace(/\bbch\b/, 'ban chap hanh')
    .replace(/\bubkt\b/, 'uy ban kiem tra')
    .replace(/^to (truong|pho)$/, 'to $1 cong doan');
}

async function write(query: Query, writes: readonly Write[]): Promise<void> {
  const made = writes
    .filter(({ before }) => before === null)
    .map(({ id, after }) => ({ ...after, id, end: dayAfter(after['until']) }));
  await query(
    `insert into office_holding (id, organisation_id, person_id, office, period, decision, standing_committee, principal)
     select o.id, o."unitId", o."personId", o.office, daterange(o.from, o.end), nullif(o.decision, ''), coalesce(o.standing, false),
       not exists (select from office_holding h where h.person_id = o."personId" and h.principal
         and h.period && daterange(o.from, o.end))
       and row_number() over (partition by o."personId" order by o.from, o.id) = 1
     from jsonb_to_recordset($1::jsonb) o
       (id uuid, "unitId" uuid, "personId" uuid, office text, "from" date, "end" date, decision text, standing boolean)`,
    [JSON.stringify(made)],
  );
  await query(changeStatement, [JSON.stringify(changedOf(writes, 'before', 'after'))]);
}

async function undo(query: Query, writes: readonly Write[]): Promise<Kept[]> {
  const made = writes.filter(({ before }) => before === null);
  const rows = await query<{ id: string; same: boolean; acted: boolean }>(
    `select h.id, h.period = daterange(o.from, o.end) and coalesce(h.decision, '') = coalesce(o.decision, '')
         and h.acts_as_chair is null as same,
       exists (select from event e join document d on d.id = e.document_id where e.actor_id = h.person_id
         and e.office = h.office and d.organisation_id = h.organisation_id and e.at >= lower(h.period)) as acted
     from office_holding h join jsonb_to_recordset($1::jsonb) o (id uuid, "from" date, "end" date, decision text) on o.id = h.id`,
    [JSON.stringify(made.map(({ id, after }) => ({ ...after, id, end: dayAfter(after['until']) })))],
  );
  const free = rows.filter(({ same, acted }) => same && !acted).map(({ id }) => id);
  const acted = rows.filter(({ same, acted: has }) => same && has).map(({ id }) => id);
  const kept = await stillReferred(query, free, ['office_holding.id']);
  const changed = writes.filter(({ before }) => before !== null);
  const back = await query<{ id: string }>(changeStatement, [
    JSON.stringify(changedOf(writes, 'after', 'before')),
  ]);
  const restored = new Set(back.map(({ id }) => id));
  const others = [
    ...made.filter(({ id }) => !free.includes(id) && !acted.includes(id)),
    ...changed.filter(({ id }) => !restored.has(id)),
  ];
  return [
    ...kept.map((id) => ({ id, reason: fault(null, 'in-use') })),
    ...acted.map((id) => ({ id, reason: fault(null, 'has-acted') })),
    ...others.map(({ id }) => ({ id, reason: fault(null, 'changed-since') })),
  ];
}

// Only where the end still stands as it is thought to.
const changeStatement = `update office_holding h set
    period = case when u.now ? 'until' then daterange(lower(h.period), u.end) else h.period end,
    decision = case when u.now ? 'decision' then u.next ->> 'decision' else h.decision end,
    standing_committee = case when u.now ? 'standing' then u.next ->> 'standing' = 'x' else h.standing_committee end
  from jsonb_to_recordset($1::jsonb) u (id uuid, now jsonb, next jsonb, "end" date)
  where h.id = u.id and (not u.now ? 'until' or upper(h.period) - 1 is not distinct from (u.now ->> 'until')::date)
    and (not u.now ? 'decision' or h.decision is not distinct from u.now ->> 'decision')
    and (not u.now ? 'standing' or h.standing_committee = (u.now ->> 'standing' = 'x'))
  returning h.id`;

function changedOf(writes: readonly Write[], now: 'before' | 'after', next: 'before' | 'after') {
  return writes
    .filter(({ before }) => before !== null)
    .map((each) => ({ id: each.id, now: each[now], next: each[next], end: dayAfter(each[next]?.['until']) }));
}

/** Where a period ends that counts until the end of a day. */
function dayAfter(until: unknown): LocalDate | null {
  return typeof until === 'string' && until ? addDays(until, 1) : null;
}
