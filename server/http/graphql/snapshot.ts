import type { Reading } from '../../db/index.ts';

/**
 * What one operation reads in. GraphQL may answer while some of its fields are still at work (another one failed), so
 * closing waits for them, and lets no new one begin: the connection must not be used by two.
 */
export class Snapshot {
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(private readonly reading: Reading) {}

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new SnapshotClosed());
    const running = work(this.reading);
    this.#running.add(running);
    const done = () => this.#running.delete(running);
    running.then(done, done);
    return running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
    await this.reading.end();
  }
}

/** Nobody waits for what would be read now. */
export class SnapshotClosed extends Error {}
