import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { migrations } from './migrations/index.ts';
import { migrateJobs } from './migrateJobs.ts';
import { ensureRoles } from './roles.ts';

export interface MigrationStatus {
  executed: string[];
  pending: string[];
  /** Run by a newer release than this one. */
  unknown: string[];
}

/** Brings the database to this release's schema, as its owner. Several processes may call it at once. */
export async function migrate(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseUnfit(client);
    const { pending } = await statusOf(client);
    await ensureRoles(client, ownerUrl);
    if (pending.length === 0) return;
    await runPending(ownerUrl);
    await migrateJobs(client, ownerUrl);
  });
}

/** Which migrations ran; may be asked as `app` too. */
export async function migrationStatus(url: string): Promise<MigrationStatus> {
  return connected(url, statusOf);
}

// Any number will do as long as nobody else in this database locks it.
const MIGRATION_LOCK = 7_214_500_301;

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'trinhky migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; version: number }>(
    `select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int as version`,
  );
  const { encoding, version } = rows[0]!;
  if (encoding !== 'UTF8') throw new Error(`the database is encoded as ${encoding}; Trình Ký needs UTF8`);
  if (version < 150_000) throw new Error(`PostgreSQL 15 or newer is needed; this is ${version}`);
  const { unknown } = await statusOf(client);
  if (unknown.length > 0)
    throw new Error(
      `the database was migrated by a newer release (${unknown.join(', ')}); nothing was changed`,
    );
}

async function statusOf(client: pg.Client): Promise<MigrationStatus> {
  const known = migrations.map(({ name }) => name);
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  );
  if (!rows[0]!.there) return { executed: [], pending: known, unknown: [] };
  const ran = await client.query<{ name: string }>('select name from public.migration order by id');
  const executed = ran.rows.map(({ name }) => name);
  return {
    executed,
    pending: known.filter((name) => !executed.includes(name)),
    unknown: executed.filter((name) => !known.includes(name)),
  };
}

async function runPending(ownerUrl: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    driverOptions: { connectionString: ownerUrl },
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      migrationsList: migrations,
      silent: true,
      snapshot: false,
      // Would need a superuser; the tables come in the right order.
      disableForeignKeys: false,
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
