import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow as flow } from '../../test/support/toy-flow/index.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { obligations, owe, type ObligationFilter } from './index.ts';

let province: Province;
let unit: Unit;
let other: Unit;
beforeAll(async () => {
  province = await createProvince([flow], { units: 3 });
  [unit, other] = province.units as [Unit, Unit];
  province.clock.set('2026-01-12T02:00:00.000Z');
  await owe(province.worker);
});
afterAll(() => province.end());

async function owed(personId: string, filter: ObligationFilter = {}) {
  const { rows } = await province.as(personId, (reading) => obligations(reading, [flow], filter));
  return rows;
}
const officer = () => province.upper.people['officer']!;
const statuses = async (year: number) =>
  (await owed(officer(), { kind: flow.kind, year })).map(({ organisationId, status }) => [
    organisationId,
    status,
  ]);

test('each unit owes each yearly duty once, and sees its own alone; the upper union sees all of them', async () => {
  await Promise.all([owe(province.worker), owe(province.worker)]);
  expect(await owed(officer())).toHaveLength(3);
  expect(await owed(unit.people['secretary']!)).toMatchObject([
    {
      organisationId: unit.id,
      dueOn: '2026-02-28',
      status: 'coming',
      daysLate: 0,
      chairId: unit.people['chair'],
    },
  ]);
  expect(await owed(officer(), { organisationId: 'x' })).toEqual([]);
});

test('a duty is done with the first submission, also where it was withdrawn and is drafted again, unseen above', async () => {
  const life = await (await Life.begin(province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  // The toy cannot be withdrawn: what the unit takes back the upper union no longer reads.
  await province.sql(`delete from document_reader where document_id = $1 and reader = $2`, [
    life.id,
    province.upper.id,
  ]);
  await province.sql(`update document set state = 'draft' where id = $1`, [life.id]);
  province.clock.set('2026-03-10T02:00:00.000Z');
  expect((await statuses(2026)).filter(([, status]) => status === 'met')).toEqual([[unit.id, 'met']]);
  const [met] = await owed(officer(), { organisationId: unit.id });
  expect(met).toMatchObject({ documentId: null, state: null, daysLate: 0 });
  expect(met?.doneAt).toMatch(/^2026-01-12/);
  expect(await owed(officer(), { statusIn: ['late'] })).toMatchObject([
    { organisationId: other.id, daysLate: 10 },
    { organisationId: province.units[2]?.id, daysLate: 10 },
  ]);
});

test('nobody but those above may know when another unit did its duty', async () => {
  const ask = (personId: string) =>
    province.as(personId, (reading) =>
      reading.query<{ at: string | null }>(`select duty_done_at($1, $2, 2026, 'annual', null) as at`, [
        unit.id,
        flow.kind,
      ]),
    );
  expect((await ask(officer()))[0]?.at).not.toBeNull();
  expect(await ask(other.people['chair']!)).toEqual([{ at: null }]);
});

test('who did it late is met, and by how many days', async () => {
  const life = await (await Life.begin(province, other)).agree();
  await life.did(life.chair, 'submit', {});
  expect(await owed(officer(), { organisationId: other.id })).toMatchObject([
    { status: 'met', daysLate: 10, documentId: life.id, state: 'submitted' },
  ]);
});

test('a day configured otherwise moves what is not due yet, and leaves what is overdue', async () => {
  province.clock.set('2026-10-01T02:00:00.000Z');
  await owe(province.worker);
  await province.sql(
    `insert into flow_setting (kind, organisation_id, valid_from, due_day, reason, set_by, set_at)
     values ($1, $2, '2026-10-01', '03-15', 'Thử', $3, now())`,
    [flow.kind, province.upper.id, province.upper.people['chair']],
  );
  await owe(province.worker);
  const dueOn = async (year: number) => new Set((await owed(officer(), { year })).map((one) => one.dueOn));
  expect(await dueOn(2026)).toEqual(new Set(['2026-02-28']));
  expect(await dueOn(2027)).toEqual(new Set(['2027-03-15']));
});

test('a unit that ends owes nothing more; one founded later owes from then on', async () => {
  const third = province.units[2]!;
  await province.sql(`update organisation set dissolved_on = '2026-10-15' where id = $1`, [third.id]);
  await province.sql(`update organisation set founded_on = '2027-04-01' where id = $1`, [other.id]);
  province.clock.set('2026-10-20T02:00:00.000Z');
  await owe(province.worker);
  const [ended] = (await owed(officer(), { year: 2026 })).filter(
    ({ organisationId }) => organisationId === third.id,
  );
  expect(ended?.status).toBe('lapsed');
  province.clock.set('2028-01-05T02:00:00.000Z');
  await owe(province.worker);
  expect((await statuses(2028)).map(([id]) => id).sort()).toEqual([unit.id, other.id].sort());
});
