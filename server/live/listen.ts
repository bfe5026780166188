import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../logging.ts';
import { ANYTHING, CHANNEL, type Heard } from './channel.ts';

export interface Listening {
  /** Resolves once notifications are heard for the first time. */
  ready: Promise<void>;
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Straight to PostgreSQL: a pooler in transaction mode keeps no listener. */
  connectionString: string;
  logger: Logger;
  onHeard: (heard: Heard) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A connection whose other end is gone without a word is found out by asking. */
const STILL_THERE_MS = 15_000;

/**
 * Hears what all processes tell, on a connection of its own, which is made anew when it breaks. Nobody knows what was said
 * meanwhile, so every new connection begins with "anything may have changed".
 */
export function listen({ connectionString, logger, onHeard }: ListenOptions): Listening {
  const ended = new AbortController();
  const { signal } = ended;
  const { promise: ready, resolve: heardFirst } = Promise.withResolvers<void>();

  const hearOnce = async () => {
    const client = new pg.Client({
      ...{ connectionString, keepAlive: true, application_name: 'trinhky listen' },
      ...{ connectionTimeoutMillis: 10_000, query_timeout: 10_000 },
    });
    const { promise: broken, resolve: breakOff } = Promise.withResolvers<unknown>();
    client.on('error', breakOff);
    client.on('end', () => breakOff(new Error('the connection has ended')));
    client.on('notification', ({ payload }) => onHeard(heardIn(payload)));
    signal.addEventListener('abort', breakOff, { once: true });
    const asking = setInterval(() => void client.query('select 1').catch(breakOff), STILL_THERE_MS);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      failures = 0;
      heardFirst();
      onHeard(ANYTHING);
      const why = await broken;
      if (!signal.aborted) throw why;
    } finally {
      clearInterval(asking);
      signal.removeEventListener('abort', breakOff);
      await client.end().catch(() => undefined);
    }
  };

  let failures = 0;
  const hearing = (async () => {
    while (!signal.aborted) {
      try {
        await hearOnce();
      } catch (error) {
        if (failures === 0)
          logger.warn({ event: 'live-deaf', err: error }, 'changes of other processes are not heard for now');
        const ms = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
        failures += 1;
        await pause(ms, undefined, { signal }).catch(() => undefined);
      }
    }
  })();

  return {
    ready,
    async close() {
      ended.abort();
      await hearing;
    },
  };
}

function heardIn(payload: string | undefined): Heard {
  return !payload || payload === ANYTHING ? ANYTHING : payload.split(',');
}
