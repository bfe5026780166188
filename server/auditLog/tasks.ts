import type { Task, WorkerParts } from '../worker/index.ts';
import { growLog } from './growLog.ts';

/** New events come into the log within seconds. */
export function auditLogTasks({ engine }: WorkerParts): Task[] {
  return [
    {
      name: 'audit-log',
      everySeconds: 1,
      async run() {
        await growLog(engine);
      },
    },
  ];
}
