import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import {
  askedOfUnits,
  duties,
  fields,
  recipients,
  type DutyRow,
  type Flow,
} from '../../workflows/kit/index.ts';
import { createDocument } from '../documents/index.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { obligations, owe, settleAskings, type ObligationFilter } from './index.ts';
import { letter } from './testing/letter.ts';

const form = z.strictObject({
  year: fields.year(),
  message: fields.longText(),
  recipients: recipients(),
  duties: duties(),
  sent: z.boolean().optional(),
});
type Order = z.output<typeof form>;

/** What asks units for letters: all of them, or those that it was sent to. */
const { duty: _, ...plain } = toyFlow;
const order: Flow = {
  ...plain,
  kind: 'order',
  form,
  tone: (state) => (state === 'inForce' ? 'good' : 'closed'),
  asks: (content) =>
    askedOfUnits((content as Order).duties).map((asked) =>
      (content as Order).sent ? { ...asked, of: 'recipients', duty: null } : asked,
    ),
};

let province: Province;
let unit: Unit;
let other: Unit;
beforeAll(async () => {
  province = await createProvince([letter, order], { units: 3 });
  [unit, other] = province.units as [Unit, Unit];
});
afterAll(() => province.end());
beforeEach(async () => {
  province.clock.set('2026-01-12T02:00:00.000Z');
  await province.sql('delete from obligation_ground');
  await province.sql('update asking set live = false, settled = news');
  await province.sql('delete from obligation');
  await owe(province.worker);
});

const officer = () => province.upper.people['officer']!;
async function owed(filter: ObligationFilter = {}, personId = officer()) {
  const { rows } = await province.as(personId, (reading) =>
    obligations(reading, [letter], filter, { first: 100 }),
  );
  return rows;
}

/** An order in force, with these rows. */
async function issued(rows: Partial<DutyRow>[], more: object = {}): Promise<Life> {
  const asked = rows.map((row) => ({ title: 'Thư', duty: 'letter/onOrder', dueOn: '2026-09-30', ...row }));
  const life = await Life.begin(province, province.upper, { duties: asked, ...more }, 'order');
  await life.agree();
  await province.sql(`update document set state = 'approved' where id = $1`, [life.id]);
  await life.did(life.chair, 'issue', {});
  await settleAskings(province.worker);
  return life;
}

/** It is in force no longer. */
async function end(life: Life): Promise<void> {
  await province.sql(`update document set state = 'closed' where id = $1`, [life.id]);
  await province.sql('update asking set news = news + 1 where document_id = $1', [life.id]);
  await settleAskings(province.worker);
}

const documentsOf = (life: Life) =>
  province.sql<{ obligation: string; ended: boolean }>(
    'select obligation_id as obligation, ended_at is not null as ended from obligation_ground where document_id = $1',
    [life.id],
  );

test('each unit under the issuer owes what is asked once it is in force: each year in its time, once however often it is looked at', async () => {
  const life = await issued([{ repeatUntil: 2028 }]);
  await Promise.all([settleAskings(province.worker), owe(province.worker), owe(province.worker)]);
  expect(await owed({ period: 'onOrder' })).toMatchObject(
    [1, 2, 3].map(() => ({ year: 2026, dueOn: '2026-09-30', status: 'coming', groundIds: [life.id] })),
  );
  province.clock.set('2026-10-02T02:00:00.000Z');
  await owe(province.worker);
  const years = (await owed({ organisationId: unit.id, period: 'onOrder' })).map(({ year, status }) => [
    year,
    status,
  ]);
  expect(years).toEqual([
    [2026, 'late'],
    [2027, 'coming'],
  ]);
});

test('a draft asks for nothing', async () => {
  await Life.begin(
    province,
    province.upper,
    { duties: [{ title: 'Thư', duty: 'letter/onOrder', dueOn: '2026-09-30' }] },
    'order',
  );
  await settleAskings(province.worker);
  expect(await owed({ period: 'onOrder' })).toEqual([]);
});

test('what the kind asks for anyway stays one obligation, on the day of the document, which it cites', async () => {
  const [before] = await owed({ organisationId: unit.id, period: 'annual' });
  const life = await issued([{ duty: 'letter/annual', dueOn: '2026-10-20' }]);
  const [after] = await owed({ organisationId: unit.id, period: 'annual' });
  expect(before).toMatchObject({ dueOn: '2026-11-30', groundIds: [] });
  expect(after).toMatchObject({ id: before!.id, dueOn: '2026-10-20', groundIds: [life.id] });
  await owe(province.worker);
  expect((await owed({ organisationId: unit.id, period: 'annual' }))[0]?.dueOn).toBe('2026-10-20');
});

test('with the document ends what nothing else asks for: by its name; what was overdue stays so, and the kind’s own duty goes on', async () => {
  const life = await issued([
    { duty: 'letter/annual', dueOn: '2026-10-20' },
    { dueOn: '2026-09-30' },
    { dueOn: '2026-01-15', year: 2025 },
  ]);
  province.clock.set('2026-01-20T02:00:00.000Z');
  await end(life);
  const mine = await owed({ organisationId: unit.id });
  expect(mine.map(({ period, year, dueOn, status }) => [period, year, dueOn, status])).toEqual([
    ['onOrder', 2025, '2026-01-15', 'late'],
    ['half', 2026, '2026-06-15', 'coming'],
    ['onOrder', 2026, '2026-09-30', 'lapsed'],
    ['annual', 2026, '2026-11-30', 'coming'],
  ]);
  expect(mine.map(({ groundIds }) => groundIds)).toEqual([[], [], [], []]);
  expect(mine.find(({ status }) => status === 'lapsed')?.endedById).toBe(life.id);
  expect((await documentsOf(life)).every(({ ended }) => ended)).toBe(true);
});

