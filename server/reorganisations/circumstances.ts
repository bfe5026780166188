import type { LocalDate } from '../../workflows/kit/index.ts';
import type { Query } from '../documents/index.ts';
import type { Decision } from './change.ts';
import type { Circumstances, Standing } from './planChanges.ts';

export interface Asking {
  today: LocalDate;
  byEngine?: boolean;
  /** The decision itself, where it is planned anew: it does not wait for itself. */
  decisionId?: string;
}

/** Gathers what a decision is judged on, as far as who asks may know of it. */
export async function circumstancesOf(
  query: Query,
  { changes, effectiveOn }: Decision,
  { today, byEngine = false, decisionId }: Asking,
): Promise<Circumstances> {
  const made = changes.flatMap(({ founded }) => founded);
  const news = new Set(made.map(({ id }) => id));
  const named = changes.flatMap((change) => [
    ...change.organisationIds,
    ...[change.allUnderId, change.intoId, change.parentId],
    ...change.founded.map(({ parentId }) => parentId),
  ]);
  const ids = [...new Set(named)].filter((id): id is string => !!id && !news.has(id));
  const people = made.flatMap(({ officers }) => officers.map(({ personId }) => personId));
  const rows = await query<Standing>(standingStatement, [ids, effectiveOn, decisionId ?? null]);
  const known = await query<{ id: string }>('select id from person where id = any ($1::uuid[])', [people]);
  const [taken] = await query<{ codes: string[] }>('select taken_codes($1::text[]) as codes', [
    made.map(({ code }) => code),
  ]);
  return {
    ...{ today, byEngine },
    standing: new Map(rows.map((row) => [row.organisationId, row])),
    takenCodes: new Set(taken?.codes),
    knownPeople: new Set(known.map(({ id }) => id)),
  };
}

// Those named, what stands directly under them on the day, and all that stands above any of these.
const standingStatement = `
  with recursive named as (
    select o.id from organisation o where o.id = any ($1::uuid[])
  ), near as (
    select id from named
    union select d.organisation_id from organisation_description d
      where d.parent_id = any ($1::uuid[]) and d.period @> $2::date
  ), up as (
    select id from near
    union select d.parent_id from up join organisation_description d on d.organisation_id = up.id
      where d.period @> $2::date and d.parent_id is not null
  )
  select o.id as "organisationId", o.kind, d.name, d.symbol, d.place, d.parent_id as "parentId",
    o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn", latest.starts as "changedOn",
    (select max(r.last_date) from registers_of(array[o.id]) r where o.id in (select id from named)) as "lastEntry",
    administers(o.id) as administered, w.number as waiting
  from up join organisation o on o.id = up.id
  cross join lateral (
    select x.* from organisation_description x where x.organisation_id = o.id
    order by lower(x.period) <= $2::date desc, abs(lower(x.period) - $2::date) limit 1) d
  cross join lateral (select max(lower(x.period)) as starts from organisation_description x where x.organisation_id = o.id) latest
  left join decisions_waiting($1::uuid[], $3::uuid) w on w.organisation_id = o.id
  order by o.id`;
