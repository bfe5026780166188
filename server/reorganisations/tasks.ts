import { owe } from '../deadlines/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import type { Task, WorkerParts } from '../worker/index.ts';
import { carryOutNext } from './carryOut.ts';
import { handOver } from './handOver.ts';

/** How long one look works before others get their turn. */
const TURN_MS = 5_000;

/** Decisions are found by looking, on their day and after whatever stood in between. */
export function reorganisationTasks({ engine, logger }: Pick<WorkerParts, 'engine' | 'logger'>): Task[] {
  return [{ name: 'reorganisations', everySeconds: 2, run: () => reorganise(engine, logger) }];
}

/** Carries out what is due, and goes on with what was begun. */
export async function reorganise(engine: Engine, logger: Logger, turnMs: number = TURN_MS): Promise<void> {
  let hasChanged = false;
  while ((await carryOutNext(engine)) !== null) hasChanged = true;
  // What was founded owes what every unit owes.
  if (hasChanged) await owe(engine);
  const end = performance.now() + turnMs;
  await handOver(engine, logger, () => performance.now() > end);
}
