import { systemClock } from './clock.ts';
import { migrationStatus, type Database } from './db/index.ts';
import type { Closing } from './closing.ts';
import type { Readiness } from './http/index.ts';
import { queueState } from './outbox/index.ts';

const SLOW_MS = 5_000;

/**
 * Database writable, at this release's migrations, and what should leave leaves. Many askers at once share one look. Whoever is about to end is not
 * ready, whatever else: the first thing a proxy hears of it.
 */
export function readinessOf(db: Database, url: string, closing: Pick<Closing, 'isClosing'>): Readiness {
  let look: ReturnType<Readiness> | undefined;
  return () => {
    if (closing.isClosing) return Promise.resolve({ ready: false, checks: { server: 'stopping' } });
    look ??= within(SLOW_MS, check(db, url)).finally(() => {
      look = undefined;
    });
    return look;
  };
}

async function check(db: Database, url: string): ReturnType<Readiness> {
  const { rows } = await db.pool.query<{ readonly: string }>(
    "select current_setting('transaction_read_only') as readonly",
  );
  const { pending, unknown } = await migrationStatus(url);
  const behind = pending.length > 0 ? 'pending' : unknown.length > 0 ? 'newer' : 'ok';
  const checks = {
    database: rows[0]?.readonly === 'off' ? 'ok' : 'read-only',
    migrations: behind,
    // What an older release's database has no tables for is not asked of it.
    queue: behind === 'pending' ? 'unknown' : await queueState(db, systemClock),
  };
  return { ready: Object.values(checks).every((state) => state === 'ok'), checks };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref();
  });
  return Promise.race([work, timeout]);
}
