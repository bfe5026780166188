import { Worker } from 'node:worker_threads';

// A job that grows without end must take its thread with it, not the whole server.
const MEMORY_MB = 512;

/** What a thread answers to its job. */
export type Answer<Result> = { done: Result } | { failed: string };

interface Waiting<Job, Result> {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  /** Ends the current job; absent while idle. */
  finish?: (answer: Answer<unknown>) => void;
}

/** Settings of a pool. */
export interface PoolSettings {
  size: number;
  /** A job that takes longer is given up and its thread replaced. */
  timeoutMs: number;
}

/**
 * A few threads that take one job at a time. Threads start with the first job, do not keep the process alive while
 * idle, and are replaced when they crash or hang; only the job at hand is lost, with an error.
 */
export class ThreadPool<Job, Result> {
  private readonly threads: Thread[] = [];
  private readonly queue: Waiting<Job, Result>[] = [];
  private readonly entry: URL;
  private readonly settings: PoolSettings;

  constructor(entry: URL, settings: PoolSettings) {
    this.entry = entry;
    this.settings = settings;
  }

  /** Does the job as soon as a thread is free. */
  run(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.next();
    });
  }

  /** Stops the threads; what is still waiting fails. A later job starts them anew. */
  async close(): Promise<void> {
    for (const { reject } of this.queue.splice(0)) reject(new Error('printing-closed'));
    await Promise.all(this.threads.splice(0).map((thread) => this.stop(thread, 'printing-closed')));
  }

  private next(): void {
    const thread = this.queue.length > 0 ? this.freeThread() : undefined;
    const waiting = thread && this.queue.shift();
    if (thread && waiting) this.give(thread, waiting);
  }

  private freeThread(): Thread | undefined {
    return (
      this.threads.find(({ finish }) => !finish) ??
      (this.threads.length < this.settings.size ? this.start() : undefined)
    );
  }

  private start(): Thread {
    const thread: Thread = {
      worker: new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } }),
    };
    thread.worker.on('message', (answer: Answer<unknown>) => thread.finish?.(answer));
    thread.worker.on('error', (error: Error) => this.drop(thread, `printing-crashed: ${error.message}`));
    thread.worker.on('exit', () => this.drop(thread, 'printing-crashed'));
    this.threads.push(thread);
    return thread;
  }

  private give(thread: Thread, { job, resolve, reject }: Waiting<Job, Result>): void {
    const timer = setTimeout(() => this.drop(thread, 'printing-timeout'), this.settings.timeoutMs);
    thread.finish = (answer) => {
      clearTimeout(timer);
      delete thread.finish;
      thread.worker.unref();
      // The thread answers in the type of the pool; a message carries no types.
      if ('done' in answer) resolve(answer.done as Result);
      else reject(new Error(answer.failed));
      this.next();
    };
    thread.worker.ref();
    thread.worker.postMessage(job);
  }

  private drop(thread: Thread, reason: string): void {
    const at = this.threads.indexOf(thread);
    if (at < 0) return;
    this.threads.splice(at, 1);
    void this.stop(thread, reason);
  }

  private async stop(thread: Thread, reason: string): Promise<void> {
    thread.finish?.({ failed: reason });
    await thread.worker.terminate();
  }
}
