import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf } from '../support/timekeeper.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

/** D4: grassroots unions recommend matters that need support; the province resolves them. */
let server: TestServer;
let unit: Unit;
let province: Province;

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '10'), provinceOf(server)]);
}, SEEDING);

afterAll(() => server.stop());

const contentOf = (changes: object = {}): Record<string, unknown> => ({
  ...{ year: Number(server.today().slice(0, 4)), subject: 'hỗ trợ kinh phí tập huấn', legalBases: [] },
  ...{ situation: 'Kinh phí không đủ.', proposal: 'Đề nghị hỗ trợ 15 triệu đồng.', recipients: [] },
  ...changes,
});

const creating = (changes: object = {}) => ({
  ...{
    kind: 'recommendation',
    organisationId: unit.organisationId,
    title: 'Tờ trình về việc hỗ trợ kinh phí',
  },
  content: contentOf(changes),
});

const draft = async (changes: object = {}): Promise<Doc> => saved(await unit.chair.create(creating(changes)));

async function sent(): Promise<Doc> {
  const { id } = await draft();
  return performed(await unit.chair.act(id, 'send', {})).document;
}

async function received(): Promise<Doc> {
  const { id } = await sent();
  return performed(await province.officer.act(id, 'beginReview', {})).document;
}

const dueOf = async (client: Client, id: string) =>
  (
    await client.ask<{ document: { dueAt: string } }>('query ($id: ID!) { document(id: $id) { dueAt } }', {
      id,
    })
  ).document.dueAt;

async function attach(client: Client, documentId: string): Promise<void> {
  const [file] = await client.upload([
    { name: 'tra-loi.pdf', type: 'application/pdf', text: '%PDF-1.4\n%%EOF\n' },
  ]);
  const mutation = `mutation ($input: AttachFileInput!) { attachFile(input: $input) { __typename } }`;
  const input = { documentId, fileId: file?.id, purpose: 'ATTACHMENT' };
  expect(await client.ask(mutation, { input })).toEqual({ attachFile: { __typename: 'Attachment' } });
}

describe('a unit recommends', () => {
  test('one matter, whole: what is wrong is told at its field', async () => {
    const bad = creating({ subject: 'x'.repeat(501), proposal: 7, more: true });
    expect(faults(await unit.chair.create(bad))).toEqual(
      expect.arrayContaining(['subject: too-long', 'proposal: wrong-type', 'more: unknown-key']),
    );
    const half = await draft({ proposal: ' ' });
    expect(refusal(await unit.chair.act(half.id, 'send', {}))).toEqual(['content-incomplete']);
  });

  test('by its chair, signed and numbered and sent in one act, unseen above before', async () => {
    const { id } = await draft();
    await expect(province.officer.document(id)).rejects.toThrow('NOT_FOUND');
    expect(refusal(await unit.committee[1]!.act(id, 'send', {}))).toEqual(['not-authorised']);
    const { document } = performed(await unit.chair.act(id, 'send', {}));
    expect(document).toMatchObject({ state: 'sent', symbol: expect.stringMatching(/^TTr-/) });
    expect((await unit.chair.send(document.pdfUrl)).status).toBe(200);
    expect(await province.officer.document(id)).toMatchObject({ state: 'sent' });
    await expect((await server.as('chutich.cs02')).document(id)).rejects.toThrow('NOT_FOUND');
  });

  test('or by its committee, whose no the chair does not get round', async () => {
    const agreed = await draft();
    performed(await unit.chair.act(agreed.id, 'openRound', { mode: 'online' }));
    await unit.agree(agreed.id);
    performed(await unit.chair.act(agreed.id, 'send', {}));

    const { id } = await draft({ subject: 'việc khác' });
    performed(await unit.chair.act(id, 'openRound', { mode: 'online' }));
    for (const member of unit.committee)
      performed(await member.act(id, 'castBallot', { choice: 'disagree' }));
    performed(await unit.chair.act(id, 'closeRound'));
    expect(refusal(await unit.chair.act(id, 'send', {}))).toEqual(['committee-disagreed']);
  });
});

