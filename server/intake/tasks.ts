import { dayOf } from '../../workflows/kit/index.ts';
import { asEngine, type Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import type { Task, WorkerParts } from '../worker/index.ts';
import { eraseSender } from './eraseSender.ts';
import { followSenders, receiveSubmissions } from './receive.ts';

/** How long it is kept who sent something, from the end of the year in which it was closed. */
const YEARS_KEPT = 10;
const AT_ONCE = 100;

/** What came from outside becomes documents; who sent it is forgotten in time. */
export function intakeTasks({ engine, logger }: Pick<WorkerParts, 'engine' | 'logger'>): Task[] {
  return [
    {
      name: 'intake',
      everySeconds: 1,
      run: async () => {
        await receiveSubmissions(engine, logger);
        await followSenders(engine, logger);
      },
    },
    { name: 'intake-forget', cron: '40 18 * * *', run: () => forgetSenders(engine, logger) },
  ];
}

/** Erases senders whose time is over, each with its line in the document's history. */
export async function forgetSenders(engine: Engine, logger: Logger): Promise<void> {
  const year = Number(dayOf(engine.clock.now().toISOString()).slice(0, 4));
  const before = new Date(`${year - YEARS_KEPT}-01-01T00:00:00+07:00`);
  for (;;) {
    const due = await asEngine(engine, (query) =>
      query<{ id: string }>('select id from senders_until($1, $2) as id', [before, AT_ONCE]),
    );
    for (const { id } of due) await eraseSender(engine, { personId: null }, { documentId: id, reason: null });
    if (due.length > 0) logger.info({ event: 'senders-forgotten', count: due.length }, 'kept long enough');
    if (due.length < AT_ONCE) return;
  }
}
