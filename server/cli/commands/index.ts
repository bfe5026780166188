import type { Command } from '../command.ts';
import { configCheck, configExample } from './config.ts';
import { doctor, doctorReplay } from './doctor.ts';
import { flowDraw, flowImpact, flowMigrate } from './flow.ts';
import { migrateStatus, migrateUp } from './migrate.ts';
import { schemaPrint } from './schema.ts';
import { seedDemoCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { userAdd } from './user.ts';
import { workerCommand } from './worker.ts';

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
  serveCommand,
  workerCommand,
  migrateUp,
  migrateStatus,
  seedDemoCommand,
  userAdd,
  schemaPrint,
  flowDraw,
  flowImpact,
  flowMigrate,
  configExample,
  configCheck,
  doctor,
  doctorReplay,
];
