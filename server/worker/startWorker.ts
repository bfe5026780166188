import { Logger as JobLogger, parseCronItems, run, type TaskList } from 'graphile-worker';
import type { Logger } from '../logging.ts';
import { Rounds } from './rounds.ts';
import type { Task } from './task.ts';

export interface WorkerOptions {
  tasks: readonly Task[];
  /** Connects as role `worker`, directly: jobs are announced by LISTEN. */
  connectionString: string;
  logger: Logger;
  /** Jobs at once. */
  concurrency?: number;
}

export interface Worker {
  /** Finishes what is under way; jobs left behind are anybody's. */
  stop(): Promise<void>;
}

/** Works until it is stopped. Any number of workers may share a database; none leads. */
export async function startWorker({
  tasks,
  connectionString,
  logger,
  concurrency = 2,
}: WorkerOptions): Promise<Worker> {
  const taskList: TaskList = Object.fromEntries(
    tasks.map((task) => [task.name, (payload) => task.run(payload)]),
  );
  const items = tasks.flatMap(({ name, cron }) =>
    cron === undefined ? [] : [{ task: name, match: cron, options: { backfillPeriod: 0, maxAttempts: 1 } }],
  );
  const runner = await run({
    connectionString,
    taskList,
    concurrency,
    parsedCronItems: parseCronItems(items),
    pollInterval: 1000,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    logger: jobLogger(logger),
  });
  const rounds = new Rounds(tasks, logger);
  return {
    async stop() {
      await rounds.stop();
      await runner.stop();
    },
  };
}

function jobLogger(logger: Logger): JobLogger {
  return new JobLogger((scope) => (level, message) => {
    if (level === 'error') logger.error({ event: 'jobs', ...scope }, message);
    else if (level === 'warning') logger.warn({ event: 'jobs', ...scope }, message);
    else logger.debug({ event: 'jobs', ...scope }, message);
  });
}
