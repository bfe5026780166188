import type { Config } from '../config/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';

/** What tasks work with. */
export interface WorkerParts {
  /** Acts as the engine itself, on the worker's own pool: `{ personId: null }`. */
  engine: Engine;
  /** Acts as persons, each with the rights of its own, on the server's pool. */
  people: Engine;
  config: Config;
  logger: Logger;
  /** Where links point to. */
  baseUrl: () => string;
}

/** Work that is done beside the requests: by the clock, or by looking for rows that wait. */
export interface Task {
  name: string;
  /** When it runs by itself: minute, hour, day, month, weekday in UTC. Of several workers one runs it. */
  cron?: string;
  /** How often each worker looks by itself; looks of several workers meet, so the rows are claimed with `skip locked`. */
  everySeconds?: number;
  run: (payload: unknown) => Promise<void>;
}
