import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from './home.ts';

/** A living PostgreSQL, as its own `postmaster.pid` describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The PostgreSQL that serves this cluster now, if there is one. */
export function findPostmaster({ cluster }: Home): Postmaster | undefined {
  const file = pidFile(cluster);
  if (!existsSync(file)) return undefined;
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n');
  const found = { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
  // A number alone proves nothing: after a restart of the machine it may be anybody's.
  return found.pid > 0 && commandOf(found.pid).includes(realpathSync(cluster)) ? found : undefined;
}

/** Fast shutdown: sessions are cut, everything committed is kept. Immediate if that takes too long. */
export async function stopPostmaster(home: Home, pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    send(pid, signal);
    for (let left = seconds * 20; left > 0; left--) {
      if (!findPostmaster(home)) return;
      await sleep(50);
    }
  }
}

/**
 * Ends what a killed postmaster left behind: its sessions hold the old shared memory and keep a new one from starting.
 * Every PostgreSQL process works in its cluster's folder, which tells them apart on Linux; elsewhere they end by themselves.
 */
export function endOrphans({ cluster, user }: Home, signal: 'SIGTERM' | 'SIGQUIT'): void {
  const listing = spawnSync('/bin/sh', ['-c', 'ls -ld /proc/[0-9]*/cwd'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  const workers = [...(listing.stdout ?? '').matchAll(/\/proc\/(\d+)\/cwd -> (.*)/g)];
  if (workers.length === 0) return;
  const orphans = workers.filter(([, , folder]) => folder === realpathSync(cluster));
  for (const [, pid] of orphans) send(Number(pid), signal);
  // Nobody works here, so the file is a dead one's, whoever bears its number today (a copied folder's original, a zombie).
  if (orphans.length === 0) rmSync(pidFile(cluster), { force: true });
}

function commandOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) {
    return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
