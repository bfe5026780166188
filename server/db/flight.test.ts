import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { appUrl, connect, transact, type Database } from './index.ts';
import { makeWorld, type World } from './testing/world.ts';

let world: World;
let db: Database;
let sends = 0;

beforeAll(async () => {
  world = await makeWorld();
  db = await connect(appUrl(world.ownerUrl), { poolSize: 1 });
  const client = await db.pool.connect();
  listen(client.connection.stream);
  client.release();
});
afterAll(async () => {
  await db.close();
  await world.end();
});
beforeEach(() => {
  sends = 0;
});

/** Counts what the stream hands to the system: a chunk by itself, or many at once. */
function listen(stream: Duplex): void {
  const one = stream._write.bind(stream);
  const many = stream._writev?.bind(stream);
  stream._write = (...chunk) => {
    sends += 1;
    one(...chunk);
  };
  stream._writev = (...chunks) => {
    sends += 1;
    many?.(...chunks);
  };
}

const acting = <T>(work: Parameters<typeof transact<T>>[3]) =>
  transact(db, { personId: world.people.chairA }, new Date(), work);

test('a transaction of one question and one write takes two sends, whatever belongs around them', async () => {
  await acting(async (tx) => {
    await tx.query('select full_name from person where id = acting_person()');
    expect(sends).toBe(1);
    await tx.finish(
      `insert into idempotency (actor_id, key, body_hash) values (acting_person(), 'flight', 'x')`,
    );
  });
  expect(sends).toBe(2);
});

test('questions asked together go together; the answers come to whoever asked', async () => {
  const answers = await acting((tx) =>
    Promise.all([1, 2, 3].map((no) => tx.query('select $1::integer as no', [no]))),
  );
  expect(answers).toEqual([[{ no: 1 }], [{ no: 2 }], [{ no: 3 }]]);
  // The commit comes after the answers.
  expect(sends).toBe(2);
});

test('a question that fails takes those behind it along, and the connection goes on serving', async () => {
  const failed = acting(async (tx) => {
    const [first, second] = await Promise.allSettled([tx.query('select 1/0'), tx.query('select 1')]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
  });
  await expect(failed).rejects.toThrow(/rolled back/);
  expect(await acting((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
});
