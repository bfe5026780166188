import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import { createHandler, type Handler } from 'graphql-sse';
import type { Live, Refused, Seat } from '../../live/index.ts';
import type { Context } from '../graphql/context.ts';
import type { ContextOf } from '../graphql/contextOf.ts';
import { streamedOperation, type Streamed } from '../graphql/streamed.ts';
import type { Services } from '../services.ts';
import { originCheckAlways } from '../web/originCheck.ts';
import { only, Problem } from '../web/problems.ts';
import { keepRequestId } from '../web/requestScope.ts';

/** Whoever does not read what was sent is let go; a message has some hundred bytes. */
const MOST_UNSENT = 16 * 1024;

const headers = {
  'cache-control': 'no-store',
  // A proxy that gathers the answer before handing it on would keep it for ever.
  'x-accel-buffering': 'no',
};

/** `/graphql/stream`: one subscription a connection, as server-sent events (graphql-sse, distinct connections). */
export function streamRoute(services: Services, contextOf: ContextOf): Router {
  const { config, cookie, live, logger } = services;
  const { onSubscribe, onNext } = streamedOperation(services);
  const handle = createHandler<Request, Context, Streamed>({ authenticate: () => null, onSubscribe, onNext });

  const open: RequestHandler = async (req, res) => {
    if (!req.accepts('text/event-stream')) throw new Problem('NOT_ACCEPTABLE');
    if (req.method === 'POST' && !req.is('application/json')) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
    const context = await contextOf(req, res);
    const token = cookie.read(req.headers);
    if (!context.viewer || token === null) throw new Problem('UNAUTHENTICATED');
    const seat = takeSeat(live, token);
    res.once('close', seat.leave);
    context.onOperation = (name) => (res.locals['operation'] = name);
    context.watching = { live, seat, personId: context.viewer.personId, token };
    try {
      await answer(handle, req, res, context);
    } catch (error) {
      if (!res.headersSent) throw error;
      logger.warn({ requestId: res.locals['requestId'] as string, err: error }, 'a stream broke off');
      res.destroy();
    } finally {
      seat.leave();
    }
  };

  const router = Router();
  router.use(originCheckAlways(config.publicUrl));
  router.get('/', open);
  router.post('/', json({ limit: '64kb' }), keepRequestId, open);
  router.all('/', only('GET', 'POST'));
  return router;
}

const refusals = {
  'too-many-of-session': () => new Problem('RATE_LIMITED', { 'retry-after': '30' }),
  'too-many': () => new Problem('UNAVAILABLE', { 'retry-after': '30' }),
  closing: () => new Problem('UNAVAILABLE', { 'retry-after': '1' }),
} satisfies Record<Refused, () => Problem>;

function takeSeat(live: Live, token: string): Seat {
  const seat = live.enter(token);
  if (typeof seat === 'string') throw refusals[seat]();
  return seat;
}

async function answer(
  handle: Handler<Request, Context>,
  req: Request,
  res: Response,
  context: Context,
): Promise<void> {
  const [body, init] = await handle({
    ...{ method: req.method, url: req.originalUrl, raw: req, context },
    body: (req.body as Record<string, unknown> | undefined) ?? null,
    headers: { get: (name) => (name === 'accept' ? 'text/event-stream' : req.get(name)) },
  });
  res.writeHead(init.status, { ...init.headers, ...headers });
  if (body === null || typeof body === 'string') return void res.end(body);
  res.once('close', () => void body.return());
  for await (const message of body) {
    if (!res.writable) break;
    res.write(message);
    if (res.writableLength > MOST_UNSENT) return void res.destroy();
  }
  res.end();
}
