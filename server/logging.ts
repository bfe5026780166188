import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config/index.ts';

export type { DestinationStream, Logger };

// Whatever is logged under these names, at whichever depth we log, is a secret.
const SECRETS = [
  'password',
  'token',
  'authorization',
  'cookie',
  'set-cookie',
  'code',
  'databaseUrl',
  'signingKey',
];

/** One JSON line an entry, on standard output unless told otherwise. */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger {
  const options = {
    level: logLevel,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
    serializers: { err: describeError },
  };
  // Written at once: what was said last before a crash is what one wants to read.
  return pino(options, to ?? pino.destination({ dest: 1, sync: true }));
}

/**
 * What may be said of an error: never SQL, its values or a constraint's detail, which hold what people wrote and how
 * they voted.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const database = databaseErrorIn(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(database ?? { message: error.message }),
    stack: frames.map((line) => line.trim()),
  };
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

function databaseErrorIn(error: Error): object | null {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth += 1) {
    const { code, table, constraint, routine } = e as Error &
      Record<'code' | 'table' | 'constraint' | 'routine', unknown>;
    if (typeof code === 'string' && SQLSTATE.test(code))
      return { sqlstate: code, table, constraint, routine };
  }
  return null;
}
