import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  asEngine,
  auditEvents,
  createDocument,
  documentsByIds,
  history,
  performAction,
  saveDraft,
  type ActResult,
} from '../../server/documents/index.ts';
import { createProvince, type Province, type Unit } from '../../server/documents/testing/province.ts';
import { sweepDeadlines } from '../../server/deadlines/index.ts';
import {
  eraseSender,
  followSenders,
  forgetSenders,
  readSender,
  receiveSubmissions,
  sendersOf,
  sendSubmission,
  takeSenderAct,
  track,
  unionByCode,
} from '../../server/intake/index.ts';
import { createLogger } from '../../server/logging.ts';
import { relay } from '../../server/outbox/index.ts';
import { memberFeedback } from '../../workflows/member-feedback/index.ts';

const logger = createLogger({ logLevel: 'silent' });
const sender = { name: 'Nguyễn Thị Kín', phone: '0905 123 456', email: 'kin@example.vn' };
const words = { about: 'unit', topic: 'conditions', subject: 'Thiếu quạt', words: 'Phòng một cửa rất nóng.' };

let province: Province;
let unit: Unit;
beforeAll(async () => {
  province = await createProvince([memberFeedback]);
  unit = province.units[0]!;
});
afterAll(() => province.end());

interface Sent {
  code: string;
  id: string;
}

/** Sends it, and lets the worker do what it does. */
async function send(content: Record<string, string> = words, from: object = {}, to = unit): Promise<Sent> {
  const union = await unionByCode(province.engine, to.symbol.replace('Đ', 'D'));
  const formId = randomUUID();
  const known = union ?? { id: to.id, code: to.symbol, name: to.name, parent: null };
  const input = { formId, union: known, content, sender: from, address: randomUUID() };
  const sent = await sendSubmission(province.engine, memberFeedback, input);
  if (sent.kind !== 'sent') throw new Error(JSON.stringify(sent));
  await work();
  const [row] = await province.sql<{ id: string }>('select document_id as id from submission where id = $1', [
    formId,
  ]);
  return { code: sent.code, id: String(row?.id) };
}

async function work(): Promise<void> {
  await receiveSubmissions(province.worker, logger);
  // What runs down at once is a moment old by now.
  province.clock.ahead += 1;
  await sweepDeadlines(province.worker, logger);
  await followSenders(province.worker, logger);
  await relay(province.worker, { mailIsOn: false });
}

async function act(
  who: string,
  documentId: string,
  action: string,
  payload: object = {},
): Promise<ActResult> {
  const [row] = await province.sql<{ version: number }>('select version from document where id = $1', [
    documentId,
  ]);
  const input = { documentId, action, payload, expectedVersion: row!.version };
  return performAction(province.engine, { personId: unit.people[who] ?? who }, input);
}

/** Who it is, as far as somebody is told. */
const senderFor = async (who: string, id: string) => {
  const [row] = await province.as(who, (reading) =>
    sendersOf(reading, province.engine, [id], { personId: who }),
  );
  const { name = null, phone = null, email = null } = row ?? {};
  return { name, phone, email };
};
const nobody = { name: null, phone: null, email: null };

const sees = (who: string, id: string) =>
  province.as(who, async (reading) => (await documentsByIds(reading, [id])).length > 0);
const person = (role: string) => String(unit.people[role]);
const upper = (role: string) => String(province.upper.people[role]);

