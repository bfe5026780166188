import { owe } from '../deadlines/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import type { Task, WorkerParts } from '../worker/index.ts';
import { carryOutImport } from './carryOut.ts';

/** Imports are found by looking, whatever stood in between. */
export function importTasks({ engine, logger }: Pick<WorkerParts, 'engine' | 'logger'>): Task[] {
  return [{ name: 'imports', everySeconds: 1, run: () => carryOutImports(engine, logger) }];
}

/** Enters and takes back what waits; new units owe what every unit owes. */
export async function carryOutImports(engine: Engine, logger: Logger): Promise<void> {
  if ((await carryOutImport(engine, logger)) !== null) await owe(engine);
}
