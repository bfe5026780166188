import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appUrl } from '../../server/db/index.ts';
import { databaseUser } from '../../server/db/embedded/osUser.ts';
import { freePort } from './processes.ts';

/** Where the program is, if this machine has it: Debian keeps it where only root looks. */
export const pgbouncer = ['pgbouncer', '/usr/sbin/pgbouncer'].find(
  (program) =>
    (program.startsWith('/') ? existsSync(program) : true) && spawnSync(program, ['--version']).status === 0,
);

/** A real pgbouncer in transaction mode before this database, with fewer connections than whoever asks wants. */
export async function startPgbouncer(ownerUrl: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: target } = new URL(ownerUrl);
  const app = new URL(appUrl(ownerUrl));
  const settings = [
    ...['[databases]', `* = host=${hostname} port=${target}`, '[pgbouncer]', 'listen_addr = 127.0.0.1'],
    ...[`listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = scram-sha-256'],
    ...[`auth_file = ${join(folder, 'users')}`, 'pool_mode = transaction', 'default_pool_size = 3', ''],
  ];
  writeFileSync(join(folder, 'users'), `"app" "${decodeURIComponent(app.password)}"\n`);
  writeFileSync(join(folder, 'pgbouncer.ini'), settings.join('\n'));
  chmodSync(folder, 0o755);
  // It refuses to run as root, as PostgreSQL does.
  const child = spawn(pgbouncer ?? '', ['-q', join(folder, 'pgbouncer.ini')], {
    ...databaseUser(),
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`);
    await sleep(50);
  }
  const url = new URL(ownerUrl);
  url.port = String(port);
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { url: url.href, stop };
}

function answers(port: number): Promise<boolean> {
  return new Promise((known) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => (socket.destroy(), known(true)));
    socket.once('error', () => known(false));
  });
}
