import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed, saved } from '../support/answers.ts';
import type { TestDatabase } from '../support/database.ts';
import { cloneOfDemo, SEEDING } from '../support/demoProvince.ts';
import { Client } from '../support/client.ts';
import { planContent } from '../support/plans.ts';
import { FrontDoor } from './frontDoor.ts';
import { Child, freePort } from './processes.ts';

let database: TestDatabase;
let door: FrontDoor;
let servers: { url: string; port: number; child: Child }[];

beforeAll(async () => {
  database = await cloneOfDemo();
  servers = await Promise.all([begin(await freePort()), begin(await freePort())]);
  door = await FrontDoor.open(servers.map(({ url }) => url));
  await Promise.all(servers.map(({ url }) => door.untilReady(url)));
}, SEEDING);

afterAll(async () => {
  await door.close();
  await Promise.all(servers.map(({ child }) => child.end('SIGTERM')));
  await database.drop();
});

async function begin(port: number): Promise<(typeof servers)[number]> {
  const child = new Child({
    ...{ DATABASE_URL: database.url, TRINHKY_DATA: process.env['TRINHKY_TEST_RUN'] ?? '' },
    ...{ TRINHKY_DEMO: 'false', TRINHKY_DRAIN: '1', HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
  });
  return { url: await child.begin('serve', port), port, child };
}

test('both servers are replaced, one after the other, and no request fails', async () => {
  const chairs = await Promise.all(['01', '02', '03', '04'].map(signedIn));
  let isOver = false;
  const load = chairs.map(async ({ client, plan, drafters }) => {
    let acts = 0;
    while (!isOver) {
      const personId = drafters[acts % 2];
      performed(await client.act(plan.id, 'assignDrafter', { personId }, { version: plan.version + acts }));
      acts += 1;
    }
    return acts;
  });
  const failed = Promise.all(load).catch((error: unknown) => error as Error);

  for (const server of servers) {
    const old = server.child;
    const ended = old.end('SIGTERM');
    await ended;
    Object.assign(server, await begin(server.port));
    await door.untilReady(server.url);
  }
  isOver = true;

  const acts = await failed;
  expect(acts).not.toBeInstanceOf(Error);
  expect(Math.min(...(acts as number[]))).toBeGreaterThan(5);
  const complaints = servers.flatMap(({ child }) => child.complaints);
  expect(complaints).toEqual([]);
}, 300_000);

async function signedIn(no: string) {
  const [client, ...others] = await Promise.all(
    ['chutich', 'thuky', 'uyvien1'].map(async (role) => {
      const person = new Client(door.url);
      expect((await person.signIn(`${role}.cs${no}`, 'trinhky-demo')).status).toBe(200);
      return person;
    }),
  );
  const organisationId = await client!.organisationId();
  const input = { kind: 'annual-plan', organisationId, title: 'Kế hoạch', content: planContent() };
  const plan = saved(await client!.create(input));
  return { client: client!, plan, drafters: await Promise.all(others.map((other) => other.personId())) };
}
