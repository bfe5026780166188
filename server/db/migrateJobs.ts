import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { workerUrl } from './appUrl.ts';

const silent = new Logger(() => () => undefined);

/** Brings the worker's queue to the library's own schema, as its owner: the role `worker`. */
export async function migrateJobs(owner: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  const database = rows[0]!.name;
  // The library asks for its schema "if not exists", which PostgreSQL grants only to who may create one.
  await owner.query(`grant create on database ${database} to worker`);
  try {
    await runMigrations({ connectionString: workerUrl(ownerUrl), logger: silent });
  } finally {
    await owner.query(`revoke create on database ${database} from worker`);
  }
}
