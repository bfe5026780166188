import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock.ts';
import type { Database } from './connect.ts';
import { Session, type Manner, type Viewer } from './session.ts';

const looking: Manner = {
  begin: 'begin isolation level repeatable read read only',
  plans: 'auto',
  afresh: false,
};

/**
 * Everything one request reads, in one snapshot: a read-only transaction under the viewer's rights that begins with the
 * first question. Whoever makes a `Reading` must `end` it.
 */
export class Reading {
  readonly viewer: Viewer;
  readonly #db: Database;
  readonly #clock: Clock;
  #begun: Promise<Session> | undefined;

  constructor(db: Database, viewer: Viewer, clock: Clock) {
    this.viewer = viewer;
    this.#db = db;
    this.#clock = clock;
  }

  async em(): Promise<EntityManager> {
    return (await this.session()).em;
  }

  async query<Row = Record<string, unknown>>(sql: string, values?: unknown[], name?: string): Promise<Row[]> {
    return (await this.session()).query<Row>(sql, values, name);
  }

  /** Gives the connection back. Asking again afterwards begins a new snapshot. */
  async end(): Promise<void> {
    const begun = this.#begun;
    this.#begun = undefined;
    const session = await begun?.catch(() => undefined);
    await session?.rollback();
  }

  private session(): Promise<Session> {
    return (this.#begun ??= Session.begin(this.#db, looking, this.viewer, this.#clock.now()));
  }
}
