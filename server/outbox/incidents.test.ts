import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Life } from '../documents/testing/life.ts';
import { deliver } from './deliver.ts';
import { failureSentence } from './failures.ts';
import { incidentDecisions, incidents, retryIncidents, skipIncident } from './incidents.ts';
import { House } from './testing/house.ts';

let house: House;
let officer: string;
let administrator: { personId: string };
beforeEach(async () => {
  house = await House.open();
  officer = house.province.upper.people['officer']!;
  await house.reach(officer, 'chuyenvien@tinh.vn');
  const [made] = await house.province.sql<{ id: string }>(
    `with made as (insert into person (full_name) values ('Quản trị') returning id),
       held as (insert into office_holding (organisation_id, person_id, office, period)
         select $1, id, 'administrator', '[2020-01-01,)' from made)
     select id from made`,
    [house.province.upper.id],
  );
  administrator = { personId: made!.id };
});
afterEach(() => house.end());

async function submitted(): Promise<Life> {
  const life = await Life.begin(house.province, house.province.units[0]!);
  await life.agree();
  await life.did(life.chair, 'submit', {});
  return life;
}

/** A further telling to the officer, of the same document. */
async function remind(life: Life): Promise<void> {
  const payload = { action: 'beginReview', recipients: [`person:${officer}`] };
  await house.province.sql(
    `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, 1, 'reminder', 'd', $2, $3)`,
    [life.id, JSON.stringify(payload), house.province.clock.now()],
  );
}

const open = () => house.province.as(administrator.personId, (reading) => incidents(reading));
const decided = async () =>
  (await house.province.as(administrator.personId, (reading) => incidentDecisions(reading, {}))).rows;
const deliveries = async (life: Life) =>
  (
    await house.province.sql<{ status: string }>(
      'select status from delivery where document_id = $1 order by id',
      [life.id],
    )
  ).map(({ status }) => status);

test('one document’s message is stuck: its later ones wait, those of other documents go by', async () => {
  house.mail.react('never');
  const stuck = await submitted();
  await house.work();
  await remind(stuck);
  const other = await submitted();
  await house.work();
  expect(await deliveries(stuck)).toEqual(['failed', 'pending']);
  expect(await deliveries(other)).toEqual(['sent']);

  const [incident, ...others] = await open();
  expect(others).toEqual([]);
  expect(await retryIncidents(house.province.engine, administrator, [incident!.id])).toEqual({
    kind: 'decided',
  });
  await deliver(house.delivering());
  expect(await deliveries(stuck)).toEqual(['sent', 'sent']);
  expect(house.mail.received.slice(-2).map(({ raw }) => raw.includes(stuck.id))).toEqual([true, true]);
  expect(await decided()).toMatchObject([
    { decision: 'retry', note: null, personId: administrator.personId, channel: 'mail', outcome: 'sent' },
  ]);
});

test('given up with a note, it lets the next one by, and the note stays with what it was about', async () => {
  house.mail.react('never');
  const life = await submitted();
  await house.work();
  await remind(life);
  await house.relay();
  const [incident] = await open();
  expect(await skipIncident(house.province.engine, administrator, incident!.id, ' Đã gọi điện ')).toEqual({
    kind: 'decided',
  });
  await deliver(house.delivering());
  expect(await deliveries(life)).toEqual(['skipped', 'sent']);
  expect(await decided()).toMatchObject([
    {
      ...{ decision: 'skip', note: 'Đã gọi điện', target: 'c…@tinh.vn', outcome: 'skipped' },
      error: expect.stringContaining('550'),
    },
  ]);
  expect(await open()).toEqual([]);
});

test('what fails again is an incident again, and says who let it be tried', async () => {
  house.mail.react('never', 'never');
  await submitted();
  await house.work();
  const [incident] = await open();
  expect(incident).toMatchObject({ attempts: 1, retriedAt: null, retriedBy: null });
  await retryIncidents(house.province.engine, administrator, [incident!.id]);
  await deliver(house.delivering());
  expect(await open()).toMatchObject([
    {
      id: incident!.id,
      key: incident!.key,
      retriedAt: expect.any(String),
      retriedBy: administrator.personId,
    },
  ]);
  expect(await decided()).toMatchObject([{ outcome: 'failed' }]);
});

test('many at once, after a server was away for all of them; a second pair of hands comes too late', async () => {
  house.mail.react('never', 'never', 'never');
  for (let n = 0; n < 3; n += 1) await submitted();
  await house.work();
  const ids = (await open()).map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(await retryIncidents(house.province.engine, { personId: officer }, ids)).toEqual({
    kind: 'notFound',
  });
  const answers = await Promise.all([
    retryIncidents(house.province.engine, administrator, [
      ...ids,
      'd999',
      'nonsense',
      'j1; drop table delivery',
    ]),
    retryIncidents(house.province.engine, administrator, ids),
  ]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['decided', 'notFound']);
  expect(await decided()).toHaveLength(3);
  await deliver(house.delivering());
  expect(house.mail.received).toHaveLength(3);
  expect(await skipIncident(house.province.engine, administrator, ids[0]!, 'muộn')).toEqual({
    kind: 'notFound',
  });
});

test.each([
  ['', 'required'],
  ['   ', 'required'],
  ['x'.repeat(1001), 'too-long'],
  ['a\0b', 'forbidden-character'],
  ['\ud800', 'forbidden-character'],
])('a note like %j gives nothing up', async (note, code) => {
  house.mail.react('never');
  await submitted();
  await house.work();
  const [incident] = await open();
  expect(await skipIncident(house.province.engine, administrator, incident!.id, note)).toMatchObject({
    kind: 'invalid',
    faults: [{ path: 'note', code }],
  });
  expect(await open()).toHaveLength(1);
});

test.each([
  ['address-not-allowed: a.vn → 10.0.0.1', 'mạng nội bộ'],
  ['https-only', 'không dùng https'],
  ['redirects are not followed (302)', 'chuyển hướng'],
  ['the receiver is gone (410)', 'đã bỏ hẳn'],
  ['the receiver answered 503', 'không nhận tin'],
  ['no answer in time', 'không trả lời kịp'],
  ['Greeting never received', 'không trả lời kịp'],
  ['getaddrinfo ENOTFOUND smtp.tinh.vn', 'Không tìm thấy máy chủ'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'Không nối được'],
  ['unable to verify the first certificate', 'Chứng chỉ'],
  ['Invalid login: 535 5.7.8 authentication failed', 'không cho đăng nhập'],
  ['Message failed: 550 no such user l…@vidu.vn', 'từ chối hẳn'],
  ['Message failed: 451 try again later', 'đang bận'],
  ['something else', 'chưa rõ nguyên nhân'],
])('“%s” is said in words', (error, words) => {
  expect(failureSentence(error, 'vi')).toContain(words);
  expect(failureSentence(error, 'en')).not.toBe(failureSentence(error, 'vi'));
});
