import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { roundsOf } from './index.ts';

let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([flow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

test('a secret choice stands in no table, whoever looks, while the turnout shows', async () => {
  const life = await (await Life.begin(province, unit)).openRound({ mode: 'online', ballot: 'secret' });
  const members = unit.committee.slice(0, 4);
  for (const member of members) {
    const cast = await life.act(member, 'castBallot', { choice: 'abstain' }, { key: `vote of ${member}` });
    expect(cast.kind).toBe('performed');
  }
  expect(await everywhere('abstain')).toEqual([]);

  const [round] = await province.as(
    life.chair,
    async (reading) => (await roundsOf(reading, [life.id])).get(life.id) ?? [],
  );
  expect(round).toMatchObject({ tally: null, myChoice: null });
  expect(round?.roll.map(({ voted, choice }) => [voted, choice])).toEqual([
    ...members.map(() => [true, null]),
    [false, null],
  ]);
});

test('the same key with another secret choice gets the first answer, so that no key tells a choice', async () => {
  const life = await (await Life.begin(province, unit)).openRound({ mode: 'online', ballot: 'secret' });
  const voter = unit.committee[1]!;
  const first = await life.act(voter, 'castBallot', { choice: 'agree' }, { key: 'mine' });
  expect(first.kind).toBe('performed');
  expect(await life.act(voter, 'castBallot', { choice: 'disagree' }, { key: 'mine' })).toEqual(first);
  expect(await life.act(voter, 'castBallot', { choice: 'disagree' }, { key: 'other' })).toMatchObject({
    ...{ kind: 'refused', blockers: [{ code: 'already-voted' }] },
  });
  expect(await everywhere('disagree')).toEqual([]);
});

test('an open ballot under the same key with another choice is another request', async () => {
  const life = await (await Life.begin(province, unit)).openRound();
  const voter = unit.committee[1]!;
  await life.act(voter, 'castBallot', { choice: 'agree' }, { key: 'open' });
  expect(await life.act(voter, 'castBallot', { choice: 'disagree' }, { key: 'open' })).toMatchObject({
    blockers: [{ code: 'idempotency-key-reused' }],
  });
});

test('a secret round that is called off is never counted, and what lay in its urn is gone', async () => {
  const life = await (await Life.begin(province, unit)).openRound({ mode: 'online', ballot: 'secret' });
  await life.did(unit.committee[1]!, 'castBallot', { choice: 'disagree' });
  await life.did(life.chair, 'abandonRound', { reason: 'Thiếu tài liệu' });
  const [round] = await province.as(
    life.chair,
    async (reading) => (await roundsOf(reading, [life.id])).get(life.id) ?? [],
  );
  expect(round).toMatchObject({ status: 'abandoned', tally: null, receipts: null });
  expect(await province.sql('select from secret_tally where round_id = $1', [round!.id])).toEqual([]);
});

/** Tables and columns in which a word stands, all rows of all tables read as a superuser; the flow's own words aside. */
async function everywhere(word: string): Promise<string[]> {
  const columns = await province.sql<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea', 'ARRAY', 'character varying')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await province.sql<{ n: number }>(
      `select count(*)::int as n from "${table}" t
       where case when pg_typeof(t."${column}") = 'bytea'::regtype
         then position(convert_to($1, 'utf8') in decode(replace(t."${column}"::text, '\\x', ''), 'hex')) > 0
         else t."${column}"::text like '%"' || $1 || '"%' or t."${column}"::text = $1 end`,
      [word],
    );
    if (row && row.n > 0) found.push(`${table}.${column}`);
  }
  return found;
}
