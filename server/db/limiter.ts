import { createHash } from 'node:crypto';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Database } from './connect.ts';

/** So many points within so many seconds, counted in the database: for all servers together. */
export function limiterOn(db: Database, name: string, points: number, seconds: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: db.pool,
    storeType: 'pool',
    tableName: 'sign_in_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
}

/** Names and addresses are nobody's business in a table of counters. */
export function limitKey(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
