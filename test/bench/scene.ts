import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../../server/clock.ts';
import { Closing } from '../../server/closing.ts';
import { appUrl, connect } from '../../server/db/index.ts';
import { startEmbedded } from '../../server/db/embedded/index.ts';
import type { Engine } from '../../server/documents/index.ts';
import { catalog } from '../../workflows/catalog.ts';
import { Chair, type Plan } from './chair.ts';
import { Door } from './door.ts';
import { Driver } from './driver.ts';
import { startServerProcess, type ServerProcess } from './serverProcess.ts';

/** The whole server on a database of its own, and documents on which the same act can be repeated for ever. */
export interface Scene {
  ownerUrl: string;
  /** Of PostgreSQL. */
  postmaster: number;
  /** The first alone is what B measures. */
  servers: ServerProcess[];
  /** An engine of our own on the same database, to listen to and to check with. */
  engine: Engine;
  /** Asks the database as its owner. */
  sql: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** One signed-in client each, each with a plan of its own. */
  drivers: Driver[];
  /** As many clients without HTTP, each with a plan of its own. */
  door: Door;
  /** As many plans, for pgbench. */
  replayed: Plan[];
  /** On this one the act's statements are recorded. */
  recorded: Plan;
  end(): Promise<void>;
}

/** The demo province has accounts for the people of ten units. */
const UNITS = 10;

export async function setScene(clients: number, processes: number): Promise<Scene> {
  const closing = new Closing();
  // Whoever loses patience leaves no server behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void closing.close().finally(() => process.exit(1)));
  try {
    return await prepare(clients, processes, closing);
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function prepare(clients: number, processes: number, closing: Closing): Promise<Scene> {
  const folder = temporaryFolder(closing);
  const embedded = await startEmbedded({ dataDir: join(folder, 'data'), port: 0, durable: true });
  closing.onClose(() => embedded.stop());
  const ownerUrl = await createDatabase(embedded.url);
  const start = async (no: number) => {
    const server = await startServerProcess(ownerUrl, folder, `server-${no + 1}`);
    closing.onClose(() => server.stop());
    return server;
  };
  // The first one makes tables and the demo province, which the others find.
  const server = await start(0);
  const servers = [server, ...(await Promise.all(numbers(processes).slice(1).map(start)))];
  const db = await connect(appUrl(ownerUrl), { name: 'bench' });
  closing.onClose(() => db.close());
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  closing.onClose(() => owner.end());

  const plans = await explained(server, () => drawPlans(server.url, clients));
  const drivers = plans.acted.map((plan) => new Driver(server.url, plan));
  const door = await Door.open(appUrl(ownerUrl), plans.direct);
  closing.onClose(() => door.close());
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return {
    ...{ ownerUrl, postmaster: embedded.pid, servers },
    ...{ drivers, door, replayed: plans.replayed, recorded: plans.recorded },
    engine: { db, clock: systemClock, flows: catalog, signingKey },
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    end: () => closing.close(),
  };
}

/** All plans in draft, by the chairs in turn. */
async function drawPlans(
  url: string,
  clients: number,
): Promise<{ acted: Plan[]; direct: Plan[]; replayed: Plan[]; recorded: Plan }> {
  const chairs = await Promise.all(numbers(UNITS).map((no) => Chair.signIn(url, no + 1)));
  const draft = (client: number) => (chairs[client % UNITS] as Chair).draft();
  const acted: Plan[] = [];
  const direct: Plan[] = [];
  const replayed: Plan[] = [];
  for (const client of numbers(clients)) {
    acted.push(await draft(client));
    direct.push(await draft(client));
    replayed.push(await draft(client));
  }
  return { acted, direct, replayed, recorded: await draft(0) };
}

/** Where the server failed us, its log knows why. */
async function explained<T>(server: ServerProcess, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${String(error)}\n${server.complaints()}`, { cause: error });
  }
}

function temporaryFolder(closing: Closing): string {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-bench-'));
  closing.onClose(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  // PostgreSQL started by root runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  return folder;
}

async function createDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ fsync: string }>('show fsync');
    if (rows[0]?.fsync !== 'on') throw new Error('without fsync the figures mean nothing');
    await client.query('create database bench');
  } finally {
    await client.end();
  }
  const its = new URL(url);
  its.pathname = '/bench';
  return its.href;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
