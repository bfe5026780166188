import pg from 'pg';
import type { Logger } from '../logging.ts';
import { ANYTHING, CHANNEL } from './channel.ts';

export interface Broadcast {
  /** After a commit: every server process will hear of this document or person. Neither throws nor waits. */
  tell(id: string): void;
  /** Says what is still unsaid, and ends. */
  close(): Promise<void>;
}

export interface BroadcastOptions {
  connectionString: string;
  logger: Logger;
}

/** How long changes are gathered before they are told, in milliseconds. */
const GATHER_MS = 40;
const RETRY_MS = 1_000;
/** PostgreSQL carries 7,999 bytes a notification; an id and a comma are 37. */
const IDS_A_MESSAGE = 200;
/** Beyond this many, naming each helps nobody. */
const MOST_IDS = 2_000;

/**
 * Tells all server processes what was committed. Never inside an act's transaction: PostgreSQL lets transactions that
 * notify commit only one after the other. What this process fails to say because it dies is found by the next slow reading.
 */
export function openBroadcast({ connectionString, logger }: BroadcastOptions): Broadcast {
  const pool = new pg.Pool({ connectionString, max: 1, keepAlive: true, application_name: 'trinhky tell' });
  // An idle connection that breaks is replaced when it is next needed.
  pool.on('error', () => undefined);
  let unsaid = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let speaking: Promise<void> = Promise.resolve();
  let closed = false;

  const sayLater = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      speaking = speaking.then(say);
    }, ms);
  };

  const say = async () => {
    const saying = unsaid;
    unsaid = new Set();
    try {
      for (const message of messagesOf(saying))
        await pool.query('select pg_notify($1, $2)', [CHANNEL, message]);
    } catch (error) {
      logger.warn(
        { event: 'live-unsaid', changes: saying.size, err: error },
        'changes could not be told yet',
      );
      for (const id of saying) unsaid.add(id);
      if (!closed) sayLater(RETRY_MS);
    }
  };

  return {
    tell(id) {
      if (closed) return;
      unsaid.add(id);
      sayLater(GATHER_MS);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await speaking;
      if (unsaid.size > 0) await say();
      await pool.end();
    },
  };
}

function messagesOf(ids: ReadonlySet<string>): string[] {
  if (ids.size > MOST_IDS) return [ANYTHING];
  const all = [...ids];
  const messages: string[] = [];
  for (let at = 0; at < all.length; at += IDS_A_MESSAGE)
    messages.push(all.slice(at, at + IDS_A_MESSAGE).join(','));
  return messages;
}
