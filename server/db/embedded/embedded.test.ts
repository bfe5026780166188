import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { startEmbedded, type EmbeddedDatabase, type EmbeddedStep } from './index.ts';
import { canEnter } from './osUser.ts';

const isRoot = process.getuid?.() === 0;
// Any user with a name will do (initdb wants one); daemon is everywhere.
const ORDINARY = { uid: 1, gid: 1 };
const projectIsOpen = canEnter(new URL('.', import.meta.url).pathname, ORDINARY);
let folder: string;
let running: EmbeddedDatabase[];
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-embedded-'));
  chmodSync(folder, 0o711);
  running = [];
  children = [];
});

afterEach(async () => {
  await Promise.all(running.map((database) => database.stop()));
  await Promise.all(children.map(end));
  rmSync(folder, { recursive: true });
});

test('a first start makes a Vietnamese cluster that only a password opens', async () => {
  const steps: EmbeddedStep[] = [];
  const database = await start('data', { onProgress: (step) => steps.push(step) });

  expect(steps).toEqual(['creating', 'starting']);
  const words = await ask(
    database,
    `select string_agg(w, ' ' order by w) as value from unnest('{đ,e,d,â,b,ă,a}'::text[]) w`,
  );
  expect(words).toBe('a ă â b d đ e');
  expect(
    await ask(database, `select setting as value from pg_settings where name = 'listen_addresses'`),
  ).toBe('127.0.0.1');
  expect(statSync(join(folder, 'data/postgres/password')).mode & 0o777).toBe(0o600);
  await expect(
    ask({ url: database.url.replace(/:[^:@]+@/, ':wrong@') }, 'select 1 as value'),
  ).rejects.toThrow(/password/);
});

test('the second on the same folder joins the first, and the last one out stops PostgreSQL', async () => {
  const [first, second] = await Promise.all([start('data'), start('data')]);
  expect(second.pid).toBe(first.pid);

  await first.stop();
  expect(await ask(second, 'select 1 as value')).toBe(1);
  await second.stop();
  await expect(ask(second, 'select 1 as value')).rejects.toThrow(/ECONNREFUSED/);
});

test('two processes starting at once on the same folder share one PostgreSQL', async () => {
  const [one, two] = await Promise.all([startChild('data'), startChild('data')]);
  expect(two.pid).toBe(one.pid);
});

test('what was stored is there after a clean stop', async () => {
  const before = await start('data');
  await ask(before, `create table note as select 'còn đây' as value`);
  await before.stop();
  expect(await ask(await start('data'), 'select value from note')).toBe('còn đây');
});

test('a start after our process was killed joins the PostgreSQL it left', async () => {
  const left = await startChild('data');
  left.child.kill('SIGKILL');
  const next = await start('data');
  expect(next.pid).toBe(left.pid);
});

test('a start after PostgreSQL was killed under busy sessions recovers', async () => {
  const killed = await start('data', { durable: true });
  await ask(killed, `create table note as select 'còn đây' as value`);
  // Sessions that compute do not notice the postmaster's death; those that wait would.
  const busy = Array.from({ length: 3 }, () => ask(killed, BUSY).catch((error: unknown) => error));
  while ((await ask(killed, COUNT_BUSY)) !== busy.length);
  process.kill(killed.pid, 'SIGKILL');

  const next = await start('data');
  expect(next.pid).not.toBe(killed.pid);
  expect(await ask(next, 'select value from note')).toBe('còn đây');
  for (const outcome of await Promise.all(busy)) expect(outcome).toBeInstanceOf(Error);
});

test('killed under those who use it, PostgreSQL is brought up again on the same port, once', async () => {
  const users = await Promise.all([start('data', { durable: true }), start('data', { durable: true })]);
  const [first, second] = users;
  await ask(first, `create table note as select 'còn đây' as value`);
  const restored = users.map(
    (user) =>
      new Promise<number>((done, fail) =>
        user.supervise((event) =>
          event.what === 'restored'
            ? done(event.pid)
            : fail(new Error('not restored', { cause: event.error })),
        ),
      ),
  );
  process.kill(first.pid, 'SIGKILL');
  const pid = await Promise.race(restored);
  expect(pid).not.toBe(first.pid);
  expect(await ask(first, 'select value from note')).toBe('còn đây');
  expect(await ask(second, 'select value from note')).toBe('còn đây');

  await first.stop();
  expect(await ask(second, 'select 1 as value')).toBe(1);
  await second.stop();
  await new Promise((tick) => setTimeout(tick, 600));
  await expect(ask(second, 'select 1 as value')).rejects.toThrow(/ECONNREFUSED/);
});

