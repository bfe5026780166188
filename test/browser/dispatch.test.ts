import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { saved } from '../support/answers.ts';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { directiveContent, issuedDirective } from '../support/directives.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, type Province } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let time: Timekeeper;
let province: Province;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  time = await timekeeperOf(server);
  province = await provinceOf(server);
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await time.stop();
  await server.stop();
});

test('a unit finds what came on a phone, opens it, enters it in its register; the issuer sees it and reminds the others', async () => {
  const title = 'Hướng dẫn công tác quý I';
  const { id } = await issuedDirective(province, title);

  const chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs03', phone);
  await chair.open('/incoming?status=unreceived');
  const list = chair.page.getByRole('listitem').filter({ hasText: title });
  await list.getByText('Chưa đọc').waitFor();
  await list.getByRole('link', { name: title }).click();
  const banner = chair.page.getByRole('region', { name: 'Văn bản đến' });
  await banner.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
  await banner.getByText(/Số đến \d+\/2026/).waitFor();
  // Nothing of the others is shown to it.
  expect(await chair.page.getByRole('tab', { name: /Nơi nhận/ }).count()).toBe(0);
  expect(await chair.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(
    false,
  );
  expect(chair.complaints).toEqual([]);
  await chair.close();

  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh');
  await officer.openDocument(id, 'dispatch');
  const panel = officer.page.getByRole('tabpanel');
  await panel
    .getByText(/^1\/\d+$/)
    .first()
    .waitFor();
  await panel.getByLabel('Tìm theo tên nơi nhận').fill('không có ai');
  await officer.sees('Không có nơi nhận nào ở mục này');
  await panel.getByLabel('Tìm theo tên nơi nhận').fill('');
  await panel
    .getByRole('listitem')
    .filter({ hasText: 'Đã đọc' })
    .getByText(/Số đến 1\/2026|Số đến/)
    .waitFor();
  await panel.getByRole('button', { name: 'Chưa đọc', exact: true }).click();
  await panel.getByRole('listitem').filter({ hasText: 'Đã đọc' }).waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: /^Nhắc nơi chưa đọc/ }).click();
  await officer.sees('Lần nhắc gần nhất');
  expect(officer.complaints).toEqual([]);
  await officer.close();

  await time.tell();
  const other = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs04');
  await other.open('/notifications');
  await other.sees('Nhắc đọc: văn bản đã gửi đến mà chưa có ai mở xem');
  await other.open('/incoming');
  await other.sees(title);
  await other.close();
});

test('a drafter chooses groups and single units for a line, and sees them where the document is read', async () => {
  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh');
  const { page } = officer;
  const title = 'Thông báo lịch làm việc';
  const content = directiveContent({ type: 'notice' });
  const organisationId = await province.officer.organisationId();
  const { id } = saved(await province.officer.create({ kind: 'directive', organisationId, title, content }));
  await officer.open(`/documents/${id}/edit`);
  await page.getByRole('button', { name: /Chọn nơi gửi cho “Nơi nhận, dòng 2”/ }).click();
  await page.getByRole('button', { name: 'Uỷ ban kiểm tra' }).click();
  await page.getByLabel('Tìm đơn vị để thêm').fill('so y te');
  const add = page.getByRole('button', { name: /^Thêm .*Y tế/ }).first();
  await add.waitFor();
  await add.click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await officer.sees('Đã lưu lúc');
  await officer.open(`/documents/${id}`);
  await officer.sees('Gửi đến: Mọi đơn vị trực thuộc');
  await page.getByText(/Gửi đến: Uỷ ban kiểm tra, .*Y tế/).waitFor();
  expect(officer.complaints).toEqual([]);
  await officer.close();
});
