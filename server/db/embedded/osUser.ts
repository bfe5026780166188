import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whom a child process runs as; empty = as ourselves. It fits into the options of `spawn`. */
export interface OsUser {
  uid?: number;
  gid?: number;
}

const NOBODY = 65534;

/** PostgreSQL refuses to run as root, so root steps down: to the owner of existing data, otherwise to nobody. */
export function databaseUser(owner?: { uid: number; gid: number }): OsUser {
  if (process.getuid?.() !== 0) return {};
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

/** Whether this user can get into the folder. Modes, groups and ACLs all have a say, so it simply tries. */
export function canEnter(folder: string, user: OsUser): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

// initdb looks its user up by number, so it has to be one the system knows.
function nobody(): OsUser {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const known = accounts.find(({ uid }) => uid === NOBODY) ?? accounts.find(({ name }) => name === 'nobody');
  return { uid: known?.uid ?? NOBODY, gid: known?.gid ?? NOBODY };
}
