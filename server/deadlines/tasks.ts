import type { Task, WorkerParts } from '../worker/index.ts';
import { owe } from './openObligations.ts';
import { settleAskings } from './settleAskings.ts';
import { settleConfiguration } from './settle.ts';
import { sweepDeadlines } from './sweep.ts';

/** What happens by itself: timers that run down, dates that a new calendar moves, what each year asks of the units. */
export function deadlineTasks({ engine, logger }: Pick<WorkerParts, 'engine' | 'logger'>): Task[] {
  return [
    { name: 'deadlines', everySeconds: 2, run: async () => void (await sweepDeadlines(engine, logger)) },
    { name: 'configuration', everySeconds: 5, run: () => settleConfiguration(engine, logger) },
    { name: 'askings', everySeconds: 2, run: async () => void (await settleAskings(engine)) },
    {
      name: 'obligations',
      // Past midnight in Vietnam.
      cron: '5 17 * * *',
      run: () => owe(engine),
    },
  ];
}
