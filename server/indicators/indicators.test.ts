import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordingFlow } from '../../test/support/toy-flow/recording.ts';
import type { Indicator } from '../../workflows/kit/index.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province } from '../documents/testing/province.ts';
import {
  branchesOf,
  confirmEvidence,
  daysBack,
  denominatorsOf,
  figureOf,
  isReached,
  measure,
  recordEvidence,
  recordsOf,
  setDenominator,
  type Asked,
} from './index.ts';

const words = { title: '', counted: '', denominators: {} };
const labels = { vi: words, en: words };
const all = { name: 'all', among: null };
const rich = { name: 'rich', among: [{ facet: 'amount', atLeast: 5 }] };

const trained: Indicator = {
  ...{ code: 'trained', over: 'cadres', attendedAtLeast: 80, denominators: [all], labels },
  offices: ['chair', 'viceChair', 'secretary', 'committeeMember', 'inspectionChair'],
};
const lettered: Indicator = {
  ...{ code: 'lettered', over: 'documents', kind: recordingFlow.kind, says: [], labels },
  met: [{ facet: 'amount', in: [7, 9] }],
  denominators: [all, rich],
};

let province: Province;
const today = () => province.clock.now().toISOString().slice(0, 10);

beforeAll(async () => {
  province = await createProvince([recordingFlow], { units: 3 });
});
afterAll(() => province.end());

const asked = (indicator: Indicator, more: Partial<Asked> = {}): Asked => ({
  ...{
    indicator,
    organisationId: province.upper.id,
    since: '2023-01-01',
    denominator: indicator.denominators[0],
  },
  ...more,
});

test('trained cadres are counted by who is in post on the day and by what was known on it', async () => {
  const unit = province.units[0]!;
  const life = await Life.begin(province, unit, {}, recordingFlow.kind);
  const [member, leaver] = [unit.people['committeeMember1']!, unit.people['inspectionChair']!];
  for (const personId of [member, leaver]) await life.did(unit.people['chair']!, 'remember', { personId });
  await province.sql(
    `update cadre_entry set happened_on = '2026-02-01', recorded_at = '2026-02-03T08:00:00+07' where entry = 'training'`,
  );
  await province.sql(
    `update office_holding set period = daterange(lower(period), '2026-03-01') where person_id = $1`,
    [leaver],
  );
  const officer = province.upper.people['officer']!;
  const days = ['2026-02-02', '2026-02-03', '2026-03-01'];
  const told = await province.as(officer, (reading) => measure(reading, asked(trained), days));
  expect(told).toEqual([
    { asOf: '2026-02-02', numerator: 0, denominator: 18, notReported: 3 },
    { asOf: '2026-02-03', numerator: 2, denominator: 18, notReported: 2 },
    { asOf: '2026-03-01', numerator: 1, denominator: 17, notReported: 2 },
  ]);
  const [independent] = await province.sql<{ numerator: number; denominator: number }>(
    `select count(*)::int as denominator, count(*) filter (where exists (select from cadre_entry e
       where e.person_id = h.person_id and e.passed and e.attended_percent >= 80))::int as numerator
     from (select distinct person_id from office_holding where period @> date '2026-03-01' and organisation_id <> $1) h`,
    [province.upper.id],
  );
  expect(told[2]).toMatchObject(independent!);

  // Before the term began it was another matter; and what is taken back counts no longer.
  const later = asked(trained, { since: '2026-02-02' });
  expect(await province.as(officer, (reading) => measure(reading, later, ['2026-03-01']))).toMatchObject([
    { numerator: 0 },
  ]);
  await life.did(unit.people['chair']!, 'forget');
  expect(await province.as(officer, (reading) => measure(reading, asked(trained), [today()]))).toMatchObject([
    { numerator: 0 },
  ]);
});

