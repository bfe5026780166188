import type { Database } from '../db/index.ts';
import type { Clock } from '../clock.ts';

/** Longer than any pause between two looks, and than a worker takes to come back. */
const STALLED_S = 300;

/** Whether what should leave does leave. What was given up as an incident is not waited for. */
export async function queueState(db: Database, clock: Clock): Promise<'ok' | 'stalled'> {
  const { rows } = await db.pool.query<{ lag: number }>('select queue_lag($1) as lag', [clock.now()]);
  return (rows[0]?.lag ?? 0) < STALLED_S ? 'ok' : 'stalled';
}
