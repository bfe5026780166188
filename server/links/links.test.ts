import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answering, asking, linkedCatalog } from '../../test/support/toy-flow/linked.ts';
import { createDocument, performAction, type CreateInput, type SaveResult } from '../documents/index.ts';
import { content } from '../documents/testing/flow.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { createLogger } from '../logging.ts';
import { linksOf, openingsOf, tellOrigins } from './index.ts';

const logger = createLogger({ logLevel: 'silent' });
const rowId = '00000000-0000-4000-8000-00000000a001';
const otherRow = '00000000-0000-4000-8000-00000000a002';

let province: Province;
let unit: Unit;
let other: Unit;
beforeAll(async () => {
  province = await createProvince([asking, answering]);
  province.engine.flows = province.worker.flows = linkedCatalog;
  [unit, other] = province.units as [Unit, Unit];
  province.clock.set('2026-01-12T02:00:00.000Z');
});
afterAll(() => province.end());

const asks = [
  { id: rowId, title: 'Xin hỗ trợ tập huấn' },
  { id: otherRow, title: 'Xin bổ sung tủ sách' },
];

async function make(personId: string, input: Partial<CreateInput>): Promise<SaveResult> {
  return createDocument(
    province.engine,
    { personId },
    { ...{ kind: 'asking', organisationId: unit.id, title: 'Văn bản đề nghị' }, ...input },
  );
}

async function begin(): Promise<string> {
  const made = await make(unit.people['chair']!, { content: content({ asks }) });
  return idOf(made);
}

function idOf(made: SaveResult): string {
  if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
  return made.documentId;
}

const opening = (documentId: string, more: object = {}) => ({
  ...{ kind: 'answering', organisationId: unit.id, title: undefined },
  from: { documentId, role: 'answer', rowId, ...more },
});

async function did(documentId: string, personId: string, action: string, payload: unknown = {}) {
  const act = { documentId, action, payload, expectedVersion: null };
  const result = await performAction(province.engine, { personId }, act);
  if (result.kind !== 'performed') throw new Error(`${action}: ${JSON.stringify(result)}`);
}

async function issue(documentId: string, until = 'issue'): Promise<void> {
  const { chair } = unit.people;
  await did(documentId, chair!, 'openRound', { mode: 'online' });
  for (const member of unit.committee) await did(documentId, member, 'castBallot', { choice: 'agree' });
  await did(documentId, chair!, 'closeRound');
  await did(documentId, chair!, 'submit');
  if (until === 'submit') return;
  await did(documentId, province.upper.people['officer']!, 'beginReview');
  await did(documentId, province.upper.people['chair']!, 'approve');
  await did(documentId, chair!, 'issue');
}

const stateOf = async (id: string) =>
  (await province.sql<{ state: string }>('select state from document where id = $1', [id]))[0]?.state;
const links = (personId: string, id: string) => province.as(personId, (reading) => linksOf(reading, [id]));

test('a row opens a document that begins with what is handed over, and both ends show it', async () => {
  const from = await begin();
  const made = await make(unit.people['secretary']!, opening(from));
  const id = idOf(made);
  const [document] = await province.sql<{ title: string; message: string; changes: object }>(
    `select d.title, c.content ->> 'message' as message, e.changes from document d
     join document_content c on c.document_id = d.id join event e on e.document_id = d.id where d.id = $1`,
    [id],
  );
  expect(document).toEqual({
    ...{ title: 'Xin hỗ trợ tập huấn', message: 'Kính mời đoàn viên góp ý' },
    changes: { openedAs: 'answer' },
  });
  const ends = { role: 'answer', rowId, state: 'draft' };
  expect(await links(unit.people['chair']!, from)).toMatchObject([
    { opened: true, otherId: id, kind: 'answering', ...ends },
  ]);
  expect(await links(unit.people['chair']!, id)).toMatchObject([
    { opened: false, otherId: from, kind: 'asking', ...ends },
  ]);
});

test('a row opens one document, also where several ask for it at once', async () => {
  const from = await begin();
  const made = await Promise.all(
    ['chair', 'secretary', 'viceChair'].map((office) => make(unit.people[office]!, opening(from))),
  );
  expect(new Set(made.map(idOf)).size).toBe(1);
  expect(idOf(await make(unit.people['chair']!, opening(from, { rowId: otherRow })))).not.toBe(
    idOf(made[0]!),
  );
  const [count] = await province.sql<{ n: number }>(
    `select count(*)::int as n from document where kind = 'answering' and id in
       (select to_id from document_link where from_id = $1)`,
    [from],
  );
  expect(count).toEqual({ n: 2 });
});