test('a taken port is left to its owner', async () => {
  const owner = createServer();
  await new Promise<void>((done) => owner.listen(0, '127.0.0.1', done));
  const address = owner.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const database = await start('data', { port });
  expect(database.port).not.toBe(port);
  expect(await ask(database, 'select 1 as value')).toBe(1);
  await new Promise((done) => owner.close(done));
});

test('two folders have two databases, even when one was copied from the other while it ran', async () => {
  const original = await start('original');
  await ask(original, 'checkpoint');
  cpSync(join(folder, 'original'), join(folder, 'copy'), { recursive: true });

  const copy = await start('copy');
  expect(copy.pid).not.toBe(original.pid);
  await ask(copy, 'create table only_here (n int)');
  expect(await ask(original, `select to_regclass('only_here') as value`)).toBeNull();
});

test('data of another PostgreSQL is refused in both languages and stays untouched', async () => {
  const cluster = join(folder, 'data/postgres/cluster');
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  const before = fingerprint(folder);

  await expect(start('data')).rejects.toThrow(/thuộc PostgreSQL 17[^]*belongs to PostgreSQL 17/);
  expect(fingerprint(folder)).toEqual(before);
});

test('a creation that was cut short is begun anew', async () => {
  mkdirSync(join(folder, 'data/postgres/cluster.unfinished/base'), { recursive: true });
  expect(await ask(await start('data'), 'select 1 as value')).toBe(1);
});

(isRoot ? test : test.skip)(
  'root under a 0700 home keeps the data elsewhere and leaves a pointer',
  async () => {
    chmodSync(folder, 0o700);
    const first = await start('data');
    const elsewhere = readFileSync(join(folder, 'data/WHERE'), 'utf8').trim();
    try {
      expect(existsSync(join(elsewhere, 'cluster/PG_VERSION'))).toBe(true);
      await ask(first, `create table note as select 'còn đây' as value`);
      await first.stop();
      expect(await ask(await start('data'), 'select value from note')).toBe('còn đây');

      cpSync(join(folder, 'data'), join(folder, 'copy'), { recursive: true });
      const copy = await start('copy');
      expect(await ask(copy, `select to_regclass('note') as value`)).toBeNull();
    } finally {
      await Promise.all(running.map((database) => database.stop()));
      rmSync(elsewhere, { recursive: true });
      rmSync(readFileSync(join(folder, 'copy/WHERE'), 'utf8').trim(), { recursive: true });
    }
  },
);

(isRoot && projectIsOpen ? test : test.skip)(
  'an ordinary user under a 0700 home runs it in place',
  async () => {
    chmodSync(folder, 0o700);
    chownSync(folder, ORDINARY.uid, ORDINARY.gid);
    // The node that npx brought for root may be out of an ordinary user's reach.
    const node = join(folder, 'node');
    cpSync(process.execPath, node);
    await startChild('data', ORDINARY, node);
    expect(statSync(join(folder, 'data/postgres/cluster')).uid).toBe(ORDINARY.uid);
    expect(existsSync(join(folder, 'data/WHERE'))).toBe(false);
  },
);

const BUSY = 'select count(*) as value from generate_series(1, 1e12::bigint)';
const COUNT_BUSY = `select count(*)::int as value from pg_stat_activity where query = $$${BUSY}$$ and state = 'active'`;

async function start(name: string, options: Partial<Parameters<typeof startEmbedded>[0]> = {}) {
  const database = await startEmbedded({ dataDir: join(folder, name), durable: false, ...options });
  running.push(database);
  return database;
}

const CHILD = `
  const [, module, dataDir] = process.argv;
  const { startEmbedded } = await import(module);
  const database = await startEmbedded({ dataDir, durable: false });
  process.on('SIGTERM', () => database.stop().then(() => process.exit()));
  console.log(database.pid);
  setInterval(() => {}, 1000);
`;

async function startChild(name: string, user = {}, node = process.execPath) {
  const script = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '-e', CHILD];
  const args = [...script, new URL('./index.ts', import.meta.url).href, join(folder, name)];
  const child = spawn(node, args, {
    ...user,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) return { child, pid: Number(line) };
  throw new Error('the child ended without a word');
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

async function ask({ url }: { url: string }, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}

function walk(root: string): string[] {
  return [root, ...readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path))];
}

function fingerprint(root: string): string[] {
  return walk(root).map(
    (path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).mode} ${statSync(path).uid}`,
  );
}
