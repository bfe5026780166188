import type { RequestHandler } from 'express';
import { Problem } from '../web/problems.ts';

/** The console's longest has a tenth of it. */
const LONGEST = 200_000;

/** What is long is what people wrote, in the variables; a question of megabytes (of comments, say) is not even read. */
export const shortQueries: RequestHandler = (req, _res, next) => {
  const { query } = (req.body ?? {}) as { query?: unknown };
  if (typeof query === 'string' && query.length > LONGEST) throw new Problem('PAYLOAD_TOO_LARGE');
  next();
};
