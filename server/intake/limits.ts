import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { limiterOn, limitKey, type Database } from '../db/index.ts';

const HOUR = 60 * 60;

/** What one address, and what all of them together, may do within an hour. */
export type Spending = 'send' | 'sendToUnit' | 'sayMore' | 'missCode' | 'missCodeAnywhere';

const points: Record<Spending, number> = {
  // A whole workshop may stand behind one address.
  send: 20,
  sendToUnit: 60,
  sayMore: 30,
  missCode: 10,
  missCodeAnywhere: 2_000,
};

/** Takes one point; seconds to wait where there are none left, else null. */
export async function spend(db: Database, what: Spending, who: string | null): Promise<number | null> {
  const limiter = limiterFor(db, what);
  const state = await limiter.penalty(limitKey(who));
  return state.consumedPoints > limiter.points ? secondsOf(state.msBeforeNext) : null;
}

/** Seconds to wait where no point is left, else null; takes none. */
export async function spent(db: Database, what: Spending, who: string | null): Promise<number | null> {
  const limiter = limiterFor(db, what);
  const state = await limiter.get(limitKey(who));
  return state && state.consumedPoints >= limiter.points ? secondsOf(state.msBeforeNext) : null;
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

const limiters = new WeakMap<Database, Map<Spending, RateLimiterPostgres>>();

function limiterFor(db: Database, what: Spending): RateLimiterPostgres {
  const known = limiters.get(db) ?? new Map<Spending, RateLimiterPostgres>();
  limiters.set(db, known);
  const limiter = known.get(what) ?? limiterOn(db, `intake-${what}`, points[what], HOUR);
  known.set(what, limiter);
  return limiter;
}
