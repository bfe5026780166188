import { dayOf, daysBetween, type Flow } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import type { Engine } from './engine.ts';
import { visible } from './facts.ts';

/** A unit that has not done its yearly duty, with what helps to reach it. */
export interface LateUnitRow {
  organisationId: string;
  name: string;
  /** Whoever may act as chair today, and a telephone that reaches them or the unit. */
  chairId: string | null;
  phone: string | null;
  dueOn: string;
  daysLate: number;
  /** The document that came furthest, as far as the viewer may see; null when none was begun. */
  documentId: string | null;
  state: string | null;
}

/**
 * Units under the viewer's organisations (and these themselves) that submitted nothing of the kind for the year by the
 * day it was due, by name. Lateness ends with the first submission, whatever became of it.
 */
export async function lateUnits(
  reading: Pick<Reading, 'query'>,
  engine: Engine,
  { kind, year, page: part = {} }: { kind: string; year: number; page?: Page },
): Promise<Paged<LateUnitRow>> {
  const flow = engine.flows.of(kind);
  const today = dayOf(engine.clock.now().toISOString());
  const dueOn = isYear(year) ? flow?.duty?.dueOn(year) : undefined;
  if (!flow || !dueOn || today <= dueOn) return nobody;
  const daysLate = daysBetween(dueOn, today);
  const found = await page<LateUnitRow>(reading, listing(flow, { kind, year, dueOn, daysLate }), part);
  return found;
}

const nobody: Paged<LateUnitRow> = {
  rows: [],
  hasNext: false,
  hasPrevious: false,
  totalCount: 0,
  cursorOf: () => '',
};

function listing(
  flow: Flow,
  duty: { kind: string; year: number; dueOn: string; daysLate: number },
): Parameters<typeof page>[1] {
  return {
    values: [duty.kind, duty.year, duty.dueOn, duty.daysLate, flow.mainPath],
    select: `u.id as "organisationId", o.name, c.person_id as "chairId", coalesce(c.phone, u.phone) as phone,
      $3::date as "dueOn", $4::int as "daysLate", f.id as "documentId", f.state`,
    from: `organisation u
      cross join lateral current_description(u.id, today()) o
      left join lateral (
        select h.person_id, p.phone from office_holding h join person p on p.id = h.person_id
        where h.organisation_id = u.id and h.period @> today() and (h.office = 'chair' or h.acts_as_chair is not null)
        order by h.office = 'chair' desc, h.id limit 1) c on true
      left join lateral (
        select d.id, d.state from document d
        where d.organisation_id = u.id and d.kind = $1::text and d.year = $2::int and ${visible('d')}
        order by array_position($5::text[], d.state) desc nulls last, d.updated_at desc limit 1) f on true`,
    where: [
      `u.kind = 'GrassrootsUnion' and u.founded_on <= $3::date and coalesce(u.dissolved_on > today(), true)`,
      `u.id = any ((select own_organisations())::uuid[]) or exists (
         select 1 from organisation_lineage l where l.organisation_id = u.id and l.period @> today()
           and l.ancestor_id = any ((select own_organisations())::uuid[]))`,
      `not exists (select 1 from document d where d.organisation_id = u.id and d.kind = $1::text and d.year = $2::int
         and (d.first_submitted_at is not null or d.number is not null))`,
    ],
    order: {
      by: [
        { expression: 'o.name collate vietnamese', type: 'text' },
        { expression: 'u.id', type: 'uuid' },
      ],
      direction: 'asc',
    },
  };
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 9999;
}
