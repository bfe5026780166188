import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { makeWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

async function give(
  giver: keyof World['people'],
  receiver: keyof World['people'],
  more = '',
): Promise<string> {
  const { people } = world;
  const rows = await world.as(giver, (tx) =>
    tx.query<{ id: string }>(
      `insert into delegation (giver_holding, receiver_holding, form, period, decision, granted_by, granted_at, kinds)
       select g.id, r.id, 'TUQ', daterange(today(), today() + 10), 'Giấy uỷ quyền số 1', $1, acting_moment(), ${more || 'null'}
       from office_holding g, office_holding r where g.person_id = $1 and r.person_id = $2 returning id`,
      [people[giver], people[receiver]],
    ),
  );
  return rows[0]!.id;
}

const reachOf = async (who: keyof World['people']) =>
  (await world.as(who, (tx) => tx.query<{ keys: string[] }>('select reach() as keys')))[0]!.keys;

test('whoever acts for the chair reaches what the chair reaches, until it ends', async () => {
  const { unitA } = world.organisations;
  expect(await reachOf('memberA')).not.toContain(`${unitA}:chair`);
  const id = await give('chairA', 'memberA', `'{toy}'`);
  expect(await reachOf('memberA')).toContain(`${unitA}:chair`);
  await world.as('chairA', (tx) =>
    tx.query(
      `update delegation set ended_at = acting_moment(), ended_by = $2, ended_reason = 'Đã về' where id = $1`,
      [id, world.people.chairA],
    ),
  );
  expect(await reachOf('memberA')).not.toContain(`${unitA}:chair`);
});

test('a delegation names its people from the offices alone, whatever was sent', async () => {
  const id = await give('chairA', 'memberA');
  const [row] = await world.asOwner<Record<string, string>>('select * from delegation where id = $1', [id]);
  expect(row).toMatchObject({
    ...{ giver_id: world.people.chairA, office: 'chair', organisation_id: world.organisations.unitA },
    ...{ receiver_id: world.people.memberA, receiver_office: 'committeeMember' },
  });
});

test('what was received gives no right to give, to end, or to write in another’s name', async () => {
  const { people } = world;
  const [row] = await world.asOwner<{ id: string }>('select id from delegation where ended_at is null');
  const byReceiver = (text: string, values: unknown[]) => world.as('memberA', (tx) => tx.query(text, values));
  const ending = `update delegation set ended_at = now(), ended_by = $2, ended_reason = 'x' where id = $1 returning id`;
  expect(await byReceiver(ending, [row?.id, people.memberA])).toEqual([]);
  await expect(world.as('chairA', (tx) => tx.query(ending, [row?.id, people.memberA]))).rejects.toThrow(
    /row-level security/,
  );
  await expect(
    byReceiver(
      `insert into delegation (giver_holding, receiver_holding, form, period, decision, granted_by, granted_at)
       select giver_holding, receiver_holding, 'TUQ', daterange(today() + 20, today() + 30), 'x', $1, now() from delegation`,
      [people.chairA],
    ),
  ).rejects.toThrow(/row-level security/);
});

test('the unit, those above it and auditors read it; another unit does not', async () => {
  const seenBy = async (who: keyof World['people']) =>
    (await world.as(who, (tx) => tx.query('select id from delegation'))).length;
  expect(await seenBy('memberA')).toBe(2);
  expect(await seenBy('officer')).toBe(2);
  expect(await seenBy('inspector')).toBe(2);
  expect(await seenBy('chairB')).toBe(0);
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    await client.query('set role auditor');
    expect((await client.query('select id from delegation')).rowCount).toBe(2);
    await expect(client.query(`update delegation set ended_reason = 'x'`)).rejects.toThrow(
      /permission denied/,
    );
  } finally {
    await client.end();
  }
});

test('nobody acts for oneself, by a paper without words, or without an end that TUQ. must have', async () => {
  const wrong = (set: string) =>
    world.asOwner(
      `insert into delegation (giver_holding, receiver_holding, form, period, decision, granted_by, granted_at)
       select g.id, ${set} from office_holding g, office_holding r where g.person_id = $1 and r.person_id = $2`,
      [world.people.chairA, world.people.memberA],
    );
  const later = `daterange(current_date + 20, current_date + 30)`;
  await expect(wrong(`g.id, 'TUQ', ${later}, 'x', $1, now()`)).rejects.toThrow(/check/);
  await expect(wrong(`r.id, 'TUQ', ${later}, '', $1, now()`)).rejects.toThrow(/check/);
  await expect(wrong(`r.id, 'TUQ', daterange(current_date + 20, null), 'x', $1, now()`)).rejects.toThrow(
    /dated/,
  );
  await expect(wrong(`r.id, 'KT', ${later}, 'x', $1, now()`)).rejects.toThrow(/deputies_only/);
});
