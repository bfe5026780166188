import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed } from '../support/answers.ts';
import { Client } from '../support/client.ts';
import type { TestDatabase } from '../support/database.ts';
import { cloneOfDemo, SEEDING } from '../support/demoProvince.ts';
import { provinceOf, unitOf } from '../support/unit.ts';
import { pgbouncer, startPgbouncer } from './pgbouncer.ts';
import { Child, freePort } from './processes.ts';

let database: TestDatabase;
let pooler: Awaited<ReturnType<typeof startPgbouncer>>;
let server: Child;
let worker: Child;
let url: string;

// CI installs it (.ci/run); where it is missing this says so, and all else is tested as ever.
const here = pgbouncer ? test : test.skip;

beforeAll(async () => {
  if (!pgbouncer) return;
  database = await cloneOfDemo();
  pooler = await startPgbouncer(database.url);
  const env = {
    ...{ DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: database.url, DATABASE_POOLER: 'transaction' },
    ...{ TRINHKY_DATA: process.env['TRINHKY_TEST_RUN'] ?? '', TRINHKY_DEMO: 'false', TRINHKY_DRAIN: '0' },
    ...{ HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
  };
  server = new Child(env);
  worker = new Child(env);
  url = await server.begin('serve', await freePort());
  await worker.begin('work');
}, SEEDING);

afterAll(async () => {
  if (!pgbouncer) return;
  await Promise.all([server.end('SIGTERM'), worker.end('SIGTERM')]);
  await pooler.stop();
  await database.drop();
});

here(
  'through pgbouncer in transaction mode units bring their plans to their numbers, all at once',
  async () => {
    const people = { as: signedIn };
    const province = await provinceOf(people);
    const units = await Promise.all(['01', '02', '03', '04', '05', '06'].map((no) => unitOf(people, no)));
    const issued = await Promise.all(
      units.map(async (unit) => {
        const { id } = await unit.approved(province);
        const { document } = performed(await unit.chair.act(id, 'issue', {}));
        const history = await unit.chair.history(id);
        return { state: document.state, numbered: document.number !== null, events: history.length };
      }),
    );
    expect(issued).toEqual(units.map(() => ({ state: 'inForce', numbered: true, events: 11 })));
    expect((await new Client(url).send('/readyz')).status).toBe(200);
    expect([...server.complaints, ...worker.complaints]).toEqual([]);
  },
  120_000,
);

async function signedIn(username: string): Promise<Client> {
  const client = new Client(url);
  expect((await client.signIn(username, 'trinhky-demo')).status).toBe(200);
  return client;
}
