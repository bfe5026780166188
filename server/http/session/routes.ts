import type { ApolloServer } from '@apollo/server';
import { json, Router, type Request } from 'express';
import { z } from 'zod';
import { signIn, signOut } from '../../identity/index.ts';
import { Context } from '../graphql/context.ts';
import type { Services } from '../services.ts';
import { localeOf } from '../web/locale.ts';
import { only, Problem, unknownRoute } from '../web/problems.ts';
import { keepRequestId } from '../web/requestScope.ts';
import { viewerAnswer } from './viewerAnswer.ts';

const Credentials = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
  code: z.string().max(100).optional(),
});

/** `POST /auth/session` signs in, `DELETE /auth/session` signs out. */
export function sessionRoutes(
  { engine, config, cookie, baseUrl }: Services,
  apollo: ApolloServer<Context>,
): Router {
  const router = Router();

  router.post('/session', json({ limit: '16kb' }), keepRequestId, async (req, res) => {
    const { username, password } = readCredentials(req);
    const asked = { username, password, userAgent: req.get('user-agent') ?? null, address: req.ip ?? null };
    const signedIn = await signIn(engine.db, asked, engine.clock);
    if (!signedIn.ok) throw refusalOf(signedIn);

    // Whoever signs in over an older session leaves it.
    const old = cookie.read(req.headers);
    if (old) await signOut(engine.db, old);
    const { viewer, token } = signedIn;
    const context = new Context({
      engine,
      config,
      viewer,
      locale: localeOf(req.headers, viewer.locale),
      baseUrl: baseUrl(),
      delegationMonths: config.delegationMonths,
    });
    const answer = await viewerAnswer(apollo, context);
    cookie.give(res, token);
    res.locals['personId'] = viewer.personId;
    res.set('cache-control', 'no-store').json({ viewer: answer });
  });

  router.delete('/session', async (req, res) => {
    const token = cookie.read(req.headers);
    if (token) await signOut(engine.db, token);
    cookie.take(res);
    res.set('cache-control', 'no-store').status(204).end();
  });

  router.all('/session', only('POST', 'DELETE'));
  router.use(unknownRoute);
  return router;
}

function readCredentials(req: Request): z.infer<typeof Credentials> {
  if (!req.is('application/json')) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
  const credentials = Credentials.safeParse(req.body);
  if (!credentials.success) throw new Problem('BAD_USER_INPUT');
  return credentials.data;
}

function refusalOf({
  reason,
  retryAfterSeconds,
}: {
  reason: 'wrong' | 'limited';
  retryAfterSeconds?: number;
}): Problem {
  if (reason === 'wrong') return new Problem('WRONG_CREDENTIALS');
  return new Problem('RATE_LIMITED', { 'retry-after': String(retryAfterSeconds ?? 60) });
}