describe('what does not fit is told at its field', () => {
  let from: string;
  beforeAll(async () => {
    from = await begin();
  });

  test.each([
    [{ from: { role: 'unheard-of', rowId } }, 'from.role', 'not-there'],
    [{ from: { role: 'constructor', rowId } }, 'from.role', 'not-there'],
    [{ from: { role: 'answer', rowId: randomUUID() } }, 'from.rowId', 'not-there'],
    [{ from: { role: 'answer' } }, 'from.rowId', 'not-there'],
    [{ from: { role: 'guidance', rowId } }, 'from.rowId', 'not-there'],
    [{ kind: 'asking', from: { role: 'answer', rowId } }, 'kind', 'not-fitting'],
    [{ from: { role: 'guidance' } }, 'organisationId', 'not-fitting'],
  ])('%j', async ({ from: named, ...more }, path, code) => {
    const given = { ...opening(from), ...more, from: { documentId: from, ...named } };
    expect(await make(unit.people['chair']!, given)).toEqual({ kind: 'invalid', faults: [{ path, code }] });
  });

  test('a title and a content are left out with an opening alone', async () => {
    const made = await make(unit.people['chair']!, { title: null });
    expect(made).toMatchObject({ kind: 'invalid' });
    expect(made.kind === 'invalid' && made.faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'content']),
    );
  });
});

test('a document that was cancelled leaves its place to another, and both stay to be seen', async () => {
  const from = await begin();
  const first = idOf(await make(unit.people['chair']!, opening(from)));
  await did(first, unit.people['chair']!, 'cancel', { reason: 'Lập nhầm' });
  const second = idOf(await make(unit.people['chair']!, opening(from)));
  expect(second).not.toBe(first);
  expect(idOf(await make(unit.people['secretary']!, opening(from)))).toBe(second);
  expect((await links(unit.people['chair']!, from)).map(({ otherId, state }) => [otherId, state])).toEqual([
    [first, 'cancelled'],
    [second, 'draft'],
  ]);
});

test('who may not open, and a state in which nothing is opened, are refused with the reason', async () => {
  const from = await begin();
  const inspector = await make(unit.people['inspectionChair']!, opening(from));
  expect(['refused', 'notFound']).toContain(inspector.kind);
  await did(from, unit.people['chair']!, 'openRound', { mode: 'online' });
  expect(await make(unit.people['chair']!, opening(from))).toMatchObject({
    ...{ kind: 'refused', blockers: [{ code: 'opens-not-in-state', params: { state: 'deciding' } }] },
  });
  const [offered] = (
    await province.as(unit.people['chair']!, (reading) =>
      openingsOf(reading, province.engine, [from], { personId: unit.people['chair']! }),
    )
  ).get(from)!;
  expect(offered).toMatchObject({
    ...{ role: 'answer', kind: 'answering', rows: 'asks', organisationId: unit.id },
    blockers: [{ code: 'opens-not-in-state' }],
  });
});

test('a stranger is told as of what does not exist, and sees no link', async () => {
  const from = await begin();
  idOf(await make(unit.people['chair']!, opening(from)));
  const stranger = other.people['chair']!;
  const asked = { ...opening(from), organisationId: other.id };
  expect(await make(stranger, asked)).toEqual({ kind: 'notFound' });
  expect(await make(stranger, { ...asked, from: { ...asked.from, documentId: randomUUID() } })).toEqual({
    kind: 'notFound',
  });
  expect(await links(stranger, from)).toEqual([]);
  expect(await province.as(stranger, (reading) => reading.query('select from document_link'))).toEqual([]);
});

test('an end that is out of sight is shown as its kind and state, and by no id', async () => {
  const from = await begin();
  const id = idOf(await make(unit.people['chair']!, opening(from)));
  await issue(id, 'submit');
  const above = await links(province.upper.people['officer']!, id);
  expect(above).toMatchObject([{ opened: false, otherId: null, kind: 'asking', state: 'draft' }]);
  expect(JSON.stringify(above)).not.toContain(from);
});

describe('what becomes of an opened document', () => {
  test('is told to what opened it: once, however many workers tell, as an act of the engine', async () => {
    const from = await begin();
    await issue(from);
    const id = idOf(await make(unit.people['chair']!, opening(from)));
    await issue(id);
    await Promise.all([1, 2, 3].map(() => tellOrigins(province.worker, logger)));
    expect(await stateOf(from)).toBe('closed');
    const told = await province.sql<{ actor: string | null; changes: object }>(
      `select actor_id as actor, changes from event where document_id = $1 and action = 'close'`,
      [from],
    );
    expect(told).toEqual([{ actor: null, changes: { role: 'answer', state: 'inForce' } }]);
    expect(await tellOrigins(province.worker, logger)).toBe(0);
  });

  test('does no harm where it comes too late: the refusal is noted, and nothing is tried again', async () => {
    const from = await begin();
    const id = idOf(await make(unit.people['chair']!, opening(from)));
    await issue(id);
    await tellOrigins(province.worker, logger);
    expect(await stateOf(from)).toBe('draft');
    expect(await tellOrigins(province.worker, logger)).toBe(0);
    const [refusal] = await province.sql('select blockers from refusal where document_id = $1', [from]);
    expect(refusal).toMatchObject({ blockers: [{ code: 'wrong-state' }] });
  });
});
