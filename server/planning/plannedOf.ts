import { page, type Page, type Paged, type Reading } from '../db/index.ts';

/** Somebody on a unit's list in force, and what they came to since they were first planned. */
export interface PlannedRow {
  personId: string;
  organisationId: string;
  documentId: string;
  posts: string[];
  /** The day on which they were first planned, here or elsewhere. */
  since: string;
  until: string | null;
  trainings: number;
  lastTraining: string | null;
  tasks: string[];
  evaluation: { year: number; level: string } | null;
}

export interface PlannedFilter {
  /** Those alone of whom nothing is known since: no course, no task, no evaluation. */
  idle?: boolean | null;
}

/** Everybody planned in an organisation and below it, unit by unit, by given name. */
export function plannedOf(
  reading: Pick<Reading, 'query'>,
  organisationId: string,
  { idle }: PlannedFilter = {},
  part: Page = {},
): Promise<Paged<PlannedRow>> {
  return page(
    reading,
    {
      select: `p.person_id as "personId", p.organisation_id as "organisationId", p.document_id as "documentId", p.posts,
        p.since, p.until, ${trained} as trainings, ${lastTraining} as "lastTraining", ${tasks} as tasks, ${evaluation} as evaluation`,
      from: `(${planned}) p`,
      where: idle
        ? [
            `${trained} = 0`,
            `${tasks} = '{}'`,
            `not exists (select from ${entries('evaluation')} and v.happened_on >= p.since)`,
          ]
        : [],
      values: [organisationId],
      order: {
        by: [
          { expression: 'p.unit', type: 'text' },
          { expression: 'p.name', type: 'text[]' },
          { expression: 'p.person_id', type: 'uuid' },
        ],
        direction: 'asc',
      },
    },
    part,
  );
}

/** The list of each unit that was issued last and is not closed, with the person's first day on any list. */
const planned = `
  select e.person_id, d.organisation_id, d.id as document_id, array_agg(distinct e.post order by e.post) as posts,
    max(e.until) as until, coalesce(o.symbol, '') as unit, n.sort_name as name,
    (select min(f.happened_on) from cadre_entry f
      where f.person_id = e.person_id and f.entry = 'planning' and f.withdrawn_on is null) as since
  from document d
  join cadre_entry e on e.document_id = d.id and e.entry = 'planning' and e.withdrawn_on is null
  join person n on n.id = e.person_id
  left join lateral current_description(d.organisation_id, today()) o on true
  where d.closed_at is null and (d.organisation_id = $1::uuid or d.organisation_id in (
      select l.organisation_id from organisation_lineage l where l.ancestor_id = $1::uuid and l.period @> today()))
    and not exists (
      select from document newer join cadre_entry f on f.document_id = newer.id and f.entry = 'planning'
        where newer.organisation_id = d.organisation_id and newer.closed_at is null and f.withdrawn_on is null
          and (newer.issued_on, newer.id) > (d.issued_on, d.id))
  group by e.person_id, d.organisation_id, d.id, o.symbol, n.sort_name`;

/** Entries of a sort of person \`p\` that count: of a document, or verified. */
const entries = (sort: string) => `cadre_entry v where v.person_id = p.person_id and v.entry = '${sort}'
  and v.withdrawn_on is null and v.refused_reason is null and (v.document_id is not null or v.verified_by is not null)`;

const passed = `${entries('training')} and v.passed and v.happened_on >= p.since`;
const trained = `(select count(*)::int from ${passed})`;
const lastTraining = `(select v.title from ${passed} order by v.happened_on desc, v.id limit 1)`;
const tasks = `array(select a.task from task_assignment a where a.person_id = p.person_id
  and a.organisation_id = p.organisation_id and a.period @> today() order by a.task)`;
const evaluation = `(select jsonb_build_object('year', v.year, 'level', v.level) from ${entries('evaluation')}
  order by v.year desc, v.happened_on desc, v.id limit 1)`;
