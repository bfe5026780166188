import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets what nobody needs any more: links that ended a month ago, and what could not be delivered to a webhook that is
 * gone. What was told and delivered stays.
 */
export async function tidy(engine: Engine): Promise<void> {
  const now = engine.clock.now();
  const before = new Date(now.getTime() - 30 * DAY_MS);
  await transact(engine.db, { personId: null }, now, async (tx) => {
    await tx.query('delete from mail_link where expires_at < $1', [before]);
    await tx.query(
      `update delivery d set status = 'skipped', last_error = 'webhook-switched-off', settled_at = $1
       from webhook w where w.id = d.webhook_id and w.removed_at is not null and d.status = 'failed'`,
      [now],
    );
  });
}
