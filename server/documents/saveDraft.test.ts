import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { sections, targets, tasks } from '../../workflows/kit/index.ts';
import { prepareContent } from './content.ts';
import {
  availableActions,
  createDocument,
  diffRevisions,
  editBlockers,
  saveDraft,
  warningsOf,
} from './index.ts';
import { content, flow } from './testing/flow.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province, type Unit } from './testing/province.ts';

let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([flow]);
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

test('each save that changes something is the next revision and an event; one that changes nothing leaves no trace', async () => {
  const life = await Life.begin(province, unit);
  const saved = { kind: 'saved', documentId: life.id };
  expect(await life.save({ message: 'Hai' })).toEqual({ ...saved, receipt: expect.any(String) });
  await life.save({ message: 'Hai' });
  await life.save({ message: 'Hai', amount: 5 }, { title: 'Tên khác' });
  expect(await revisions(life)).toEqual([1, 2, 3]);
  expect(life.version).toBe(3);
  const [event] = await province.sql<{ changes: unknown }>(
    'select changes from event where document_id = $1 and seq = 3',
    [life.id],
  );
  expect(event?.changes).toEqual([
    { path: 'title', kind: 'CHANGED', before: 'Kế hoạch công tác', after: 'Tên khác' },
    { path: 'amount', kind: 'ADDED', after: 5 },
  ]);
});

test('what figures are made of is written with the content, and counts from the day of issue', async () => {
  const life = await Life.begin(province, unit, { amount: 7 });
  const told = async () =>
    province.sql(
      'select name, number::float, text from document_facet where document_id = $1 order by name',
      [life.id],
    );
  const year = { name: 'year', number: 2026, text: null };
  expect(await told()).toEqual([{ name: 'amount', number: 7, text: null }, year]);
  await life.save({ amount: 8 });
  expect(await told()).toEqual([{ name: 'amount', number: 8, text: null }, year]);
  await life.save({});
  expect(await told()).toEqual([year]);

  const counted = async () => {
    const [row] = await province.sql<{ counted: string | null }>(
      'select counted::text from document where id = $1',
      [life.id],
    );
    return row?.counted;
  };
  await (await life.agree()).approve();
  expect(await counted()).toBeNull();
  await life.did(life.chair, 'issue');
  const [issued] = await province.sql<{ on: string }>(
    'select issued_on::text as on from document where id = $1',
    [life.id],
  );
  await life.did(life.chair, 'close');
  expect(await counted()).toBe(`[${issued!.on},)`);
});

test('a save that changed nothing binds no key, one that did answers again', async () => {
  const life = await Life.begin(province, unit);
  const saved = { kind: 'saved', documentId: life.id };
  expect(await life.save({}, { key: 'again' })).toEqual({ ...saved, receipt: null });
  const first = await life.save({ message: 'Mới' }, { key: 'again' });
  expect(first).toEqual({ ...saved, receipt: expect.any(String) });
  expect(await life.save({ message: 'Mới' }, { key: 'again', version: 1 })).toEqual(first);
  expect(life.version).toBe(2);
  expect(await life.save({ message: 'Khác' }, { key: 'again' })).toMatchObject({ kind: 'refused' });
});

test('revise opens the next revision, which the first save fills', async () => {
  const life = await (await Life.begin(province, unit)).agree();
  await life.did(life.chair, 'revise', {});
  expect(await revisions(life)).toEqual([1, 2]);
  await life.save({ message: 'Sau biểu quyết' });
  expect(await revisions(life)).toEqual([1, 2]);
  await life.save({ message: 'Sau nữa' });
  expect(await revisions(life)).toEqual([1, 2, 3]);
});

test('two revisions are compared field by field, and one that does not exist with nothing', async () => {
  const life = await Life.begin(province, unit);
  await life.save({ message: 'Khác', recipients: [] });
  const diff = (from: number, to: number) =>
    province.as(life.chair, (reading) => diffRevisions(reading, province.engine, life.id, from, to));
  expect((await diff(1, 2))?.map(({ path, kind, substance }) => [path, kind, substance])).toEqual([
    ['message', 'CHANGED', true],
    ['recipients.0', 'REMOVED', false],
  ]);
  expect(await diff(1, 9)).toBeNull();
});

