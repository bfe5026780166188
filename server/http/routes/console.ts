import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as files } from 'express';
import { only } from '../web/problems.ts';
import { nonceOf } from '../web/securityHeaders.ts';

/** The console: its page with this answer's nonce in it, and its hashed files, which never change. */
export function consoleRoutes({ adminDir, demo }: { adminDir: string; demo: boolean }): Router {
  const router = Router();
  const page = join(adminDir, 'index.html');
  if (!existsSync(page)) return router;
  const template = readFileSync(page, 'utf8').replaceAll('__DEMO__', String(demo));

  router.get('/', (_req, res) => {
    res
      .set('cache-control', 'no-store')
      .type('html')
      .send(template.replaceAll('__CSP_NONCE__', nonceOf(res)));
  });
  router.all('/', only('GET', 'HEAD'));
  router.use(
    '/assets',
    files(join(adminDir, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.use(
    files(adminDir, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore', setHeaders: noPages }),
  );
  return router;
}

// The page itself goes out filled in, never as it lies on the disk.
function noPages(res: { setHeader(name: string, value: string): unknown }, path: string): void {
  if (path.endsWith('.html')) res.setHeader('content-type', 'text/plain');
}
