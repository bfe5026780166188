import { isPossible } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import { isId, visible, type Engine } from '../documents/index.ts';
import type { Frozen } from './freezeSelection.ts';
import { keepSelection, type Meant } from './keepSelection.ts';

/**
 * Of a job that has ended, what it did not do, in the versions seen now: whatever was refused or had changed, and what a
 * stopped job never came to. What its owner sees no more, and what has since come to a state that knows no such act, is
 * left out. Null where there is no such job.
 */
export async function selectAgain(
  engine: Engine,
  { personId }: { personId: string },
  jobId: string,
): Promise<Extract<Frozen, { kind: 'frozen' }> | null> {
  if (!isId(jobId)) return null;
  const now = engine.clock.now();
  return transact(engine.db, { personId }, now, async (tx) => {
    const [job] = await tx.query<Meant>(
      `select owner_id as "ownerId", kind, action from bulk_job
       where id = $1 and owner_id = acting_person() and state in ('done', 'cancelled')`,
      [jobId],
    );
    if (!job) return null;
    const left = await tx.query<Left>(
      `select d.id, d.version, d.kind, d.flow_version as "flowVersion", d.state
       from bulk_row r join document d on d.id = r.document_id
       where r.job_id = $1 and r.outcome is distinct from 'performed' and ${visible('d')} order by r.position`,
      [jobId],
    );
    const sensible = left.filter(({ kind, flowVersion, state }) => {
      const flow = engine.flows.of(kind, flowVersion);
      return flow !== undefined && isPossible(flow, state, job.action);
    });
    return { kind: 'frozen', ...(await keepSelection(tx, job, sensible, now)) };
  });
}

interface Left {
  id: string;
  version: number;
  kind: string;
  flowVersion: number;
  state: string;
}
