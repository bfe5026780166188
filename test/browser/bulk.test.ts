import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { performed, type Doc } from '../support/answers.ts';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { unitOf } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let time: Timekeeper;
const submitted: Doc[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  time = await timekeeperOf(server);
  for (const no of ['06', '07', '08']) {
    const unit = await unitOf(server, no);
    submitted.push(await unit.submitted({ objective: 'Hàng loạt' }));
  }
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await time.stop();
  await server.stop();
});

const list = (filter: object) => `/kinds/annual-plan?filter=${encodeURIComponent(JSON.stringify(filter))}`;

test('an officer receives several plans at once; the one that somebody took meanwhile is left as it is and says so', async () => {
  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh');
  const { page } = officer;
  await officer.open(list({ state: 'submitted' }));
  await page.getByRole('button', { name: 'Chọn nhiều văn bản' }).click();
  const bar = page.getByRole('region', { name: 'Việc làm hàng loạt' });
  await page.getByRole('checkbox', { name: 'Chọn mọi văn bản trên trang này' }).check();
  await bar.getByRole('button', { name: /^Tiếp nhận \(\d+\)$/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Tiếp nhận: \d+ văn bản$/ });
  await dialog.getByRole('list', { name: 'Các văn bản được chọn' }).getByRole('listitem').first().waitFor();
  const api = await server.as('vanphong.tinh');
  performed(await api.act(submitted[0]!.id, 'beginReview', {}));
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).dblclick();
  await page.waitForURL(/#\/bulk\//);
  await officer.sees('Đã xong');
  await page.getByRole('button', { name: 'Chưa được', exact: true }).click();
  const results = page.getByRole('list', { name: 'Kết quả từng văn bản' });
  await results.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
  await results.getByText('đã sửa văn bản từ khi chọn').waitFor();
  for (const { id } of submitted.slice(1)) expect((await api.document(id)).state).toBe('underReview');
  expect(await received(submitted[1]!.id)).toBe(1);
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

test('all that a filter finds becomes a job on a phone: progress to its end, one result a document, found again later', async () => {
  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh', phone);
  const { page } = officer;
  const unit = await unitOf(server, '09');
  const fresh = await unit.submitted();
  await officer.open('/kinds/annual-plan');
  await page.getByRole('button', { name: 'Chọn nhiều văn bản' }).click();
  await page.getByRole('button', { name: /^Chọn cả \d+ văn bản theo bộ lọc$/ }).click();
  await page.getByRole('button', { name: /^Tiếp nhận \(/ }).click();
  const dialog = page.getByRole('dialog');
  const title = await dialog.getByRole('heading', { name: /^Tiếp nhận: \d+ văn bản$/ }).innerText();
  const count = Number(/\d+/.exec(title)?.[0]);
  expect(count).toBeGreaterThan(50);
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.waitForURL(/#\/bulk\//);
  await officer.sees('Đang làm');
  await officer.sees(`0/${count} văn bản`);
  // On a busy machine a turn is over before the job is.
  while (await goesOn()) await time.work();
  await officer.sees('Đã xong');
  await officer.sees(`${count}/${count} văn bản`);
  expect((await (await server.as('vanphong.tinh')).document(fresh.id)).state).toBe('underReview');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await page.getByRole('link', { name: 'Các lần làm hàng loạt' }).click();
  await page.getByRole('list', { name: 'Các lần làm hàng loạt' }).getByText(`${count}/${count}`).waitFor();
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

test('what a stopped job never came to is listed before it is done again', async () => {
  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh');
  const { page } = officer;
  await (await unitOf(server, '10')).submitted();
  await officer.open('/kinds/annual-plan');
  await page.getByRole('button', { name: 'Chọn nhiều văn bản' }).click();
  await page.getByRole('button', { name: /^Chọn cả \d+ văn bản theo bộ lọc$/ }).click();
  await page.getByRole('button', { name: /^Tiếp nhận \(/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await page.getByRole('button', { name: /^Làm lại \d+ văn bản chưa được$/ }).click();
  const listed = page.getByRole('list', { name: 'Các văn bản được chọn' }).getByRole('listitem');
  // Of all that the filter found, the act fits the one that is still to be received.
  await listed.first().waitFor();
  expect(await listed.count()).toBe(1);
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

test('whoever may do nothing with many at once is told so', async () => {
  const member = await ConsolePerson.signedIn(browser, server.url, 'uyvien1.cs06');
  const { page } = member;
  await member.open('/kinds/annual-plan');
  await page.getByRole('button', { name: 'Chọn nhiều văn bản' }).click();
  await page.getByRole('checkbox', { name: 'Chọn mọi văn bản trên trang này' }).check();
  await member.sees('Không có việc nào mà chức vụ hiện nay làm được');
  expect(member.complaints).toEqual([]);
  await member.close();
});

async function goesOn(): Promise<boolean> {
  return (await server.sql(`select from bulk_job where state = 'running'`)).length > 0;
}

/** How often a document was received. */
async function received(id: string): Promise<number> {
  const [row] = await server.sql<{ times: number }>(
    `select count(*)::int as times from event where document_id = $1 and action = 'beginReview'`,
    [id],
  );
  return row?.times ?? 0;
}
