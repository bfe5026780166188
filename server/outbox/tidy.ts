import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Forgets what nobody needs any more: links that ended a month ago. What was told and delivered stays. */
export async function tidy(engine: Engine): Promise<void> {
  const now = engine.clock.now();
  const before = new Date(now.getTime() - 30 * DAY_MS);
  await transact(engine.db, { personId: null }, now, (tx) =>
    tx.query('delete from mail_link where expires_at < $1', [before]),
  );
}
