import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';

let server: TestServer;
let browser: Browser;
let time: Timekeeper;
let administrator: ConsolePerson;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  time = await timekeeperOf(server);
  administrator = await ConsolePerson.signedIn(browser, server.url, 'quantri');
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await time.stop();
  await server.stop();
});

const heads = 'Mã đơn vị,Tên đơn vị,Ký hiệu,Điện thoại,Ngày thành lập,Quyết định thành lập,Ghi chú';
const unit = (no: number, founded: string) =>
  `BM.9${no},Công đoàn cơ sở Trường Chính trị ${no},CĐCS9${no},0256 382 20${no},${founded},Quyết định số ${no}/QĐ-CĐVC,x`;
const file = { name: 'don-vi-moi.csv', mimeType: 'text/csv' };
const rows = [unit(1, '01/03/2020'), unit(2, '31/02/2020'), unit(3, '01/03/2021'), unit(4, '01/03/2022')];

test('an administrator looks through a file, leaves a line out, enters the rest and takes it back', async () => {
  const { page } = administrator;
  await administrator.open('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Nhập dữ liệu' }).click();
  await page.getByRole('heading', { name: 'Đơn vị', exact: true }).waitFor();
  const choose = page.getByLabel('Chọn tệp đã điền: Đơn vị');
  await choose.setInputFiles({ ...file, buffer: Buffer.from('Mã,Tên đơn vị\nx,y') });
  await page.getByRole('alert').getByText('Thiếu cột “Ký hiệu”').waitFor();
  await choose.setInputFiles({ ...file, buffer: Buffer.from([heads, ...rows].join('\n')) });
  await administrator.sees('4 dòng · Mới: 3 · Có lỗi: 1');
  await administrator.sees(/“31\/02\/2020” không phải là ngày có thật/);
  await administrator.sees('Cột không dùng nên không đọc: Ghi chú');
  await page.getByLabel('Nhập dòng 5').uncheck();
  await page.getByRole('button', { name: 'Chỉ dòng lỗi' }).click();
  await expect(page.getByText('Công đoàn cơ sở Trường Chính trị 1').count()).resolves.toBeLessThan(2);
  await page.getByRole('button', { name: 'Tất cả' }).click();
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
  await administrator.sees('Đang nhập');
  await time.carryOutImports();
  await administrator.sees(/Đã nhập: 2/);

  await administrator.open('/organisations');
  await page.getByRole('searchbox').fill('truong chinh tri 1');
  await administrator.sees('Công đoàn cơ sở Trường Chính trị 1');
  const download = page.waitForEvent('download');
  await page.getByRole('group', { name: 'Đơn vị' }).getByRole('button', { name: 'Xuất CSV' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^Đơn vị .*\.csv$/);
  expect(readFileSync(await saved.path(), 'utf8')).toContain('Công đoàn cơ sở Trường Chính trị 1');

  await administrator.open('/imports');
  await page.getByRole('link', { name: /don-vi-moi/ }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
  await administrator.sees('Đang hoàn tác');
  await time.carryOutImports();
  await administrator.sees('Đã hoàn tác: 2');
  // Of the file that was refused, and of nothing else.
  expect(administrator.complaints).toEqual([expect.stringContaining('422')]);
});

test('on a phone the preview reads line by line', async () => {
  const small = await ConsolePerson.signedIn(browser, server.url, 'quantri', phone);
  await small.open('/imports');
  await small.page.getByRole('link', { name: /don-vi-moi/ }).click();
  await small.sees(/“31\/02\/2020” không phải là ngày có thật/);
  const width = await small.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
});
