import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../../config/index.ts';
import { Problem } from './problems.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whatever changes something must come from our own pages, or from no page at all (a script sends no Origin). */
export function originCheck(publicUrl: URL | null): RequestHandler {
  return (req, _res, next) => {
    if (!SAFE.has(req.method) && !isOurs(req, publicUrl)) throw new Problem('FOREIGN_ORIGIN');
    next();
  };
}

/** The same for what only reads, and yet must not be opened from elsewhere. */
export function originCheckAlways(publicUrl: URL | null): RequestHandler {
  return (req, _res, next) => {
    if (!isOurs(req, publicUrl)) throw new Problem('FOREIGN_ORIGIN');
    next();
  };
}

function isOurs(req: Request, publicUrl: URL | null): boolean {
  const { origin, host } = req.headers;
  if (origin === undefined) return req.headers['sec-fetch-site'] !== 'cross-site';
  if (publicUrl?.origin === origin) return true;
  if (publicUrl && !isLoopback(publicUrl.hostname)) return false;
  // Without a public address of our own: the page and the request name the same machine, by a name that cannot be
  // pointed elsewhere (DNS rebinding).
  const page = URL.canParse(origin) ? new URL(origin) : null;
  return (
    page !== null && page.host === host && (isLoopback(page.hostname) || isIP(bare(page.hostname)) !== 0)
  );
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
