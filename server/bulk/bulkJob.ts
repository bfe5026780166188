import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { isId, type ActResult } from '../documents/index.ts';

type Source = Pick<Reading, 'query'>;

/** One's own job, with how far it is. Nobody sees another's. */
export interface BulkJobRow {
  id: string;
  kind: string | null;
  action: string;
  state: 'frozen' | 'running' | 'done' | 'cancelled';
  createdAt: string;
  expiresAt: string;
  endedAt: string | null;
  total: number;
  done: number;
  performed: number;
  refused: number;
}

/** One document of it; no answer as long as its turn has not come. */
export interface BulkRowRow {
  position: number;
  documentId: string;
  version: number;
  answer: ActResult | null;
}

export async function bulkJob(reading: Source, id: string): Promise<BulkJobRow | null> {
  if (!isId(id)) return null;
  const [row] = await reading.query<BulkJobRow>(
    `select j.id, j.kind, j.action, j.state, j.created_at as "createdAt", j.expires_at as "expiresAt", j.ended_at as "endedAt", r.*
     from bulk_job j
     cross join lateral (
       select count(*)::int as total, count(outcome)::int as done,
         count(*) filter (where outcome = 'performed')::int as performed,
         count(*) filter (where outcome <> 'performed')::int as refused
       from bulk_row where job_id = j.id) r
     where j.id = $1 and j.owner_id = acting_person()`,
    [id],
  );
  return row ?? null;
}

const outcomes = {
  PERFORMED: `r.outcome = 'performed'`,
  REFUSED: `r.outcome <> 'performed'`,
  WAITING: 'r.outcome is null',
} as const;

/** Its rows in the order of the selection, all or those with one outcome. */
export function bulkRows(
  reading: Source,
  { jobId, outcome }: { jobId: string; outcome?: keyof typeof outcomes | null },
  part: Page = {},
): Promise<Paged<BulkRowRow>> {
  return page(
    reading,
    {
      select: `r.position, r.document_id as "documentId", r.version, r.answer`,
      from: 'bulk_row r',
      where: ['r.job_id = $1', ...(outcome ? [outcomes[outcome]] : [])],
      values: [jobId],
      order: { by: [{ expression: 'r.position', type: 'int' }], direction: 'asc' },
    },
    part,
  );
}
