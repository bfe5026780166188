import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from '../lock.mjs';
import { installWhatIsMissing } from './install.mjs';
import { notes } from './paths.mjs';
import { say } from './say.mjs';

/** Libraries and builds as the sources want them; of two starts at once the second waits and finds all done. */
export async function prepare({ build = true } = {}) {
  mkdirSync(notes, { recursive: true });
  const alone = await lock(join(notes, 'launcher.lock'), 'exclusive', () =>
    say('Đang chờ một lần khởi động khác trong cùng thư mục…', 'waiting for another start in this folder'),
  );
  try {
    installWhatIsMissing();
    if (!build) return;
    // The build needs libraries that may have come only now.
    const { buildConsole, buildServer } = await import('./build.mjs');
    await buildServer();
    buildConsole();
  } finally {
    alone.release();
  }
}