test('the records behind a figure are as many as it says, and people are shown to who may read their records', async () => {
  const { officer, committeeMember1 } = province.upper.people;
  const listed = (personId: string, key: boolean) =>
    province.as(personId, (reading) =>
      recordsOf(reading, asked(trained), today(), { which: 'open', key }, { first: 100 }),
    );
  const open = await listed(officer!, false);
  expect(open.totalCount).toBe(17);
  const keys = await listed(officer!, true);
  expect(keys.totalCount).toBe(8);
  expect(keys.rows.every(({ offices }) => !offices?.includes('committeeMember'))).toBe(true);
  expect((await listed(committeeMember1!, false)).totalCount).toBe(0);
  // The figure is the same for both.
  const measured = await province.as(committeeMember1!, (reading) =>
    measure(reading, asked(trained), [today()]),
  );
  expect(measured).toMatchObject([{ denominator: 17 }]);
});

test('documents count from the day they are in force, of what the configured share is of', async () => {
  const year = { year: Number(today().slice(0, 4)) };
  const [first, second] = province.units;
  const draft = await Life.begin(province, first!, { ...year, amount: 7 }, recordingFlow.kind);
  const figure = () => as('officer', (reading) => measure(reading, asked(lettered), [today()]));
  expect(await figure()).toMatchObject([{ numerator: 0, denominator: 3, notReported: 3 }]);
  await issued(draft);
  await issued(await Life.begin(province, second!, { ...year, amount: 3 }, recordingFlow.kind));
  const of = (denominator: Asked['denominator']) =>
    as('officer', (reading) => measure(reading, asked(lettered, { denominator }), [today()]));
  expect(await of(all)).toMatchObject([{ numerator: 1, denominator: 3, notReported: 1 }]);
  expect(await of(rich)).toMatchObject([{ numerator: 1, denominator: 1, notReported: 1 }]);

  const branches = await as('officer', (reading) => branchesOf(reading, asked(lettered), today(), {}));
  expect(branches.rows).toMatchObject([
    { organisationId: province.units[0]!.id, numerator: 1, denominator: 1, notReported: 0 },
    { organisationId: province.units[1]!.id, numerator: 0, denominator: 1, notReported: 0 },
    { organisationId: province.units[2]!.id, numerator: 0, denominator: 1, notReported: 1 },
  ]);
});

test('nobody is told figures of organisations that are none of theirs', async () => {
  const [unit, other] = province.units;
  const figure = (organisationId: string) =>
    province.as(unit!.people['chair']!, (reading) =>
      measure(reading, asked(trained, { organisationId }), [today()]),
    );
  expect(await figure(unit!.id)).toMatchObject([{ denominator: 5 }]);
  expect(await figure(other!.id)).toMatchObject([{ denominator: 0 }]);
  expect(await figure(province.upper.id)).toMatchObject([{ denominator: 0 }]);
});

test('what a share is of is chosen by a leader, with a reason, for all under them', async () => {
  const choose = (personId: string, more: object = {}) =>
    setDenominator(province.db, [lettered], { personId }, province.clock.now(), {
      ...{
        organisationId: province.upper.id,
        code: 'lettered',
        denominator: 'rich',
        reason: 'Theo hướng dẫn',
      },
      ...more,
    });
  const { chair, officer } = province.upper.people;
  expect(await choose(chair!, { denominator: 'none' })).toMatchObject({ kind: 'invalid' });
  expect(await choose(chair!, { reason: ' ' })).toMatchObject({ kind: 'invalid' });
  expect(await choose(province.units[0]!.people['chair']!)).toEqual({ kind: 'notFound' });
  expect(await choose(officer!)).toMatchObject({ kind: 'refused' });
  expect(await choose(chair!)).toEqual({ kind: 'set' });
  const chosen = await as('officer', (reading) =>
    denominatorsOf(reading, [lettered], province.units[0]!.id, today()),
  );
  expect(chosen.get('lettered')).toEqual(rich);
});

