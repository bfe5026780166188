import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { likeWords } from '../inbox/index.ts';

/** Somebody who may be invited, in the weightiest office they hold. */
export interface CandidateRow {
  personId: string;
  fullName: string;
  office: string;
  organisationId: string;
  organisation: string;
  /** When they last completed a course in this term; null where they did not. */
  trainedOn: string | null;
}

export interface CandidateFilter {
  text?: string | null;
  /** Chairs, vice chairs and chairs of inspection alone. */
  key?: boolean | null;
  /** Those alone who completed nothing in this term. */
  untrained?: boolean | null;
}

const OTHERS = 3;
const weight = `case h.office when 'chair' then 0 when 'viceChair' then 1 when 'inspectionChair' then 2 else ${OTHERS} end`;

/** Those in office in an organisation or under it today, untrained key cadres first; for its own people alone. */
export function candidatesOf(
  reading: Pick<Reading, 'query'>,
  organisationId: string,
  { text, key, untrained }: CandidateFilter,
  part: Page,
): Promise<Paged<CandidateRow>> {
  const values: unknown[] = [organisationId];
  const where: string[] = [];
  for (const word of likeWords(text ?? ''))
    where.push(`fold(s.full_name || ' ' || s.organisation) like fold($${values.push(word)})`);
  if (key) where.push(`s.weight < ${OTHERS}`);
  if (untrained) where.push('t.on is null');
  return page(
    reading,
    {
      select: `s.person_id as "personId", s.full_name as "fullName", s.office, s.organisation_id as "organisationId",
        s.organisation, t.on as "trainedOn"`,
      from: `(${seats}) s left join (${trained}) t on t.person_id = s.person_id`,
      where,
      values,
      order: {
        by: [
          { expression: '(t.on is not null)::int', type: 'int' },
          { expression: 's.weight', type: 'int' },
          { expression: 's.organisation', type: 'text' },
          { expression: 's.person_id', type: 'uuid' },
        ],
        direction: 'asc',
      },
    },
    part,
  );
}

const seats = `
  select distinct on (h.person_id) h.person_id, p.full_name, h.office, h.organisation_id, c.name as organisation, ${weight} as weight
  from office_holding h join person p on p.id = h.person_id
    cross join lateral current_description(h.organisation_id, today()) c
  where h.period @> today() and h.office <> 'administrator' and $1::uuid::text = any ((select reach())::text[])
    and (h.organisation_id = $1::uuid or exists (select from organisation_lineage g
      where g.organisation_id = h.organisation_id and g.ancestor_id = $1::uuid and g.period @> today()))
  order by h.person_id, ${weight}, h.organisation_id`;

// What was brought from outside counts once it is verified.
const trained = `
  select e.person_id, max(e.happened_on) as on
  from cadre_entry e
  where e.entry = 'training' and e.passed and e.withdrawn_on is null
    and (e.document_id is not null or (e.verified_at is not null and e.refused_reason is null))
    and e.happened_on >= coalesce((select max(lower(m.period)) from term m
      where m.organisation_id = $1::uuid and m.period @> today()), '-infinity')
  group by e.person_id`;
