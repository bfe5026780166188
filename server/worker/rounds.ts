import { isUnavailable } from '../db/index.ts';
import type { Logger } from '../logging.ts';
import type { Task } from './task.ts';

/** Looks again and again, never twice at once; what goes wrong is logged, and the next look comes all the same. */
export class Rounds {
  readonly #ended = new AbortController();
  readonly #running: Promise<void>[];

  constructor(tasks: readonly Task[], logger: Logger) {
    this.#running = tasks.flatMap((task) =>
      task.everySeconds === undefined ? [] : [this.#look(task, task.everySeconds, logger)],
    );
  }

  /** Resolves when the looks that are under way have come to their end. */
  async stop(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#running);
  }

  async #look(task: Task, seconds: number, logger: Logger): Promise<void> {
    while (!this.#ended.signal.aborted) {
      try {
        await task.run(null);
      } catch (error) {
        const told = { event: 'task-failed', task: task.name, err: error };
        if (isUnavailable(error)) logger.warn(told, 'the database does not answer');
        else logger.error(told, 'a task failed and will be tried again');
      }
      await pause(seconds * 1000, this.#ended.signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
