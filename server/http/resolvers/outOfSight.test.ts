import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../../test/support/client.ts';
import { readReceipt } from '../../audit/index.ts';
import { bulkTasks } from '../../bulk/index.ts';
import { content, flow } from '../../documents/testing/flow.ts';
import { Life } from '../../documents/testing/life.ts';
import type { Unit } from '../../documents/testing/province.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let unit: Unit;
let chair: Client;

beforeAll(async () => {
  site = await startSite();
  unit = site.province.units[0]!;
  chair = await site.as(unit.people['chair']!);
  // What is written while a sign hangs out is nobody's to see as soon as it is committed, or its person holds no office.
  await site.province.sql(`
    create table sign_hangs_out (ends_office_of uuid);
    create function out_of_sight() returns trigger language plpgsql security definer as $$
    begin
      delete from document_reader using sign_hangs_out where document_id = (to_jsonb(new) ->> tg_argv[0])::uuid;
      update office_holding set period = '[2020-01-01,2020-02-01)' from sign_hangs_out where person_id = ends_office_of;
      return null;
    end $$;
    create constraint trigger out_of_sight after insert or update on document
      deferrable initially deferred for each row execute function out_of_sight('id');
    create constraint trigger out_of_sight after insert on comment
      deferrable initially deferred for each row execute function out_of_sight('document_id')`);
});
afterAll(() => site.end());

/** Does it, and whatever it writes is out of everybody's sight before the answer is. */
async function losingSight<T>(act: () => Promise<T>, endsOfficeOf: string | null = null): Promise<T> {
  await site.province.sql('insert into sign_hangs_out values ($1)', [endsOfficeOf]);
  try {
    return await act();
  } finally {
    await site.province.sql('delete from sign_hangs_out');
  }
}

const PERFORM = `mutation ($input: PerformActionInput!) { performAction(input: $input) { __typename
  ... on ActionPerformed { receipt document { id version content currentRound { id } } } } }`;
