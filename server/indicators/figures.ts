import { keyOffices, type Denominator, type Indicator } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Reading } from '../db/index.ts';

type Source = Pick<Reading, 'query'>;

/** Which figure, of which organisation and those under it, since when its term runs, and what it is a share of. */
export interface Asked {
  indicator: Indicator;
  organisationId: string;
  since: string;
  denominator: Denominator;
}

/** A figure as of a day. */
export interface Measured {
  asOf: string;
  numerator: number;
  denominator: number;
  /** Units of which nothing is there yet. */
  notReported: number;
}

/** As of each of the days, in one statement. */
export function measure(source: Source, asked: Asked, days: readonly string[]): Promise<Measured[]> {
  const values: unknown[] = [days];
  return source.query(
    `select day::text as "asOf", ${COUNTS}
     from unnest($1::date[]) day left join lateral (select * from ${figures(asked, 'day', values)}) f on true
     group by day order by day`,
    values,
  );
}

/** What stands directly under the organisation, with its own figure: a unit, or a union with the units under it. */
export interface BranchRow extends Omit<Measured, 'asOf'> {
  organisationId: string;
  name: string;
}

export function branchesOf(source: Source, asked: Asked, day: string, part: Page): Promise<Paged<BranchRow>> {
  const values: unknown[] = [day, asked.organisationId];
  const counted = `(
    select b.id, ${COUNTS} from ${figures(asked, '$1::date', values)} f, lateral (
      select coalesce((select l.ancestor_id from organisation_lineage l
          join organisation_lineage up on up.organisation_id = l.ancestor_id and up.ancestor_id = $2::uuid and up.distance = 1
          where l.organisation_id = f.unit_id and l.period @> $1::date and up.period @> $1::date limit 1), f.unit_id) as id) b
    group by b.id) c`;
  return page(
    source,
    {
      select: `c.id as "organisationId", o.name, c.numerator, c.denominator, c."notReported"`,
      from: `${counted} cross join lateral current_description(c.id, $1::date) o`,
      values,
      order: byName('c.id'),
    },
    part,
  );
}

/** Those that count and meet it, those that count and do not, units of which nothing is there. */
export type Which = 'met' | 'open' | 'notReported';

/** One record behind a figure. */
export interface RecordRow {
  unitId: string;
  personId: string | null;
  /** The offices by which a person counts, in their order. */
  offices: string[] | null;
  documentId: string | null;
  entryId: string | null;
}

const CONDITION: Record<Which, string> = {
  met: 'f.counts and f.met',
  open: 'f.counts and not f.met',
  notReported: 'not f.reported',
};

/** The records behind a figure; of cadres only those whose record the viewer may read, `key` the key ones alone. */
export function recordsOf(
  source: Source,
  asked: Asked,
  day: string,
  { which, key = false }: { which: Which; key?: boolean | null },
  part: Page,
): Promise<Paged<RecordRow>> {
  const values: unknown[] = [day];
  const ofCadres = asked.indicator.over === 'cadres';
  const from = `${figures(asked, '$1::date', values)} f cross join lateral current_description(f.unit_id, $1::date) o`;
  const persons = `left join person p on p.id = f.subject_id left join lateral (
    select array_agg(distinct h.office) as held from office_holding h
      where h.person_id = f.subject_id and h.organisation_id = f.unit_id and h.period @> $1::date) held on true`;
  const keys = key ? [`held.held && $${values.push(keyOffices)}::text[]`] : [];
  return page(
    source,
    {
      select: `f.unit_id as "unitId", ${ofCadres ? 'f.subject_id' : 'null::uuid'} as "personId",
        ${ofCadres ? 'held.held' : 'null::text[]'} as offices, f.document_id as "documentId", f.entry_id as "entryId"`,
      from: ofCadres ? `${from} ${persons}` : from,
      where: [
        CONDITION[which],
        ...(ofCadres ? ['may_know_cadre(f.subject_id, (select reach())::text[])', ...keys] : []),
      ],
      values,
      order: ofCadres
        ? {
            by: [
              ...byName('f.unit_id').by,
              { expression: 'p.sort_name', type: 'text[]' },
              { expression: 'f.subject_id', type: 'uuid' },
            ],
            direction: 'asc',
          }
        : byName('f.unit_id'),
    },
    part,
  );
}

/** What units typed for a target themselves: told apart from what is counted. */
export interface TypedFigure {
  units: number;
  average: number | null;
  lowest: number | null;
  highest: number | null;
}

export async function typedFigure(
  source: Source,
  code: string,
  organisationId: string,
  day: string,
): Promise<TypedFigure> {
  const [row] = await source.query<TypedFigure>(
    `select count(*)::int as units, round(avg(figure), 1)::float as average, min(figure)::float as lowest,
       max(figure)::float as highest
     from figure_typed($1::uuid, $2::date, $3::text, $4::int)`,
    [organisationId, day, `target.${code}`, Number(day.slice(0, 4))],
  );
  return row!;
}

// A cadre with offices in two units is one cadre.
const COUNTS = `count(distinct f.subject_id) filter (where f.counts and f.met)::int as numerator,
  count(distinct f.subject_id) filter (where f.counts)::int as denominator,
  count(distinct f.unit_id) filter (where not f.reported)::int as "notReported"`;

/** The call that gives the records of a figure; `day` is SQL, everything else goes to `values`. */
function figures(
  { indicator, organisationId, since, denominator }: Asked,
  day: string,
  values: unknown[],
): string {
  const give = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const root = give(organisationId, 'uuid');
  const year = `extract(year from ${day})::int`;
  switch (indicator.over) {
    case 'cadres':
      return `figure_cadres(${root}, ${day}, ${give(indicator.offices, 'text[]')}, ${give(since, 'date')},
        ${give(indicator.attendedAtLeast, 'int')})`;
    case 'documents':
      return `figure_documents(${root}, ${day}, ${give(indicator.kind, 'text')}, ${year},
        ${give(JSON.stringify(indicator.says), 'jsonb')}, ${give(JSON.stringify(indicator.met), 'jsonb')},
        ${give(denominator.among && JSON.stringify(denominator.among), 'jsonb')})`;
    case 'evidence':
      return `figure_evidence(${root}, ${day}, ${year}, ${give(indicator.items, 'text[]')})`;
  }
}

function byName(id: string) {
  return {
    by: [
      { expression: 'o.name', type: 'text' as const },
      { expression: id, type: 'uuid' as const },
    ],
    direction: 'asc' as const,
  };
}
