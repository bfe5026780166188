import { transact } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';
import { heldUntil } from './heldUntil.ts';
import { MOST_AT_ONCE } from './performMany.ts';
import type { HeldJob } from './workOff.ts';

export interface BeginInput {
  selectionId: string;
  /** Must be the one it was selected for, where it is said again. */
  action?: string | null;
  payload?: unknown;
  idempotencyKey?: string | null;
}

export type BeginResult =
  /** So few that whoever asked does them at once, and holds the job meanwhile. */
  | { kind: 'held'; job: HeldJob }
  /** The worker does the rest, or somebody else is at it. */
  | { kind: 'begun'; jobId: string }
  | { kind: 'otherAction'; action: string }
  | { kind: 'expired' }
  /** Begun before, with another key or payload. */
  | { kind: 'begunBefore' }
  | { kind: 'notFound' };

interface Kept {
  state: string;
  action: string;
  payload: unknown;
  key: string | null;
  expired: boolean;
  count: number;
}

/** Makes a frozen selection a job, once: the same key and payload meet the same job again. */
export async function beginJob(
  engine: Engine,
  { personId }: { personId: string },
  { selectionId: id, action, payload = {}, idempotencyKey: key = null }: BeginInput,
): Promise<BeginResult> {
  if (!isId(id)) return { kind: 'notFound' };
  const now = engine.clock.now();
  return transact(engine.db, { personId }, now, async (tx): Promise<BeginResult> => {
    const [kept] = await tx.query<Kept>(
      `select j.state, j.action, j.payload, j.key, j.expires_at <= $2 as expired,
         (select count(*) from bulk_row where job_id = j.id)::int as count
       from bulk_job j where j.id = $1 and j.owner_id = acting_person() for update`,
      [id, now],
    );
    if (!kept) return { kind: 'notFound' };
    if (action && action !== kept.action) return { kind: 'otherAction', action: kept.action };
    if (kept.state !== 'frozen')
      return isSame(kept, payload, key) ? { kind: 'begun', jobId: id } : { kind: 'begunBefore' };
    if (kept.expired) return { kind: 'expired' };
    const isFew = kept.count <= MOST_AT_ONCE;
    await tx.query(
      `update bulk_job set state = 'running', payload = $2, key = $3, begun_at = $4, held_until = $5 where id = $1`,
      [id, JSON.stringify(payload), key, now, isFew ? heldUntil(now) : null],
    );
    if (!isFew) return { kind: 'begun', jobId: id };
    return { kind: 'held', job: { id, ownerId: personId, action: kept.action, payload } };
  });
}

function isSame(kept: Kept, payload: unknown, key: string | null): boolean {
  return key !== null && kept.key === key && JSON.stringify(kept.payload) === JSON.stringify(payload);
}
