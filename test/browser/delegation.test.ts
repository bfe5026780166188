import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let chair: ConsolePerson;
let documentId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  documentId = (await (await unitOf(server, '08')).agreed()).id;
  chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs08');
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('the chair finds the page, and is told what is missing', async () => {
  const { page } = chair;
  await page.getByRole('navigation', { name: 'Trình đơn chính' }).getByText('Uỷ quyền').click();
  await chair.sees('Hiện không ai làm thay ai');
  await page.getByRole('button', { name: 'Giao cho người làm thay' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giao cho người làm thay' });
  await dialog.getByRole('button', { name: 'Giao việc' }).click();
  expect(await dialog.getByText('Chưa nhập.').count()).toBe(3);
  await dialog.getByLabel('Giao cho ai').selectOption({ index: 3 });
  await dialog.getByLabel('Đến hết ngày').fill('31/12/2099');
  await dialog.getByLabel('Căn cứ giao').fill('Giấy uỷ quyền số 05/UQ-CĐCS08 ngày 20/11/2026');
  await dialog.getByRole('button', { name: 'Giao việc' }).click();
  await dialog.getByText(/Hãy ghi một ngày không sau/).waitFor();
});

test('and lets the secretary send plans', async () => {
  const { page } = chair;
  const dialog = page.getByRole('dialog', { name: 'Giao cho người làm thay' });
  const secretary = dialog.locator('option', { hasText: 'Thư ký' }).last();
  await dialog.getByLabel('Giao cho ai').selectOption(await secretary.getAttribute('value'));
  const [year, month, day] = server.today().split('-');
  await dialog.getByLabel('Đến hết ngày').fill(`${day}/${month}/${year}`);
  await dialog.getByRole('button', { name: 'Kế hoạch năm' }).click();
  await dialog.getByRole('button', { name: 'Gửi trình', exact: true }).click();
  await dialog.getByRole('button', { name: 'Giao việc' }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await chair.sees('Đang hiệu lực');
  await chair.sees(/Việc: Gửi trình/);
});

test('the secretary sends it on a phone, under both names', async () => {
  const secretary = await ConsolePerson.signedIn(browser, server.url, 'thuky.cs08', phone);
  await secretary.sees(/^Thay /);
  await secretary.openDocument(documentId);
  await secretary.actions.getByText(/^Thay /).waitFor();
  await secretary.act('Gửi trình', (dialog) => dialog.getByText(/^Thay /).waitFor());
  await secretary.openDocument(documentId, 'history');
  await secretary.sees(/\(TUQ\. Chủ tịch, thay .+\)/);
  await secretary.open('/delegations');
  expect(await secretary.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(
    false,
  );
  expect(secretary.complaints).toEqual([]);
  await secretary.close();
});

test('the chair takes it back, with a reason that stays', async () => {
  const { page } = chair;
  await page.getByRole('button', { name: /^Chấm dứt: / }).click();
  const dialog = page.getByRole('dialog', { name: 'Chấm dứt uỷ quyền' });
  await dialog.getByRole('button', { name: 'Chấm dứt' }).click();
  await dialog.getByText('Chưa nhập.').waitFor();
  await dialog.getByLabel('Lý do chấm dứt').fill('Chủ tịch đã đi công tác về');
  await dialog.getByRole('button', { name: 'Chấm dứt' }).click();
  await chair.sees('Đã chấm dứt');
  await chair.sees(/Chủ tịch đã đi công tác về/);
  expect(chair.complaints).toEqual([]);
});
