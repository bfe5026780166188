import { Router } from 'express';
import type { Logger } from '../../logging.ts';

/** Whether the server can do its work now, and if not, why. */
export type Readiness = () => Promise<{ ready: boolean; checks: Record<string, string> }>;

/** `/livez`: the process answers. `/readyz`: it can also do its work. */
export function healthRoutes(readiness: Readiness, logger: Logger): Router {
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const { ready, checks } = await readiness().catch((error: unknown) => {
      logger.warn({ err: error }, 'not ready');
      return { ready: false, checks: { database: 'unreachable' } };
    });
    res.status(ready ? 200 : 503).set('cache-control', 'no-store');
    res.json({ status: ready ? 'ok' : 'unavailable', checks });
  });
  return router;
}
