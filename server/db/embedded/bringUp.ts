import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { endOrphans, findPostmaster, type Postmaster } from './postmaster.ts';
import { EmbeddedProblem } from './problem.ts';

export interface Wishes {
  /** The port to take if it is free. */
  port: number;
  /** No other will do: pools and addresses know it. */
  samePort?: boolean;
  /** False gives up safety after a crash for speed: tests. */
  durable: boolean;
}

const ATTEMPTS = 60;
const RECOVERY_PATIENCE_MS = 10 * 60_000;
const LOG_LIMIT = 10_000_000;

/** A PostgreSQL that takes connections: the running one, or a new one after whatever the last one left. */
export async function bringUp(home: Home, binaries: Binaries, wishes: Wishes): Promise<Postmaster> {
  let complaint = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await untilReady(home);
    if (running) return running;
    endOrphans(home, attempt < ATTEMPTS / 3 ? 'SIGTERM' : 'SIGQUIT');
    complaint = await start(home, binaries, wishes);
    if (complaint && !/still in use|already exists|Address already in use/.test(complaint)) break;
    if (complaint) await sleep(250);
  }
  throw new EmbeddedProblem(
    'did-not-start',
    `PostgreSQL nhúng không khởi động được, xem ${home.log}: ${complaint}`,
    `The embedded PostgreSQL did not start, see ${home.log}: ${complaint}`,
  );
}

/** Starts the postmaster; answers with its complaint, or with nothing when it takes connections. */
async function start(
  home: Home,
  { postgres }: Binaries,
  { port, samePort, durable }: Wishes,
): Promise<string> {
  const settings = {
    port: samePort ? port : await freePort(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logStart = rotateLog(home.log);
  const log = openSync(home.log, 'a', 0o600);
  const child = spawn(postgres, ['-D', home.cluster, ...args], {
    ...home.user,
    cwd: '/',
    // Our secrets are none of its business, and a terminal's Ctrl+C is for us to handle.
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<boolean>((done) =>
    child.on('exit', () => done(true)).on('error', () => done(true)),
  );
  while (!findPostmaster(home)?.ready) {
    if (await Promise.race([ended, sleep(20)]))
      return readFileSync(home.log, 'utf8').slice(logStart) || 'exit';
  }
  child.unref();
  return '';
}

/** A running postmaster, when it has finished its recovery; nothing if none runs or it gave up. */
async function untilReady(home: Home): Promise<Postmaster | undefined> {
  const deadline = Date.now() + RECOVERY_PATIENCE_MS;
  for (;;) {
    const postmaster = findPostmaster(home);
    if (!postmaster || postmaster.ready || Date.now() > deadline) return postmaster;
    await sleep(20);
  }
}

async function freePort(preferred: number): Promise<number> {
  return (await portIfFree(preferred)) ?? (await portIfFree(0)) ?? 0;
}

function portIfFree(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.on('error', () => done(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => done(free));
    });
  });
}

function rotateLog(file: string): number {
  if (!existsSync(file)) return 0;
  const { size } = statSync(file);
  if (size < LOG_LIMIT) return size;
  renameSync(file, `${file}.1`);
  return 0;
}
