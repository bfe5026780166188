import { Closing } from '../../closing.ts';
import { createLogger } from '../../logging.ts';
import { serve } from '../../main.ts';
import { Failure, type Command } from '../command.ts';
import { configured } from '../configured.ts';
import { announce, saySteps } from '../ready.ts';
import { terminalLog } from '../terminal.ts';

export const serveCommand: Command = {
  name: 'serve',
  about: {
    vi: 'chạy máy chủ: giao diện, API, cơ sở dữ liệu nhúng khi không có DATABASE_URL',
    en: 'run the server: console, API, the embedded database without DATABASE_URL',
  },
  run: async ({ locale }) => {
    const config = configured();
    const logger = createLogger(config, process.stdout.isTTY ? terminalLog(process.stdout) : undefined);
    const closing = new Closing();
    const ended = endOnSignal(closing, (signal) => logger.info({ event: 'stopping', signal }, 'stopping'));
    try {
      const running = await serve({ config, logger, closing, onStep: saySteps(logger) });
      announce(running, config);
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
  },
};

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
