import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { relay } from '../outbox/index.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import type { Flow } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import { askUnits, chaseDuties, dutyColumns, dutyRows, mayChase, owe, type MatrixFilter } from './index.ts';
import { letter } from './testing/letter.ts';

const waits = ['submitted', 'underReview'];
const flow: Flow = {
  ...toyFlow,
  tone: (state) => (waits.includes(state) ? 'waiting' : toyFlow.tone(state)),
};

let province: Province;
let units: Unit[];
let officer: string;
beforeAll(async () => {
  province = await createProvince([flow, letter], { units: 6 });
  units = province.units;
  officer = province.upper.people['officer']!;
  province.clock.set('2026-01-12T02:00:00.000Z');
  await owe(province.worker);
});
afterAll(() => province.end());

const flows = [flow, letter];
const rowsFor = (personId: string, filter: Partial<MatrixFilter> = {}, first = 100) =>
  province.as(personId, (reading) => dutyRows(reading, flows, { year: 2026, ...filter }, { first }));
const columnsFor = (personId: string, filter: Partial<MatrixFilter> = {}) =>
  province.as(personId, (reading) => dutyColumns(reading, flows, { year: 2026, ...filter }));
const statusesOf = async (kind: string) =>
  (await rowsFor(officer, { kind })).rows.map(({ cells }) => cells.map(({ status }) => status).join());

test('a cell says how a unit stands with a duty; a column, how many stand so', async () => {
  const [begun, submitted, returned, , , done] = units as [Unit, Unit, Unit, Unit, Unit, Unit];
  await Life.begin(province, begun);
  await (await (await Life.begin(province, submitted)).agree()).did(submitted.people['chair']!, 'submit', {});
  const back = await (await Life.begin(province, returned)).agree();
  await back.did(back.chair, 'submit', {});
  await back.did(officer, 'beginReview', {});
  await back.did(officer, 'returnForRevision', { reason: 'Thiếu', notes: [] });
  const issued = await (await (await Life.begin(province, done)).agree()).approve();
  await issued.did(issued.chair, 'issue', {});
  await province.sql(`update obligation set lapsed_at = now() where organisation_id = $1 and kind = $2`, [
    units[4]!.id,
    flow.kind,
  ]);
  // The unit's draft is its own: those above see that nothing has come.
  expect(await statusesOf(flow.kind)).toEqual([
    'notDue',
    'submitted',
    'returned',
    'notDue',
    'lapsed',
    'done',
  ]);
  expect((await rowsFor(begun.people['chair']!)).rows[0]?.cells[0]?.status).toBe('open');
  province.clock.set('2026-03-02T02:00:00.000Z');
  expect(await statusesOf(flow.kind)).toEqual(['late', 'submitted', 'returned', 'late', 'lapsed', 'done']);
  expect((await columnsFor(officer, { kind: flow.kind }))[0]).toMatchObject({
    counts: { notDue: 0, open: 0, late: 2, returned: 1, submitted: 1, done: 1, lapsed: 1 },
  });
  const columns = await columnsFor(officer);
  expect(columns.map(({ kind, period }) => `${kind}/${period}`)).toEqual([
    'toy/annual',
    'letter/half',
    'letter/annual',
  ]);
});

test('a unit sees its own row alone, and figures of itself', async () => {
  const chair = units[3]!.people['chair']!;
  expect((await rowsFor(chair)).rows.map(({ organisationId }) => organisationId)).toEqual([units[3]!.id]);
  expect((await columnsFor(chair))[0]?.counts).toMatchObject({ late: 1, done: 0 });
});

test('rows are paged by name, found by it, and narrowed to those who are late', async () => {
  const first = await rowsFor(officer, {}, 2);
  expect(first).toMatchObject({ totalCount: 6, hasNext: true });
  const next = await province.as(officer, (reading) =>
    dutyRows(reading, flows, { year: 2026 }, { first: 2, after: first.cursorOf(first.rows[1]!) }),
  );
  expect(next.rows.map(({ organisationId }) => organisationId)).toEqual([units[2]!.id, units[3]!.id]);
  const found = await rowsFor(officer, { text: 'so so 5' });
  expect(found.rows.map(({ organisationId }) => organisationId)).toEqual([units[4]!.id]);
  const late = await rowsFor(officer, { lateOnly: true });
  expect(late.rows.map(({ organisationId }) => organisationId)).toEqual([units[0]!.id, units[3]!.id]);
});

