import { z } from 'zod';
import {
  addWorkingDays,
  fields,
  readPayload,
  type Blocker,
  type FieldFault,
  type LocalDate,
  type SpecialDay,
  type YearStatus,
} from '../../workflows/kit/index.ts';
import { page, transact, type Database, type Page, type Paged, type Tx } from '../db/index.ts';
import { workingCalendarOf, type CalendarRow } from './configuration.ts';

/** A version of the calendar: who wrote it, when, why, by which decision. */
export interface CalendarVersion extends Omit<CalendarRow, 'culture_day'> {
  cultureDay: boolean;
  reason: string;
  decision: string | null;
  createdById: string | null;
  createdAt: string;
}

/** Nothing was configured: a refusal, or faults of what was sent. */
export type NotConfigured =
  { kind: 'refused'; blockers: Blocker[] } | { kind: 'invalid'; faults: FieldFault[] };

type Reader = Pick<Tx, 'query'>;

const columns = `c.version, c.days, c.years, c.culture_day as "cultureDay", c.reason, c.decision,
  c.created_by as "createdById", c.created_at as "createdAt"`;

/** A version of the calendar, the latest where none is named; null where there is none of that number. */
export async function calendarAt(reader: Reader, version?: number | null): Promise<CalendarVersion | null> {
  const [row] = await reader.query<CalendarVersion>(
    `select ${columns} from calendar c where c.version = coalesce($1, (select max(version) from calendar))`,
    [version ?? null],
  );
  return row ?? null;
}

/** All versions, the latest first. */
export function calendarVersions(reader: Reader, asked: Page): Promise<Paged<CalendarVersion>> {
  const order = { by: [{ expression: 'c.version', type: 'int' as const }], direction: 'desc' as const };
  return page(reader, { select: columns, from: 'calendar c', order }, asked);
}

/** Whether the person may write a new version. */
export async function mayKeepCalendar(reader: Reader): Promise<boolean> {
  const [row] = await reader.query<{ may: boolean }>('select keeps_calendar() as may');
  return row?.may ?? false;
}

const change = z.strictObject({
  day: fields.date(),
  /** True: off; false: worked; null: as its weekday says. */
  off: z.boolean().nullish(),
  name: fields.text(200).nullish(),
});

const input = z.strictObject({
  basedOn: z.int(),
  changes: z.array(change).max(400),
  years: z
    .array(z.strictObject({ year: fields.year(), status: z.enum(['announced', 'customary']) }))
    .max(50)
    .nullish(),
  cultureDay: z.boolean().nullish(),
  reason: fields.reason(2_000),
  decision: fields.text(500).nullish(),
});

const preview = input.omit({ reason: true, decision: true });

/** A new version of the calendar; open due dates follow it soon after. Somebody else's version in between is not written over. */
export async function saveCalendar(
  db: Database,
  actor: { personId: string },
  now: Date,
  sent: unknown,
): Promise<{ kind: 'saved'; version: number } | NotConfigured> {
  const read = readAs(input, sent);
  return transact(db, actor, now, async (tx) => {
    if (!(await mayKeepCalendar(tx))) return notAuthorised('calendar-keeper');
    if (!read.ok) return { kind: 'invalid', faults: read.faults };
    const { basedOn, reason, decision } = read.value;
    const before = await calendarAt(tx);
    if (before?.version !== basedOn) return changedMeanwhile;
    const changed = changedBy(before, read.value);
    if ('faults' in changed) return { kind: 'invalid', faults: changed.faults };
    const version = basedOn + 1;
    const added = await tx.query(
      `insert into calendar (version, days, years, culture_day, reason, decision, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning version`,
      [
        ...[version, JSON.stringify(changed.days), JSON.stringify(changed.years), changed.culture_day],
        ...[reason, decision?.trim() || null, actor.personId, now],
      ],
    );
    return added.length > 0 ? { kind: 'saved', version } : changedMeanwhile;
  });
}

