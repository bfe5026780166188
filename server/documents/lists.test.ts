import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inbox, inboxCounts } from '../inbox/index.ts';
import { roundsOf } from '../decisions/index.ts';
import { verifyChain } from '../audit/index.ts';
import type { Reading } from '../db/index.ts';
import * as documents from './index.ts';
import { content, flow } from './testing/flow.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province, type Unit } from './testing/province.ts';

const FORTY_DAYS = 40 * 24 * 60 * 60 * 1000;

let province: Province;
let unit: Unit;
let foreign: Unit;
let issued: Life;

beforeAll(async () => {
  province = await createProvince([flow]);
  [unit, foreign] = province.units as [Unit, Unit];
  issued = await Life.begin(province, unit);
  await issued.save({ message: 'Hai' }, { title: 'Đẩy mạnh tuyên truyền 100%' });
  await issued.agree();
  await issued.approve();
  await issued.did(issued.chair, 'issue', {});
});
afterAll(() => province.end());

test('words are found without their marks, numbers as they are printed, and signs of patterns are only signs', async () => {
  const found = async (text: string) => (await list({ text })).map(({ id }) => id).includes(issued.id);
  for (const text of ['day manh', 'ĐẨY MẠNH', 'truyen  day', '01/TĐ', '01/td-cdcs', 'tuyen 01/', '100%']) {
    expect([text, await found(text)]).toEqual([text, true]);
  }
  for (const text of ['99%', 'day_manh', 'xyz', '02/TĐ'])
    expect([text, await found(text)]).toEqual([text, false]);
});

test('filters narrow, and what is no id or year matches nothing', async () => {
  const draft = await Life.begin(province, unit, { year: 2030 });
  const ids = async (filter: documents.DocumentFilter) => (await list(filter)).map(({ id }) => id);
  expect(await ids({ state: 'inForce' })).toEqual([issued.id]);
  expect(await ids({ yearIn: [2030], kindIn: [flow.kind] })).toEqual([draft.id]);
  expect(await ids({ waitingForMe: true, year: 2030 })).toEqual([draft.id]);
  expect(await ids({ draftedByMe: true, state: 'inForce' })).toEqual([issued.id]);
  for (const filter of [
    { organisationId: 'x' },
    { programmeId: 'x' },
    { year: 3e9 },
    { kind: '\0' },
    { text: '\ud800' },
  ]) {
    expect(await ids(filter)).toEqual([]);
  }
  expect(await ids({ late: true })).toEqual([]);
  province.clock.ahead += FORTY_DAYS;
  expect(await ids({ late: true, year: 2030 })).toEqual([draft.id]);
  province.clock.ahead -= FORTY_DAYS;
});

test.each(['UPDATED_AT', 'TITLE', 'DUE_AT', 'ORGANISATION', 'NUMBER', 'CREATED_AT'] as const)(
  'pages by %s hold every document once, whichever way',
  async (field) => {
    while ((await list({ year: 2035 })).length < 7) await Life.begin(province, unit, { year: 2035 });
    for (const direction of ['ASC', 'DESC'] as const) {
      const whole = await ask((reading) =>
        documents.listDocuments(reading, {}, { field, direction }, { first: 100 }),
      );
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const part = await ask((reading) =>
          documents.listDocuments(reading, {}, { field, direction }, { first: 3, after }),
        );
        paged.push(...part.rows.map(({ id }) => id));
        after = part.hasNext ? part.cursorOf(part.rows.at(-1)!) : undefined;
      } while (after);
      expect(paged).toEqual(whole.rows.map(({ id }) => id));
      expect(whole.totalCount).toBe(paged.length);
    }
  },
);

test('history is newest first, a page at a time, and found across documents', async () => {
  const first = await ask((reading) => documents.history(reading, issued.id, { first: 2 }));
  expect(first.rows.map(({ seq, action }) => [seq, action])).toEqual([
    [issued.version, 'issue'],
    [issued.version - 1, 'approve'],
  ]);
  const next = await ask((reading) =>
    documents.history(reading, issued.id, { first: 2, after: first.cursorOf(first.rows[1]!) }),
  );
  expect(next.rows[0]?.seq).toBe(issued.version - 2);
  const events = await ask((reading) =>
    documents.auditEvents(reading, { action: 'issue', text: 'day manh', documentId: issued.id }),
  );
  expect(events.rows).toHaveLength(1);
  expect(await ask((reading) => documents.eventsByIds(reading, [events.rows[0]!.id]))).toEqual(events.rows);
});

test('the inbox shows what waits, counts it by tab, and a thing that waits twice once', async () => {
  const life = await (await Life.begin(province, foreign)).openRound();
  const voter = foreign.committee[1]!;
  const mine = await ask((reading) => inbox(reading, { tab: 'decide', text: 'ke hoach' }), voter);
  expect(mine.rows).toMatchObject([{ documentId: life.id, action: 'castBallot', unitName: foreign.name }]);
  expect(await ask(inboxCounts, voter)).toMatchObject({ all: 1, decide: 1, draft: 0, late: 0 });
  expect((await ask((reading) => inbox(reading, { tab: 'late' }), voter)).rows).toEqual([]);
});

