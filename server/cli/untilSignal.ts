import { Closing } from '../closing.ts';
import type { Config } from '../config/index.ts';
import { createLogger } from '../logging.ts';
import type { Wiring } from '../main.ts';
import { Failure, type Call, type Outcome } from './command.ts';
import { configured } from './configured.ts';
import { saySteps } from './ready.ts';
import { terminalLog } from './terminal.ts';

/** Starts something that goes on until SIGTERM or SIGINT; `start` says when it is ready. */
export async function untilSignal(
  { locale }: Call,
  start: (wiring: Wiring, config: Config) => Promise<void>,
): Promise<Outcome> {
  const config = configured();
  const logger = createLogger(config, process.stdout.isTTY ? terminalLog(process.stdout) : undefined);
  const closing = new Closing();
  const ended = endOnSignal(closing, (signal) => logger.info({ event: 'stopping', signal }, 'stopping'));
  try {
    await start({ config, logger, closing, onStep: saySteps(logger) }, config);
    await ended;
    logger.info({ event: 'stopped' }, 'stopped');
    return { ok: true, text: '' };
  } catch (error) {
    if (closing.isClosing) return ended.then(() => ({ ok: true, text: '' }));
    await closing.close().catch(() => undefined);
    const told = explained(error, config, locale);
    if (told === error) logger.error({ err: error }, 'could not start');
    throw told;
  }
}

/** Resolves when a signal has brought everything down. A second signal changes nothing. */
function endOnSignal(closing: Closing, onSignal: (signal: string) => void): Promise<void> {
  return new Promise((ended, failed) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (closing.isClosing) return;
        onSignal(signal);
        closing.close().then(ended, failed);
      });
    }
  });
}

function explained(
  error: unknown,
  { port, host }: { port: number; host: string },
  locale: 'vi' | 'en',
): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const vi = locale === 'vi';
  if (code === 'EADDRINUSE') {
    return new Failure(
      vi
        ? `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1}, hay PORT=0 cho cổng trống bất kỳ.`
        : `Port ${port} is in use. Stop the other program or choose another port: PORT=${port + 1}, or PORT=0 for any free one.`,
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new Failure(
      vi
        ? `Không nghe được ở ${host}:${port} (${code}). Hãy kiểm tra HOST và PORT.`
        : `Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`,
    );
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return new Failure(
      vi
        ? `Không vào được cơ sở dữ liệu (${code}). Hãy kiểm tra DATABASE_URL, và PostgreSQL có đang chạy không.`
        : `The database cannot be reached (${code}). Check DATABASE_URL and whether PostgreSQL runs.`,
    );
  }
  return error;
}
