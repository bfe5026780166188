import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { phone, startBrowser } from '../support/browser.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let browser: Browser;
let unit: Unit;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  unit = await unitOf(server, '06');
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The first answer is lost on its way, and by the time the same is asked again the person's office has ended. */
async function losingOffice({ page }: ConsolePerson, operation: string, username: string): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(`mutation ${operation}`)) return route.continue();
    await route.fetch();
    await server.staff.endOffice(username);
    return route.fulfill({ response: await route.fetch() });
  });
}

const done = 'Đã thực hiện xong. Bạn không còn được xem văn bản này nữa; không cần làm lại.';

test('an act that was done is told as done, and the page is left', async () => {
  const { id } = await unit.submitted();
  const officer = await ConsolePerson.signedIn(browser, server.url, 'vanphong.tinh', phone);
  await officer.openDocument(id);
  await losingOffice(officer, 'PerformAction', 'vanphong.tinh');
  await officer.act('Tiếp nhận');
  await officer.page.getByRole('alert').getByText(done).waitFor();
  await officer.sees('Không có việc nào chờ xử lý');
  expect(
    await server.sql('select action from event where document_id = $1 and action = $2', [id, 'beginReview']),
  ).toHaveLength(1);
  expect(officer.complaints).toEqual([]);
  await officer.close();
});

test('a draft that was saved as well, and nothing of it is left over on the device', async () => {
  const { id } = await unit.draft();
  const writer = await ConsolePerson.signedIn(browser, server.url, 'chutich.cs06');
  const { page } = writer;
  await writer.open(`/documents/${id}/edit`);
  await page.getByLabel('Mục tiêu', { exact: true }).fill('Viết xong thì thôi việc');
  await losingOffice(writer, 'SaveDraft', 'chutich.cs06');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('alert').getByText(done).waitFor();
  await writer.sees('Không có việc nào chờ xử lý');
  expect(
    await page.evaluate((of) => Object.keys(localStorage).filter((key) => key.includes(of)), id),
  ).toEqual([]);
  expect(writer.complaints).toEqual([]);
  await writer.close();
});
