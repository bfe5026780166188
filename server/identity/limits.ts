import { createHash } from 'node:crypto';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/index.ts';

/** Who tries to sign in as whom. */
export interface Attempt {
  username: string;
  address: string | null;
}

/** Seconds to wait, or null where the attempt may go on. */
export async function waitBeforeTrying(db: Database, attempt: Attempt): Promise<number | null> {
  const spent = await Promise.all(
    limitsOf(db).map(({ limiter, keyOf }) =>
      limiter.get(keyOf(attempt)).then((state) => ({ limiter, state })),
    ),
  );
  const waits = spent
    .filter(({ limiter, state }) => state !== null && state.consumedPoints >= limiter.points)
    .map(({ state }) => Math.ceil((state as RateLimiterRes).msBeforeNext / 1000));
  return waits.length > 0 ? Math.max(1, ...waits) : null;
}

/** Only failures count. */
export async function countFailure(db: Database, attempt: Attempt): Promise<void> {
  await Promise.all(limitsOf(db).map(({ limiter, keyOf }) => limiter.penalty(keyOf(attempt))));
}

/** Whoever got in has shown that the failures before were slips. */
export async function forgetFailures(db: Database, attempt: Attempt): Promise<void> {
  const [ofUser] = limitsOf(db);
  await ofUser!.limiter.delete(ofUser!.keyOf(attempt));
}

interface Limit {
  limiter: RateLimiterPostgres;
  keyOf: (attempt: Attempt) => string;
}

const QUARTER_OF_AN_HOUR = 15 * 60;
const limits = new WeakMap<Database, Limit[]>();

function limitsOf(db: Database): Limit[] {
  const known = limits.get(db);
  if (known) return known;
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: db.pool,
      storeType: 'pool',
      tableName: 'sign_in_limit',
      tableCreated: true,
      keyPrefix,
      points,
      duration: QUARTER_OF_AN_HOUR,
    });
  const made = [
    { limiter: limiter('user', 10), keyOf: ({ username, address }: Attempt) => digest(username, address) },
    // A whole office may stand behind one address.
    { limiter: limiter('address', 100), keyOf: ({ address }: Attempt) => digest(address) },
  ];
  limits.set(db, made);
  return made;
}

// Names and addresses are nobody's business in a table of counters.
function digest(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
