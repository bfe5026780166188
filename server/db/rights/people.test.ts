import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

test('a unit knows its own people and those above it, not another unit’s', async () => {
  expect(await namesSeenBy('chairA')).toEqual([
    'Nguyễn Thị Ánh',
    'Trần Văn Ân',
    'Hồ Văn Dũng',
    'Võ Thị Đào',
    'Phạm Văn Đạo',
  ]);
  expect(await namesSeenBy('chairB')).not.toContain('Nguyễn Thị Ánh');
});

test('the province knows the people of its units, the signed-out know nobody', async () => {
  expect(await namesSeenBy('officer')).toHaveLength(6);
  expect(await namesSeenBy(null)).toEqual([]);
});

test('a unit knows the organisations above it, not the one beside it', async () => {
  const names =
    'select name from organisation join organisation_description on organisation_id = organisation.id';
  const seen = await world.as('chairA', (tx) => tx.query<{ name: string }>(names));
  expect(seen.map(({ name }) => name).sort()).toEqual([
    'Công đoàn Viên chức tỉnh',
    'Công đoàn cơ sở A',
    'Liên đoàn Lao động tỉnh',
  ]);
  expect(await world.as('officer', (tx) => tx.query(names))).toHaveLength(4);
  expect(await world.as(null, (tx) => tx.query(names))).toHaveLength(0);
});

test('the server changes neither people nor offices nor organisations', async () => {
  for (const table of ['organisation', 'organisation_description', 'person', 'office_holding', 'term']) {
    const erase = world.as('admin', (tx) => tx.query(`delete from ${table}`));
    await expect(erase).rejects.toThrow(/permission denied/);
  }
});

test('reach is made of the offices held on the day, acting chairs included', async () => {
  const { people, organisations } = world;
  const reach = async (who: Parameters<World['as']>[0]) => {
    const [row] = await world.as(who, (tx) => tx.query<{ keys: string[] }>('select reach() as keys'));
    return row!.keys.sort();
  };
  const { unitA, province, federation } = organisations;
  const ofMember = [
    `person:${people.memberA}`,
    unitA,
    `${unitA}:committeeMember`,
    `under:${province}`,
    `under:${federation}`,
  ];
  expect(await reach('memberA')).toEqual(ofMember.sort());
  expect(await reach('admin')).toEqual([`person:${people.admin}`, `${province}:administrator`].sort());
  expect(await reach(null)).toEqual([]);

  // Heads of groups do not read what the committee reads.
  const hold = `update office_holding set office = $2 where person_id = $1`;
  await world.asOwner(hold, [people.memberA, 'groupHead']);
  expect(await reach('memberA')).toEqual(
    [`person:${people.memberA}`, `${unitA}:groupHead`, `under:${province}`, `under:${federation}`].sort(),
  );
  const meant = await world.asOwner<{ id: string }>(`select people_of($1, '', '') as id`, [unitA]);
  expect(meant.map(({ id }) => id)).toEqual([people.chairA]);
  await world.asOwner(hold, [people.memberA, 'committeeMember']);

  await world.asOwner(`update office_holding set acts_as_chair = 'KT' where person_id = $1`, [
    people.memberA,
  ]);
  expect(await reach('memberA')).toContain(`${unitA}:chair`);
  await world.asOwner(`update office_holding set period = '[2023-01-01,2024-01-01)' where person_id = $1`, [
    people.memberA,
  ]);
  expect(await reach('memberA')).toEqual([`person:${people.memberA}`]);
});

test('a moved unit stands under its new upper union from that day on; the one before knows who held office until then, and nobody since', async () => {
  const { unitB, federation, province } = world.organisations;
  await world.asOwner(
    `update organisation_description set period = daterange(lower(period), '2024-07-01') where organisation_id = $1`,
    [unitB],
  );
  await world.asOwner(
    `insert into organisation_description (organisation_id, period, name, symbol, place, parent_id)
     values ($1, '[2024-07-01,)', 'Công đoàn cơ sở B', 'CĐ', 'Bình Minh', $2)`,
    [unitB, federation],
  );
  expect(
    await world.asOwner(
      `select ancestor_id, lower(period)::text as since from organisation_lineage where organisation_id = $1 order by since`,
      [unitB],
    ),
  ).toEqual([
    { ancestor_id: province, since: '2023-01-01' },
    { ancestor_id: federation, since: '2023-01-01' },
    { ancestor_id: federation, since: '2024-07-01' },
  ]);
  await world.asOwner(
    `with newcomer as (insert into person (full_name) values ('Đinh Văn Mới') returning id)
     insert into office_holding (organisation_id, person_id, office, period)
       select $1, id, 'committeeMember', '[2024-08-01,)' from newcomer`,
    [unitB],
  );
  expect(await namesSeenBy('chairB')).toEqual(expect.arrayContaining(['Lê Thị Bình', 'Đinh Văn Mới']));
  const seen = await namesSeenBy('officer');
  expect(seen).toContain('Lê Thị Bình');
  expect(seen).not.toContain('Đinh Văn Mới');
});

async function namesSeenBy(who: Parameters<World['as']>[0]): Promise<string[]> {
  const rows = await world.as(who, (tx) =>
    tx.query<{ name: string }>('select full_name as name from person order by sort_name'),
  );
  return rows.map(({ name }) => name);
}
