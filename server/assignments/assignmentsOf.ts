import { page, type Page, type Paged, type Reading } from '../db/index.ts';

/** A task of somebody for an organisation, and the documents by which it began and ended. */
export interface AssignmentRow {
  id: string;
  organisationId: string;
  personId: string;
  task: string;
  from: string;
  /** The first day on which it was no longer theirs. */
  until: string | null;
  documentId: string;
  endedBy: string | null;
}

export interface AssignmentFilter {
  personId?: string | null;
  /** Those of today alone; all that ever were otherwise. */
  current?: boolean | null;
}

/** An organisation's assignments, those still open first, then the latest. What began and ended on one day never was. */
export function assignmentsOf(
  reading: Pick<Reading, 'query'>,
  organisationId: string,
  { personId, current }: AssignmentFilter = {},
  part: Page = {},
): Promise<Paged<AssignmentRow>> {
  const values: unknown[] = [organisationId];
  const where = ['a.organisation_id = $1::uuid', 'not isempty(a.period)', sees];
  if (personId) where.push(`a.person_id = $${values.push(personId)}::uuid`);
  if (current) where.push('a.period @> today()');
  return page(
    reading,
    {
      select: `a.id, a.organisation_id as "organisationId", a.person_id as "personId", a.task,
        lower(a.period) as "from", upper(a.period) as "until", a.document_id as "documentId", a.ended_by as "endedBy"`,
      from: 'task_assignment a',
      where,
      values,
      order: {
        by: [
          { expression: `coalesce(upper(a.period), date '9999-12-31')`, type: 'date' },
          { expression: 'lower(a.period)', type: 'date' },
          { expression: 'a.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

const sees = `(a.organisation_id::text = any ((select reach())::text[]) or exists (
  select from document_reader dr where dr.document_id = a.document_id and dr.reader = any ((select reach())::text[]) offset 0))`;
