import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, databaseUser, type OsUser } from './osUser.ts';
import { EmbeddedProblem } from './problem.ts';

/** The folder of one embedded database: the cluster, its password, its log and its locks. */
export interface Home {
  folder: string;
  cluster: string;
  password: string;
  log: string;
  startLock: string;
  usersLock: string;
  user: OsUser;
}

const POINTER = 'WHERE';
const POINTED_FROM = 'FOR';

/**
 * Finds or makes the home: `postgres/` inside the data folder, or, where the database's user cannot get in there
 * (root with a clone under a 0700 home), a reachable folder that the file `WHERE` in the data folder names.
 */
export function findHome(dataDir: string): Home {
  mkdirSync(dataDir, { recursive: true });
  const data = realpathSync(dataDir);
  const existing = [join(data, 'postgres'), pointedHome(data)].find(
    (folder) => folder && existsSync(join(folder, 'cluster')),
  );
  if (existing) return homeIn(existing, userOf(existing));

  const user = databaseUser();
  const folder = canEnter(data, user) ? join(data, 'postgres') : makeElsewhere(data, user);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return homeIn(folder, user);
}

/** A folder the database's user can reach and root alone can write; the first choices survive a reboot. */
export function reachableFolder(user: OsUser): string {
  for (const root of ['/var/lib', '/var/tmp', tmpdir()]) {
    const folder = join(root, 'trinhky');
    try {
      mkdirSync(folder, { recursive: true });
      // In a temporary folder somebody else may have been here first.
      const found = lstatSync(folder);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) continue;
      chmodSync(folder, 0o755);
    } catch {
      continue;
    }
    if (canEnter(folder, user)) return folder;
  }
  throw new EmbeddedProblem(
    'unreachable',
    'Không tìm thấy thư mục nào mà người dùng của cơ sở dữ liệu vào được (/var/lib, /var/tmp, thư mục tạm).',
    "The database's user can reach none of /var/lib, /var/tmp and the temporary folder.",
  );
}

/** Gives a path to the database's user, where that is not ourselves. */
export function giveTo({ uid, gid }: OsUser, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function homeIn(folder: string, user: OsUser): Home {
  const at = (name: string) => join(folder, name);
  return {
    folder,
    cluster: at('cluster'),
    password: at('password'),
    log: at('postgresql.log'),
    startLock: at('start.lock'),
    usersLock: at('users.lock'),
    user,
  };
}

function userOf(folder: string): OsUser {
  const { uid, gid } = statSync(join(folder, 'cluster'));
  const user = databaseUser({ uid, gid });
  const isOurs = [0, uid].includes(process.getuid?.() ?? uid);
  if (isOurs && canEnter(folder, user)) return user;
  throw new EmbeddedProblem(
    'not-ours',
    `Người dùng hiện tại của hệ điều hành không dùng được cơ sở dữ liệu ở ${folder} (chủ sở hữu: uid ${uid}).`,
    `This user of the system cannot use the database in ${folder} (its owner: uid ${uid}).`,
  );
}

function pointedHome(data: string): string | undefined {
  const folder = read(join(data, POINTER));
  if (!folder) return undefined;
  // A project that was moved keeps its database; a copy of a project does not write into the original's.
  const original = read(join(folder, POINTED_FROM));
  const isCopy = original && original !== data && read(join(original, POINTER)) === folder;
  return isCopy ? undefined : folder;
}

function makeElsewhere(data: string, user: OsUser): string {
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  const folder = join(reachableFolder(user), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, POINTED_FROM), `${data}\n`);
  writeFileSync(join(data, POINTER), `${folder}\n`);
  return folder;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
