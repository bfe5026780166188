import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Only a folder for this run: PostgreSQL starts in it when the first test asks for a database. */
export default function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-tests-'));
  // PostgreSQL started by root runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  process.env.TRINHKY_TEST_RUN = folder;
  process.on('exit', () => clearAway(folder));
}

/** After a run that was cut short; else the teardown left nothing to do. */
function clearAway(folder) {
  const server = join(folder, 'server.json');
  const { pid } = existsSync(server) ? JSON.parse(readFileSync(server, 'utf8')) : {};
  if (pid) process.kill(pid, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
