import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { preferencesUrl } from '../../server/outbox/mail/letters.ts';
import { performed } from '../support/answers.ts';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let time: Timekeeper;
let unit: Unit;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  time = await timekeeperOf(server);
  unit = await unitOf(server, '07');
  await server.sql(
    `update person set email = 'chuyenvien@tinh.vn' where id = (select person_id from account where username = 'vanphong.tinh')`,
  );
  // What the demo left to be told.
  await time.tell();
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await time.stop();
  await server.stop();
});

test('an officer is told of a submission, opens it from the bell’s list, and has read it', async () => {
  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh');
  const { page } = officer;
  await officer.open('/notifications');
  const all = page.getByRole('button', { name: 'Đánh dấu tất cả là đã đọc' });
  await all.click();
  await all.waitFor({ state: 'detached' });
  // Nothing is pressed and nothing is read again by hand: the bell rings by itself.
  const { id } = await unit.submitted();
  await time.tell();
  await page.getByRole('link', { name: 'Thông báo: 1 chưa đọc' }).click();
  await page.getByRole('button', { name: 'Chưa đọc', exact: true }).click();
  const list = page.getByRole('list', { name: 'Thông báo' });
  await list.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
  await list.getByText('Chờ bạn xử lý: Tiếp nhận').waitFor();
  await list.getByRole('link').first().click();
  await page.waitForURL(new RegExp(`/documents/${id}`));
  await page.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();
  await officer.open('/notifications?show=unread');
  await officer.sees('Đã đọc hết');
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

test('where a mail’s last line leads, one signs in on a phone, chooses how mail comes, and it stays so', async () => {
  const chair = await ConsolePerson.signIn(
    browser,
    server.url,
    'chutich.cs07',
    phone,
    preferencesUrl(server.url),
  );
  const { page } = chair;
  await page.getByRole('heading', { name: 'Cách nhận thư' }).waitFor();
  await chair.sees('chưa nối với máy chủ thư');
  const choice = (sort: string, mode: string) =>
    page.getByRole('group', { name: sort }).getByRole('button', { name: mode, exact: true });
  await choice('Tin về văn bản của tôi', 'Gộp mỗi ngày').click();
  await choice('Nhắc hạn', 'Không gửi').click();
  await page.getByLabel('Thư gộp mỗi ngày gửi lúc').selectOption({ label: '08:00' });
  await page.getByRole('button', { name: 'Lưu cách nhận thư' }).click();
  await chair.sees('Đã lưu cách nhận thư.');
  await page.reload();
  await page.getByLabel('Thư gộp mỗi ngày gửi lúc').waitFor();
  for (const [sort, mode] of [
    ['Việc chờ tôi xử lý', 'Gửi ngay'],
    ['Tin về văn bản của tôi', 'Gộp mỗi ngày'],
    ['Nhắc hạn', 'Không gửi'],
  ] as const)
    expect(await choice(sort, mode).getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByLabel('Thư gộp mỗi ngày gửi lúc').inputValue()).toBe('8');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  expect(chair.complaints).toEqual([]);
  await chair.close();
});

test('an administrator tries one incident again and gives another up with a reason', async () => {
  await failedMails(2);
  const admin = await ConsolePerson.signedIn(browser, server.url, 'quantri');
  const { page } = admin;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Sự cố gửi tin/ })
    .click();
  const open = page.getByRole('region', { name: 'Đang chờ xử lý' });
  await open.getByText('Máy chủ thư từ chối hẳn thư này').first().waitFor();
  await open.getByText('Nguyên văn: 550 không có hộp thư').first().waitFor();
  await open
    .getByRole('button', { name: /^Thử lại: / })
    .first()
    .click();
  await admin.sees('Đã xếp để gửi lại.');
  await open.getByRole('button', { name: /^Bỏ qua: / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bỏ qua' }).click();
  await dialog.getByText('Chưa nhập.').waitFor();
  await dialog.getByLabel('Lý do bỏ qua').fill('Hộp thư đã đóng');
  await dialog.getByRole('button', { name: 'Bỏ qua' }).click();
  await admin.sees('Không có sự cố nào');
  await admin.sees('Lý do: Hộp thư đã đóng');
  const decided = page.getByRole('region', { name: 'Đã xử lý gần đây' });
  await decided.getByText(/bỏ qua: Thư đến h…@tinh\.vn/).waitFor();
  await decided.getByText('Không gửi nữa').waitFor();
  await decided.getByText(/cho gửi lại: Thư đến h…@tinh\.vn/).waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.close();
});

test('a leader connects another system: what is no safe address is refused at its field, the key is shown once', async () => {
  const leader = await ConsolePerson.signedIn(browser, server.url, 'lanhdao.tinh');
  const { page } = leader;
  await leader.open('/settings');
  await page.getByRole('link', { name: 'Kết nối hệ thống khác' }).click();
  await page.getByRole('button', { name: 'Thêm kết nối' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Thêm kết nối' });
  const url = dialog.getByLabel('Địa chỉ nhận tin');
  await url.fill('http://10.0.0.5/hook');
  await dialog.getByRole('button', { name: 'Lưu kết nối' }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await dialog.getByText('Phải là địa chỉ https://').waitFor();
  expect(await url.inputValue()).toBe('http://10.0.0.5/hook');
  await url.fill('https://10.0.0.5/hook');
  await dialog.getByRole('button', { name: 'Lưu kết nối' }).click();
  await dialog.getByText('Địa chỉ này nằm trong mạng nội bộ').waitFor();
  await url.fill('https://nhan-tin.invalid/hook');
  await dialog.getByRole('button', { name: 'Lưu kết nối' }).click();
  await page
    .getByRole('dialog', { name: 'Khoá ký của kết nối' })
    .getByText(/^whsec_/)
    .waitFor();
  await page.getByRole('button', { name: 'Tôi đã giữ khoá' }).click();
  await leader.sees('https://nhan-tin.invalid/hook');
  await page.getByRole('button', { name: 'Tạm dừng' }).click();
  await leader.sees('Đã tạm dừng');
  await page.reload();
  await page.getByRole('button', { name: 'Chạy lại' }).waitFor();
  expect(await page.getByText(/^whsec_/).count()).toBe(0);
  await page.getByRole('button', { name: 'Những lần gửi gần đây' }).click();
  await leader.sees('Chưa có tin nào được gửi tới địa chỉ này.');
  await page.getByRole('button', { name: 'Gỡ kết nối' }).click();
  await page.getByRole('button', { name: 'Gỡ hẳn' }).click();
  await leader.sees('Chưa có kết nối nào');
  expect(leader.complaints).toEqual([]);
  await leader.close();
});

/** Mails that their receiver's server does not take, of the province's own documents. */
async function failedMails(count: number): Promise<void> {
  performed(await (await server.as('vanphong.tinh')).act((await unit.submitted()).id, 'beginReview', {}));
  await server.sql(
    `insert into delivery (key, outbox_id, document_id, organisation_id, channel, person_id, target, code, params, status,
       attempts, next_at, last_error, created_at)
     select gen_random_uuid(), o.id, o.document_id, d.organisation_id, 'mail', a.person_id, 'h…@tinh.vn', 'work', '{}', 'failed',
       8, now(), '550 không có hộp thư', now()
     from outbox o join document d on d.id = o.document_id cross join account a
     where a.username = 'chutich.cs07' order by o.id desc limit $1`,
    [count],
  );
}
