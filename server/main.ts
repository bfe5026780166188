import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { catalog as installed } from '../workflows/catalog.ts';
import { auditLogTasks } from './auditLog/index.ts';
import { bulkTasks } from './bulk/index.ts';
import { systemClock, type Clock } from './clock.ts';
import { Closing } from './closing.ts';
import type { Config } from './config/index.ts';
import { appUrl, connect, migrate, workerUrl } from './db/index.ts';
import { deadlineTasks } from './deadlines/index.ts';
import { startEmbedded } from './db/embedded/index.ts';
import type { Engine } from './documents/index.ts';
import { closeReading, importTasks } from './imports/index.ts';
import { intakeTasks } from './intake/index.ts';
import { linkTasks } from './links/index.ts';
import { openBroadcast, startLive } from './live/index.ts';
import type { Logger } from './logging.ts';
import { outboxTasks } from './outbox/index.ts';
import { closePrinting } from './printing/index.ts';
import { readinessOf } from './readiness.ts';
import { reorganisationTasks } from './reorganisations/index.ts';
import { signingKeyOf } from './signingKey.ts';
import { startWorker, type Task, type WorkerParts } from './worker/index.ts';

export type Step = 'database' | 'migrating' | 'seeding' | 'working' | 'listening';

export interface Wiring {
  config: Config;
  logger: Logger;
  closing: Closing;
  clock?: Clock;
  onStep?: (step: Step, detail?: string) => void;
}

/** The installed flows, of whichever kind. */
export const catalog: Engine['flows'] = installed;
const GRACE_MS = 10_000;

/** Where its owner reaches the database itself, past any pooler; brought up first when it is the embedded one. */
export async function databaseUrl({ config, closing, logger, onStep }: Wiring): Promise<string> {
  const given = config.databaseDirectUrl ?? config.databaseUrl;
  if (given) return given;
  const embedded = await startEmbedded({
    dataDir: config.dataDir,
    onProgress: (detail) => onStep?.('database', detail),
  });
  closing.onClose(() => embedded.stop());
  embedded.supervise((event) => {
    if (event.what === 'restored')
      logger.warn({ event: 'postgres-restored', ...event }, 'PostgreSQL had died');
    else logger.error({ event: 'postgres-down', err: event.error }, 'PostgreSQL does not come up');
  });
  return embedded.url;
}

/** The engine on a migrated database, its pool closed with everything else. */
export async function openEngine(wiring: Wiring): Promise<Engine & { ownerUrl: string }> {
  const ownerUrl = await databaseUrl(wiring);
  wiring.onStep?.('migrating');
  await migrate(ownerUrl);
  return engineOn(ownerUrl, wiring);
}

async function engineOn(ownerUrl: string, wiring: Wiring): Promise<Engine & { ownerUrl: string }> {
  const { config, closing, clock = systemClock } = wiring;
  const db = await connect(peoplesUrl(config, ownerUrl), { pooler: config.databasePooler });
  closing.onClose(() => db.close());
  const broadcast = openBroadcast({ connectionString: peoplesUrl(config, ownerUrl), logger: wiring.logger });
  closing.onClose(() => broadcast.close());
  const onCommitted = (id: string) => broadcast.tell(id);
  return { db, clock, ownerUrl, flows: catalog, signingKey: signingKeyOf(config), onCommitted };
}

/** The engine as it acts by itself, on a database that stays at the migrations it has. */
export async function openWorkingEngine(ownerUrl: string, wiring: Wiring): Promise<Engine> {
  const { ownerUrl: _, ...people } = await engineOn(ownerUrl, wiring);
  const connectionString = wiring.config.workerDatabaseUrl ?? workerUrl(ownerUrl);
  const db = await connect(connectionString, { name: 'trinhky command', poolSize: 2 });
  wiring.closing.onClose(() => db.close());
  return { ...people, db };
}

/** Where the server connects at run time: through the pooler where there is one. */
function peoplesUrl({ appDatabaseUrl, databaseUrl }: Config, ownerUrl: string): string {
  return appDatabaseUrl ?? appUrl(databaseUrl ?? ownerUrl);
}

