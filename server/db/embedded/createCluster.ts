import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { giveTo, type Home } from './home.ts';
import { EmbeddedProblem } from './problem.ts';

/** Makes the cluster. It appears under its name only when it is whole, so a killed start leaves nothing to repair. */
export async function createCluster(home: Home, { initdb }: Binaries, durable: boolean): Promise<void> {
  const unfinished = join(home.folder, 'cluster.unfinished');
  const passwordForInitdb = join(home.folder, 'password.initdb');
  const password = keepPassword(home);
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordForInitdb, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(home.user, unfinished);
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  giveTo(home.user, passwordForInitdb);
  try {
    await run(
      initdb,
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordForInitdb}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=vi-VN',
        '--locale=C',
        ...(durable ? [] : ['--no-sync']),
      ],
      home,
    );
  } finally {
    rmSync(passwordForInitdb);
  }
  renameSync(unfinished, home.cluster);
}

/** The superuser's password: made once, readable by nobody but the one who started us. */
function keepPassword({ password: file }: Home): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function run(program: string, args: string[], { user }: Home): Promise<void> {
  const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  if (code === 0) return;
  throw new EmbeddedProblem(
    'did-not-start',
    `Không tạo được cơ sở dữ liệu nhúng: ${complaint}`,
    `The embedded database could not be created: ${complaint}`,
  );
}
