import { bulkTasks } from '../../server/bulk/index.ts';
import { appUrl, connect, workerUrl } from '../../server/db/index.ts';
import { settleAskings, settleConfiguration, sweepDeadlines } from '../../server/deadlines/index.ts';
import type { Engine } from '../../server/documents/index.ts';
import { followSenders, receiveSubmissions } from '../../server/intake/index.ts';
import { tellOrigins } from '../../server/links/index.ts';
import { openBroadcast } from '../../server/live/index.ts';
import { relay } from '../../server/outbox/index.ts';
import { carryOutImports } from '../../server/imports/index.ts';
import { reorganise } from '../../server/reorganisations/index.ts';
import { createLogger } from '../../server/logging.ts';
import { signingKeyOf } from '../../server/signingKey.ts';
import { catalog } from '../../workflows/catalog.ts';
import type { TestServer } from './server.ts';

/** The worker's looks at the clock, one at a time when a test says so, on the time of its server. */
export interface Timekeeper {
  /** Whatever has run down goes off, and what was configured reaches what is open. */
  look(): Promise<void>;
  /** Whoever is to be told of what has happened is told, and hears of it. */
  tell(): Promise<void>;
  /** What came from people without accounts is received, and what they said later is done. */
  receive(): Promise<void>;
  /** Documents that opened others hear what became of those. */
  links(): Promise<void>;
  /** Goes on with what was begun on many documents. */
  work(): Promise<void>;
  /** Carries out the decisions on organisations whose day has come, to their end. */
  reorganise(): Promise<void>;
  /** Enters, or takes back, the import that waits. */
  carryOutImports(): Promise<void>;
  stop(): Promise<void>;
}

export async function timekeeperOf(server: TestServer): Promise<Timekeeper> {
  const db = await connect(workerUrl(server.databaseUrl), { poolSize: 4 });
  // The server's own key: what is done here bears receipts like everything else.
  const dataDir = process.env['TRINHKY_TEST_RUN'] ?? '';
  const logger = createLogger({ logLevel: 'silent' });
  const broadcast = openBroadcast({ connectionString: workerUrl(server.databaseUrl), logger });
  const engine: Engine = {
    db,
    clock: { now: () => server.now() },
    flows: catalog,
    signingKey: signingKeyOf({ signingKey: null, dataDir }),
    onCommitted: (id) => broadcast.tell(id),
  };
  const people: Engine = { ...engine, db: await connect(appUrl(server.databaseUrl), { poolSize: 4 }) };
  return {
    async look() {
      await settleConfiguration(engine, logger);
      await settleAskings(engine);
      await sweepDeadlines(engine, logger);
    },
    async tell() {
      await relay(engine, { mailIsOn: true });
    },
    async receive() {
      await receiveSubmissions(engine, logger);
      await sweepDeadlines(engine, logger);
      await followSenders(engine, logger);
    },
    async links() {
      await tellOrigins(engine, logger);
    },
    async work() {
      const task = bulkTasks({ engine, people }).find(({ name }) => name === 'bulk');
      await task?.run(null);
    },
    async reorganise() {
      await reorganise(engine, logger, Infinity);
    },
    async carryOutImports() {
      await carryOutImports({ engine, people }, logger);
    },
    async stop() {
      await broadcast.close();
      await Promise.all([db.close(), people.db.close()]);
    },
  };
}
