import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

const scope = new AsyncLocalStorage<{ requestId: string }>();

/** The id people read to us over the phone; in the answer's headers, its errors and every log line. */
export function requestId(): string | undefined {
  return scope.getStore()?.requestId;
}

/** Gives each request an id of its own. */
export const withRequestId: RequestHandler = (_req, res, next) => {
  const id = randomUUID();
  res.locals['requestId'] = id;
  res.setHeader('x-request-id', id);
  scope.run({ requestId: id }, next);
};

/** Takes the scope up again where a stream's callback has lost it, e.g. behind a body parser. */
export const keepRequestId: RequestHandler = (_req, res, next) => {
  scope.run({ requestId: String(res.locals['requestId']) }, next);
};
