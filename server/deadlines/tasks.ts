import { readConfiguration } from '../calendar/index.ts';
import { asEngine } from '../documents/index.ts';
import type { Task, WorkerParts } from '../worker/index.ts';
import { openObligations } from './openObligations.ts';
import { settleConfiguration } from './settle.ts';
import { sweepDeadlines } from './sweep.ts';

/** What happens by itself: timers that run down, dates that a new calendar moves, what each year asks of the units. */
export function deadlineTasks({ engine, logger }: Pick<WorkerParts, 'engine' | 'logger'>): Task[] {
  const { flows, clock } = engine;
  return [
    { name: 'deadlines', everySeconds: 2, run: async () => void (await sweepDeadlines(engine, logger)) },
    { name: 'configuration', everySeconds: 5, run: () => settleConfiguration(engine, logger) },
    {
      name: 'obligations',
      // Past midnight in Vietnam.
      cron: '5 17 * * *',
      run: () =>
        asEngine(engine, async (query) =>
          openObligations(query, flows.all, await readConfiguration(query), clock.now()),
        ),
    },
  ];
}
