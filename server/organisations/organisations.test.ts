import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeWorld, type World } from '../db/testing/world.ts';
import {
  ancestorsOf,
  listOrganisations,
  officeHoldersOf,
  officesOf,
  organisationsByIds,
  personsByIds,
  setOfficeSymbol,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

test('a unit is found by words of its name without their marks; signs that patterns use mean themselves', async () => {
  const found = async (text: string) =>
    (await world.as('officer', (tx) => listOrganisations(tx, { text }))).rows.map(({ name }) => name);
  expect(await found('LIEN doan')).toEqual(['Liên đoàn Lao động tỉnh']);
  expect(await found('Cơ  sở')).toEqual(['Công đoàn cơ sở A', 'Công đoàn cơ sở B']);
  expect(await found('%')).toEqual([]);
});

test('a list narrows by parent and kind, and counts', async () => {
  const { province } = world.organisations;
  await world.as('officer', async (tx) => {
    expect(await listOrganisations(tx, { parentId: province })).toMatchObject({ totalCount: 2 });
    expect(await listOrganisations(tx, { kind: 'UpperUnion' })).toMatchObject({ rows: [{ id: province }] });
    const two = await listOrganisations(tx, { kindIn: ['UpperUnion', 'ProvincialFederation'] }, { first: 1 });
    expect(two).toMatchObject({ totalCount: 2, hasNext: true });
  });
});

test('an organisation is described as today, with its parent', async () => {
  const { unitA, unitB, province, federation } = world.organisations;
  await world.as('chairA', async (tx) => {
    expect(await organisationsByIds(tx, [unitA, unitB])).toEqual([
      expect.objectContaining({
        id: unitA,
        name: 'Công đoàn cơ sở A',
        parentId: province,
        place: 'Bình Minh',
      }),
    ]);
    expect((await ancestorsOf(tx, [unitA])).map(({ ancestorId }) => ancestorId)).toEqual([
      province,
      federation,
    ]);
  });
});

test('people and offices, as far as one may know them', async () => {
  const { unitA, province } = world.organisations;
  const { chairA, memberA, chairB } = world.people;
  await world.as('memberA', async (tx) => {
    expect((await personsByIds(tx, [memberA, chairA, chairB])).map(({ id }) => id)).toEqual([
      chairA,
      memberA,
    ]);
    expect(await officesOf(tx, [chairA, chairB])).toEqual([
      {
        personId: chairA,
        organisationId: unitA,
        office: 'chair',
        actsAsChair: null,
        onBehalfOf: null,
        delegationId: null,
        from: '2023-01-01',
        until: null,
      },
    ]);
    const holders = await officeHoldersOf(tx, [unitA, province]);
    const ofUnitA = holders.filter(({ organisationId }) => organisationId === unitA);
    expect(ofUnitA.map(({ fullName }) => fullName)).toEqual(['Nguyễn Thị Ánh', 'Trần Văn Ân']);
  });
});

test('a seat of the committee tells whether it is one of the standing committee', async () => {
  const { unitB } = world.organisations;
  const seats = () => world.as('chairB', (tx) => officeHoldersOf(tx, [unitB]));
  expect(await seats()).toMatchObject([{ office: 'chair', onStandingCommittee: false }]);
  await world.asOwner(`update office_holding set standing_committee = true where organisation_id = $1`, [
    unitB,
  ]);
  expect(await seats()).toMatchObject([{ office: 'chair', onStandingCommittee: true }]);
});

test('an office that ends is told with its last day', async () => {
  const { memberA } = world.people;
  await world.asOwner(`update office_holding set period = '[2023-01-01,2099-01-01)' where person_id = $1`, [
    memberA,
  ]);
  await world.as('memberA', async (tx) => {
    expect(await officesOf(tx, [memberA])).toMatchObject([{ from: '2023-01-01', until: '2098-12-31' }]);
  });
});

test('whoever administers an organisation says which symbol its letters bear; nobody else does, and it is one', async () => {
  const { province, unitB } = world.organisations;
  const set = (who: 'admin' | 'officer' | 'chairA', organisationId: string, officeSymbol: string) =>
    setOfficeSymbol(world.db, { personId: world.people[who] }, new Date(), { organisationId, officeSymbol });
  const symbolOf = async (id: string) =>
    (
      await world.asOwner<{ symbol: string | null }>(
        'select office_symbol as symbol from organisation where id = $1',
        [id],
      )
    )[0]?.symbol;
  expect(await set('admin', province, ' VP ')).toEqual({ kind: 'set' });
  expect(await symbolOf(province)).toBe('VP');
  for (const wrong of ['V/P', '-VP', 'VP TC', 'V'.repeat(21)])
    expect(await set('admin', province, wrong)).toEqual({
      kind: 'invalid',
      faults: [{ path: 'officeSymbol', code: 'not-a-symbol' }],
    });
  const refused = {
    kind: 'refused',
    blockers: [{ code: 'not-authorised', params: { who: 'organisation-administrator' } }],
  };
  expect(await set('officer', province, 'TC')).toEqual(refused);
  expect(await set('chairA', unitB, 'TC')).toEqual(refused);
  expect([await symbolOf(province), await symbolOf(unitB)]).toEqual(['VP', null]);
  expect(await set('admin', province, '')).toEqual({ kind: 'set' });
  expect(await symbolOf(province)).toBeNull();
});
