import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock, tryLock, type Lock } from '#lock';
import pg from 'pg';
import { adoptCluster } from './adopt.ts';
import { installedRelease, runnableBinaries, type Release } from './binaries.ts';
import { bringUp } from './bringUp.ts';
import { createCluster } from './createCluster.ts';
import { findHome, type Home } from './home.ts';
import { findPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts';
import { EmbeddedProblem } from './problem.ts';
import { supervise, type Supervision } from './supervise.ts';

export interface EmbeddedOptions {
  /** The project's data folder; made when missing. */
  dataDir: string;
  /** The port to take if it is free. A PostgreSQL that is already running keeps the one it has. */
  port?: number;
  /** False gives up safety after a crash for speed: tests. */
  durable?: boolean;
  /** What is going on, step by step, for whoever waits. */
  onProgress?: (step: EmbeddedStep) => void;
}

export type EmbeddedStep = 'waiting' | 'creating' | 'starting' | 'reusing';

export interface EmbeddedDatabase {
  /** Connects as the superuser `postgres`. */
  url: string;
  port: number;
  pid: number;
  /** From now on brings PostgreSQL up again, on the same port, whenever it dies under us. */
  supervise(tell: (event: Supervision) => void): void;
  /** Says we need it no more. The last one to say so stops PostgreSQL. */
  stop(): Promise<void>;
}

const PREFERRED_PORT = 54329;

/** Brings the embedded PostgreSQL of this data folder up, or joins the one that is running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, port = PREFERRED_PORT, durable = true, onProgress } = options;
  const home = findHome(dataDir);
  const release = installedRelease();
  refuseOtherVersion(home, release);
  const binaries = runnableBinaries(release, home);

  const starting = await lock(home.startLock, 'exclusive', () => onProgress?.('waiting'));
  try {
    if (!existsSync(home.cluster)) {
      onProgress?.('creating');
      await createCluster(home, binaries, durable);
    }
    adoptCluster(home);
    onProgress?.(findPostmaster(home) ? 'reusing' : 'starting');
    const postmaster = await bringUp(home, binaries, { port, durable });
    const url = await greet(home, postmaster);
    const use = await lock(home.usersLock, 'shared');
    const wishes = { port: postmaster.port, samePort: true, durable };
    let supervising: { stop(): void } | undefined;
    let leaving: Promise<void> | undefined;
    return {
      ...{ url, port: postmaster.port, pid: postmaster.pid },
      supervise: (tell) => (supervising ??= supervise(home, () => bringUp(home, binaries, wishes), tell)),
      stop() {
        supervising?.stop();
        return (leaving ??= leave(home, use));
      },
    };
  } finally {
    starting.release();
  }
}

/** Like a light in a corridor: whoever leaves last turns it off, whoever turned it on. */
async function leave(home: Home, use: Lock): Promise<void> {
  const stopping = await lock(home.startLock, 'exclusive');
  try {
    use.release();
    const alone = tryLock(home.usersLock, 'exclusive');
    if (!alone) return;
    const postmaster = findPostmaster(home);
    if (postmaster) await stopPostmaster(home, postmaster.pid);
    alone.release();
  } finally {
    stopping.release();
  }
}

function refuseOtherVersion({ cluster }: Home, { major }: Release): void {
  const file = join(cluster, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : major;
  if (version === major) return;
  throw new EmbeddedProblem(
    'other-version',
    `Dữ liệu ở ${cluster} thuộc PostgreSQL ${version}, bản này dùng PostgreSQL ${major}. Không có gì bị thay đổi. ` +
      `Hãy sao lưu bằng bản cũ rồi khôi phục vào thư mục dữ liệu mới.`,
    `The data in ${cluster} belongs to PostgreSQL ${version}, this release uses PostgreSQL ${major}. Nothing was touched. ` +
      `Back it up with the old release and restore it into a new data folder.`,
  );
}

/** Who answers at that port must know our password and serve our cluster. */
async function greet(home: Home, { port }: Postmaster): Promise<string> {
  const url = `postgres://postgres:${readFileSync(home.password, 'utf8')}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return url;
  } catch (error) {
    throw new EmbeddedProblem(
      'not-ours',
      `PostgreSQL nhúng ở cổng ${port} không nhận mật khẩu trong ${home.password}: ${String(error)}`,
      `The embedded PostgreSQL on port ${port} does not take the password in ${home.password}: ${String(error)}`,
    );
  } finally {
    await client.end();
  }
}