describe('what is said of the chair', () => {
  let feedback: Sent;
  beforeAll(async () => {
    feedback = await send({ ...words, about: 'chair' });
  });

  test('comes to the inspection chair of the unit', async () => {
    expect(await sees(person('inspectionChair'), feedback.id)).toBe(true);
  });

  test.each(['chair', 'viceChair', 'secretary', 'committeeMember1'])('is there for no %s', async (role) => {
    expect(await sees(person(role), feedback.id)).toBe(false);
    expect(await act(role, feedback.id, 'accept')).toEqual({ kind: 'notFound' });
    const told = await province.sql('select from notification where document_id = $1 and person_id = $2', [
      feedback.id,
      person(role),
    ]);
    expect(told).toEqual([]);
  });

  test('is told to nobody but those who inspect, when it is late too', async () => {
    const before = province.clock.ahead;
    province.clock.ahead += 40 * 24 * 60 * 60_000;
    await work();
    province.clock.ahead = before;
    const told = await province.sql<{ id: string }>(
      'select distinct person_id as id from notification where document_id = $1',
      [feedback.id],
    );
    expect(told.map(({ id }) => id)).toEqual([person('inspectionChair')]);
  });

  test('is answered by inspection alone', async () => {
    expect(await act('inspectionChair', feedback.id, 'accept')).toMatchObject({ kind: 'performed' });
    const [row] = await province.sql<{ version: number }>('select version from document where id = $1', [
      feedback.id,
    ]);
    const [saved] = await province.sql<{ content: object }>(
      'select c.content from document d join document_content c on c.document_id = d.id and c.hash = d.content_hash where d.id = $1',
      [feedback.id],
    );
    const answer = { ...saved!.content, outcome: 'explained', answer: 'Đã làm việc với người liên quan.' };
    const input = { id: feedback.id, content: answer, expectedVersion: row!.version };
    expect(await saveDraft(province.engine, { personId: person('inspectionChair') }, input)).toMatchObject({
      kind: 'saved',
    });
    expect(await act('inspectionChair', feedback.id, 'reply')).toMatchObject({ kind: 'performed' });
    const seen = await track(province.engine, feedback.code, null);
    expect(seen).toMatchObject({
      tracked: { state: 'answered', answer: 'Đã làm việc với người liên quan.', may: ['confirm', 'reopen'] },
    });
  });
});

