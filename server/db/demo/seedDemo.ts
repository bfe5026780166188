import pg from 'pg';
import { demoProvince, type DemoProvince } from './province.ts';
import { writeProvince } from './writeProvince.ts';

export interface SeedOptions {
  ownerUrl: string;
  /** Grassroots unions under the provincial one; at least the forty that users are promised. */
  units?: number;
}

export interface SeedReport {
  /** False where all of it stood there before. */
  seeded: boolean;
  organisations: number;
  people: number;
  accounts: number;
}

/** The database holds a real province: made-up people have no place in it. */
export class NotForDemo extends Error {}

const LEAST_UNITS = 40;
// Any number will do as long as nobody else in this database locks it.
const SEED_LOCK = 7_214_500_302;

/**
 * Loads the demo province: the same rows for the same options each time, nothing twice. A seed that was cut off is taken
 * up where it stopped; two that run at once wait for each other.
 */
export async function seedDemo({ ownerUrl, units = LEAST_UNITS }: SeedOptions): Promise<SeedReport> {
  const demo = demoProvince(Math.max(units, LEAST_UNITS));
  const name = `demo province of ${demo.units.length} units`;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trinhky seed' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    if (await isFinished(client, name)) return { seeded: false, ...sizeOf(demo) };
    await refuseRealProvince(client);
    await inTransaction(client, async () => {
      await client.query('insert into seeding (name) values ($1) on conflict do nothing', [name]);
      await writeProvince(client, demo);
    });
    await client.query('update seeding set finished_at = now() where name = $1', [name]);
    await client.query('analyze');
    return { seeded: true, ...sizeOf(demo) };
  } finally {
    await client.end();
  }
}

async function isFinished(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from seeding where name = $1 and finished_at is not null', [
    name,
  ]);
  return rowCount === 1;
}

async function refuseRealProvince(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ code: string }>(
    `select code from organisation where code not like 'BINHMINH.%' limit 1`,
  );
  if (rows[0]) throw new NotForDemo(`this database holds organisations of its own, e.g. ${rows[0].code}`);
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function sizeOf({ units, people }: DemoProvince): Omit<SeedReport, 'seeded'> {
  const accounts = people.filter(({ username }) => username !== null).length;
  return { organisations: units.length + 2, people: people.length, accounts };
}