describe('the province', () => {
  test('receives it with an incoming number; its clock runs from there, whatever it asks in between', async () => {
    const { id, incomingNumber } = await received();
    expect(incomingNumber).toBeGreaterThan(0);
    const due = await dueOf(province.officer, id);
    expect(faults(await province.officer.act(id, 'askFacts', { reason: ' ' }))).toEqual(['reason: required']);
    performed(await province.officer.act(id, 'askFacts', { reason: 'Bao nhiêu người cần tập huấn?' }));
    expect((await unit.chair.document(id)).returns[0]).toMatchObject({
      reason: 'Bao nhiêu người cần tập huấn?',
    });
    // What was signed is not edited; the facts stand beside it.
    expect(refusal(await unit.chair.save(id, contentOf({ proposal: 'Khác' })))).toEqual(['not-editable']);
    performed(await unit.chair.act(id, 'supplyFacts', { facts: 'Ba mươi người.' }));
    expect(await dueOf(province.officer, id)).toBe(due);
  });

  test('gives it to an officer of its own, and its leaders answer', async () => {
    const { id } = await received();
    const chairId = await unit.chair.personId();
    expect(refusal(await province.leader.act(id, 'assignOfficer', { personId: chairId }))).toEqual([
      'reviewer-not-in-upper',
    ]);
    const officerId = await province.officer.personId();
    performed(await province.leader.act(id, 'assignOfficer', { personId: officerId }));
    expect(refusal(await province.officer.act(id, 'answer', { answer: 'Đồng ý' }))).toEqual([
      'not-authorised',
    ]);
    performed(await province.leader.act(id, 'answer', { answer: 'Đồng ý hỗ trợ trong quý sau.' }));
    const last = (await unit.chair.history(id)).at(-1);
    expect(last).toMatchObject({ action: 'answer', reason: 'Đồng ý hỗ trợ trong quý sau.' });
    expect(performed(await unit.chair.act(id, 'confirm', {})).document.state).toBe('closed');
  });

  test('sends it on, and it stays open until the answer is attached', async () => {
    const { id } = await received();
    expect(faults(await province.officer.act(id, 'forward', {}))).toEqual(['to: required']);
    performed(await province.officer.act(id, 'forward', { to: 'Liên đoàn Lao động tỉnh' }));
    expect(refusal(await province.leader.act(id, 'answer', { answer: 'Theo trả lời' }))).toEqual([
      'answer-not-attached',
    ]);
    await attach(unit.chair, id);
    expect(refusal(await province.leader.act(id, 'answer', { answer: 'Theo trả lời' }))).toEqual([
      'answer-not-attached',
    ]);
    await attach(province.officer, id);
    performed(await province.leader.act(id, 'answer', { answer: 'Theo trả lời kèm đây.' }));
  });

  test('declines with a reason', async () => {
    const { id } = await received();
    expect(faults(await province.leader.act(id, 'decline', {}))).toEqual(['reason: required']);
    expect(
      performed(await province.leader.act(id, 'decline', { reason: 'Không thuộc thẩm quyền.' })).document
        .state,
    ).toBe('declined');
  });
});

describe('its end', () => {
  test('comes by itself after thirty days where the unit says nothing', async () => {
    const { id } = await received();
    performed(await province.leader.act(id, 'answer', { answer: 'Đồng ý.' }));
    const worker = await timekeeperOf(server);
    const back = await server.forward({ days: 32 });
    await worker.look();
    expect(await unit.chair.document(id)).toMatchObject({ state: 'closed' });
    expect((await unit.chair.history(id)).at(-1)).toMatchObject({ action: 'confirm', office: 'engine' });
    await back();
    await worker.stop();
  });

  test('the unit takes it back while it is open; once, whatever is sent twice', async () => {
    const { id } = await sent();
    const key = randomUUID();
    const { version } = await unit.chair.document(id);
    const recall = () => unit.chair.act(id, 'recall', { reason: 'Đã tự giải quyết' }, { key, version });
    expect(performed(await recall()).document.state).toBe('recalled');
    expect(performed(await recall()).event.seq).toBe(version + 1);
  });
});
