import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/**
 * Nothing runs but our own scripts, nothing is styled but by our own sheets and by what carries the nonce of this very
 * answer (MUI writes its styles at run time).
 */
export function securityHeaders({ https }: { https: boolean }): RequestHandler[] {
  const giveNonce: RequestHandler = (_req, res, next) => {
    res.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  };
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        // The paper beside the content: a PDF in a frame of our own.
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  const switchOff: RequestHandler = (_req, res, next) => {
    res.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    next();
  };
  return [giveNonce, guard, switchOff];
}

/** The nonce under which this answer's HTML may carry styles. */
export function nonceOf(res: Response): string {
  return String(res.locals['nonce']);
}

/** For an answer that is shown in a frame of our own console and may do nothing by itself. */
export function framedInConsole(res: Response, directives: string[]): void {
  res.setHeader(
    'content-security-policy',
    ["default-src 'none'", ...directives, "frame-ancestors 'self'"].join('; '),
  );
  res.setHeader('x-frame-options', 'SAMEORIGIN');
}