test('what waited for a person whose office has ended is out of sight, and out of the inbox', async () => {
  const secretary = foreign.people['secretary']!;
  const life = await Life.begin(province, foreign);
  await life.did(life.chair, 'assignDrafter', { personId: secretary });
  const waiting = async () => {
    const { rows } = await ask((reading) => inbox(reading, { tab: 'draft' }), secretary);
    return [rows.map(({ documentId }) => documentId), (await ask(inboxCounts, secretary)).draft];
  };
  expect(await waiting()).toEqual([[life.id], 1]);
  const period = async (days: string) =>
    province.sql('update office_holding set period = $2 where person_id = $1', [secretary, days]);
  await period('[2020-01-01,2020-02-01)');
  expect(await waiting()).toEqual([[], 0]);
  await period('[2020-01-01,)');
});

test("a suggestion is empty, last year's, or nothing the viewer may not see", async () => {
  const suggest = (input: Partial<documents.SuggestionInput>, personId = issued.chair) =>
    ask(
      (reading) =>
        documents.contentSuggestion(reading, province.engine, {
          ...{ kind: flow.kind, organisationId: unit.id, from: 'EMPTY', year: 2027, ...input },
        }),
      personId,
    );
  expect(await suggest({})).toEqual({ kind: 'content', content: flow.blank(2027) });
  expect(await suggest({ from: 'LAST_YEAR' })).toMatchObject({ kind: 'content' });
  expect(await suggest({ from: 'LAST_YEAR', documentId: issued.id }, foreign.people['chair'])).toEqual({
    kind: 'notFound',
  });
  expect(await suggest({ from: 'PROGRAMME', programmeId: issued.id }, foreign.people['chair'])).toEqual({
    kind: 'notFound',
  });
});

test('comments are for those who see the document, notes are answered by those who work on it', async () => {
  const life = await (await Life.begin(province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  const officer = { personId: province.upper.people['officer']! };
  const auditor = { personId: province.upper.people['inspectionChair']! };
  await life.did(officer.personId, 'beginReview', {});
  const comment = { documentId: life.id, text: ' Đề nghị bổ sung ', section: 'message' };
  expect((await documents.addComment(province.engine, officer, comment)).kind).toBe('commented');
  expect(await documents.addComment(province.engine, officer, { ...comment, text: ' ' })).toMatchObject({
    faults: [{ path: 'text', code: 'required' }],
  });
  // Of a draft the upper union's auditor reads what nobody else of the upper union does.
  const draft = { ...comment, documentId: (await Life.begin(province, unit)).id };
  expect((await documents.addComment(province.engine, auditor, draft)).kind).toBe('refused');
  expect((await documents.addComment(province.engine, officer, draft)).kind).toBe('notFound');

  await life.did(officer.personId, 'returnForRevision', {
    reason: 'Thiếu',
    notes: [{ section: 'message', text: 'Ghi rõ' }],
  });
  const [note] = await province.sql<{ id: string }>('select id from return_note where document_id = $1', [
    life.id,
  ]);
  const answer = (personId: string) =>
    documents.answerReturnNote(province.engine, { personId }, { noteId: note!.id, answered: true });
  expect((await answer(officer.personId)).kind).toBe('refused');
  expect((await answer(life.chair)).kind).toBe('answered');
  expect((await answer(foreign.people['chair']!)).kind).toBe('notFound');
});

test('to another unit, nothing of a document exists, whatever is asked', async () => {
  const stranger = { personId: foreign.people['chair']! };
  const { engine } = province;
  const id = issued.id;
  const answers = await ask(
    async (reading) => ({
      list: (await documents.listDocuments(reading)).rows.filter((row) => row.id === id),
      history: (await documents.history(reading, id)).totalCount,
      events: (await documents.auditEvents(reading, { documentId: id })).totalCount,
      available: (await documents.availableActions(reading, engine, [id], stranger)).size,
      edit: (await documents.editBlockers(reading, engine, [id], stranger)).size,
      rounds: (await roundsOf(reading, [id])).size,
      warnings: (await documents.warningsOf(reading, engine, [id])).size,
      diff: await documents.diffRevisions(reading, engine, id, 1, 2),
      chain: (await verifyChain(reading, id)).events,
      inbox: (await inbox(reading)).rows.filter((row) => row.documentId === id),
    }),
    stranger.personId,
  );
  expect(answers).toEqual({
    ...{
      list: [],
      history: 0,
      events: 0,
      available: 0,
      edit: 0,
      rounds: 0,
      warnings: 0,
      diff: null,
      chain: 0,
      inbox: [],
    },
  });
  const saved = { id, content: content(), expectedVersion: 1 };
  expect(await documents.saveDraft(engine, stranger, saved)).toEqual({ kind: 'notFound' });
  expect(await documents.addComment(engine, stranger, { documentId: id, text: 'x' })).toEqual({
    kind: 'notFound',
  });
});

function ask<T>(read: (reading: Reading) => Promise<T>, personId = issued.chair): Promise<T> {
  return province.as(personId, read);
}

async function list(filter: documents.DocumentFilter): Promise<{ id: string }[]> {
  return (await ask((reading) => documents.listDocuments(reading, filter, undefined, { first: 100 }))).rows;
}
