import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { entities } from './entities/index.ts';
import { UnnamedClient } from './unnamed.ts';

export interface Database {
  orm: MikroORM;
  /** The ORM's own pool: plain SQL and entities share its connections. */
  pool: Pool;
  close(): Promise<void>;
}

export interface ConnectOptions {
  poolSize?: number;
  /** Shown in pg_stat_activity. */
  name?: string;
  /** Settings of the connections, as on PostgreSQL's command line; a pooler does not take them. */
  options?: string;
  /** What stands between us and PostgreSQL. */
  pooler?: Pooler | null;
}

/** A pooler that lends a connection for a transaction at a time, as pgbouncer does in its mode of that name. */
export type Pooler = 'transaction';

// Whoever waits longer for a connection is told to come again.
const PATIENCE_MS = 30_000;

/** Opens a pool, normally as `app` (see `appUrl`). Nothing is readable outside `transact` and `Reading`. */
export async function connect(
  url: string,
  { poolSize = 10, name = 'trinhky', options, pooler }: ConnectOptions = {},
): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    // `clientUrl` alone would lose the URL's parameters, e.g. sslmode.
    driverOptions: {
      ...{ connectionString: url, application_name: name, options },
      ...{ keepAlive: true, pipeline: true, connectionTimeoutMillis: PATIENCE_MS },
      ...(pooler === 'transaction' ? { Client: UnnamedClient } : {}),
    },
    pool: { min: 0, max: poolSize },
    entities,
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
  });
  const pool = await orm.em.getDriver().getConnection().getNativeClient();
  return { orm, pool, close: () => orm.close(true) };
}