test('a save on an old version hears who changed it', async () => {
  const life = await Life.begin(province, unit);
  await life.save({ message: 'Một' });
  expect(await life.save({ message: 'Hai' }, { version: 1 })).toMatchObject({
    kind: 'conflict',
    changedBy: `chair ${unit.symbol}`,
  });
});

test('text is stored NFC however it was typed, and NFD and NFC are the same content', async () => {
  const life = await Life.begin(province, unit, { message: 'Được'.normalize('NFD') });
  const [row] = await province.sql<{ message: string }>(
    `select content->>'message' as message from document_content where document_id = $1`,
    [life.id],
  );
  expect(row?.message).toBe('Được'.normalize('NFC'));
  await life.save({ message: 'Được' });
  expect(life.version).toBe(1);
});

test.each([
  ['bidi controls', { message: 'gửi \u202Eabc' }, 'message', 'forbidden-character'],
  ['lone surrogates', { message: 'x \ud800' }, 'message', 'forbidden-character'],
  ['control characters', { message: 'x\u0000' }, 'message', 'forbidden-character'],
  ['deep ones too', { recipients: [{ text: 'a\u2066' }] }, 'recipients.0.text', 'forbidden-character'],
  ['unknown keys', { surprise: 1 }, 'surprise', 'unknown-key'],
  ['more than a mebibyte', { message: 'x'.repeat(1_100_000) }, 'content', 'too-large'],
  [
    'a million brackets',
    { message: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown },
    'content',
    'too-large',
  ],
])('%s are refused with their path', async (_, changes, path, code) => {
  const life = await Life.begin(province, unit);
  const saved = await life.save({ ...content(), ...changes }, { key: 'fault' });
  expect(saved).toMatchObject({
    kind: 'invalid',
    faults: expect.arrayContaining([expect.objectContaining({ path, code })]),
  });
  expect(life.version).toBe(1);
});

test('a key that would change what objects are is only an unknown key', async () => {
  const life = await Life.begin(province, unit);
  const sent = JSON.parse(
    '{"year": 2026, "message": "x", "recipients": [], "__proto__": {"a": 1}}',
  ) as Record<string, unknown>;
  const input = { id: life.id, content: sent, expectedVersion: 1 };
  expect(await saveDraft(province.engine, { personId: life.chair }, input)).toMatchObject({
    ...{ kind: 'invalid', faults: [{ path: '__proto__', code: 'unknown-key' }] },
  });
});

