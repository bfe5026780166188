import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { isId, type ActResult } from '../documents/index.ts';

type Source = Pick<Reading, 'query'>;

/** One's own job, with how far it is. Nobody sees another's. */
export interface BulkJobRow {
  id: string;
  kind: string | null;
  action: string;
  payload: unknown;
  state: 'frozen' | 'running' | 'done' | 'cancelled';
  createdAt: string;
  begunAt: string | null;
  endedAt: string | null;
  expiresAt: string;
  counts: { total: number; done: number; performed: number; refused: number };
}

/** One document of it; no answer as long as its turn has not come. */
export interface BulkRowRow {
  position: number;
  documentId: string;
  version: number;
  answer: ActResult | null;
  doneAt: string | null;
}

const select = `j.id, j.kind, j.action, j.payload, j.state, j.created_at as "createdAt", j.begun_at as "begunAt",
  j.ended_at as "endedAt", j.expires_at as "expiresAt",
  (select jsonb_build_object('total', count(*), 'done', count(outcome),
     'performed', count(*) filter (where outcome = 'performed'),
     'refused', count(*) filter (where outcome <> 'performed'))
   from bulk_row where job_id = j.id) as counts`;

export async function bulkJob(reading: Source, id: string): Promise<BulkJobRow | null> {
  if (!isId(id)) return null;
  const [row] = await reading.query<BulkJobRow>(
    `select ${select} from bulk_job j where j.id = $1 and j.owner_id = acting_person()`,
    [id],
  );
  return row ?? null;
}

/** One's own that were begun, the latest selected first. */
export function bulkJobs(reading: Source, part: Page = {}): Promise<Paged<BulkJobRow>> {
  return page(
    reading,
    {
      select,
      from: 'bulk_job j',
      where: ['j.owner_id = acting_person()', `j.state <> 'frozen'`],
      order: {
        by: [
          { expression: 'j.created_at', type: 'timestamptz' },
          { expression: 'j.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
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
      select: `r.position, r.document_id as "documentId", r.version, r.answer, r.done_at as "doneAt"`,
      from: 'bulk_row r',
      where: ['r.job_id = $1', ...(outcome ? [outcomes[outcome]] : [])],
      values: [jobId],
      order: { by: [{ expression: 'r.position', type: 'int' }], direction: 'asc' },
    },
    part,
  );
}
