import { dayOf, dutyDueOn, type Flow } from '../../workflows/kit/index.ts';
import { readConfiguration, type Configuration } from '../calendar/index.ts';
import { asEngine, type Engine, type Query } from '../documents/index.ts';
import { openAsked } from './openAsked.ts';
import { dutyDone } from './dutyDone.ts';

/** From this month on units see what the next year asks of them. */
const NEXT_YEAR_FROM = 10;
const BATCH = 5_000;

/** Opens what is owed, as the engine itself: by the kinds' own duties, and by documents in force. */
export function owe(engine: Engine): Promise<void> {
  return asEngine(engine, async (query) => {
    const now = engine.clock.now();
    await openObligations(query, engine.flows.all, await readConfiguration(query), now);
    await openAsked(query, engine.flows, { now, years: yearsOpen(now) });
  });
}

/** The years whose duties are open on a day. */
function yearsOpen(now: Date): number[] {
  const [year, month] = dayOf(now.toISOString()).split('-').map(Number) as [number, number];
  return month >= NEXT_YEAR_FROM ? [year, year + 1] : [year];
}

/**
 * Writes down what every unit in existence owes this year (and, from October, the next): once, however often it is asked. A
 * day that is configured otherwise moves what is not due yet, unless a programme set it; what is overdue stays overdue. A unit
 * that ended owes nothing more.
 */
async function openObligations(
  query: Query,
  flows: readonly Flow[],
  configuration: Configuration,
  now: Date,
): Promise<void> {
  const today = dayOf(now.toISOString());
  const units = await query<{ id: string; parentId: string | null; foundedOn: string }>(
    `select u.id, o.parent_id as "parentId", u.founded_on::text as "foundedOn"
     from organisation u cross join lateral current_description(u.id, $1::date) o
     where u.kind = 'GrassrootsUnion' and coalesce(u.dissolved_on > $1::date, true)`,
    [today],
  );
  const periods = flows.flatMap((flow) =>
    (flow.duty?.periods ?? []).map(({ name }) => ({ flow, period: name })),
  );
  for (const { flow, period } of periods) {
    for (const owed of yearsOpen(now)) {
      const rows = units.flatMap(({ id, parentId, foundedOn }) => {
        const place = { organisationId: id, upperOrganisationId: parentId };
        const { dueDays } = configuration.settingsOf(flow.kind, place, today);
        const dueOn = dutyDueOn(flow, owed, period, dueDays);
        return dueOn && foundedOn <= dueOn ? [{ id, dueOn }] : [];
      });
      for (let from = 0; from < rows.length; from += BATCH) {
        await open(
          query,
          { kind: flow.kind, year: owed, period, today, now },
          rows.slice(from, from + BATCH),
        );
      }
    }
  }
  // Only of units that ended is it asked what was done, not of all.
  await query(
    `with ended as materialized (
       select b.* from obligation b join organisation u on u.id = b.organisation_id
       where b.lapsed_at is null and u.dissolved_on <= $2::date)
     update obligation set lapsed_at = $1 where id in (select b.id from ended b where ${dutyDone} is null)`,
    [now, today],
  );
}

// What a programme opened is from now on owed by the kind itself as well, also where the programme had ended.
function open(
  query: Query,
  {
    kind,
    year,
    period,
    today,
    now,
  }: { kind: string; year: number; period: string; today: string; now: Date },
  rows: readonly { id: string; dueOn: string }[],
): Promise<unknown> {
  return query(
    `insert into obligation as b (organisation_id, kind, year, period, due_on, opened_at)
     select r.id, $3, $4, $7, r.due_on, $6 from unnest($1::uuid[], $2::date[]) r (id, due_on)
     on conflict (organisation_id, kind, year, period) where request_id is null do update set
       due_on = case when b.day_from is null and b.due_on >= $5::date then excluded.due_on else b.due_on end,
       standing = true,
       lapsed_at = case when b.standing then b.lapsed_at end,
       ended_by = case when b.standing then b.ended_by end
     where not b.standing
       or b.due_on <> excluded.due_on and b.due_on >= $5::date and b.day_from is null and b.lapsed_at is null`,
    [rows.map(({ id }) => id), rows.map(({ dueOn }) => dueOn), kind, year, today, now, period],
  );
}
