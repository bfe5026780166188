import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../../server/db/index.ts';

/** One who acts on a database of the conductor's: a statement goes out only when it is this one's turn. */
interface Player {
  /** Statements that wait to be sent, in their order. */
  waiting: (() => Promise<unknown>)[];
  /** The connections it has used, by PostgreSQL's number. */
  backends: Set<number>;
  /** One of them is on its way. */
  isSending: boolean;
  isDone: boolean;
  /** When the first statement went out and the last answer came, in turns. */
  began: number;
  ended: number;
}

/**
 * Plays acts that run at once, statement by statement in a given order, so that every way in which they can come between
 * each other can be had, and had again. Whoever waits for a lock in PostgreSQL is passed over until it is free.
 */
export class Conductor {
  readonly #db: Database;
  readonly #blocked: (backends: number[]) => Promise<number[]>;
  readonly #players: Player[] = [];
  #turn = 0;

  constructor(db: Database, blocked: (backends: number[]) => Promise<number[]>) {
    this.#db = db;
    this.#blocked = blocked;
  }

  /** Runs all acts to their ends; `order` says whose turn it is, over and over. */
  async play<T>(
    acts: readonly ((db: Database) => Promise<T>)[],
    order: readonly number[],
  ): Promise<{ outcome: T; began: number; ended: number }[]> {
    const running = acts.map((act) => this.#start(act));
    while (this.#players.some(({ isDone }) => !isDone)) {
      await this.#settle();
      const ready = this.#players.filter(isReady);
      const wanted = (order[this.#turn % Math.max(1, order.length)] ?? 0) % this.#players.length;
      const next = ready.find((player) => this.#players.indexOf(player) >= wanted) ?? ready[0];
      if (next) this.#send(next);
    }
    const outcomes = await Promise.all(running);
    return outcomes.map((outcome, at) => ({
      outcome,
      began: this.#players[at]?.began ?? 0,
      ended: this.#players[at]?.ended ?? 0,
    }));
  }

  async #start<T>(act: (db: Database) => Promise<T>): Promise<T> {
    const player: Player = {
      ...{ waiting: [], backends: new Set<number>(), isSending: false, isDone: false },
      ...{ began: Number.MAX_SAFE_INTEGER, ended: 0 },
    };
    this.#players.push(player);
    try {
      return await act({ ...this.#db, pool: conducted(this.#db.pool, player) });
    } finally {
      player.isDone = true;
      player.ended = this.#turn;
    }
  }

  #send(player: Player): void {
    const statement = player.waiting.shift();
    this.#turn += 1;
    player.began = Math.min(player.began, this.#turn);
    player.isSending = true;
    const over = () => void (player.isSending = false);
    statement?.().then(over, over);
  }

  /** Waits until everybody is about to send, waits for another's lock, or is done. */
  async #settle(): Promise<void> {
    for (;;) {
      await sleep(1);
      const busy = this.#players.filter(
        ({ isDone, waiting, isSending }) => !isDone && (isSending || waiting.length === 0),
      );
      if (busy.length === 0) return;
      const backends = busy.flatMap((player) => (player.isSending ? [...player.backends] : []));
      if (backends.length === 0) continue;
      const blocked = new Set(await this.#blocked(backends));
      const isStuck = ({ isSending, backends: its }: Player) =>
        isSending && [...its].some((one) => blocked.has(one));
      if (busy.every(isStuck) && this.#players.some(isReady)) return;
    }
  }
}

function isReady({ waiting, isSending }: Player): boolean {
  return waiting.length > 0 && !isSending;
}

/** The pool as it is, but every statement waits for its turn. */
function conducted(pool: Pool, player: Player): Pool {
  return overlaid(pool, {
    connect: async () => {
      const client = await pool.connect();
      player.backends.add((client as PoolClient & { processID: number }).processID);
      return overlaid(client, {
        query: (...asked: unknown[]) =>
          new Promise((resolve, reject) => {
            const ask = Reflect.get(client, 'query') as (...words: unknown[]) => Promise<unknown>;
            player.waiting.push(() => {
              const answer = ask.apply(client, asked);
              answer.then(resolve, reject);
              return answer;
            });
          }),
      });
    },
  });
}

function overlaid<T extends object>(whole: T, parts: Record<string, unknown>): T {
  return new Proxy(whole, {
    get(target, name) {
      if (typeof name === 'string' && Object.hasOwn(parts, name)) return parts[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
