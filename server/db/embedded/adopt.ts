import { chmodSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

/** A copy or a restored backup that root made belongs to root, whom PostgreSQL refuses: hands it to the database's user. */
export function adoptCluster({ cluster, user: { uid, gid } }: Home): void {
  if (uid === undefined || gid === undefined || statSync(cluster).uid === uid) return;
  // The folder itself comes last: until it changes hands, an interrupted adoption starts over.
  for (const path of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, path), uid, gid);
  }
  chmodSync(cluster, 0o700);
  lchownSync(cluster, uid, gid);
}