const LITTLE = `mutation ($input: PerformActionInput!) { performAction(input: $input) { __typename
  ... on ActionPerformed { receipt event { seq } document { id version state } } } }`;
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on Document { version } } }`;
const CREATE = `mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { __typename ... on Document { id } } }`;
const COMMENT = `mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename ... on Comment { text } } }`;
const outcome = '__typename ... on PerformedOutOfSight { receipt message }';
const MANY = `mutation ($input: PerformActionsInput!) { performActions(input: $input) {
  results { ${outcome} } rows { document { id } outcome { ${outcome} } } counts { performed refused } } }`;
const FREEZE = 'mutation ($input: FreezeSelectionInput!) { freezeSelection(input: $input) { id } }';
const JOB = `query ($id: ID!) { bulkJob(id: $id) { state performed rows(first: 100) { edges { node { outcome { ${outcome} } } } } } }`;

interface Job {
  state: string;
  performed: number;
  rows: { edges: { node: { outcome: object } }[] };
}

const begun = () => Life.begin(site.province, unit);
const cancelling = (life: Life) => ({
  ...{ documentId: life.id, action: 'cancel', payload: { reason: 'Không làm nữa' } },
  ...{ expectedVersion: life.version, idempotencyKey: randomUUID() },
});
const answer = (query: string, input: object, client = chair) =>
  client.graphql<Record<string, unknown>>(query, { input });
const errorOf = async (query: string, input: object, client = chair) => {
  const { data, errors = [] } = await answer(query, input, client);
  expect(data).toBeNull();
  const { requestId: _, ...extensions } = errors[0]?.extensions ?? {};
  return { message: errors[0]?.message, extensions };
};
/** Which of the document's events the server's receipt stands for. */
const stoodFor = (receipt: unknown) => readReceipt(String(receipt), site.province.publicKey);

describe('whoever loses sight of a document between the act and its answer', () => {
  test('is told that it was done, with its receipt, and the same again under the same key', async () => {
    const life = await begun();
    const input = cancelling(life);
    const told = await losingSight(() => errorOf(PERFORM, input));
    expect(told).toEqual({
      message:
        'Đã thực hiện xong, nhưng bạn không còn được xem văn bản này nữa. Không cần làm lại; nếu có biên nhận kèm theo, xin giữ lại.',
      extensions: {
        ...{ code: 'NOT_FOUND', performed: true, documentId: life.id },
        receipt: expect.any(String),
      },
    });
    expect(stoodFor(told.extensions['receipt'])).toMatchObject({ documentId: life.id, seq: 2 });
    expect(await errorOf(PERFORM, input)).toEqual(told);
    expect(await errorOf(LITTLE, input)).toEqual(told);
  });

  test('hears nothing of it under the same key with another body, nor does anybody else', async () => {
    const life = await begun();
    const input = cancelling(life);
    await losingSight(() => errorOf(PERFORM, input));
    const unknown = await errorOf(PERFORM, { ...input, documentId: randomUUID() });
    expect(unknown.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(await errorOf(PERFORM, { ...input, payload: { reason: 'Lý do khác' } })).toEqual(unknown);
    expect(await errorOf(PERFORM, { ...input, idempotencyKey: randomUUID() })).toEqual(unknown);
    const other = await site.as(site.province.units[1]!.people['chair']!);
    expect(await errorOf(PERFORM, input, other)).toEqual(unknown);
  });

  test('who asks for no more than the act itself left gets that', async () => {
    const life = await begun();
    const { data, errors } = await losingSight(() => answer(LITTLE, cancelling(life)));
    expect(errors).toBeUndefined();
    expect(data?.['performAction']).toMatchObject({
      document: { id: life.id, version: 2 },
      event: { seq: 2 },
    });
  });

  test('is told it of a draft that was saved, too', async () => {
    const life = await begun();
    const saving = {
      ...{ id: life.id, content: content({ message: 'Hai' }) },
      ...{ expectedVersion: 1, idempotencyKey: randomUUID() },
    };
    const saved = await losingSight(() => errorOf(SAVE, saving));
    expect(saved.extensions).toMatchObject({ code: 'NOT_FOUND', performed: true, documentId: life.id });
    expect(stoodFor(saved.extensions['receipt'])).toMatchObject({ documentId: life.id, seq: 2 });
    expect(await errorOf(SAVE, saving)).toEqual(saved);
  });

  test('is told it of a draft that was made by somebody whose office has ended since', async () => {
    const secretary = unit.people['secretary']!;
    const client = await site.as(secretary);
    const input = {
      ...{ kind: flow.kind, organisationId: unit.id, title: 'Kế hoạch công tác', content: content() },
      idempotencyKey: randomUUID(),
    };
    const made = await losingSight(() => errorOf(CREATE, input, client), secretary);
    const { documentId, receipt } = made.extensions;
    expect(stoodFor(receipt)).toMatchObject({ documentId, seq: 1 });
    expect(await errorOf(CREATE, input, client)).toEqual(made);
  });

  test('is told it of a comment, without a receipt', async () => {
    const life = await begun();
    const told = await losingSight(() => errorOf(COMMENT, { documentId: life.id, text: 'Cần xem lại' }));
    expect(told.extensions).toMatchObject({ code: 'NOT_FOUND', performed: true, receipt: null });
  });
});

describe('of many acts', () => {
  const items = (lives: Life[]) =>
    lives.map(({ id, version }) => ({ documentId: id, expectedVersion: version }));
  const { action, payload } = { action: 'cancel', payload: { reason: 'Không làm nữa' } };
  const done = {
    __typename: 'PerformedOutOfSight',
    receipt: expect.any(String),
    message: expect.stringContaining('Đã thực hiện xong'),
  };

  test('each row that was done says so, and the same again under the same key', async () => {
    const lives = [await begun(), await begun()];
    const input = {
      action,
      payload,
      items: [...items(lives), ...items([await begunElsewhere()])],
      idempotencyKey: randomUUID(),
    };
    const first = await losingSight(() => answer(MANY, input));
    expect(first.errors).toBeUndefined();
    const refused = { __typename: 'InvalidInput' };
    expect(first.data?.['performActions']).toMatchObject({
      results: [done, done, refused],
      rows: [
        { document: null, outcome: done },
        { document: null, outcome: done },
        { document: null, outcome: refused },
      ],
      counts: { performed: 2, refused: 1 },
    });
    expect(await answer(MANY, input)).toEqual(first);
  });

  test('in a job as well', async () => {
    const lives = await Promise.all(Array.from({ length: 51 }, begun));
    const frozen = await chair.ask<{ freezeSelection: { id: string } }>(FREEZE, {
      input: { filter: { idIn: lives.map(({ id }) => id) }, action },
    });
    const { id } = frozen.freezeSelection;
    await answer(MANY, { selectionId: id, payload });
    const { worker, engine } = site.province;
    const bulk = bulkTasks({ engine: worker, people: engine }).find(({ name }) => name === 'bulk')!;
    const job = async () => (await chair.ask<{ bulkJob: Job }>(JOB, { id })).bulkJob;
    await losingSight(async () => {
      while ((await job()).state === 'RUNNING') await bulk.run(null);
    });
    const { performed, rows } = await job();
    expect(performed).toBe(51);
    expect(rows.edges.map(({ node }) => node.outcome)).toEqual(lives.map(() => done));
  });

  const begunElsewhere = () => Life.begin(site.province, site.province.units[1]!);
});
