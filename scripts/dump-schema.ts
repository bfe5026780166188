/**
 * `node scripts/dump-schema.ts` writes server/db/schema.sql from the migrations, in a database of its own;
 * with `--check` it fails on drift.
 */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../server/db/embedded/index.ts';
import { dumpSchema, migrate } from '../server/db/index.ts';

const target = new URL('../server/db/schema.sql', import.meta.url);
const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-schema-'));
// PostgreSQL started by root runs as another user, who has to get in.
await chmod(dataDir, 0o711);
const database = await startEmbedded({ dataDir, port: 0, durable: false });
try {
  await migrate(database.url);
  const text = await dumpSchema(database.url);
  if (!process.argv.includes('--check')) await writeFile(target, text);
  else if (text !== (await readFile(target, 'utf8'))) {
    console.error('server/db/schema.sql has drifted: run node scripts/dump-schema.ts');
    process.exitCode = 1;
  }
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
