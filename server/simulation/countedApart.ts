import type { Client } from 'pg';
import type { Indicator } from '../../workflows/kit/index.ts';
import { Reading } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';
import { measure, termBegins } from '../indicators/index.ts';

type Share = { numerator: number; denominator: number };

/** An indicator as the console shows it, and as it is counted apart. */
export interface IndicatorOutcome {
  code: string;
  shown: Share;
  /** Null: of such an indicator we know no other way to count. */
  apart: Share | null;
}

/** Every indicator of the province at the end of the year, twice: by the product, and from what documents and offices say. */
export async function indicatorsOf(
  people: Engine,
  client: Client,
  { provinceId, personId, year }: { provinceId: string; personId: string; year: number },
): Promise<IndicatorOutcome[]> {
  const day = `${year}-12-31`;
  const reading = new Reading(people.db, { personId }, people.clock);
  try {
    const since = await termBegins(reading, provinceId, null, day);
    const outcomes: IndicatorOutcome[] = [];
    for (const indicator of people.flows.indicators) {
      const [denominator] = indicator.denominators;
      const [shown] = await measure(reading, { indicator, organisationId: provinceId, since, denominator }, [
        day,
      ]);
      const { numerator, denominator: of } = shown!;
      const apart = await countApart(client, indicator, provinceId, year);
      outcomes.push({ code: indicator.code, shown: { numerator, denominator: of }, apart });
    }
    return outcomes;
  } finally {
    await reading.end();
  }
}

async function countApart(
  client: Client,
  indicator: Indicator,
  provinceId: string,
  year: number,
): Promise<Share | null> {
  const sql = counts[indicator.code];
  if (!sql) return null;
  const offices = indicator.over === 'cadres' ? [indicator.offices] : [];
  const { rows } = await client.query<Share>(`with ${unit} ${sql}`, [provinceId, year, ...offices]);
  return rows[0]!;
}

/** Units that stand directly under the province ($1), founded by the end of the year ($2) that is counted. */
const unit = `unit as (
    select o.id from organisation o join organisation_description d on d.organisation_id = o.id
    where o.kind = 'GrassrootsUnion' and o.dissolved_on is null and upper(d.period) is null and d.parent_id = $1
      and o.founded_on < make_date($2 + 1, 1, 1)),
  said as (
    select d.kind, d.state, d.organisation_id, c.content from document d
      join document_content c on c.document_id = d.id and c.hash = d.content_hash)`;

/** Points and levels of decided files, from the points given and the rungs of the scale, not from what was noted as the level. */
const rated = `, rated as (
    select s.organisation_id, (select l ->> 'level' from jsonb_array_elements(s.content -> 'levels') l
        where (l ->> 'from')::numeric <= (select sum((c ->> 'given')::numeric) from jsonb_array_elements(s.content -> 'criteria') c)
        order by (l ->> 'from')::numeric desc limit 1) as level
    from said s join unit u on u.id = s.organisation_id
    where s.kind = 'union-classification' and s.state = 'decided' and (s.content ->> 'year')::int = $2)`;

const counts: Record<string, string> = {
  'cadres-trained': `, trained as (
      select p ->> 'personId' as id from said s, jsonb_array_elements(s.content -> 'participants') p
      where s.kind = 'training-course' and s.state in ('concluded', 'closed', 'archived') and (p ->> 'passed')::boolean
        and (select sum((h ->> 'hours')::numeric) filter (where p -> 'attended' ? (h ->> 'id')) >= 0.8 * sum((h ->> 'hours')::numeric)
          from jsonb_array_elements(s.content -> 'sessions') h))
    select count(distinct o.person_id)::int as denominator,
      count(distinct o.person_id) filter (where o.person_id::text in (select id from trained))::int as numerator
    from office_holding o join unit u on u.id = o.organisation_id where upper(o.period) is null and o.office = any ($3)`,
  'cadre-work-done': `select count(*)::int as denominator,
      count(*) filter (where 3 = (select count(distinct e.item) from cadre_evidence e
        where e.organisation_id = unit.id and e.year = $2 and e.confirmed_at is not null))::int as numerator from unit`,
  'members-evaluated': `select count(*)::int as denominator,
      count(*) filter (where exists (select from said s
        where s.kind = 'member-evaluation' and s.organisation_id = unit.id and s.state in ('inForce', 'closed', 'archived')
          and (s.content ->> 'year')::int = $2
          and not exists (select from jsonb_array_elements(s.content -> 'members') m where m ->> 'level' is null)))::int as numerator
    from unit`,
  'unions-good': `${rated} select count(*)::int as denominator,
      count(*) filter (where level in ('excellent', 'good'))::int as numerator from rated`,
  'unions-excellent': `${rated} select count(*) filter (where level in ('excellent', 'good'))::int as denominator,
      count(*) filter (where level = 'excellent')::int as numerator from rated`,
  'unions-failing': `${rated} select count(*)::int as denominator,
      count(*) filter (where level = 'unfulfilled')::int as numerator from rated`,
};
