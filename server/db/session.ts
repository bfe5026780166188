import type { EntityManager } from '@mikro-orm/postgresql';
import pg, { type PoolClient } from 'pg';
import type { Database } from './connect.ts';
import { inOneFlight } from './flight.ts';

/** Whose rights apply: a person, or nobody (who sees nothing). */
export interface Viewer {
  personId: string | null;
}

/** What may be asked within a transaction, by plain SQL or through entities, on one connection. */
export interface Tx {
  /**
   * Sends one statement with `$1` placeholders. Values come back as the rest of the system speaks of them: timestamptz as
   * `Instant`, date as `LocalDate`, bigint as number. `name` keeps the statement prepared on its connection, planned once
   * for whatever values: for those whose text never varies and whose plan is always the same (see `askPrepared`).
   */
  query<Row = Record<string, unknown>>(sql: string, values?: unknown[], name?: string): Promise<Row[]>;
  /** The same for the transaction's last statement: the commit goes right behind it, in one round trip. */
  finish<Row = Record<string, unknown>>(sql: string, values?: unknown[], name?: string): Promise<Row[]>;
  em: EntityManager;
}

/** How long who acts counts: a transaction that reads afresh with every statement looks anew with every one too. */
export interface Manner {
  begin: string;
  plans: 'auto' | 'force_generic_plan';
  afresh: boolean;
}

/** A pooled connection on which a transaction runs under the viewer's settings. */
export class Session {
  readonly #db: Database;
  readonly #client: PoolClient;
  readonly #begun: Promise<unknown>;
  /** Says again who acts, in front of the next statement. */
  readonly #again: pg.QueryConfig | null;
  readonly #plans: Manner['plans'];
  #planned: Manner['plans'];
  #em: EntityManager | undefined;
  #asked = false;
  #over = false;

  private constructor(
    db: Database,
    client: PoolClient,
    begun: Promise<unknown>,
    again: pg.QueryConfig | null,
    plans: Manner['plans'],
  ) {
    this.#db = db;
    this.#client = client;
    this.#begun = begun;
    this.#again = again;
    this.#plans = this.#planned = plans;
    // Whoever asks will hear of it.
    begun.catch(() => undefined);
  }

  /** Begins and says who is looking, on the way to the first question. The settings end with the transaction. */
  static async begin(db: Database, manner: Manner, { personId }: Viewer, now: Date): Promise<Session> {
    const client = await db.pool.connect();
    const enter = {
      name: 'enter',
      text: 'select enter($1, $2, $3)',
      values: [personId, now.toISOString(), manner.plans],
    };
    inOneFlight(client);
    const begun = Promise.all([client.query(manner.begin), client.query(enter)]);
    return new Session(db, client, begun, manner.afresh ? enter : null, manner.plans);
  }

  query = async <Row>(sql: string, values: unknown[] = [], name?: string): Promise<Row[]> => {
    const { rows } = await this.ask({ text: sql, values, name, types });
    return rows as Row[];
  };

  finish = async <Row>(sql: string, values: unknown[] = [], name?: string): Promise<Row[]> => {
    const [asked, committed] = await Promise.allSettled([this.query<Row>(sql, values, name), this.commit()]);
    // Behind a statement that failed a commit is a rollback.
    if (asked.status === 'rejected') throw asked.reason;
    if (committed.status === 'rejected') throw committed.reason;
    return asked.value;
  };

  /** Whether it has committed or rolled back, or is about to. */
  get over(): boolean {
    return this.#over;
  }

  get em(): EntityManager {
    this.#em ??= this.forkEntityManager();
    return this.#em;
  }

  async commit(): Promise<void> {
    const { command } = await this.end('commit');
    // Of a transaction that met an error PostgreSQL makes a rollback, and says so only here.
    if (command !== 'COMMIT')
      throw new Error('the transaction was rolled back: one of its statements failed');
  }

  /** Never throws: a connection that cannot even roll back is thrown away, which does the same. */
  async rollback(): Promise<void> {
    await this.end('rollback').catch(() => undefined);
  }

  private async end(how: 'commit' | 'rollback'): Promise<pg.QueryResult> {
    const ending = this.send({ text: how });
    this.#over = true;
    try {
      const done = await ending;
      this.#client.release();
      return done;
    } catch (error) {
      this.#client.release(true);
      throw error;
    }
  }

  /** On the same way as the question goes who asks it, where that may have changed since the last one. */
  private async ask(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    const entered = this.#again && this.#asked ? this.send(this.#again) : undefined;
    this.#asked = true;
    const plans = this.planFor(statement);
    const [answer] = await Promise.all([this.send(statement), entered, plans]);
    return answer;
  }

  /** PostgreSQL would plan a prepared statement anew five times a connection, and for ever where it deems lists of ids short. */
  private planFor({ name }: pg.QueryConfig): Promise<pg.QueryResult> | undefined {
    const wanted = name ? 'force_generic_plan' : this.#plans;
    if (wanted === this.#planned) return undefined;
    this.#planned = wanted;
    return this.send({
      name: 'plans',
      text: `select set_config('plan_cache_mode', $1, true)`,
      values: [wanted],
    });
  }

  /** The connection sends one question after the other without waiting for answers (`pipeline`), which come in order. */
  private async send(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    // The connection may already serve somebody else.
    if (this.#over) throw new Error('asked after the end of its transaction');
    inOneFlight(this.#client);
    const [answer] = await Promise.all([this.#client.query(statement), this.#begun]);
    return answer;
  }

  private forkEntityManager(): EntityManager {
    const em = this.#db.orm.em.fork({ clear: true, useContext: false }) as EntityManager;
    // All that the ORM asks of a transaction in whose beginning and end it has no part.
    em.setTransactionContext({
      executeQuery: async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
        const { rows, rowCount } = await this.ask({ text: sql, values: [...parameters] });
        return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
      },
    });
    return em;
  }
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser => {
    if (oid === TIMESTAMPTZ) return toInstant;
    if (oid === DATE) return String;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format) as Parser;
  },
};

type Parser = (text: string) => unknown;
const parseMoment = pg.types.getTypeParser(TIMESTAMPTZ) as Parser;

function toInstant(text: string): string {
  const moment = parseMoment(text);
  return moment instanceof Date ? moment.toISOString() : text;
}
