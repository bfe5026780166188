/** `node scripts/dump-schema.ts` writes server/db/schema.sql from the migrations, in a database of its own. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../server/db/embedded/index.ts';
import { dumpSchema, migrate } from '../server/db/index.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-schema-'));
// PostgreSQL started by root runs as another user, who has to get in.
await chmod(dataDir, 0o711);
const database = await startEmbedded({ dataDir, port: 0, durable: false });
try {
  await migrate(database.url);
  await writeFile(new URL('../server/db/schema.sql', import.meta.url), await dumpSchema(database.url));
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
