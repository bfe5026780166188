import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from './problems.ts';

/** So many requests a minute from one address. */
export function rateLimit(points: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (req, _res, next) => {
    const left = await limiter.consume(req.ip ?? 'unknown').catch((refused: unknown) => refused);
    if (left instanceof Error) throw left;
    const { msBeforeNext, consumedPoints } = left as { msBeforeNext: number; consumedPoints: number };
    if (consumedPoints > points)
      throw new Problem('RATE_LIMITED', { 'retry-after': String(Math.ceil(msBeforeNext / 1000)) });
    next();
  };
}
