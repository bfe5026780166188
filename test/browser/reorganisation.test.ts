import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';

let server: TestServer;
let browser: Browser;
let time: Timekeeper;
let administrator: ConsolePerson;
let names: Record<string, string>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  time = await timekeeperOf(server);
  administrator = await ConsolePerson.signedIn(browser, server.url, 'quantri');
  const rows = await server.sql<{ symbol: string; name: string }>(
    `select symbol, name from organisation_description where symbol in ('CĐCS11', 'CĐCS12', 'CĐCS13')`,
  );
  names = Object.fromEntries(rows.map(({ symbol, name }) => [symbol, name]));
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await time.stop();
  await server.stop();
});

async function pick(person: ConsolePerson, label: string, symbol: string): Promise<void> {
  const { page } = person;
  await page.getByLabel(label).first().fill(symbol);
  await page
    .getByRole('group', { name: label })
    .getByRole('button', { name: names[symbol], exact: true })
    .click();
}

test('an administrator merges two units: what changes, by which paper, what it means, confirmed', async () => {
  const { page } = administrator;
  await administrator.open('/organisations');
  await page.getByRole('navigation').getByRole('link', { name: 'Sắp xếp tổ chức' }).click();
  await page.getByRole('link', { name: 'Lập thay đổi theo quyết định' }).click();
  await administrator.sees('Bước 1/3: Thay đổi gì');
  await pick(administrator, 'Các đơn vị được nhập', 'CĐCS12');
  await pick(administrator, 'Đơn vị tiếp tục hoạt động', 'CĐCS12');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();

  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('alert').getByText('Chưa nhập.').first().waitFor();
  await page.getByLabel('Số quyết định').fill('21/QĐ-CĐVC');
  await page.getByLabel('Cơ quan ban hành').fill('Công đoàn Viên chức tỉnh Bình Minh');
  await page.getByLabel('Trích yếu').fill('Về việc nhập công đoàn cơ sở');
  await page.getByRole('button', { name: 'Xem trước' }).click();

  // What was chosen wrongly is said where it was chosen, and everything typed is still there.
  await administrator.sees('Bước 1/3: Thay đổi gì');
  await administrator.sees(/Không sáp nhập “.+” vào chính đơn vị này được/);
  await page
    .getByRole('button', { name: `Bỏ ${names['CĐCS12']}` })
    .last()
    .click();
  await pick(administrator, 'Đơn vị tiếp tục hoạt động', 'CĐCS11');
  await page.reload();
  await administrator.sees(names['CĐCS11']!);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Xem trước' }).click();

  await administrator.sees('Bước 3/3: Xem trước');
  await administrator.sees(`Kết thúc hoạt động, ${names['CĐCS11']} kế thừa`);
  await page
    .getByRole('region', { name: 'Chức vụ kết thúc' })
    .getByText(/Chủ tịch/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Xác nhận thi hành' }).click();
  await page.getByRole('heading', { level: 1, name: 'Về việc nhập công đoàn cơ sở' }).waitFor();
  await time.reorganise();
  await administrator.sees('Đã thi hành');
  await administrator.sees('hoàn tất');
  expect(administrator.complaints).toEqual([]);
});

test('a decision for a later day is taken back, with the reason', async () => {
  const { page } = administrator;
  await administrator.open('/organisation-decisions/new');
  await page.getByLabel('Loại thay đổi').selectOption({ label: 'Đổi tên, ký hiệu, địa danh' });
  await pick(administrator, 'Đơn vị', 'CĐCS13');
  await page.getByLabel('Tên mới').fill('Công đoàn cơ sở Sở Nông nghiệp và Môi trường mới');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Số quyết định').fill('22/QĐ-CĐVC');
  await page.getByLabel('Cơ quan ban hành').fill('Công đoàn Viên chức tỉnh Bình Minh');
  await page.getByLabel('Trích yếu').fill('Về việc đổi tên công đoàn cơ sở');
  await page.getByLabel('Ngày có hiệu lực').fill('01/01/2031');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await administrator.sees(/tự thực hiện vào ngày 01\/01\/2031/);
  await page.getByRole('button', { name: 'Xác nhận thi hành' }).click();
  await administrator.sees('Chờ đến ngày');
  await page.getByRole('button', { name: 'Huỷ quyết định này' }).click();
  await administrator.confirm(
    'Huỷ trước ngày hiệu lực',
    async (dialog) => {
      await dialog.getByLabel('Lý do').fill('Chưa đủ hồ sơ');
    },
    async () => {
      await page.getByRole('dialog').getByRole('button', { name: 'Huỷ quyết định này' }).click();
    },
  );
  await administrator.sees(/huỷ lúc .*: Chưa đủ hồ sơ/);
});

test('on a phone the heir’s chair sees where the unit comes from, and the decision', async () => {
  const chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs11', phone);
  const [unit] = await server.sql<{ id: string }>(
    `select id from organisation where code = 'BINHMINH.CDCS11'`,
  );
  await chair.open(`/organisations/${unit!.id}`);
  const history = chair.page.getByRole('region', { name: 'Lịch sử đơn vị' });
  await history.getByRole('link', { name: names['CĐCS12'] }).waitFor();
  await history.getByRole('link', { name: '21/QĐ-CĐVC' }).click();
  await chair.sees('Đã thi hành');
  expect(chair.complaints).toEqual([]);
});
