import { lock } from '#lock';
import type { Home } from './home.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';

/** What a supervisor has to tell: PostgreSQL was gone, and is there again or cannot be brought up for now. */
export type Supervision = { what: 'restored'; pid: number; ms: number } | { what: 'failed'; error: unknown };

const EVERY_MS = 250;

/**
 * Looks after a running PostgreSQL and brings it up again when its postmaster is gone. Of several that look after the same
 * one, the lock lets one work and the others find it done. A start that fails is tried again for as long as we live.
 */
export function supervise(
  home: Home,
  bringUp: () => Promise<Postmaster>,
  tell: (event: Supervision) => void,
): { stop(): void } {
  let stopped = false;
  let timer: NodeJS.Timeout;

  const look = async () => {
    try {
      if (!findPostmaster(home)) await restore();
    } catch (error) {
      tell({ what: 'failed', error });
    }
    if (!stopped) timer = setTimeout(() => void look(), EVERY_MS).unref();
  };

  const restore = async () => {
    const since = Date.now();
    const alone = await lock(home.startLock, 'exclusive');
    try {
      // Whoever stops for good does so under this lock.
      if (stopped) return;
      const { pid } = await bringUp();
      tell({ what: 'restored', pid, ms: Date.now() - since });
    } finally {
      alone.release();
    }
  };

  timer = setTimeout(() => void look(), EVERY_MS).unref();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
