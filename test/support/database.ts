import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from '#lock';
import pg from 'pg';
import { z } from 'zod';

/** A database of one's own on a real PostgreSQL; `drop` it when the test file is done. */
export interface TestDatabase {
  /** Connects as a superuser. */
  url: string;
  drop(): Promise<void>;
}

const Server = z.object({ url: z.string(), pid: z.number().optional() });
type Server = z.infer<typeof Server>;
const Template = z.object({ name: z.string() });

/** A migrated database, cloned from a template in a few hundredths of a second; `empty` leaves the migrations out. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await oncePerRun('server', Server, startServer);
  return clone(server, empty ? 'template0' : await migratedTemplate(server));
}

/** A clone of a database that `prepare` filled; it does so once a run, whoever comes first. */
export async function createPreparedDatabase(
  what: string,
  prepare: (ownerUrl: string) => Promise<void>,
): Promise<TestDatabase> {
  const server = await oncePerRun('server', Server, startServer);
  const migrated = await migratedTemplate(server);
  const { name } = await oncePerRun(what, Template, async () => {
    const made = uniqueName(what);
    await command(server, `create database ${made} template ${migrated}`);
    await prepare(urlOf(server, made));
    return { name: made };
  });
  return clone(server, name);
}

async function clone(server: Server, template: string): Promise<TestDatabase> {
  const name = uniqueName('test');
  await command(server, `create database ${name} template ${template}`);
  return {
    url: urlOf(server, name),
    // Connections that are just being closed get the seconds that PostgreSQL waits by itself: cut, they would be heard of.
    drop: () =>
      command(server, `drop database ${name}`).catch(() =>
        command(server, `drop database ${name} with (force)`),
      ),
  };
}

async function startServer(runFolder: string): Promise<Server> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url };
  const { startEmbedded } = await import('../../server/db/embedded/index.ts');
  return startEmbedded({ dataDir: join(runFolder, 'data'), port: 0, durable: false });
}

async function migratedTemplate(server: Server): Promise<string> {
  const template = await oncePerRun('template', Template, async () => {
    const name = uniqueName('template');
    await command(server, `create database ${name}`);
    const { migrate } = await import('../../server/db/index.ts');
    await migrate(urlOf(server, name));
    return { name };
  });
  return template.name;
}

/** Made by the first worker that needs it, under a lock, and written down for the others and for the teardown. */
async function oncePerRun<T>(
  name: string,
  schema: z.ZodType<T>,
  make: (runFolder: string) => Promise<T>,
): Promise<T> {
  const runFolder = process.env['TRINHKY_TEST_RUN'];
  if (!runFolder) throw new Error('test databases need jest, whose globalSetup makes a folder for the run');
  const file = join(runFolder, `${name}.json`);
  const making = await lock(join(runFolder, `${name}.lock`), 'exclusive');
  try {
    if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const made = await make(runFolder);
    writeFileSync(file, JSON.stringify(made));
    return made;
  } finally {
    making.release();
  }
}

async function command({ url }: Server, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf({ url }: Server, database: string): string {
  const its = new URL(url);
  its.pathname = `/${database}`;
  return its.href;
}

function uniqueName(kind: string): string {
  return `${kind}_${randomBytes(6).toString('hex')}`;
}
