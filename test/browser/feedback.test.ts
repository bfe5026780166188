import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openWindow, phone, startBrowser, type Window } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';

let server: TestServer;
let browser: Browser;
let timekeeper: Timekeeper;
let member: Window;
let unit: { name: string; code: string };
let code = '';
let chair: ConsolePerson;
let id = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  timekeeper = await timekeeperOf(server);
  const chair = await server.as('chutich.cs22');
  [unit] = (await server.sql<{ name: string; code: string }>(
    'select d.name, o.code from organisation o cross join lateral current_description(o.id, current_date) d where o.id = $1',
    [await chair.organisationId()],
  )) as [typeof unit];
  member = await openWindow(browser, server.url, phone);
}, SEEDING);

afterAll(async () => {
  await timekeeper.stop();
  await browser.close();
  await server.stop();
});

/** Nothing is cut off or has to be pushed aside on a phone. */
async function fits({ page }: Window): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test('a member on a phone finds the union and is told what is missing', async () => {
  const { page } = member;
  await page.goto('/gop-y');
  await page.getByLabel('Tên công đoàn cơ sở').fill(unit.name);
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: unit.name }).first().click();
  await page.getByText(`Gửi đến: ${unit.name}`).waitFor();
  expect(await fits(member)).toBe(true);
  await page.getByLabel('Tóm tắt').fill('Ca đêm không có xe đưa đón');
  await page.getByLabel('Họ và tên').fill('Ngô Thị Giấu');
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  const faults = page.getByRole('alert');
  await faults.getByText('Chưa gửi được. Hãy xem lại 4 chỗ:').waitFor();
  expect(await page.getByLabel('Tóm tắt').inputValue()).toBe('Ca đêm không có xe đưa đón');
  await faults.getByRole('link', { name: /Nội dung ý kiến/ }).click();
  expect(await fits(member)).toBe(true);
});

test('sends it and is shown the code', async () => {
  const { page } = member;
  await page.getByLabel('Việc của cơ quan, đơn vị hoặc công đoàn').check();
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Điều kiện, thời giờ làm việc' });
  await page.getByLabel('Nội dung ý kiến').fill('Tổ trực đêm phải tự về lúc 2 giờ sáng.');
  await page.getByLabel(/Tôi đồng ý/).check();
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('heading', { name: 'Đã nhận ý kiến của bạn' }).waitFor();
  code = (await page.locator('.code').textContent()) ?? '';
  expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
  expect(await fits(member)).toBe(true);
  await timekeeper.receive();
});

test('the chair sees what was said, and who sent it only after saying why', async () => {
  chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs22');
  const [row] = await server.sql<{ id: string }>(`select id from document where title like '%Ca đêm%'`);
  id = String(row?.id);
  const { page } = chair;
  await chair.openDocument(id);
  const panel = page.getByRole('region', { name: 'Người gửi' });
  expect(await panel.getByText('Ngô Thị Giấu').count()).toBe(0);
  await panel.getByRole('button', { name: 'Xem người gửi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xem người gửi' });
  await dialog.getByRole('button', { name: 'Xem người gửi' }).click();
  await dialog.getByText('Chưa nhập.').waitFor();
  await dialog.getByLabel('Lý do').fill('Cần hỏi tên tổ trực');
  await dialog.getByRole('button', { name: 'Xem người gửi' }).click();
  await panel.getByText('Ngô Thị Giấu').waitFor();
});

test('and answers beside what was said, which is not there to be changed', async () => {
  const { page } = chair;
  await chair.act('Tiếp nhận, giao giải quyết');
  await chair.open(`/documents/${id}/edit`);
  await page.getByText('Tổ trực đêm phải tự về lúc 2 giờ sáng.').waitFor();
  expect(await page.getByLabel('Nội dung ý kiến').count()).toBe(0);
  await page.getByLabel('Kết quả').selectOption({ label: 'Đã giải quyết' });
  await page.getByLabel('Trả lời người gửi').fill('Từ thứ Hai có xe đưa về lúc 2 giờ.');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await chair.openDocument(id);
  await chair.act('Trả lời người gửi');
  await chair.sees('Đã trả lời');
  expect(chair.complaints).toEqual([]);
  await chair.close();
});

test('the member reads the answer with the code, and is content', async () => {
  const { page } = member;
  await page.getByRole('link', { name: 'Xem kết quả' }).click();
  await page.getByLabel('Mã tra cứu').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.getByText('Từ thứ Hai có xe đưa về lúc 2 giờ.').waitFor();
  expect(page.url()).not.toContain(code);
  expect(await fits(member)).toBe(true);
  await page.getByRole('button', { name: 'Đồng ý, kết thúc' }).click();
  await page.getByText('Đã ghi nhận.').waitFor();
  // That a form is at fault is said by its status too, which browsers note.
  expect(member.complaints.filter((one) => !one.includes('422'))).toEqual([]);
});

test('the unit’s page shows where members write to it', async () => {
  const reader = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs22', phone);
  await reader.open(`/organisations/${await (await server.as('chutich.cs22')).organisationId()}`);
  await reader.page.getByRole('link', { name: new RegExp(`/gop-y/don-vi/${unit.code}$`) }).waitFor();
  const qr = reader.page.getByRole('img', { name: /Mã QR/ });
  await qr.scrollIntoViewIfNeeded();
  expect(await qr.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
