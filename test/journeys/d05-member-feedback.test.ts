import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { performed, refusal, saved } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';

const words = {
  'content.about': 'unit',
  'content.topic': 'conditions',
  'content.subject': 'Phòng một cửa quá nóng <b>buổi chiều</b>',
  'content.words': 'Từ tháng 5 phòng một cửa rất nóng.\nMong được lắp thêm quạt.',
};
const who = { 'sender.name': 'Ngô Thị Giấu', 'sender.phone': '0905 111 222', consent: 'yes' };

let server: TestServer;
let member: Client;
let chair: Client;
let unitCode: string;
let timekeeper: Timekeeper;

beforeAll(async () => {
  server = await startServer();
  timekeeper = await timekeeperOf(server);
  member = server.anonymous();
  chair = await server.as('chutich.cs21');
  const [unit] = await server.sql<{ code: string }>('select code from organisation where id = $1', [
    await chair.organisationId(),
  ]);
  unitCode = String(unit?.code);
}, SEEDING);

afterAll(async () => {
  await timekeeper.stop();
  await server.stop();
});

async function get(path: string) {
  const response = await member.send(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await member.send(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  return { status: response.status, text: await response.text() };
}

/** Opens the form, fills it in and sends it; answers the code that was shown. */
async function send(fields: Record<string, string>): Promise<string> {
  const path = `/gop-y/don-vi/${unitCode}`;
  const page = await get(path);
  const formId = /name="formId" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const sent = await post(path, { formId, ...fields });
  expect(sent.status).toBe(200);
  return /class="code">([^<]+)</.exec(sent.text)?.[1] ?? `no code in ${sent.text}`;
}

/** The document that the worker makes of it. */
async function arrived(subject: string): Promise<string> {
  await timekeeper.receive();
  const [row] = await server.sql<{ id: string }>(
    'select id from document where title like $1 order by created_at desc limit 1',
    [`%${subject}%`],
  );
  return String(row?.id);
}

const look = (code: string) => post('/gop-y/tra-cuu', { code });

describe('a member without an account', () => {
  test('finds the union by part of its name, diacritics or not', async () => {
    const [unit] = await server.sql<{ name: string }>(
      `select name from organisation o cross join lateral current_description(o.id, current_date) d where o.code = $1`,
      [unitCode],
    );
    const { text } = await get(`/gop-y?q=${encodeURIComponent(String(unit?.name))}`);
    expect(text).toContain(`/gop-y/don-vi/${unitCode}`);
    const bare = String(unit?.name)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D');
    expect((await get(`/gop-y?q=${encodeURIComponent(bare)}`)).text).toContain(`/gop-y/don-vi/${unitCode}`);
    expect((await get('/gop-y?q=%25')).text).not.toContain('/gop-y/don-vi/');
    expect((await get('/gop-y?q=zzzz')).text).toContain('Không có công đoàn nào');
  });

  test('needs neither console, nor script, nor cookie', async () => {
    const page = await get(`/gop-y/don-vi/${unitCode}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script|assets\//);
    expect(page.headers.getSetCookie()).toEqual([]);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await get('/gop-y/don-vi/KHONG.CO')).status).toBe(404);
    const english = await get(`/gop-y/don-vi/${unitCode}?lang=en`);
    expect(english.text).toContain('Write to your union');
  });

  test('is told what is missing, at its place, and loses nothing', async () => {
    const fields = {
      ...words,
      'content.words': ' ',
      'sender.name': 'Ngô Thị Giấu',
      'sender.phone': 'gọi em',
      'sender.email': 'a@',
    };
    const { status, text } = await post(`/gop-y/don-vi/${unitCode}`, { ...fields, formId: 'x' });
    expect(status).toBe(422);
    for (const place of ['content.words', 'sender.phone', 'sender.email', 'consent'])
      expect(text).toContain(`<a href="#${place}">`);
    expect(text).toContain('Số điện thoại gồm từ 8 đến 20 chữ số');
    expect(text).toContain('value="Phòng một cửa quá nóng &#60;b&#62;buổi chiều&#60;/b&#62;"');
    expect(text).toContain('value="gọi em"');
    const [count] = await server.sql<{ n: string }>('select count(*) as n from submission');
    expect(count?.n).toBe('0');
  });

  test('sends nothing from another site', async () => {
    const response = await fetch(`${server.url}/gop-y/don-vi/${unitCode}`, {
      method: 'POST',
      body: new URLSearchParams(words),
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
  });

  test('is told so when too much is sent at once', async () => {
    const write = (length: number) =>
      post(`/gop-y/don-vi/${unitCode}`, { ...words, 'content.words': 'x'.repeat(length) });
    const long = await write(200_000);
    expect(long.status).toBe(422);
    expect(long.text).toContain('<a href="#content.words">');
    expect(long.text).toContain('Quá dài: nhiều nhất 8000 ký tự. Hãy rút gọn.');
    expect(long.text).toContain('x'.repeat(200_000));
    const far = await write(10_000_000);
    expect(far.status).toBe(413);
    expect(far.text).toContain('Nhiều nhất 1 MB chữ một lần gửi.');
  });

  test('sends the same form once, however often the button is pressed', async () => {
    const formId = '6f3c4b3e-0000-4000-8000-00000000000a';
    const path = `/gop-y/don-vi/${unitCode}`;
    expect((await post(path, { ...words, 'content.subject': 'Bấm hai lần', formId })).text).toContain(
      'class="code"',
    );
    const again = await post(path, { ...words, 'content.subject': 'Bấm hai lần', formId });
    expect(again.text).toContain('Ý kiến này đã được gửi rồi');
    expect(again.text).not.toContain('class="code"');
  });
});

test('what the unit cannot settle goes up as a recommendation, without the sender; the answer comes down to the sender', async () => {
  const code = await send({ ...words, ...who, 'content.subject': 'Lương chậm ba tháng' });
  const id = await arrived('Lương chậm ba tháng');
  performed(await chair.act(id, 'accept', {}));
  const organisationId = await chair.organisationId();
  const from = { documentId: id, role: 'escalation' };
  const opened = saved(await chair.create({ kind: 'recommendation', organisationId, from }));
  expect(opened.title).toContain('Lương chậm ba tháng');
  // Asked again, the same one is answered.
  expect(saved(await chair.create({ kind: 'recommendation', organisationId, from })).id).toBe(opened.id);
  const proposal = { situation: 'Chậm từ tháng 5.', proposal: 'Đề nghị làm việc với cơ quan.' };
  saved(await chair.save(opened.id, { ...opened.content, ...proposal }));
  performed(await chair.act(opened.id, 'send', {}));
  await timekeeper.links();
  expect((await chair.document(id)).state).toBe('escalated');
  expect(refusal(await chair.act(id, 'reply', {}))).toContain('wrong-state');

  const [officer, leader] = [await server.as('vanphong.tinh'), await server.as('lanhdao.tinh')];
  await expect(officer.document(id)).rejects.toThrow('NOT_FOUND');
  const received = performed(await officer.act(opened.id, 'beginReview', {})).document;
  expect(JSON.stringify([received, await officer.history(opened.id)])).not.toMatch(/Giấu|0905 111 222/);
  performed(await leader.act(opened.id, 'answer', { answer: 'Cơ quan trả đủ trong tháng này.' }));
  await timekeeper.links();
  const back = await chair.document(id);
  expect(back.state).toBe('resolving');
  saved(
    await chair.save(id, { ...back.content, outcome: 'resolved', answer: 'Cơ quan trả đủ trong tháng.' }),
  );
  performed(await chair.act(id, 'reply', {}));
  expect((await look(code)).text).toContain('Cơ quan trả đủ trong tháng.');
});

test('what is said of a chair is answered by the upper union’s inspection, under a number and a head of its own', async () => {
  const code = await send({ ...words, 'content.about': 'chair', 'content.subject': 'Chủ tịch hay quát' });
  const id = await arrived('Chủ tịch hay quát');
  const inspector = await server.as('ubkt.tinh');
  await expect(chair.document(id)).rejects.toThrow('NOT_FOUND');
  const { content } = performed(await inspector.act(id, 'accept', {})).document;
  saved(await inspector.save(id, { ...content, outcome: 'resolved', answer: 'Đã làm việc với chủ tịch.' }));
  performed(await inspector.act(id, 'reply', {}));
  await post('/gop-y/tra-cuu', { code, what: 'confirm' });
  await timekeeper.receive();
  expect(refusal(await inspector.act(id, 'issue', {}))).toContain('answered-by-inspection');
  const issued = performed(await inspector.act(id, 'issueByInspection', {})).document;
  expect(issued).toMatchObject({ state: 'closed', numberLine: '01/TB-UBKT' });
  const [entry] = await server.sql<{ organisation: string; last: number }>(
    `select e.organisation_id as organisation, r.last from register_entry e
     join register r using (organisation_id, type_code, year) where e.document_id = $1`,
    [id],
  );
  expect(entry).toEqual({ organisation: await inspector.organisationId(), last: 1 });
  const paper = await (await inspector.send(issued.pdfUrl.replace('.pdf', '.html'))).text();
  expect(paper).toContain('01/TB-UBKT');
  expect(paper).toMatch(/ỦY BAN KIỂM TRA[^]*thuộc Công đoàn/);
  await expect(chair.document(id)).rejects.toThrow('NOT_FOUND');
});

describe('from the form to the answer', () => {
  let code: string;
  let id: string;

  test('it is received, numbered by a code, and waits for the chair', async () => {
    code = await send({ ...words, ...who });
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    id = await arrived('Phòng một cửa quá nóng');
    expect(await chair.document(id)).toMatchObject({ kind: 'member-feedback', state: 'pending' });
    expect((await look(code)).text).toContain('Hạn trả lời');
  });

  test('who sent it is told to nobody, in no history and no log', async () => {
    const seen = JSON.stringify([await chair.document(id), await chair.history(id)]);
    for (const secret of ['Giấu', '0905 111 222']) {
      expect(seen).not.toContain(secret);
      expect(server.log()).not.toContain(secret);
    }
    expect(server.log()).not.toContain(code);
  });

  test('another unit does not know of it', async () => {
    const stranger = await server.as('chutich.cs05');
    await expect(stranger.document(id)).rejects.toThrow('NOT_FOUND');
  });

  test('the chair takes it up, asks, and hears', async () => {
    performed(await chair.act(id, 'accept', {}));
    performed(await chair.act(id, 'askSender', { question: 'Phòng nào <script>?' }));
    expect((await look(code)).text).toContain('Phòng nào &#60;script&#62;?');
    const said = await post('/gop-y/tra-cuu', { code, what: 'message', words: 'Phòng số 3', formId: '' });
    expect(said.text).toContain('Đã ghi nhận');
    expect(said.text).toContain('Phòng số 3');
    await timekeeper.receive();
    await timekeeper.tell();
    const { notifications } = await chair.ask<{
      notifications: { edges: { node: { code: string; document: { id: string } | null } }[] };
    }>('{ notifications(first: 20) { edges { node { code document { id } } } } }');
    expect(notifications.edges).toContainEqual({ node: { code: 'remarked', document: { id } } });
    const empty = await post('/gop-y/tra-cuu', { code, what: 'message', words: '  ' });
    expect(empty.text).toContain('Chưa nhập.');
  });

  test('what was said is nobody’s to change; the answer is written beside it', async () => {
    const { content } = await chair.document(id);
    const answer = await chair.save(id, { ...content, words: 'Không nóng' });
    expect(JSON.stringify(answer)).toContain('Phần này đã ghi nhận như vậy, không sửa được.');
    expect(refusal(await chair.act(id, 'reply', {}))).toContain('content-incomplete');
    saved(await chair.save(id, { ...content, outcome: 'resolved', answer: 'Đã lắp bốn quạt trần.' }));
    expect((await look(code)).text).not.toContain('Đã lắp bốn quạt trần.');
    performed(await chair.act(id, 'reply', {}));
    expect((await look(code)).text).toContain('Bạn có đồng ý với câu trả lời không?');
  });

  test('the sender is not content once, then is', async () => {
    await post('/gop-y/tra-cuu', { code, what: 'reopen', words: 'Còn thiếu phòng số 4' });
    await timekeeper.receive();
    expect((await look(code)).text).toContain('Đang giải quyết');
    const reopened = (await chair.history(id)).find(({ action }) => action === 'reopen');
    expect(reopened).toMatchObject({ reason: 'Còn thiếu phòng số 4', actor: null });
    performed(await chair.act(id, 'reply', {}));
    const { text } = await look(code);
    expect(text).toContain('Đồng ý, kết thúc');
    expect(text).not.toContain('Đề nghị xem lại');
    await post('/gop-y/tra-cuu', { code, what: 'confirm' });
    await timekeeper.receive();
    expect((await look(code)).text).toContain('Đã kết thúc');
  });

  test('a wrong code says nothing, and after ten there is no answer at all', async () => {
    const wrong = await look('AAAAA-AAAAA-AAAAA-AAAAA');
    expect(wrong.status).toBe(404);
    expect(wrong.text).toContain('Không tìm thấy mã này');
    for (let no = 0; no < 9; no++) await look(`BBBBB-BBBBB-BBBBB-BBBB${no}`);
    const { status, text } = await look(code);
    expect(status).toBe(429);
    expect(text).toContain('Quá nhiều lần');
  });
});

test('a union has a form of its own to scan', async () => {
  const qr = await get(`/gop-y/don-vi/${unitCode}/qr.svg`);
  expect(qr.headers.get('content-type')).toContain('image/svg+xml');
  expect(qr.text).toMatch(/^<svg [^>]*viewBox="0 0 272 272"/);
  expect((await get(`/gop-y/don-vi/${unitCode}/to-dan`)).text).toContain(
    `/gop-y/don-vi/${unitCode}</strong>`,
  );
});
