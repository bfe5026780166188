import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addDays, endOfDay } from '../../workflows/kit/index.ts';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { unitOf } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let time: Timekeeper;
let officer: ConsolePerson;
let leader: ConsolePerson;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  time = await timekeeperOf(server);
  officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh');
  leader = await ConsolePerson.signedIn(browser, server.url, 'lanhdao.tinh', phone);
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await time.stop();
  await server.stop();
});

test('an officer adds a day off, sees what it moves, gives the reason, and finds the new version', async () => {
  const { page } = officer;
  await officer.open('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Thiết lập' }).click();
  await page.getByRole('button', { name: '2027', exact: true }).click();
  await officer.sees('Theo thông lệ, chưa công bố');
  await page.getByRole('button', { name: 'Thêm vào lịch' }).click();
  await officer.sees('Nhập một ngày của năm 2027.');
  await page.getByLabel('Ngày', { exact: true }).fill('31/12/2027');
  await page.getByLabel('Tên ngày').fill('Nghỉ hoán đổi');
  await page.getByRole('button', { name: 'Thêm vào lịch' }).click();
  await officer.sees('Mới thêm');
  await officer.sees(/0 trong \d+ văn bản đang tính hạn/);
  await page.getByRole('button', { name: 'Lưu lịch' }).click();
  await page.getByRole('alert').getByText('Chưa nhập.').waitFor();
  await page.getByLabel('Lý do').fill('Theo thông báo của Chính phủ');
  await page.getByRole('button', { name: 'Lưu lịch' }).click();
  await officer.sees(/Bản 2, /);
  await page.getByRole('button', { name: '2027', exact: true }).click();
  await officer.sees('31/12/2027');
});

test('a leader gives one unit more time on a phone, and what is open there follows', async () => {
  const unit = await unitOf(server, '06');
  const open = await unit.submitted();
  const { page } = leader;
  await leader.open('/settings?tab=deadlines');
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Kế hoạch năm' });
  const units = page.getByLabel('Áp dụng cho');
  await units.locator('option').nth(6).waitFor({ state: 'attached' });
  await units.selectOption(unit.organisationId);
  await page.getByLabel('Bước').selectOption({ label: 'Đã gửi trình' });
  await page.getByLabel('Số ngày làm việc', { exact: true }).fill('0');
  await page.getByLabel('Lý do').fill('Đơn vị mới sáp nhập');
  await page.getByRole('button', { name: 'Lưu thời hạn' }).click();
  await page.getByRole('alert').getByText('Quá nhỏ').waitFor();
  await page.getByLabel('Số ngày làm việc', { exact: true }).fill('30');
  await page.getByRole('button', { name: 'Lưu thời hạn' }).click();
  await leader.sees('30 ngày làm việc (thường là 15)');
  await leader.sees(/Đơn vị mới sáp nhập/);
  const before = (await unit.chair.history(open.id)).length;
  await time.look();
  expect((await unit.chair.history(open.id)).slice(before).map(({ action }) => action)).toEqual([
    'deadlineMoved',
  ]);
  await page.goto(`/#/documents/${open.id}?tab=history`);
  await leader.sees(/Hạn chuyển từ/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});

test('the document says what will happen by itself, and the late page who is still to come', async () => {
  const unit = await unitOf(server, '06');
  const { id } = await unit.deciding({ mode: 'online', closesAt: endOfDay(addDays(server.today(), 3)) });
  const chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs06');
  await chair.openDocument(id);
  await chair.sees(/Tự động: kết thúc biểu quyết sau 23:59/);
  await chair.close();
  await officer.open('/late');
  await officer.page.getByLabel('Năm').selectOption(String(Number(server.today().slice(0, 4)) + 1));
  await officer.page.getByRole('button', { name: 'Sắp đến hạn' }).click();
  await officer.sees(/đơn vị còn phải gửi/);
});

test('no browser had anything to complain about', () => {
  for (const person of [officer, leader]) expect(person.complaints).toEqual([]);
});
