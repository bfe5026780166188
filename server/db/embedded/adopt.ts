import { chmodSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

/** A copied folder or a restored backup may belong to root and stand open; PostgreSQL refuses both, so we mend both. */
export function adoptCluster({ cluster, user: { uid, gid } }: Home): void {
  const found = statSync(cluster);
  if ((found.mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  if (uid === undefined || gid === undefined || found.uid === uid) return;
  for (const path of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, path), uid, gid);
  }
  // The folder itself comes last: until it changes hands, an interrupted adoption starts over.
  lchownSync(cluster, uid, gid);
}