test('what was asked once is a column of its own', async () => {
  const asked = await askUnits(
    province.db,
    province.engine.flows,
    { personId: officer },
    province.clock.now(),
    {
      ...{ kind: 'letter', organisationId: province.upper.id, title: 'Báo cáo nhanh' },
      ...{ dueOn: '2026-03-05', idempotencyKey: 'x', unitIds: [units[1]!.id] },
    },
  );
  const column = (await columnsFor(officer, { kind: 'letter' })).find(({ title }) => title);
  expect(column).toMatchObject({ title: 'Báo cáo nhanh', requestId: (asked as { id: string }).id });
  expect(column?.counts).toMatchObject({ open: 1, notDue: 0 });
});

const chase = (personId: string, what: Parameters<typeof chaseDuties>[2]) =>
  chaseDuties(province.engine, { personId }, what);
const annual = { year: 2026, kind: flow.kind, period: 'annual', requestId: null };

test('whoever is late in a column is chased in one act: their chair and secretary are told once, and not again within the hour', async () => {
  expect(await chase(officer, annual)).toEqual({ kind: 'chased', duties: 2, units: 2, left: 0 });
  await relay(province.worker, { mailIsOn: false });
  const told = await province.sql<{ person: string; params: object }>(
    `select person_id as person, params from notification where code = 'chased'`,
  );
  const expected = [units[0]!, units[3]!].flatMap(({ people }) => [people['chair'], people['secretary']]);
  expect(told.map(({ person }) => person).sort()).toEqual(expected.sort());
  expect(told[0]?.params).toMatchObject({
    kind: flow.kind,
    year: 2026,
    period: 'annual',
    dueOn: '2026-02-28',
  });
  expect(await chase(officer, annual)).toMatchObject({ blockers: [{ code: 'reminded-just-now' }] });
  const { rows } = await rowsFor(officer, { kind: flow.kind, lateOnly: true });
  expect(rows[0]?.cells[0]?.remindedAt).toMatch(/^2026-03-02/);
});

test('some are chased by name, what is not due yet too; what is done or lapsed is left out', async () => {
  province.clock.set('2026-03-02T04:00:00.000Z');
  const { rows } = await rowsFor(officer);
  const ids = rows.flatMap(({ cells }) => cells.map(({ obligationId }) => obligationId));
  const open = rows.flatMap(({ cells }) =>
    cells.filter(({ status }) => ['notDue', 'open', 'late'].includes(status)),
  );
  expect(await chase(officer, { obligationIds: ids })).toMatchObject({ kind: 'chased', duties: open.length });
  const done = rows.flatMap(({ cells }) => cells).find(({ status }) => status === 'done')!;
  expect(await chase(officer, { obligationIds: [done.obligationId, 'x'] })).toMatchObject({
    blockers: [{ code: 'nobody-to-chase' }],
  });
});

test('nobody chases units that are not under them, past the rules of the server neither', async () => {
  province.clock.set('2026-03-03T04:00:00.000Z');
  const chair = units[0]!.people['chair']!;
  const member = province.upper.people['committeeMember1']!;
  const [own] = (await rowsFor(chair)).rows[0]!.cells;
  for (const personId of [chair, member])
    expect(await chase(personId, { obligationIds: [own!.obligationId] })).toMatchObject({
      blockers: [{ code: 'chasing-not-yours' }],
    });
  const insert = `insert into duty_reminder (obligation_id, reminded_by, reminded_at) values ($1, $2, now())`;
  await expect(
    transact(province.db, { personId: chair }, province.clock.now(), (tx) =>
      tx.query(insert, [own!.obligationId, chair]),
    ),
  ).rejects.toThrow(/row-level security/);
  expect(await province.as(officer, mayChase)).toBe(true);
  expect(await province.as(chair, mayChase)).toBe(false);
});
