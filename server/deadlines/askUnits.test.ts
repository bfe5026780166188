import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDocument, performAction } from '../documents/index.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { askUnits, obligations, owe } from './index.ts';
import { letter } from './testing/letter.ts';

let province: Province;
let unit: Unit;
let other: Unit;
let officer: string;
beforeAll(async () => {
  province = await createProvince([letter], { units: 2 });
  [unit, other] = province.units as [Unit, Unit];
  officer = province.upper.people['officer']!;
  province.clock.set('2026-01-12T02:00:00.000Z');
  await owe(province.worker);
});
afterAll(() => province.end());

const ask = (personId: string, more: object = {}) =>
  askUnits(province.db, province.engine.flows, { personId }, province.clock.now(), {
    ...{ kind: 'letter', organisationId: province.upper.id, title: 'Báo cáo nhanh sau bão' },
    ...{ dueOn: '2026-03-02', idempotencyKey: randomUUID(), ...more },
  });
const owed = async (personId: string, filter: object = {}) =>
  (await province.as(personId, (reading) => obligations(reading, [letter], filter))).rows;

async function write(period: string, more: object = {}, of = unit) {
  const content = { year: 2026, period, message: 'Kính gửi', recipients: [], ...more };
  return createDocument(
    province.engine,
    { personId: of.people['chair']! },
    { kind: 'letter', organisationId: of.id, title: 'Thư', content },
  );
}

async function submit(documentId: string): Promise<void> {
  const { chair } = unit.people;
  const acts: [string, string, object][] = [
    [chair!, 'openRound', { mode: 'online' }],
    ...unit.committee.map((one): [string, string, object] => [one, 'castBallot', { choice: 'agree' }]),
    [chair!, 'closeRound', {}],
    [chair!, 'submit', {}],
  ];
  for (const [personId, action, payload] of acts) {
    const act = { documentId, action, payload, expectedVersion: null };
    expect(await performAction(province.engine, { personId }, act)).toMatchObject({ kind: 'performed' });
  }
}

test('each period is owed by itself, by its own day, and done by a document of that period alone', async () => {
  const mine = () => owed(unit.people['chair']!, { year: 2026 });
  expect(await mine()).toMatchObject([
    { period: 'half', dueOn: '2026-06-15', status: 'coming' },
    { period: 'annual', dueOn: '2026-11-30', status: 'coming' },
  ]);
  const made = await write('annual');
  if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
  const [row] = await province.sql<{ due: Date }>('select due_at as due from document where id = $1', [
    made.documentId,
  ]);
  // The toy's own draft is due by its entry.
  expect(row?.due).toBeInstanceOf(Date);
  await submit(made.documentId);
  expect((await mine()).map(({ period, status }) => [period, status])).toEqual([
    ['half', 'coming'],
    ['annual', 'met'],
  ]);
  expect(await owed(officer, { period: 'half' })).toHaveLength(2);
});

test('a day may be configured for one period; the other keeps its own', async () => {
  await province.sql(
    `insert into flow_setting (kind, organisation_id, valid_from, due_day, period, reason, set_by, set_at)
     values ('letter', $1, '2026-01-01', '06-30', 'half', 'Thử', $2, now())`,
    [province.upper.id, province.upper.people['chair']],
  );
  await owe(province.worker);
  const days = (await owed(officer, { organisationId: other.id })).map(({ dueOn }) => dueOn);
  expect(days).toEqual(['2026-06-30', '2026-11-30']);
});

test('an officer asks units beside that: each owes an answer that names what was asked', async () => {
  const asked = await ask(officer);
  expect(asked).toMatchObject({ kind: 'asked' });
  const [mine] = await owed(unit.people['chair']!, { period: 'asked' });
  expect(mine).toMatchObject({ title: 'Báo cáo nhanh sau bão', dueOn: '2026-03-02', status: 'coming' });
  const stranger = (await owed(other.people['chair']!, { period: 'asked' })).map(({ id }) => id);
  expect(stranger).not.toContain(mine!.id);

  const made = await write('asked', { answers: mine!.id });
  if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
  await submit(made.documentId);
  expect(await owed(officer, { period: 'asked', organisationId: unit.id })).toMatchObject([
    { status: 'met', documentId: made.documentId },
  ]);
  expect(await owed(officer, { period: 'asked', organisationId: other.id })).toMatchObject([
    { status: 'coming', documentId: null },
  ]);
});

test('an answer to what nobody asked of this unit is told at its field', async () => {
  const [theirs] = await owed(other.people['chair']!, { period: 'asked' });
  for (const answers of [randomUUID(), theirs!.id]) {
    expect(await write('asked', { answers })).toEqual({
      kind: 'invalid',
      faults: [{ path: 'answers', code: 'not-asked' }],
    });
  }
});

test('the same request under one key is one; named units alone owe it', async () => {
  const idempotencyKey = randomUUID();
  const named = { idempotencyKey, unitIds: [other.id], title: 'Báo cáo riêng' };
  const [first, second] = [await ask(officer, named), await ask(officer, named)];
  expect(second).toEqual(first);
  expect(
    (await owed(officer, { period: 'asked' })).filter(({ title }) => title === 'Báo cáo riêng'),
  ).toHaveLength(1);
});

test.each([
  [{ dueOn: '2025-12-31' }, [{ path: 'dueOn', code: 'in-the-past' }]],
  [{ dueOn: '31/12/2026' }, [{ path: 'dueOn', code: 'not-a-date' }]],
  [{ kind: 'no-such-kind' }, [{ path: 'kind', code: 'not-asked-for' }]],
  [{ title: '  ' }, [{ path: 'title', code: 'required' }]],
  [{ unitIds: ['00000000-0000-4000-8000-000000000001'] }, [{ path: 'unitIds.0', code: 'not-there' }]],
])('%j is told at its field', async (more, faults) => {
  expect(await ask(officer, more)).toMatchObject({ kind: 'invalid', faults });
});

test('a unit asks nobody, nor does a member of the upper committee, nor past the rules in the database', async () => {
  const members = [unit.people['chair']!, province.upper.people['committeeMember1']!];
  for (const personId of members) {
    expect(await ask(personId)).toMatchObject({ kind: 'refused', blockers: [{ code: 'not-authorised' }] });
  }
  await expect(
    province.as(unit.people['chair']!, (reading) =>
      reading.query(
        `insert into obligation (organisation_id, kind, year, period, due_on, opened_at) values ($1, 'letter', 2026, 'x', today(), now())`,
        [other.id],
      ),
    ),
  ).rejects.toThrow();
});
