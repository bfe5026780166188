import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

// Node has no file locks of its own, SQLite does. The system lets go of them when a process dies, however it dies.
const BEGIN = { exclusive: 'BEGIN EXCLUSIVE', shared: 'BEGIN; SELECT * FROM sqlite_schema' };
const SQLITE_BUSY = 5;

/** Takes the lock or answers null when somebody else holds it. Any number of `shared` holders fit together. */
export function tryLock(file, kind) {
  const database = new DatabaseSync(file);
  try {
    database.exec(BEGIN[kind]);
  } catch (error) {
    database.close();
    if (error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return { release: () => database.close() };
}

/** Waits for the lock; `onWait` is called once if it is not free at once. */
export async function lock(file, kind, onWait) {
  for (let waited = false; ; waited = true) {
    const held = tryLock(file, kind);
    if (held) return held;
    if (!waited) onWait?.();
    await sleep(50);
  }
}
