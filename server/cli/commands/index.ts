import type { Command } from '../command.ts';

/** Every family of commands, in the order of the help; what one of them needs is loaded when it is called. */
const families: Record<string, () => Promise<readonly Command[]>> = {
  serve: async () => [(await import('./serve.ts')).serveCommand],
  worker: async () => [(await import('./worker.ts')).workerCommand],
  migrate: async () => {
    const { migrateUp, migrateStatus } = await import('./migrate.ts');
    return [migrateUp, migrateStatus];
  },
  seed: async () => [(await import('./seed.ts')).seedDemoCommand],
  user: async () => [(await import('./user.ts')).userAdd],
  schema: async () => [(await import('./schema.ts')).schemaPrint],
  flow: async () => {
    const { flowDraw, flowImpact, flowMigrate } = await import('./flow.ts');
    return [flowDraw, flowImpact, flowMigrate];
  },
  simulate: async () => [(await import('./simulate.ts')).simulateCommand],
  config: async () => {
    const { configExample, configCheck } = await import('./config.ts');
    return [configExample, configCheck];
  },
  doctor: async () => {
    const { doctor, doctorReplay } = await import('./doctor.ts');
    return [doctor, doctorReplay];
  },
};

/** The commands that these words may mean: the family they begin with, or all where they name none. */
export async function commandsFor([family = '']: string[]): Promise<readonly Command[]> {
  const its = Object.hasOwn(families, family) ? families[family] : undefined;
  const wanted = its ? [its] : Object.values(families);
  return (await Promise.all(wanted.map((load) => load()))).flat();
}
