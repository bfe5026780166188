import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeWorld, writeDocument, type World } from '../testing/world.ts';

let world: World;
let ofA: string[];
beforeAll(async () => {
  world = await makeWorld();
  const { unitA, unitB, province } = world.organisations;
  const write = (who: 'chairA' | 'chairB', unit: string) =>
    world.as(who, (tx) =>
      writeDocument(
        tx,
        unit,
        world.people[who],
        [unit, `${province}:officer`].map((reader) => ({ reader, level: 'work' })),
      ),
    );
  ofA = [await write('chairA', unitA), await write('chairA', unitA)];
  for (let n = 0; n < 4; n += 1) await write('chairB', unitB);
  await world.asOwner(`update document set title = 'Bồi dưỡng nghiệp vụ' where id = $1`, [ofA[0]]);
});
afterAll(() => world.end());

test('who reaches few documents gets those, whatever the words', async () => {
  expect((await candidates('chairA', []))?.sort()).toEqual([...ofA].sort());
  expect((await candidates('chairA', ['%không có%']))?.sort()).toEqual([...ofA].sort());
  expect(await candidates(null, [])).toEqual([]);
});

test('who reaches many gets those with rare words, and nothing for words that are everywhere', async () => {
  expect(await candidates('officer', ['%boi duong%'])).toEqual([ofA[0]]);
  expect(await candidates('officer', ['%boi%', '%nghiep%'])).toEqual([ofA[0]]);
  expect(await candidates('officer', [`%'; drop table document; --%`])).toEqual([]);
  expect(await candidates('officer', ['%dao tao%'])).toBeNull();
  expect(await candidates('officer', [])).toBeNull();
});

test('nobody is told of documents out of reach, however rare their words', async () => {
  await world.asOwner(`update document set title = 'Hiếm có' where organisation_id = $1`, [
    world.organisations.unitB,
  ]);
  expect(await candidates('chairA', ['%hiem%'])).not.toContain(ofA[2]);
  expect((await candidates('chairA', ['%hiem%']))?.sort()).toEqual([...ofA].sort());
});

async function candidates(who: Parameters<World['as']>[0], patterns: string[]): Promise<string[] | null> {
  const sql = 'select document_candidates($1, 3) as ids';
  const [row] = await world.as(who, (tx) => tx.query<{ ids: string[] | null }>(sql, [patterns]));
  return row!.ids;
}
