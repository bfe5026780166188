import { owe } from '../deadlines/index.ts';
import type { Logger } from '../logging.ts';
import type { Task, WorkerParts } from '../worker/index.ts';
import { carryOutImport } from './carryOut.ts';

/** Imports are found by looking, whatever stood in between. */
export function importTasks({
  engine,
  people,
  logger,
}: Pick<WorkerParts, 'engine' | 'people' | 'logger'>): Task[] {
  return [{ name: 'imports', everySeconds: 1, run: () => carryOutImports({ engine, people }, logger) }];
}

/** Enters and takes back what waits; new units owe what every unit owes. */
export async function carryOutImports(
  engines: Pick<WorkerParts, 'engine' | 'people'>,
  logger: Logger,
): Promise<void> {
  if ((await carryOutImport(engines, logger)) !== null) await owe(engines.engine);
}
