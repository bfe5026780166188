import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { checkDocument, verifyChain } from './index.ts';

let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([flow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

test('a whole life is a valid chain, and replaying it leads to where the document stands', async () => {
  const life = await Life.begin(province, unit);
  await life.save({ message: 'Khác' });
  await life.agree();
  await life.approve();
  await life.did(life.chair, 'issue', {});
  await life.did(life.chair, 'close', { summary: 'Xong' });
  expect(await check(life)).toMatchObject({ valid: true, chain: [], replay: [] });
});

test('rounds that fail and are abandoned replay too', async () => {
  const life = await (await Life.begin(province, unit)).openRound();
  for (const member of unit.committee) await life.did(member, 'castBallot', { choice: 'disagree' });
  await life.did(life.chair, 'closeRound');
  await life.openRound();
  await life.did(life.chair, 'abandonRound', { reason: 'Chưa đủ tài liệu' });
  expect(await check(life)).toMatchObject({ valid: true, replay: [] });
});

test('history is only ever added to, by the owner no less than by the server', async () => {
  const life = await Life.begin(province, unit);
  for (const change of [
    'delete from event',
    `update event set reason = 'x'`,
    'truncate event cascade',
    'delete from document_content',
  ]) {
    await expect(province.sql(change)).rejects.toThrow(/append-only/);
  }
  expect((await verify(life)).valid).toBe(true);
});

const forgeries: Record<string, { sql: string; fault: string }> = {
  'a reason written in afterwards': {
    sql: `update event set reason = 'khác' where document_id = $1 and seq = 2`,
    fault: 'columns-differ',
  },
  'another actor': {
    sql: `update event set actor_id = (select id from person where id <> actor_id limit 1) where document_id = $1 and seq = 2`,
    fault: 'columns-differ',
  },
  'changed bytes': {
    sql: `update event set bytes = convert_to(replace(convert_from(bytes, 'utf8'), 'openRound', 'approve'), 'utf8')
          where document_id = $1 and seq = 2`,
    fault: 'hash-differs',
  },
  'bytes and hash made to fit': {
    sql: `update event set bytes = b, hash = encode(sha256(b), 'hex') from (select seq as s, document_id as d,
            convert_to(replace(convert_from(bytes, 'utf8'), 'draft', 'daft'), 'utf8') as b from event) x
          where d = document_id and s = seq and document_id = $1 and seq = 1`,
    fault: 'link-broken',
  },
  'an event taken out': { sql: 'delete from event where document_id = $1 and seq = 2', fault: 'gap' },
  'the last event taken out': {
    sql: `delete from event where document_id = $1 and seq = 3`,
    fault: 'not-the-last',
  },
};

test.each(Object.entries(forgeries))('detects %s', async (_, { sql, fault }) => {
  const life = await (await Life.begin(province, unit)).openRound();
  await life.did(unit.committee[1]!, 'castBallot', { choice: 'agree' });
  expect((await verify(life)).valid).toBe(true);
  await province.sql('alter table event disable trigger all');
  await province.sql(sql, [life.id]);
  await province.sql('alter table event enable always trigger append_only');
  const { valid, faults } = await verify(life);
  expect(valid).toBe(false);
  expect(faults.map((one) => one.fault)).toContain(fault);
});

test('a document moved on without an event is found by replay', async () => {
  const life = await Life.begin(province, unit);
  await province.sql(`update document set state = 'approved' where id = $1`, [life.id]);
  expect((await check(life)).replay).toEqual(['state should be "draft"']);
});

function verify(life: Life) {
  return province.as(life.chair, (reading) => verifyChain(reading, life.id));
}

function check(life: Life) {
  return province.as(life.chair, (reading) => checkDocument(reading, province.engine.flows, life.id));
}
