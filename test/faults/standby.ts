import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installedRelease, runnableBinaries } from '../../server/db/embedded/binaries.ts';
import { findHome, giveTo } from '../../server/db/embedded/home.ts';
import pg from 'pg';
import { freePort } from './processes.ts';
import type { Stage } from './stage.ts';

/**
 * A second PostgreSQL that follows the stage's, without which no commit is acknowledged; by SQL and the embedded binaries
 * alone, which bring no pg_basebackup.
 */
export async function followStage(
  stage: Stage,
): Promise<{ url: string; port: number; promote(): Promise<void> }> {
  const home = findHome(stage.dataDir);
  const folder = join(stage.folder, 'standby');
  await copyCluster(stage, home.cluster, folder);
  const its = new URL(stage.ownerUrl);
  const from = `host=127.0.0.1 port=${its.port} user=postgres password=${decodeURIComponent(its.password)}`;
  const files = {
    'standby.signal': '',
    'postgresql.auto.conf': `primary_conninfo = '${from}'\nprimary_slot_name = 'standby'\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    giveTo(home.user, join(folder, name));
  }

  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const { postgres } = runnableBinaries(installedRelease(), home);
  const child = spawn(postgres, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])], {
    ...{ ...home.user, cwd: '/', stdio: 'ignore' },
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  const ended = once(child, 'exit');
  stage.closing.onClose(async () => {
    child.kill('SIGINT');
    await ended;
  });

  await untilTrue(stage, `select count(*) = 1 as yes from pg_stat_replication where state = 'streaming'`);
  await stage.sql(`alter system set synchronous_standby_names = '*'`);
  await stage.sql('select pg_reload_conf()');
  await untilTrue(stage, `select count(*) = 1 as yes from pg_stat_replication where sync_state = 'sync'`);

  its.port = String(port);
  return {
    ...{ url: its.href, port },
    async promote() {
      await stage.sql('select pg_promote()', [], its.href);
    },
  };
}

/** Copied while it runs, between the two words that PostgreSQL has for it. */
async function copyCluster(stage: Stage, cluster: string, folder: string): Promise<void> {
  const backup = new pg.Client({ connectionString: stage.ownerUrl });
  await backup.connect();
  try {
    await backup.query(`select pg_create_physical_replication_slot('standby', true)`);
    await backup.query(`select pg_backup_start('standby', true)`);
    const { status, stderr } = spawnSync('cp', ['-a', cluster, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { rows } = await backup.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    for (const leftover of ['postmaster.pid', 'postmaster.opts', 'pg_replslot/standby'])
      rmSync(join(folder, leftover), { recursive: true, force: true });
    writeFileSync(join(folder, 'backup_label'), rows[0]?.labelfile ?? '');
    giveTo(findHome(stage.dataDir).user, join(folder, 'backup_label'));
  } finally {
    await backup.end();
  }
}

async function untilTrue(stage: Stage, question: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const [row] = await stage.sql<{ yes: boolean }>(question);
    if (row?.yes) return;
    await sleep(100);
  }
  throw new Error(`never true: ${question}`);
}
