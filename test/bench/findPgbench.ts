import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** pgbench of this machine: on the path, else where Debian keeps the newest. The embedded PostgreSQL brings none. */
export function findPgbench(): string {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...onPath, ...debianFolders()].map((folder) => join(folder, 'pgbench')).find(existsSync);
  if (!found) throw new Error(MISSING);
  return found;
}

function debianFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => join(root, version, 'bin'));
}

const MISSING = [
  'thiếu chương trình pgbench (từ bản 14), là thước đo; PostgreSQL đi kèm không có nó.',
  'pgbench (14 or newer) is missing; it is what we measure against, and the embedded PostgreSQL has none.',
  '  Debian/Ubuntu: apt-get install postgresql-contrib    macOS: brew install postgresql',
].join('\n');
