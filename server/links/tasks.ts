import type { Task, WorkerParts } from '../worker/index.ts';
import { tellOrigins } from './tellOrigins.ts';

/** What opened a document hears of it within seconds. */
export function linkTasks({ engine, logger }: Pick<WorkerParts, 'engine' | 'logger'>): Task[] {
  return [{ name: 'links', everySeconds: 2, run: async () => void (await tellOrigins(engine, logger)) }];
}
