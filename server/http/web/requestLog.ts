import type { RequestHandler } from 'express';
import type { Logger } from '../../logging.ts';

/** One line a request: what, how it ended, how long it took. Never a query string, a body, a header or a variable. */
export function requestLog(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const begun = process.hrtime.bigint();
    res.on('close', () => {
      const { requestId, personId, operation } = res.locals as Record<string, string | undefined>;
      const ms = Number(process.hrtime.bigint() - begun) / 1e6;
      const line = {
        requestId,
        method: req.method,
        path: pathOf(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(ms * 10) / 10,
      };
      const level = res.statusCode >= 500 ? 'error' : 'info';
      logger[level]({ ...line, personId, operation, aborted: !res.writableFinished || undefined }, 'request');
    });
    next();
  };
}

// The last part of a link in a mail is as good as a password.
function pathOf(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/^\/act\/.*/, '/act/…');
}
