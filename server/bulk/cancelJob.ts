import { transact } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';

/** Stops a job: what was done stays done, the rest is left as it was. False where there is no such job. */
export async function cancelJob(
  engine: Engine,
  { personId }: { personId: string },
  id: string,
): Promise<boolean> {
  if (!isId(id)) return false;
  const now = engine.clock.now();
  return transact(engine.db, { personId }, now, async (tx) => {
    await tx.query(
      `update bulk_job set state = 'cancelled', ended_at = $2 where id = $1 and state = 'running'`,
      [id, now],
    );
    const found = await tx.query(`select 1 from bulk_job where id = $1 and state <> 'frozen'`, [id]);
    return found.length > 0;
  });
}
