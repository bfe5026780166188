import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { performed } from '../support/answers.ts';
import { desk, phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { courseContent, issuedCourse } from '../support/courses.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let province: Province;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  province = await provinceOf(server);
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('key cadres are invited from a list, tell by their code who they are, and are ticked off on a phone', async () => {
  const title = 'Kế hoạch tập huấn nghiệp vụ';
  const { id } = await issuedCourse(province, title, courseContent(server.today()));
  const unit = await unitOf(server, '03');
  const chairId = await unit.chair.personId();

  const desktop = await ConsolePerson.signIn(browser, server.url, 'vanphong.tinh', desk);
  await desktop.openDocument(id, 'attendance');
  await desktop.sees('Chưa mời ai');
  await desktop.page.getByRole('button', { name: 'Mời thêm người dự' }).click();
  const dialog = desktop.page.getByRole('dialog');
  await dialog.getByText('chưa tập huấn trong nhiệm kỳ').first().waitFor();
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: 'Mời người dự' }).click();
  await desktop.page.getByText('Có mặt 0/1').waitFor();
  expect(desktop.complaints).toEqual([]);
  await desktop.close();

  const listed = (await province.officer.document(id)).content['participants'] as { personId: string }[];
  const others = [chairId].filter((own) => !listed.some(({ personId }) => personId === own));
  if (others.length > 0) performed(await province.officer.act(id, 'invite', { personIds: others }));

  const guest = await ConsolePerson.signIn(browser, server.url, 'chutich.cs03', phone);
  await guest.openDocument(id, 'attendance');
  await guest.page.getByRole('img', { name: 'Mã điểm danh của bạn' }).waitFor();
  expect(guest.complaints).toEqual([]);
  await guest.close();

  const door = await ConsolePerson.signIn(browser, server.url, 'vanphong.tinh', phone);
  await door.open(`/documents/${id}?tab=attendance&person=${chairId}`);
  const scanned = door.page.getByRole('status').filter({ hasText: 'Xem cả danh sách' });
  await scanned.getByRole('button', { name: 'Ghi có mặt' }).click();
  await scanned.getByText('Có mặt', { exact: true }).waitFor();
  await scanned.getByRole('button', { name: 'Xem cả danh sách' }).click();
  await door.page.getByText('Có mặt 1/2').waitFor();
  await door.page.getByLabel('Tìm theo tên, đơn vị').fill('khong co ai');
  await door.page.getByLabel('Tìm theo tên, đơn vị').fill('');
  const rows = door.page.getByRole('tabpanel').getByRole('listitem');
  await rows.getByRole('button', { name: /Ghi có mặt/, pressed: false }).click();
  await door.page.getByText('Có mặt 2/2').waitFor();
  expect(await door.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(
    false,
  );
  expect(door.complaints).toEqual([]);
  await door.close();
});
