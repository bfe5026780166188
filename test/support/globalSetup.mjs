import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Only a folder for this run: PostgreSQL starts in it when the first test asks for a database. */
export default function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-tests-'));
  // PostgreSQL started by root runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  process.env.TRINHKY_TEST_RUN = folder;
}
