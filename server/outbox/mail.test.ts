import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { Life } from '../documents/testing/life.ts';
import { deliver } from './deliver.ts';
import { saveMailPreference } from './preferences.ts';
import { House } from './testing/house.ts';
import { usualPreference } from './mail/moments.ts';

let house: House;
let officer: string;
beforeEach(async () => {
  house = await House.open();
  officer = house.province.upper.people['officer']!;
  await house.reach(officer, 'chuyenvien@tinh.vn');
});
afterEach(() => house.end());

async function submitted(): Promise<Life> {
  const life = await Life.begin(house.province, house.province.units[0]!);
  await life.agree();
  await life.did(life.chair, 'submit', {});
  return life;
}

test('the mail says what waits, of whom, until when, and leads to a page; its text escapes what people wrote', async () => {
  const life = await submitted();
  await house.province.sql(`update document set title = 'Kế hoạch <b>"năm"</b> & hơn' where id = $1`, [
    life.id,
  ]);
  await house.work();
  const [mail] = house.mail.received;
  expect(mail?.to).toEqual(['chuyenvien@tinh.vn']);
  const { subject, text, html, headers } = read(mail!.raw);
  expect(subject).toBe('Chờ bạn xử lý: Tiếp nhận – Kế hoạch <b>"năm"</b> & hơn (Công đoàn cơ sở Sở số 1)');
  expect(text).toContain('Kính gửi đồng chí officer CĐVC,');
  expect(text).toMatch(/Hạn: \d\d\/\d\d\/2026/);
  expect(text).toMatch(/https:\/\/trinhky\.vn\/act\/[\w-]{43}\n/);
  expect(text).toContain('https://trinhky.vn/#/me/notifications');
  expect(html).toContain('Kế hoạch &#60;b&#62;&#34;năm&#34;&#60;/b&#62; &#38; hơn');
  expect(html).not.toMatch(/<img|<script|<link|url\(/);
  expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/trinhky\.vn\/#\/me\/notifications>/m);
  expect(headers).toMatch(/^Auto-Submitted: auto-generated/m);
});

test('whoever is chased reads what is owed and since when, with the way to it and no document to open', async () => {
  const [unit] = house.province.units;
  await house.reach(unit!.people['chair']!, 'chutich@coso.vn');
  await house.province.sql(
    `with owed as (insert into obligation (organisation_id, kind, year, period, due_on, opened_at)
       values ($1, $4, 2026, 'annual', '2026-03-05', now()) returning id)
     insert into outbox (obligation_id, seq, topic, key, payload, created_at)
       select id, 0, 'chase', 'once', $2::jsonb, $3 from owed`,
    [
      unit!.id,
      JSON.stringify({
        ...{ kind: toyFlow.kind, year: 2026, period: 'annual', title: 'Báo cáo nhanh về đại hội' },
        ...{ dueOn: '2026-03-05', actorId: officer },
      }),
      house.province.clock.now(),
      toyFlow.kind,
    ],
  );
  await house.work();
  const [mail] = house.mail.received;
  expect(mail?.to).toEqual(['chutich@coso.vn']);
  const { subject, text } = read(mail!.raw);
  expect(subject).toContain('Báo cáo nhanh về đại hội');
  expect(text).toContain('Cấp trên nhắc');
  expect(text).toContain('05/03/2026');
  expect(text).toMatch(/https:\/\/trinhky\.vn\/#\/duties/);
  expect(text).not.toContain('/act/');
});

test('in the language of the account', async () => {
  await house.province.sql(`update account set locale = 'en' where person_id = $1`, [officer]);
  await submitted();
  await house.work();
  expect(read(house.mail.received[0]!.raw).text).toContain('Dear officer CĐVC,');
});

test('a server that is busy is tried again later, under the same name', async () => {
  house.mail.react('later');
  await submitted();
  await house.work();
  expect(house.mail.received).toEqual([]);
  expect(await house.deliveries()).toMatchObject([
    { status: 'pending', attempts: 1, error: expect.stringContaining('451') },
  ]);
  await house.work();
  expect(house.mail.received).toHaveLength(0);
  house.wait(1);
  await house.work();
  expect(house.mail.received).toHaveLength(1);
  expect(await house.deliveries()).toMatchObject([{ status: 'sent', attempts: 2 }]);
});

test('what is refused for good is an incident at once, and holds back what comes after it for the same person and document', async () => {
  house.mail.react('never');
  const life = await submitted();
  await house.work();
  expect(await house.deliveries()).toMatchObject([
    { status: 'failed', attempts: 1, target: 'c…@tinh.vn', error: expect.stringContaining('l…@vidu.vn') },
  ]);
  await life.did(life.chair, 'withdraw', { reason: 'Sửa lại' }).catch(() => undefined);
  await house.province.sql(
    `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, 1, 'reminder', 'd', $2, $3)`,
    [
      life.id,
      JSON.stringify({ action: 'beginReview', recipients: [`person:${officer}`] }),
      house.province.clock.now(),
    ],
  );
  await house.work();
  expect((await house.deliveries()).map(({ status }) => status)).toEqual(['failed', 'pending']);
  expect(house.mail.received).toEqual([]);
  await house.province.sql(`update delivery set status = 'skipped' where status = 'failed'`);
  await house.work();
  expect((await house.deliveries()).map(({ status }) => status)).toEqual(['skipped', 'sent']);
});

test('a server that is away for long becomes an incident', async () => {
  await house.mail.end();
  await submitted();
  for (let hours = 0; hours < 12; hours += 1) {
    await house.work();
    house.wait(61);
  }
  expect(await house.deliveries()).toMatchObject([{ status: 'failed', attempts: 8 }]);
  house.mail.end = () => Promise.resolve();
});

test('a connection cut after the mail was taken: it comes twice, and both carry the same Message-ID and key', async () => {
  house.mail.react('cut');
  await submitted();
  await house.work();
  house.wait(1);
  await house.work();
  const [first, second, ...others] = house.mail.received;
  expect(others).toEqual([]);
  expect(first?.messageId).toMatch(/^<[\da-f-]{36}@tinh\.vn>$/);
  expect(second?.messageId).toBe(first?.messageId);
  expect(/^X-Trinhky-Key: (\S+)/im.exec(second!.raw)?.[1]).toBe(first!.messageId.slice(1, 37));
  expect(await house.deliveries()).toMatchObject([{ status: 'sent', attempts: 2 }]);
});

test('a worker that dies between sending and writing it down: another sends it again, under the same key', async () => {
  await submitted();
  await house.relay();
  const died = house.delivering();
  const { mail } = died.channels;
  // As far as the database can see, whoever sent it never came back.
  const gone = new Promise<void>((sent) => {
    died.channels.mail = (due) => mail(due).then(() => (sent(), new Promise(() => undefined)));
    void deliver(died);
  });
  await gone;
  await deliver(house.delivering());
  expect(house.mail.received).toHaveLength(1);
  house.wait(2);
  await deliver(house.delivering());
  expect(house.mail.received.map(({ messageId }) => messageId)).toEqual(
    Array(2).fill(house.mail.received[0]?.messageId),
  );
  expect(await house.deliveries()).toMatchObject([{ status: 'sent', attempts: 2 }]);
});

test('what is done by the time the mail would leave is not asked for any more', async () => {
  const life = await submitted();
  await house.relay();
  await life.did(officer, 'beginReview', {});
  await deliver(house.delivering());
  expect(house.mail.received).toEqual([]);
  expect(await house.deliveries()).toMatchObject([{ status: 'skipped', error: 'done-meanwhile' }]);
});

test('nothing of a document leaves to who lost the office meanwhile, or whose account is closed', async () => {
  await submitted();
  await house.relay();
  await house.province.sql(
    `update office_holding set period = '[2020-01-01,2026-11-01)' where person_id = $1`,
    [officer],
  );
  await deliver(house.delivering());
  expect(await house.deliveries()).toMatchObject([{ status: 'skipped', error: 'not-visible' }]);
  await house.province.sql(`update delivery set status = 'pending'`);
  await house.province.sql('update account set disabled_at = now() where person_id = $1', [officer]);
  await deliver(house.delivering());
  expect(await house.deliveries()).toMatchObject([{ status: 'skipped', error: 'no-address' }]);
  expect(house.mail.received).toEqual([]);
});

test('at night a mail waits for the morning', async () => {
  house.province.clock.set('2026-11-23T15:30:00Z');
  await submitted();
  await house.work();
  expect(house.mail.received).toEqual([]);
  expect((await house.deliveries())[0]?.nextAt.toISOString()).toBe('2026-11-23T23:00:00.000Z');
  house.province.clock.set('2026-11-23T23:00:01Z');
  await house.work();
  expect(house.mail.received).toHaveLength(1);
});

test('a digest tells at its hour all that waits, in one mail; switched off, nothing leaves', async () => {
  const wish = { ...usualPreference, work: 'daily' as const, digestHour: 16 };
  await saveMailPreference(house.province.engine, { personId: officer }, wish);
  await submitted();
  await submitted();
  await house.work();
  expect(house.mail.received).toEqual([]);
  house.province.clock.set('2026-11-23T09:00:01Z');
  house.mail.react('cut');
  await house.work();
  house.wait(1);
  await house.work();
  expect(house.mail.received).toHaveLength(2);
  expect(house.mail.received[1]?.messageId).toBe(house.mail.received[0]?.messageId);
  const { subject, text } = read(house.mail.received[0]!.raw);
  expect(subject).toBe('Tóm tắt ngày 23/11/2026: 2 việc đang chờ');
  expect(text.match(/https:\/\/trinhky\.vn\/#\/documents\//g)).toHaveLength(2);
  expect((await house.deliveries()).map(({ status }) => status)).toEqual(['sent', 'sent']);

  await saveMailPreference(house.province.engine, { personId: officer }, { ...wish, work: 'off' });
  await submitted();
  await house.work();
  expect(await house.deliveries()).toHaveLength(2);
});

test('each sort of telling comes in its own way: work at once, reminders in the day’s mail, news not at all', async () => {
  const chair = house.province.units[0]!.people['chair']!;
  await house.reach(chair, 'chutich@cs01.vn');
  for (const personId of [officer, chair]) {
    const wish = { ...usualPreference, news: 'off' as const, due: 'daily' as const, digestHour: 16 };
    await saveMailPreference(house.province.engine, { personId }, wish);
  }
  const life = await submitted();
  await house.work();
  expect(house.mail.received.map(({ to }) => to)).toEqual([['chuyenvien@tinh.vn']]);
  const payload = { action: 'beginReview', recipients: [`person:${officer}`] };
  await house.province.sql(
    `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, 1, 'reminder', 'd', $2, $3)`,
    [life.id, JSON.stringify(payload), house.province.clock.now()],
  );
  await life.did(officer, 'beginReview', {});
  await house.work();
  expect(house.mail.received).toHaveLength(1);
  house.province.clock.set('2026-11-23T09:00:01Z');
  await house.work();
  expect(house.mail.received.map(({ to }) => to)).toEqual(Array(2).fill(['chuyenvien@tinh.vn']));
  expect(read(house.mail.received[1]!.raw).subject).toContain('Tóm tắt ngày 23/11/2026');
});

/** Unfolds headers and decodes what nodemailer encoded. */
function read(raw: string): { headers: string; subject: string; text: string; html: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const encoded = /^Subject: (.*)$/m.exec(headers)?.[1] ?? '';
  const subject = encoded.replace(/=\?UTF-8\?([QB])\?(.*?)\?=\s*/gi, (_, how: string, text: string) =>
    how.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : quoted(text.replaceAll('_', ' ')),
  );
  const boundary = /boundary="(.*?)"/.exec(headers)?.[1] ?? '';
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`);
  const body = (type: string) => {
    const part = parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? '';
    const [head = '', ...content] = part.split('\r\n\r\n');
    const text = content.join('\r\n\r\n');
    return (/base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : quoted(text)).replaceAll(
      '\r\n',
      '\n',
    );
  };
  return { headers, subject, text: body('text/plain'), html: body('text/html') };
}

function quoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