describe('who the sender is', () => {
  let feedback: Sent;
  beforeAll(async () => {
    feedback = await send(words, sender);
  });

  test('stands in one place of the database, and nowhere in the history', async () => {
    const tables = await province.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema in ('public', 'graphile_worker')
         and table_type = 'BASE TABLE' and table_name <> 'sender'`,
    );
    for (const { name } of tables) {
      const schema = (await province.sql(`select to_regclass('public."${name}"') as at`))[0]!['at']
        ? 'public'
        : 'graphile_worker';
      const found = await province.sql(`select from ${schema}."${name}" t where t::text like any ($1)`, [
        ['%Nguyễn Thị Kín%', '%0905 123 456%', '%kin@example.vn%'],
      ]);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  test('is for nobody until somebody says why', async () => {
    for (const who of [person('chair'), person('inspectionChair'), upper('inspectionChair'), upper('chair')])
      expect(await senderFor(who, feedback.id)).toEqual(nobody);
  });

  test('is for whoever resolves it, once the reason stands in the history', async () => {
    const chair = { personId: person('chair') };
    const blank = await readSender(province.engine, chair, { documentId: feedback.id, reason: '  ' });
    expect(blank).toMatchObject({ kind: 'invalid', faults: [{ path: 'reason' }] });
    const read = await readSender(province.engine, chair, {
      documentId: feedback.id,
      reason: 'Cần hỏi thêm',
    });
    expect(read).toMatchObject({ kind: 'recorded' });
    expect(await senderFor(chair.personId, feedback.id)).toEqual(sender);
    expect(await senderFor(person('viceChair'), feedback.id)).toEqual(nobody);
    const events = await province.as(upper('inspectionChair'), (reading) =>
      auditEvents(reading, { action: 'readSender' }),
    );
    expect(events.rows).toMatchObject([
      { actorId: chair.personId, reason: 'Cần hỏi thêm', documentId: feedback.id },
    ]);
    province.clock.ahead += 16 * 60_000;
    expect(await senderFor(chair.personId, feedback.id)).toEqual(nobody);
  });

  test.each(['viceChair', 'committeeMember1'])('is not for a %s who does not resolve it', async (role) => {
    const result = await readSender(
      province.engine,
      { personId: person(role) },
      { documentId: feedback.id, reason: 'Tò mò' },
    );
    expect(result).toMatchObject({ kind: 'refused', blockers: [{ code: 'not-authorised' }] });
  });

  test('is not for those who audit, nor for strangers', async () => {
    const asked = { documentId: feedback.id, reason: 'Kiểm tra' };
    const auditing = await readSender(province.engine, { personId: upper('inspectionChair') }, asked);
    expect(auditing).toMatchObject({ kind: 'refused' });
    const foreign = await readSender(
      province.engine,
      { personId: province.units[1]!.people['chair']! },
      asked,
    );
    expect(foreign).toEqual({ kind: 'notFound' });
    const states = await province.as(upper('inspectionChair'), (reading) =>
      sendersOf(reading, province.engine, [feedback.id], { personId: upper('inspectionChair') }),
    );
    expect(states).toEqual([
      { documentId: feedback.id, named: true, erased: false, mayRead: false, ...nobody },
    ]);
  });

  test('cannot be read past the functions, whoever asks', async () => {
    const chair = { personId: person('chair') };
    await expect(
      province.as(chair.personId, (reading) => reading.query('select * from sender')),
    ).rejects.toThrow('permission denied');
    await expect(asEngine(province.worker, (query) => query('select * from sender'))).rejects.toThrow(
      'permission denied',
    );
  });

  test('is forgotten when the sender asks, and the history stays whole', async () => {
    const erasing = {
      code: feedback.code,
      what: 'erase' as const,
      words: '',
      formId: randomUUID(),
      address: null,
    };
    expect(await takeSenderAct(province.engine, erasing)).toEqual({ kind: 'taken' });
    await work();
    const left = await province.sql(
      'select name, phone, email, salt from sender s join submission u on u.id = s.submission_id where u.document_id = $1',
      [feedback.id],
    );
    expect(left).toEqual([{ name: null, phone: null, email: null, salt: null }]);
    const events = await province.as(person('chair'), (reading) => history(reading, feedback.id));
    const first = events.rows.find(({ seq }) => seq === 1);
    expect(first?.changes).toMatchObject({ senderCommitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(events.rows.map(({ action }) => action)).toContain('eraseSender');
  });

  test('is erased by whoever resolves it, with a reason', async () => {
    const other = await send(words, { name: 'Trần Văn Ẩn' });
    const asked = { documentId: other.id, reason: 'Người gửi yêu cầu' };
    expect(await eraseSender(province.engine, { personId: person('viceChair') }, asked)).toMatchObject({
      kind: 'refused',
    });
    expect(await eraseSender(province.engine, { personId: person('chair') }, asked)).toMatchObject({
      kind: 'erased',
    });
    const seen = await track(province.engine, other.code, null);
    expect(seen).toMatchObject({ tracked: { named: true, erased: true } });
  });

  test('is forgotten by itself ten years after the year it was closed in', async () => {
    const old = await send(words, { name: 'Lê Thị Cũ' });
    await act('chair', old.id, 'dismiss', { because: 'repeated', reason: 'Đã trả lời' });
    const kept = () =>
      province.sql<{ name: string | null }>(
        'select name from sender s join submission u on u.id = s.submission_id where u.document_id = $1',
        [old.id],
      );
    const year = province.clock.now().getUTCFullYear();
    province.clock.set(`${year + 10}-12-30T00:00:00Z`);
    await forgetSenders(province.worker, logger);
    expect(await kept()).toEqual([{ name: 'Lê Thị Cũ' }]);
    province.clock.set(`${year + 11}-01-02T00:00:00Z`);
    await forgetSenders(province.worker, logger);
    expect(await kept()).toEqual([{ name: null }]);
    province.clock.ahead = 0;
  });
});

describe('a tracking code', () => {
  test('stands nowhere, and is found however it is typed', async () => {
    const { code } = await send();
    const bare = code.replaceAll('-', '');
    const rows = await province.sql(`select from submission s where s::text like any ($1)`, [
      [`%${bare}%`, `%${code}%`],
    ]);
    expect(rows).toEqual([]);
    expect(await track(province.engine, ` ${code.toLowerCase()} `, null)).toMatchObject({ kind: 'tracked' });
    expect(await track(province.engine, bare, null)).toMatchObject({ kind: 'tracked' });
  });

  test('is not guessed: after ten wrong ones from an address right ones get no answer either', async () => {
    const { code } = await send();
    const address = '192.0.2.7';
    for (let no = 0; no < 10; no++)
      expect(
        await track(province.engine, `AAAAA-AAAAA-AAAAA-${String(no).padStart(5, '0')}`, address),
      ).toEqual({ kind: 'unknown' });
    expect(await track(province.engine, code, address)).toMatchObject({ kind: 'limited' });
    expect(await track(province.engine, code, '192.0.2.8')).toMatchObject({ kind: 'tracked' });
  });
});

describe('what comes in', () => {
  test('becomes one document, however often the form and the worker come by', async () => {
    const union = { id: unit.id, code: unit.symbol, name: unit.name, parent: null };
    const input = { formId: randomUUID(), union, content: words, sender: {}, address: null };
    expect(await sendSubmission(province.engine, memberFeedback, input)).toMatchObject({ kind: 'sent' });
    expect(await sendSubmission(province.engine, memberFeedback, input)).toEqual({ kind: 'sentBefore' });
    await Promise.all([
      receiveSubmissions(province.worker, logger),
      receiveSubmissions(province.worker, logger),
    ]);
    await receiveSubmissions(province.worker, logger);
    const made = await province.sql(`select from idempotency where key = $1`, [`submission:${input.formId}`]);
    expect(made).toHaveLength(1);
  });

  test('is begun by the engine in nobody’s name, and by no person', async () => {
    const { id } = await send();
    const [event] = await province.sql(
      'select actor_id, office from event where document_id = $1 and seq = 1',
      [id],
    );
    expect(event).toEqual({ actor_id: null, office: 'engine' });
    const content = memberFeedback.blank(2026);
    const made = await createDocument(
      province.engine,
      { personId: person('chair') },
      { kind: 'member-feedback', organisationId: unit.id, title: 'Tự viết', content },
    );
    expect(made).toMatchObject({ kind: 'refused' });
  });

  test('is limited to one address and to one unit', async () => {
    const union = { id: randomUUID(), code: 'X', name: 'X', parent: null };
    const attempt = () =>
      sendSubmission(province.engine, memberFeedback, {
        formId: 'x',
        union,
        content: {},
        sender: {},
        address: '192.0.2.99',
      });
    // What is at fault costs nothing: whoever mistypes is not shut out.
    for (let no = 0; no < 25; no++) expect(await attempt()).toMatchObject({ kind: 'invalid' });
    const real = { id: unit.id, code: 'X', name: 'X', parent: null };
    const results: string[] = [];
    for (let no = 0; no < 22; no++) {
      const input = { formId: randomUUID(), union: real, content: words, sender: {}, address: '192.0.2.100' };
      results.push((await sendSubmission(province.engine, memberFeedback, input)).kind);
    }
    expect(results.filter((kind) => kind === 'sent')).toHaveLength(20);
    expect(results.at(-1)).toBe('limited');
  });

  test('keeps what was said as it was said', async () => {
    const { id } = await send();
    await act('chair', id, 'accept');
    const [row] = await province.sql<{ version: number; content: object }>(
      'select d.version, c.content from document d join document_content c on c.document_id = d.id and c.hash = d.content_hash where d.id = $1',
      [id],
    );
    const input = {
      id,
      content: { ...row!.content, words: 'Mọi việc đều tốt.' },
      expectedVersion: row!.version,
    };
    expect(await saveDraft(province.engine, { personId: person('chair') }, input)).toEqual({
      kind: 'invalid',
      faults: [{ path: 'words', code: 'fixed' }],
    });
  });

  test('what the sender adds stands among the remarks, once', async () => {
    const { id, code } = await send();
    const message = {
      code,
      what: 'message' as const,
      words: 'Phòng số 3',
      formId: randomUUID(),
      address: null,
    };
    await takeSenderAct(province.engine, message);
    await takeSenderAct(province.engine, message);
    await Promise.all([followSenders(province.worker, logger), followSenders(province.worker, logger)]);
    const said = await province.sql('select text from comment where document_id = $1', [id]);
    expect(said).toEqual([{ text: 'Phòng số 3' }]);
    expect(await track(province.engine, code, null)).toMatchObject({
      tracked: { talk: [{ by: 'sender', words: 'Phòng số 3' }] },
    });
  });
});
