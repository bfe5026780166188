import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { performed, saved } from '../support/answers.ts';
import { startBrowser } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { serveOn } from '../support/demoProvince.ts';
import { planContent } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let other: Awaited<ReturnType<typeof serveOn>>;
let browser: Browser;
let chair: Client;
let deputy: ConsolePerson;
let documentId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  // The second process on the same database: the one person's console hangs on it, the other one acts through the first.
  other = await serveOn(server.databaseUrl);
  chair = await server.as('chutich.cs05');
  deputy = await ConsolePerson.signedIn(browser, other.url, 'phochutich.cs05');
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await other.stop();
  await server.stop();
});

const title = 'Kế hoạch theo dõi tức thời';
const inInbox = (person: ConsolePerson) =>
  person.page.getByRole('region', { name: 'Chờ tôi xử lý' }).getByText(title);

describe('two people at two server processes', () => {
  test('what the one asks of the other stands in the other’s inbox without a reload', async () => {
    documentId = saved(
      await chair.create({
        ...{ kind: 'annual-plan', organisationId: await chair.organisationId() },
        ...{ title, content: planContent() },
      }),
    ).id;
    const before = await waiting(deputy);
    performed(await chair.act(documentId, 'openRound', { mode: 'online' }));
    await inInbox(deputy).waitFor();
    await eventually(async () => expect(await waiting(deputy)).toBe(before + 1));
  });

  test('and the page of the document follows what the other does', async () => {
    await deputy.openDocument(documentId);
    await stands(deputy, 'Đang biểu quyết');
    performed(await chair.act(documentId, 'abandonRound', { reason: 'Cần sửa lại nhiệm vụ' }));
    await stands(deputy, 'Dự thảo');
  });

  test('what waits no longer has gone from the inbox', async () => {
    await deputy.open('/');
    await deputy.page.getByRole('tab').first().waitFor();
    performed(await chair.act(documentId, 'openRound', { mode: 'online' }));
    await inInbox(deputy).waitFor();
    performed(await chair.act(documentId, 'abandonRound', { reason: 'Cần sửa lại nhiệm vụ' }));
    await inInbox(deputy).waitFor({ state: 'detached' });
    expect(deputy.complaints).toEqual([]);
  });
});

test('what is being written is never overwritten: it is said that there is something newer', async () => {
  const writer = await ConsolePerson.signedIn(browser, other.url, 'chutich.cs05');
  const { page } = writer;
  await writer.open(`/documents/${documentId}/edit`);
  const objective = page.getByLabel('Mục tiêu', { exact: true });
  await objective.fill('Đang viết dở');
  saved(await chair.save(documentId, planContent({ objective: 'Bản của máy kia' })));
  await page.getByText(/Có bản mới hơn/).waitFor();
  expect(await objective.inputValue()).toBe('Đang viết dở');
  await page.getByRole('button', { name: 'Mở bản mới, giữ bản của tôi trên máy này' }).click();
  expect(await objective.inputValue()).toBe('Bản của máy kia');
  await page.getByRole('button', { name: 'Dùng lại phần soạn dở' }).click();
  expect(await objective.inputValue()).toBe('Đang viết dở');
  await writer.close();
});

test('where no stream can be had, the console looks by itself', async () => {
  const { page } = deputy;
  await page.context().route('**/graphql/stream**', (route) => route.abort());
  await page.clock.install();
  await deputy.openDocument(documentId);
  await stands(deputy, 'Dự thảo');
  performed(await chair.act(documentId, 'openRound', { mode: 'online' }));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await stands(deputy, 'Dự thảo');
  await page.clock.runFor(31_000);
  await stands(deputy, 'Đang biểu quyết');
});

/** Where the document stands, by the line of its steps. */
async function stands({ page }: ConsolePerson, state: string): Promise<void> {
  await page.locator('[aria-current="step"]').filter({ hasText: state }).waitFor();
}

/** The count beside the inbox in the menu. */
async function waiting({ page }: ConsolePerson): Promise<number> {
  const entry = page
    .getByRole('navigation')
    .getByRole('link', { name: /^Chờ tôi xử lý/ })
    .first();
  return Number(/\d+/.exec(await entry.innerText())?.[0] ?? 0);
}

async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await check();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