test('what two documents ask for ends with the last; the earlier day counts', async () => {
  const first = await issued([{ dueOn: '2026-09-30' }]);
  const second = await issued([{ dueOn: '2026-08-31' }]);
  const one = async () => (await owed({ organisationId: unit.id, period: 'onOrder' }))[0];
  expect(await one()).toMatchObject({ dueOn: '2026-08-31', groundIds: [first.id, second.id].sort() });
  await end(second);
  expect(await one()).toMatchObject({ status: 'coming', dueOn: '2026-09-30', groundIds: [first.id] });
  await end(first);
  expect(await one()).toMatchObject({ status: 'lapsed' });
  const again = await issued([{ dueOn: '2026-12-15' }]);
  expect(await one()).toMatchObject({ status: 'coming', dueOn: '2026-12-15', groundIds: [again.id] });
});

test('a unit founded later owes it too; one that left the issuer owes it no more', async () => {
  await province.sql(`update organisation set founded_on = '2026-03-01' where id = $1`, [unit.id]);
  await issued([{}]);
  await province.sql(
    `update organisation_lineage set period = '[2020-01-01,2026-03-01)' where organisation_id = $1`,
    [other.id],
  );
  province.clock.set('2026-03-02T02:00:00.000Z');
  await owe(province.worker);
  const rows = await province.sql<{ organisation: string; lapsed: boolean }>(
    `select organisation_id as organisation, lapsed_at is not null as lapsed from obligation where period = 'onOrder'`,
  );
  expect(rows.find(({ organisation }) => organisation === other.id)).toMatchObject({ lapsed: true });
  expect(rows.find(({ organisation }) => organisation === unit.id)).toMatchObject({ lapsed: false });
  await province.sql(`update organisation set founded_on = '2020-01-01' where id = $1`, [unit.id]);
  await province.sql(`update organisation_lineage set period = '[2020-01-01,)' where organisation_id = $1`, [
    other.id,
  ]);
});

test('what is asked of those it was sent to is a request: theirs alone, asked once, answered by naming it', async () => {
  const recipients = [{ text: 'Đơn vị', dispatchTo: [{ organisationId: unit.id }] }];
  const life = await issued([{ title: 'Báo cáo ngay', dueOn: '2026-02-02' }], { sent: true, recipients });
  await Promise.all([owe(province.worker), settleAskings(province.worker)]);
  const asked = await owed({ period: 'asked' });
  expect(asked).toMatchObject([
    { organisationId: unit.id, title: 'Báo cáo ngay', dueOn: '2026-02-02', groundIds: [life.id] },
  ]);
  const content = { year: 2026, period: 'asked', answers: asked[0]!.id, message: 'Xin gửi', recipients: [] };
  const made = await createDocument(
    province.engine,
    { personId: unit.people['chair']! },
    { kind: 'letter', organisationId: unit.id, title: 'Thư', content },
  );
  expect(made.kind).toBe('saved');
});

test('an answer that names what was asked of a predecessor counts for what the heir owes since', async () => {
  const recipients = [{ text: 'Đơn vị', dispatchTo: [{ organisationId: unit.id }] }];
  await issued([{ title: 'Báo cáo sáp nhập', dueOn: '2026-04-30' }], { sent: true, recipients });
  const [asked] = (await owed({ period: 'asked' })).filter(({ title }) => title === 'Báo cáo sáp nhập');
  const [heirs] = await province.sql<{ id: string }>(
    `with heirs as (
       insert into obligation (organisation_id, kind, year, period, request_id, due_on, opened_at)
         select $2, kind, year, period, request_id, due_on, opened_at from obligation where id = $1 returning id
     ), passed as (update obligation set lapsed_at = now(), moved_to = $2 where id = $1)
     select id from heirs`,
    [asked!.id, other.id],
  );
  const answer = async () => {
    const content = { year: 2026, period: 'asked', answers: asked!.id, message: 'Xin gửi', recipients: [] };
    return createDocument(
      province.engine,
      { personId: other.people['chair']! },
      { kind: 'letter', organisationId: other.id, title: 'Thư', content },
    );
  };
  // Who inherits nothing cannot answer for another.
  expect(await answer()).toMatchObject({ faults: [{ path: 'answers', code: 'not-asked' }] });
  await province.sql(
    `insert into organisation_inheritance (heir_id, predecessor_id, since) values ($1, $2, '2026-01-01')`,
    [other.id, unit.id],
  );
  const made = await answer();
  if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
  const [row] = await province.sql<{ answered: string }>(
    'select obligation_id as answered from document where id = $1',
    [made.documentId],
  );
  expect(row?.answered).toBe(heirs?.id);
  await province.sql('delete from organisation_inheritance');
});

test.each(['letter/no-such-period', 'poem/annual'])(
  '%s is owed by nobody, which is told at its field',
  async (duty) => {
    const rows = [{ title: 'Thư', duty: duty.replace('no-such-period', 'never'), dueOn: '2026-09-30' }];
    const made = await createDocument(
      province.engine,
      { personId: province.upper.people['chair']! },
      {
        ...{ kind: 'order', organisationId: province.upper.id, title: 'Lệnh' },
        content: { year: 2026, message: 'x', recipients: [], duties: rows },
      },
    );
    expect(made).toEqual({ kind: 'invalid', faults: [{ path: 'duties.0.duty', code: 'no-such-duty' }] });
  },
);
