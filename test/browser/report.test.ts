import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { performed, saved } from '../support/answers.ts';
import { startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let unit: Unit;
let reportId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  unit = await unitOf(server, '09');
  const year = Number(server.today().slice(0, 4));
  const content = {
    ...{ year, period: 'sixMonth', legalBases: [], recipients: [] },
    results: [{ title: 'Tập huấn cán bộ', planned: '100 %', status: 'done', figure: 12 }],
    recommendations: [{ title: 'Cấp tài liệu tập huấn', detail: 'Đề nghị cấp 20 bộ.' }],
  };
  const input = { kind: 'report', organisationId: unit.organisationId, title: 'Báo cáo 6 tháng', content };
  reportId = saved(await unit.chair.create(input)).id;
  performed(await unit.chair.act(reportId, 'submit', {}));
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a row of the report opens a recommendation, and each page leads to the other', async () => {
  const chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs09');
  await chair.openDocument(reportId);
  const { page } = chair;
  await page.getByText('Uỷ viên Ban Chấp hành đương nhiệm').first().waitFor();
  await page.getByRole('button', { name: 'Mở kiến nghị gửi cấp trên' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cấp tài liệu tập huấn' }).waitFor();
  await page.getByText('Mở từ báo cáo').first().waitFor();
  await page.getByRole('link', { name: 'Báo cáo 6 tháng' }).click();
  await page.getByRole('link', { name: 'Cấp tài liệu tập huấn' }).waitFor();
  expect(chair.complaints).toEqual([]);
});

test('what the upper union asked is begun from the list of what is owed, as the answer to it', async () => {
  const chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs14');
  const { page } = chair;
  await page.getByRole('link', { name: 'Việc đơn vị phải gửi' }).click();
  const asked = page.getByRole('listitem').filter({ hasText: 'Báo cáo việc lập kế hoạch năm' });
  await asked.getByRole('link', { name: 'Lập văn bản' }).click();
  await page.getByText('Trả lời yêu cầu của cấp trên').waitFor();
  await page.getByRole('button', { name: 'Lập và mở để soạn' }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/edit/);
  const id = /documents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { title, content } = await (await server.as('chutich.cs14')).document(id);
  expect(title).toMatch(/^Báo cáo việc lập kế hoạch năm/);
  expect(content).toMatchObject({ period: 'adHoc', obligationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(chair.complaints).toEqual([]);
});

test('a title follows what is written until it is worded otherwise', async () => {
  const chair = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs09');
  const { page } = chair;
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.getByRole('menuitem', { name: /Kiến nghị/ }).click();
  await page.getByRole('button', { name: 'Lập và mở để soạn' }).click();
  const subject = page.getByLabel('Việc cần kiến nghị');
  const title = page.getByLabel('Trích yếu (tên văn bản)');
  await subject.fill('cấp tài liệu tập huấn');
  expect(await title.inputValue()).toBe('Tờ trình về việc cấp tài liệu tập huấn');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await chair.sees('Đã lưu lúc');
  const id = /documents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { title: saved } = await (await server.as('chutich.cs09')).document(id);
  expect(saved).toBe('Tờ trình về việc cấp tài liệu tập huấn');

  await title.fill('Tờ trình xin tài liệu');
  await subject.fill('cấp tài liệu, máy chiếu');
  expect(await title.inputValue()).toBe('Tờ trình xin tài liệu');
  expect(chair.complaints).toEqual([]);
});
