import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityName } from '@mikro-orm/postgresql';
import { entities, page, BadCursor, Person, Reading, transact } from './index.ts';
import { makeWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

const clock = { now: () => new Date() };

test('every entity fits its table, as far as the server may read it', async () => {
  await world.as('chairA', async ({ em }) => {
    for (const entity of entities as unknown as EntityName<object>[]) await em.find(entity, {}, { limit: 1 });
  });
  expect(entities.length).toBeGreaterThan(19);
});

test('entities and plain SQL share the transaction and its rights', async () => {
  await world.as('chairA', async (tx) => {
    const people = await tx.em.find(Person, {}, { orderBy: { fullName: 'asc' } });
    expect(people).toHaveLength(5);
    const [connection] = await tx.query('select pg_backend_pid() as pid');
    expect(await tx.em.execute('select pg_backend_pid() as pid')).toEqual([connection]);
  });
});

test('values come back as the system speaks of them', async () => {
  const sql = `select '2026-11-22T20:00:00.123456Z'::timestamptz as at, '2026-11-22'::date as day, 12::bigint as count`;
  const [row] = await world.as(null, (tx) => tx.query(sql));
  expect(row).toEqual({ at: '2026-11-22T20:00:00.123Z', day: '2026-11-22', count: 12 });
});

test('what throws is rolled back; a failed statement that was swallowed does not pass for success', async () => {
  const key = `insert into idempotency (actor_id, key, body_hash) values (acting_person(), 'k', 'x')`;
  const thrown = world.as('chairA', async (tx) => {
    await tx.query(key);
    throw new Error('no');
  });
  await expect(thrown).rejects.toThrow('no');
  const swallowed = world.as('chairA', async (tx) => {
    await tx.query(key);
    await tx.query('select 1/0').catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow(/rolled back/);
  expect(await world.as('chairA', (tx) => tx.query('select from idempotency'))).toEqual([]);
});

test('whoever asks on after the end is not served on a connection that is another’s by now', async () => {
  const late = await world.as('chairA', (tx) => Promise.resolve(tx));
  await expect(late.query('select 1')).rejects.toThrow(/after the end/);
  await expect(late.em.find(Person, {})).rejects.toThrow(/after the end/);
});

test('the day is the one handed in, in Vietnam', async () => {
  const newYearsEve = new Date('2026-12-31T17:30:00Z');
  const [row] = await transact(world.db, { personId: null }, newYearsEve, (tx) =>
    tx.query('select today() as today'),
  );
  expect(row).toEqual({ today: '2027-01-01' });
});

test('a reading is one snapshot, begun once however many ask, and gives its connection back', async () => {
  const reading = new Reading(world.db, { personId: world.people.chairA }, clock);
  const count = 'select count(*) as n from person';
  const answers = await Promise.all([
    reading.query(count),
    reading.query(count),
    reading.em().then((em) => em.count(Person)),
  ]);
  expect(answers).toEqual([[{ n: 5 }], [{ n: 5 }], 5]);
  const { unitA } = world.organisations;
  await world.asOwner(
    `with p as (insert into person (full_name) values ('Vũ Văn Yên') returning id)
     insert into office_holding (organisation_id, person_id, office, period) select $1, id, 'secretary', '[2023-01-01,)' from p`,
    [unitA],
  );
  expect(await reading.query(count)).toEqual([{ n: 5 }]);
  await expect(reading.query('delete from idempotency')).rejects.toThrow();
  await reading.end();
  await reading.end();
  expect(world.db.pool.idleCount).toBe(world.db.pool.totalCount);
});

test('pages follow each other without gap or overlap, both ways of asking', async () => {
  const listing = {
    select: 'n',
    from: 'generate_series(1, 7) n',
    where: ['n <> $1'],
    values: [4],
    order: {
      by: [
        { expression: '(n / 2)', type: 'int' as const },
        { expression: 'n', type: 'int' as const },
      ],
      direction: 'desc' as const,
    },
  };
  await world.as(null, async (tx) => {
    const one = await page<{ n: number }>(tx, listing, { first: 3 });
    expect(one).toMatchObject({
      rows: [{ n: 7 }, { n: 6 }, { n: 5 }],
      hasNext: true,
      hasPrevious: false,
      totalCount: 6,
    });
    const two = await page<{ n: number }>(tx, listing, { first: 3, after: one.cursorOf(one.rows[2]!) });
    expect(two).toMatchObject({
      rows: [{ n: 3 }, { n: 2 }, { n: 1 }],
      hasNext: false,
      hasPrevious: true,
      totalCount: 6,
    });
    const skipped = await page<{ n: number }>(tx, listing, { first: 2, skip: 5 });
    expect(skipped).toMatchObject({ rows: [{ n: 1 }], hasNext: false });
    expect(await page(tx, listing, { first: 2, skip: 50 })).toMatchObject({ rows: [], totalCount: 6 });
    const forged = Buffer.from(`["1'","2"]`).toString('base64url');
    for (const after of ['?', forged]) await expect(page(tx, listing, { after })).rejects.toThrow(BadCursor);
  });
});
