import type { Office } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Reading } from '../db/index.ts';

type Source = Pick<Reading, 'query'>;

/** One thing remembered of a cadre. */
export interface CadreEntryRow {
  id: string;
  personId: string;
  entry: string;
  title: string;
  on: string;
  subject: string | null;
  hours: number | null;
  attendedPercent: number | null;
  passed: boolean | null;
  number: string | null;
  year: number | null;
  level: string | null;
  post: string | null;
  until: string | null;
  form: string | null;
  documentId: string | null;
  fileId: string | null;
  fileName: string | null;
  recordedBy: string | null;
  recordedAt: string;
  withdrawnOn: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
  refusedReason: string | null;
  /** Whether the viewer may say that it is true. */
  verifiable: boolean;
}

const select = `e.id, e.person_id as "personId", e.entry, e.title, e.happened_on::text as "on", e.subject, e.hours::float as hours,
  e.attended_percent as "attendedPercent", e.passed, e.number, e.year, e.level, e.post, e.until::text as until, e.form,
  e.document_id as "documentId", e.file_id as "fileId", f.file_name as "fileName", e.recorded_by as "recordedBy",
  e.recorded_at as "recordedAt", e.withdrawn_on::text as "withdrawnOn", e.verified_by as "verifiedBy",
  e.verified_at as "verifiedAt", e.refused_reason as "refusedReason",
  (e.document_id is null and e.verified_by is null and e.recorded_by <> acting_person() and e.person_id <> acting_person()
    and may_verify_cadre(e.person_id, reach())) as verifiable`;
const from = 'cadre_entry e left join file f on f.id = e.file_id';

/** What is remembered of a person, the latest first. */
export function cadreEntries(source: Source, personId: string, part: Page): Promise<Paged<CadreEntryRow>> {
  return page(
    source,
    {
      ...{ select, from, where: ['e.person_id = $1::uuid'], values: [personId] },
      order: {
        by: [
          { expression: 'e.happened_on', type: 'date' },
          { expression: 'e.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

export function entriesByIds(source: Source, ids: readonly string[]): Promise<CadreEntryRow[]> {
  return source.query(`select ${select} from ${from} where e.id = any ($1::uuid[])`, [ids]);
}

/** Whether the viewer may read a record, and what they may do there; null for what is not theirs to know. */
export async function cadreHead(
  source: Source,
  personId: string,
): Promise<{ personId: string; own: boolean } | null> {
  const [row] = await source.query<{ own: boolean }>(
    `select p.id = acting_person() as own from person p where p.id = $1::uuid and may_know_cadre(p.id, reach())`,
    [personId],
  );
  return row ? { personId, own: row.own } : null;
}

/** An office somebody holds or held. */
export interface HeldRow {
  organisationId: string;
  office: Office;
  from: string | null;
  /** The first day after it. */
  until: string | null;
}

/** All offices that the person ever held, as far as the viewer may know of them, the latest first; at most two hundred. */
export function heldOffices(source: Source, personId: string): Promise<HeldRow[]> {
  return source.query(
    `select h.organisation_id as "organisationId", h.office, lower(h.period)::text as "from", upper(h.period)::text as "until"
     from office_holding h where h.person_id = $1::uuid and h.office <> 'administrator' and not isempty(h.period)
     order by lower(h.period) desc nulls last, h.id limit 200`,
    [personId],
  );
}

/** Who looked into a record, for its person; the latest first. */
export function readingsOf(
  source: Source,
  personId: string,
  part: Page,
): Promise<Paged<{ id: string; readerId: string; at: string }>> {
  return page(
    source,
    {
      select: 'r.id, r.reader_id as "readerId", r.at',
      from: 'cadre_reading r',
      where: ['r.person_id = $1::uuid', 'r.person_id = acting_person()'],
      values: [personId],
      order: {
        by: [
          { expression: 'r.at', type: 'timestamptz' },
          { expression: 'r.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}