/** The same role past the pooler, which keeps no listeners. */
function directUrl(config: Config, ownerUrl: string): string {
  const url = new URL(peoplesUrl(config, ownerUrl));
  const { host, pathname } = new URL(ownerUrl);
  return config.databaseDirectUrl ? Object.assign(url, { host, pathname }).href : url.href;
}

/** The worker on a migrated database: deadlines, what leaves after commit, long jobs. */
export async function work(wiring: Wiring): Promise<void> {
  const { ownerUrl, ...engine } = await openEngine(wiring);
  await startWorking(engine, ownerUrl, wiring, () => wiring.config.publicUrl?.origin ?? '');
}

async function startWorking(
  people: Engine,
  ownerUrl: string,
  { config, logger, closing, onStep }: Wiring,
  baseUrl: () => string,
): Promise<void> {
  onStep?.('working');
  const connectionString = config.workerDatabaseUrl ?? workerUrl(ownerUrl);
  const db = await connect(connectionString, { name: 'trinhky worker', poolSize: 4 });
  closing.onClose(() => db.close());
  const tasks = tasksOf({ engine: { ...people, db }, people, config, logger, baseUrl });
  const worker = await startWorker({ tasks, connectionString, logger });
  closing.onClose(() => worker.stop());
}

/** What is done beside the requests, each room's own. */
const background: ((parts: WorkerParts) => Task[])[] = [
  auditLogTasks,
  bulkTasks,
  deadlineTasks,
  importTasks,
  intakeTasks,
  linkTasks,
  outboxTasks,
  reorganisationTasks,
];

/** Everything that is done beside the requests. */
export function tasksOf(parts: WorkerParts): Task[] {
  return background.flatMap((tasks) => tasks(parts));
}

export interface Running {
  /** The address for people: PUBLIC_URL, else where we listen. */
  url: string;
  /** Where we listen, e.g. behind a TLS server. */
  listening: string;
}

/** The whole server: database, schema, demo province where wanted, HTTP. `closing` takes it down again. */
export async function serve(wiring: Wiring): Promise<Running> {
  const { config, logger, closing, onStep } = wiring;
  // The API is a third of what there is to load, and only a server needs it.
  const { createApp, serveHttp } = await import('./http/index.ts');
  const { ownerUrl, ...engine } = await openEngine(wiring);
  if (config.demo) await seed(engine, ownerUrl, wiring);
  closing.onClose(() => closePrinting());
  closing.onClose(() => closeReading());

  let baseUrl = config.publicUrl?.origin ?? '';
  const readiness = readinessOf(engine.db, peoplesUrl(config, ownerUrl), closing);
  const live = startLive({ ...engine, logger, connectionString: directUrl(config, ownerUrl) });
  closing.onClose(() => live.close());
  const app = await createApp({
    engine,
    config,
    logger,
    live,
    readiness,
    adminDir: consoleDir(),
    filesDir: join(config.dataDir, 'files'),
    baseUrl: () => baseUrl,
  });
  closing.onClose(() => app.stop());
  if (config.worker) await startWorking(engine, ownerUrl, wiring, () => baseUrl);
  onStep?.('listening');
  const http = await serveHttp(app.handler, config);
  closing.onClose(async () => {
    http.drain();
    await sleep(config.drainMs);
    live.endStreams();
    await http.stop(GRACE_MS);
  });
  baseUrl ||= http.url;
  return { url: baseUrl, listening: http.url };
}

async function seed(engine: Engine, ownerUrl: string, { config, logger, onStep }: Wiring): Promise<void> {
  onStep?.('seeding');
  let told = 0;
  const onProgress = (done: number, of: number) => {
    const tenth = Math.floor((done / of) * 10);
    if (tenth > told) onStep?.('seeding', `${tenth * 10}%`);
    told = tenth;
  };
  const { seedDemo } = await import('./db/demo/index.ts');
  const report = await seedDemo(engine, {
    ...{ ownerUrl, onProgress },
    filesDir: join(config.dataDir, 'files'),
  });
  logger.info({ event: 'seeded', ...report }, 'demo province');
}

// The built server lies in dist/server, the console in dist/admin; from the sources the last build is served.
function consoleDir(): string {
  const beside = fileURLToPath(new URL('../admin', import.meta.url));
  return existsSync(`${beside}/vite.config.ts`)
    ? fileURLToPath(new URL('../dist/admin', import.meta.url))
    : beside;
}
