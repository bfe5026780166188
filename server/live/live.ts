import type { Clock } from '../clock.ts';
import type { Database } from '../db/index.ts';
import { livingSessions } from '../identity/index.ts';
import type { Logger } from '../logging.ts';
import { Ear } from './ear.ts';
import { Gate } from './gate.ts';
import { listen } from './listen.ts';

export interface LiveOptions {
  db: Database;
  clock: Clock;
  logger: Logger;
  /** Straight to PostgreSQL, past any pooler. */
  connectionString: string;
  limits?: Partial<Limits>;
}

interface Limits {
  /** Streams of one session: one console keeps one. */
  perSession: number;
  /** Streams of this process. */
  inAll: number;
  /** How often it is asked whether the sessions behind the streams still live. */
  checkMs: number;
}

const usual: Limits = { perSession: 8, inAll: 1_000, checkMs: 3_000 };
/** Connections of the pool that may look at once, so that a change which thousands watch leaves the others to the requests. */
const LOOKS_AT_ONCE = 2;

/** A stream's place among the others; its ear hears until somebody leaves. */
export interface Seat {
  ear: Ear;
  leave: () => void;
}

export type Refused = 'too-many-of-session' | 'too-many' | 'closing';

/** Everything this process knows about who watches. */
export interface Live {
  db: Database;
  clock: Clock;
  gate: Gate;
  /** A place for one more stream of this session, or why there is none. */
  enter(token: string): Seat | Refused;
  /** Resolves once changes of other processes are heard. */
  ready: Promise<void>;
  /** Ends all streams; their watchers will come back, here or elsewhere. */
  endStreams(): void;
  close(): Promise<void>;
}

/** Listens to what is committed anywhere, and hands it to the streams of this process. */
export function startLive({ db, clock, logger, connectionString, limits }: LiveOptions): Live {
  const { perSession, inAll, checkMs } = { ...usual, ...limits };
  const seats = new Map<Seat, string>();
  let closing = false;
  const listening = listen({
    connectionString,
    logger,
    onHeard: (heard) => seats.forEach((_, { ear }) => ear.hear(heard)),
  });

  // Whoever signs out, or is shut out, is told no more, even where nothing changes.
  const checkSessions = async () => {
    if (seats.size === 0) return;
    const alive = await livingSessions(db.pool, [...new Set(seats.values())], clock);
    for (const [{ ear }, token] of seats) if (!alive.has(token)) ear.end();
  };
  const checking = setInterval(() => {
    checkSessions().catch((error: unknown) =>
      logger.warn({ event: 'live-sessions', err: error }, 'sessions of streams could not be checked'),
    );
  }, checkMs);

  const endStreams = () => {
    closing = true;
    seats.forEach((_, { ear }) => ear.end());
  };

  return {
    ...{ db, clock, gate: new Gate(LOOKS_AT_ONCE), ready: listening.ready, endStreams },
    enter(token) {
      if (closing) return 'closing';
      if (seats.size >= inAll) return 'too-many';
      if ([...seats.values()].filter((taken) => taken === token).length >= perSession)
        return 'too-many-of-session';
      const seat: Seat = {
        ear: new Ear(),
        leave() {
          seat.ear.end();
          seats.delete(seat);
        },
      };
      seats.set(seat, token);
      return seat;
    },
    async close() {
      endStreams();
      clearInterval(checking);
      await listening.close();
    },
  };
}
