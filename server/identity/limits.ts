import type { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { limiterOn, limitKey, type Database } from '../db/index.ts';

/** Who tries to sign in as whom. */
export interface Attempt {
  username: string;
  address: string | null;
}

/** Seconds to wait, or null where the attempt may go on. */
export async function waitBeforeTrying(db: Database, attempt: Attempt): Promise<number | null> {
  const spent = await Promise.all(
    limitsOf(db).map(async ({ limiter, keyOf }) => ({ limiter, state: await limiter.get(keyOf(attempt)) })),
  );
  return longest(spent, ({ limiter, state }) => state.consumedPoints >= limiter.points);
}

/** Only failures count. Seconds to wait where there had been too many before this one, else null. */
export async function countFailure(db: Database, attempt: Attempt): Promise<number | null> {
  const spent = await Promise.all(
    limitsOf(db).map(async ({ limiter, keyOf }) => ({
      limiter,
      state: await limiter.penalty(keyOf(attempt)),
    })),
  );
  return longest(spent, ({ limiter, state }) => state.consumedPoints > limiter.points);
}

interface Spent<State = RateLimiterRes> {
  limiter: RateLimiterPostgres;
  state: State;
}

function longest(spent: Spent<RateLimiterRes | null>[], isOver: (spent: Spent) => boolean): number | null {
  const over = spent.filter((one): one is Spent => one.state !== null && isOver(one as Spent));
  return over.length === 0
    ? null
    : Math.max(1, ...over.map(({ state }) => Math.ceil(state.msBeforeNext / 1000)));
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
  const limiter = (name: string, points: number) => limiterOn(db, name, points, QUARTER_OF_AN_HOUR);
  const made = [
    { limiter: limiter('user', 10), keyOf: ({ username, address }: Attempt) => limitKey(username, address) },
    // A whole office may stand behind one address.
    { limiter: limiter('address', 100), keyOf: ({ address }: Attempt) => limitKey(address) },
  ];
  limits.set(db, made);
  return made;
}