test('rows without an id get one that stays, however deep', () => {
  const form = z.strictObject({ year: z.number(), tasks: tasks(), targets: targets(), parts: sections() });
  const rows = { ...flow, form } as typeof flow;
  const sent = {
    ...{ year: 2026, targets: [], tasks: [{ group: 'a', title: 'b' }] },
    parts: [{ heading: 'I', sections: [{ blocks: [{ type: 'bullet', text: 'x' }] }] }],
  };
  const first = prepareContent(rows, { title: 'T', content: sent });
  if (!first.ok) throw new Error(JSON.stringify(first.faults));
  const stored = first.prepared.content as typeof sent & { tasks: { id: string }[] };
  expect(stored.tasks[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(stored).match(/"id"/g)).toHaveLength(4);
  const again = prepareContent(rows, { title: 'T', content: stored });
  expect(again).toMatchObject({ ok: true, prepared: { contentHash: first.prepared.contentHash } });
});

test('titles are one line of one to 500 characters', async () => {
  const create = (title: string) =>
    createDocument(
      province.engine,
      { personId: unit.people['chair']! },
      { kind: flow.kind, organisationId: unit.id, title, content: content() },
    );
  expect(await create('  ')).toMatchObject({ faults: [{ path: 'title', code: 'required' }] });
  expect(await create('x'.repeat(501))).toMatchObject({ faults: [{ path: 'title', code: 'too-long' }] });
  expect(await create('a\nb')).toMatchObject({ faults: [{ path: 'title', code: 'forbidden-character' }] });
});

test('who holds no office in an organisation begins nothing there, and unknown organisations do not exist', async () => {
  const input = { kind: flow.kind, organisationId: unit.id, title: 'T', content: content() };
  const officer = { personId: province.upper.people['officer']! };
  expect(await createDocument(province.engine, officer, input)).toMatchObject({
    kind: 'refused',
    documentId: null,
  });
  const chair = { personId: unit.people['chair']! };
  expect(await createDocument(province.engine, chair, { ...input, kind: 'nothing' })).toMatchObject({
    faults: [{ path: 'kind' }],
  });
  expect(
    await createDocument(province.engine, chair, { ...input, organisationId: crypto.randomUUID() }),
  ).toEqual({ kind: 'notFound' });
});

test('a document is made under one in force alone', async () => {
  const draft = await Life.begin(province, unit);
  const input = { kind: flow.kind, organisationId: unit.id, title: 'T', content: content() };
  const under = (programmeId: string) =>
    createDocument(province.engine, { personId: draft.chair }, { ...input, programmeId });
  for (const id of [draft.id, crypto.randomUUID(), 'x']) {
    expect(await under(id)).toEqual({
      kind: 'invalid',
      faults: [{ path: 'programmeId', code: 'not-an-option' }],
    });
  }
  await draft.agree();
  await draft.approve();
  await draft.did(draft.chair, 'issue', {});
  expect((await under(draft.id)).kind).toBe('saved');
});

test('several for one unit and year are allowed, and warned of', async () => {
  const one = await Life.begin(province, unit, { year: 2031 });
  const warnings = () =>
    province.as(one.chair, async (reading) =>
      (await warningsOf(reading, province.engine, [one.id])).get(one.id),
    );
  expect(await warnings()).toEqual([]);
  const other = await Life.begin(province, unit, { year: 2031 });
  expect(await warnings()).toEqual([{ code: 'another-of-this-year', params: { year: 2031, count: 1 } }]);
  expect(other.id).not.toBe(one.id);
});

test('only drafter and chair save, only drafts are saved, and both are told beforehand', async () => {
  const life = await Life.begin(province, unit);
  const told = (personId: string) =>
    province.as(personId, async (reading) =>
      (await editBlockers(reading, province.engine, [life.id], { personId }))
        .get(life.id)
        ?.map(({ code }) => code),
    );
  expect(await told(life.chair)).toEqual([]);
  expect(await told(unit.people['secretary']!)).toEqual(['not-authorised']);
  await life.openRound();
  expect(await told(life.chair)).toEqual(['not-editable']);
  expect(await life.save({ message: 'Muộn' })).toMatchObject({
    kind: 'refused',
    blockers: [{ code: 'not-editable' }],
  });
});

test('what fifty documents allow costs one statement', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 50; n += 1) ids.push((await Life.begin(province, unit, { year: 2040 })).id);
  const viewer = { personId: unit.people['chair']! };
  await province.as(viewer.personId, async (reading) => {
    let asked = 0;
    const counting = {
      query: <Row>(...words: [string, unknown[]?, string?]) => ((asked += 1), reading.query<Row>(...words)),
    };
    const answers = await availableActions(counting, province.engine, ids, viewer);
    expect(answers.size).toBe(50);
    expect(answers.get(ids[49]!)?.find(({ name }) => name === 'openRound')).toMatchObject({ allowed: true });
    expect(asked).toBe(1);
  });
});

async function revisions(life: Life): Promise<number[]> {
  const rows = await province.sql<{ no: number }>(
    'select no from revision where document_id = $1 order by no',
    [life.id],
  );
  return rows.map(({ no }) => no);
}
