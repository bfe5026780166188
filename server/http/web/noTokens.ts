import type { RequestHandler } from 'express';
import { Problem } from './problems.ts';

/** There are no access tokens yet: whoever sends one is not signed in, and never falls back on a cookie beside it. */
export const noTokens: RequestHandler = (req, _res, next) => {
  if (req.headers.authorization === undefined) return next();
  throw new Problem('UNAUTHENTICATED', { 'www-authenticate': 'Bearer error="invalid_token"' });
};