/** How many open due dates a change would move, were it saved. */
export async function previewCalendar(
  reader: Reader,
  sent: unknown,
): Promise<{ kind: 'preview'; moves: number; open: number } | NotConfigured> {
  if (!(await mayKeepCalendar(reader))) return notAuthorised('calendar-keeper');
  const read = readAs(preview, sent);
  if (!read.ok) return { kind: 'invalid', faults: read.faults };
  const before = await calendarAt(reader, read.value.basedOn);
  if (!before) return changedMeanwhile;
  const changed = changedBy(before, read.value);
  if ('faults' in changed) return { kind: 'invalid', faults: changed.faults };
  const [now, then] = [rowOf(before), changed].map(workingCalendarOf);
  const counted = await reader.query<{ from: LocalDate; days: number; documents: number }>(
    `select counted_from as "from", working_days as days, documents from counted_deadlines()`,
  );
  const moved = counted.filter(
    ({ from, days }) => addWorkingDays(from, days, now) !== addWorkingDays(from, days, then),
  );
  const sum = (rows: typeof counted) => rows.reduce((all, { documents }) => all + documents, 0);
  return { kind: 'preview', moves: sum(moved), open: sum(counted) };
}

function changedBy(
  before: CalendarVersion,
  { changes, years, cultureDay }: z.output<typeof preview>,
): CalendarRow | { faults: FieldFault[] } {
  const days = new Map(before.days.map((day) => [day.day, day]));
  const faults: FieldFault[] = [];
  const seen = new Set<LocalDate>();
  for (const [at, { day, off, name }] of changes.entries()) {
    const path = `changes.${at}.day`;
    if (seen.has(day)) faults.push({ path, code: 'duplicate' });
    seen.add(day);
    if (off === null || off === undefined) {
      if (!days.delete(day)) faults.push({ path, code: 'not-in-calendar' });
    } else if (!off && !isWeekend(day)) {
      faults.push({ path, code: 'not-a-weekend' });
    } else if (!name?.trim()) {
      faults.push({ path: `changes.${at}.name`, code: 'required' });
    } else {
      days.set(day, { day, off, name: name.trim() });
    }
  }
  const told: Record<string, YearStatus> = Object.fromEntries(
    (years ?? []).map(({ year, status }) => [String(year), status]),
  );
  const sorted: SpecialDay[] = [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
  // A year that somebody enters days for is announced to them, or else they say so.
  const entered = sorted.map(({ day }) => [day.slice(0, 4), 'announced'] as const);
  const after: CalendarRow = {
    version: before.version + 1,
    days: sorted,
    years: { ...Object.fromEntries(entered), ...before.years, ...told },
    culture_day: cultureDay ?? before.cultureDay,
  };
  if (faults.length === 0 && sameAs(before, after)) faults.push({ path: 'changes', code: 'nothing-changed' });
  return faults.length > 0 ? { faults } : after;
}

function sameAs(before: CalendarVersion, after: CalendarRow): boolean {
  const told = ({ days, years, culture_day }: Omit<CalendarRow, 'version'>) =>
    JSON.stringify([
      days.map(({ day, off, name }) => [day, off, name]).sort(),
      Object.entries(years).sort(),
      culture_day,
    ]);
  return told(rowOf(before)) === told(after);
}

function rowOf({ version, days, years, cultureDay }: CalendarVersion): CalendarRow {
  return { version, days, years, culture_day: cultureDay };
}

function isWeekend(day: LocalDate): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
}

const changedMeanwhile: NotConfigured = {
  kind: 'refused',
  blockers: [{ code: 'calendar-changed-meanwhile' }],
};

/** Only those may who are named so in the kit's words. */
export function notAuthorised(who: string): NotConfigured {
  return { kind: 'refused', blockers: [{ code: 'not-authorised', params: { who } }] };
}

/** What was sent, by its schema; paths of faults without the "payload" of acts. */
export function readAs<T extends z.ZodType<Record<string, unknown>>>(
  schema: T,
  sent: unknown,
): { ok: true; value: z.output<T> } | { ok: false; faults: FieldFault[] } {
  const read = readPayload(schema, sent);
  if (read.ok) return { ok: true, value: read.payload as z.output<T> };
  return {
    ok: false,
    faults: read.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^payload\./, '') })),
  };
}
