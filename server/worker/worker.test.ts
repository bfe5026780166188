import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { appUrl, workerUrl } from '../db/index.ts';
import { createLogger } from '../logging.ts';
import { startWorker, type Task, type Worker } from './index.ts';

let database: TestDatabase;
let app: pg.Client;
let worker: Worker | undefined;
beforeEach(async () => {
  database = await createTestDatabase();
  app = new pg.Client({ connectionString: appUrl(database.url) });
  await app.connect();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await app.end();
  await database.drop();
});

function start(...tasks: Task[]): Promise<Worker> {
  return startWorker({
    tasks,
    connectionString: workerUrl(database.url),
    logger: createLogger({ logLevel: 'silent' }),
  });
}

test('a job that the clock left in the queue is done', async () => {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`select graphile_worker.add_job('note', '{"n": 2}')`);
  await owner.end();
  const done = await new Promise<unknown>((resolve, reject) => {
    start({ name: 'note', run: async (payload) => resolve(payload) }).then((it) => (worker = it), reject);
  });
  expect(done).toEqual({ n: 2 });
});

test('a look comes again after one that failed', async () => {
  let looks = 0;
  await new Promise<void>((resolve, reject) => {
    const run = async () => {
      looks += 1;
      if (looks === 1) throw new Error('once');
      resolve();
    };
    start({ name: 'look', everySeconds: 0.01, run }).then((it) => (worker = it), reject);
  });
  expect(looks).toBe(2);
});

test('the server’s role cannot look into the queue, nor leave anything there', async () => {
  await expect(app.query(`select graphile_worker.add_job('note')`)).rejects.toThrow('permission denied');
  await expect(app.query('select 1 from graphile_worker._private_jobs')).rejects.toThrow('permission denied');
});