test('evidence is brought by who holds an office in the unit, and counts once its chair stands for it', async () => {
  const unit = province.units[0]!;
  const { chair, secretary } = unit.people;
  const { officer } = province.upper.people;
  const year = Number(today().slice(0, 4));
  const [file] = await province.sql<{ id: string }>(
    `insert into file (id, uploaded_by, uploaded_at, file_name, media_type, size, sha256)
     select gen_random_uuid(), p, now(), 'giay.pdf', 'application/pdf', 1, repeat('0', 64)
     from unnest($1::uuid[]) p returning id`,
    [[secretary]],
  );
  const shown = { organisationId: unit.id, year, note: 'Cử đi học', fileId: file!.id };
  const show = (personId: string, more: object = {}) =>
    recordEvidence(province.engine, { personId }, { ...shown, item: 'training', ...more });
  const neighbour = province.units[1]!.people['chair']!;
  expect(await show(neighbour)).toEqual({ kind: 'notFound' });
  expect(await show(officer!)).toMatchObject({ kind: 'refused', blockers: [{ code: 'not-authorised' }] });
  expect(await show(chair!)).toMatchObject({ kind: 'invalid', faults: [{ path: 'fileId' }] });
  expect(await show(secretary!, { item: 'other', note: ' ' })).toMatchObject({
    kind: 'invalid',
    faults: [{ path: 'item' }, { path: 'note' }],
  });

  const evidence: Indicator = {
    ...{ code: 'shown', over: 'evidence', denominators: [all], labels },
    items: ['training', 'planning', 'assignment'],
  };
  const figure = () => as('officer', (reading) => measure(reading, asked(evidence), [today()]));
  const ids: string[] = [];
  for (const item of evidence.items) {
    const told = await show(secretary!, { item });
    if (told.kind === 'written') ids.push(told.id);
  }
  expect(await figure()).toMatchObject([{ numerator: 0, denominator: 3, notReported: 2 }]);
  const confirm = (personId: string, id: string) => confirmEvidence(province.engine, { personId }, id);
  expect(await confirm(chair!, 'none')).toEqual({ kind: 'notFound' });
  expect(await confirm(neighbour, ids[0]!)).toEqual({ kind: 'notFound' });
  for (const person of [secretary!, officer!])
    expect(await confirm(person, ids[0]!)).toMatchObject({ blockers: [{ code: 'not-authorised' }] });
  for (const id of ids) expect(await confirm(chair!, id)).toEqual({ kind: 'written', id });
  expect(await figure()).toMatchObject([{ numerator: 1, denominator: 3, notReported: 2 }]);
});

test('a share is exact where it is compared, and rounded down where it is shown', () => {
  const target = { unit: 'percent', comparison: 'moreThan', value: 90 };
  expect(isReached(target, { numerator: 90, denominator: 100 })).toBe(false);
  expect(isReached(target, { numerator: 901, denominator: 1000 })).toBe(true);
  expect(
    isReached({ ...target, comparison: 'exactly', value: 100 }, { numerator: 9_999, denominator: 10_000 }),
  ).toBe(false);
  expect(figureOf('percent', { numerator: 9_999, denominator: 10_000 })).toBe(99.9);
  expect(figureOf('percent', { numerator: 0, denominator: 0 })).toBeNull();
  expect(figureOf('count', { numerator: 2, denominator: 9 })).toBe(2);
  expect(daysBack('2026-03-15', 'month', 3)).toEqual(['2026-01-31', '2026-02-28', '2026-03-15']);
  expect(daysBack('2026-11-30', 'quarter', 3)).toEqual(['2026-06-30', '2026-09-30', '2026-11-30']);
});

async function issued(life: Life): Promise<void> {
  await (await life.agree()).approve();
  await life.did(life.chair, 'issue');
}

function as<T>(office: string, read: Parameters<typeof province.as<T>>[1]): Promise<T> {
  return province.as(province.upper.people[office]!, read);
}
