import type { Request, Response } from 'express';
import { viewerOf, type SignedIn } from '../../identity/index.ts';
import type { Services } from '../services.ts';
import { localeOf } from '../web/locale.ts';
import { Context } from './context.ts';

export type ContextOf = (req: Request, res: Response) => Promise<Context>;

/** Who asks: looked up for every request, so that a session or a right that ended bites at once. */
export function contextMaker({ engine, config, cookie, baseUrl }: Services): ContextOf {
  return async (req, res) => {
    const token = cookie.read(req.headers);
    const viewer: SignedIn | null = token ? await viewerOf(engine.db, token, engine.clock) : null;
    res.locals['personId'] = viewer?.personId;
    return new Context({
      ...{ engine, config, viewer, locale: localeOf(req.headers, viewer?.locale), baseUrl: baseUrl() },
      delegationMonths: config.delegationMonths,
    });
  };
}
