import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { performed } from '../support/answers.ts';
import { desk, phone, startBrowser } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { ConsolePerson } from '../support/consolePerson.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;
let auditor: Client;
let chair: ConsolePerson;
let officer: ConsolePerson;
let leader: ConsolePerson;
let documentId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  auditor = await server.as('ubkt.tinh');
  chair = await ConsolePerson.signIn(browser, server.url, 'chutich.cs03');
  officer = await ConsolePerson.signIn(browser, server.url, 'vanphong.tinh');
  leader = await ConsolePerson.signIn(browser, server.url, 'lanhdao.tinh');
}, SEEDING);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const acts = async (action: string) =>
  (await auditor.history(documentId)).filter((event) => event.action === action).length;

describe('the life of a plan in the console', () => {
  test('the chair begins it from the targets of the programme', async () => {
    const { page } = chair;
    await chair.open('/documents/new/annual-plan');
    await page.getByRole('radio', { name: /Từ chỉ tiêu của chương trình/ }).check();
    await page.getByRole('button', { name: 'Lập và mở để soạn' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/edit/);
    documentId = /documents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    expect((await auditor.document(documentId)).content['targets']).not.toHaveLength(0);
  });

  test('and fills it in; what is wrong is said at its field', async () => {
    const { page } = chair;
    await page.getByLabel('Mục tiêu', { exact: true }).fill('Mỗi uỷ viên được tập huấn trong năm.');
    await page.getByRole('button', { name: 'Thêm dòng vào “Nhiệm vụ và giải pháp”' }).click();
    const task = page.getByRole('listitem', { name: 'Nhiệm vụ và giải pháp 1' });
    await task.getByLabel('Nhóm nhiệm vụ').fill('Tập huấn');
    await task.getByLabel('Nội dung công việc').fill('Mở lớp kỹ năng số');
    await task.getByLabel('Từ ngày').fill('02/05/2026');
    await task.getByLabel('Đến ngày').fill('01/05/2026');
    await task.getByLabel('Kinh phí công đoàn (đồng)').fill('12000000');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/Đến ngày/)
      .waitFor();

    await task.getByLabel('Đến ngày').fill('30/05/2026');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Đã lưu lúc/).waitFor();
    expect((await auditor.document(documentId)).content['tasks']).toMatchObject([
      { title: 'Mở lớp kỹ năng số', endsOn: '2026-05-30', unionFunds: 12000000 },
    ]);
  });

  test('a refused act says why', async () => {
    await chair.openDocument(documentId);
    await chair.actions.getByRole('button', { name: 'Vì sao chưa được?' }).click();
    const refused = chair.actions.getByText('Gửi trình', { exact: true });
    await refused.waitFor();
    await chair.sees(/biểu quyết/);
  });

  test('the chair opens a round', async () => {
    await chair.act('Lấy biểu quyết', (dialog) => dialog.getByRole('radio', { name: /trực tuyến/ }).check());
    await chair.sees('Đang biểu quyết');
  });

  test.each([
    ['phochutich.cs03', desk],
    ['thuky.cs03', desk],
    ['uyvien1.cs03', phone],
  ])('%s votes on a screen of %j, and a double click is one ballot', async (username, size) => {
    const before = await acts('castBallot');
    const member = await ConsolePerson.signIn(browser, server.url, username, size);
    await member.openDocument(documentId, 'round');
    await member.page.getByRole('button', { name: 'Tán thành', exact: true }).click();
    await member.confirm('Biểu quyết', undefined, (button) => button.dblclick());
    await member.sees(/Bạn đã chọn: tán thành/);
    expect(await acts('castBallot')).toBe(before + 1);
    expect(await overflows(member)).toBe(false);
    expect(member.complaints).toEqual([]);
    await member.close();
  });

  test('the chair votes too and closes the round, which has passed', async () => {
    await chair.openDocument(documentId, 'round');
    await chair.page.getByRole('button', { name: 'Tán thành', exact: true }).click();
    await chair.confirm('Biểu quyết');
    await chair.act('Kết thúc biểu quyết');
    await chair.sees('Đã thông qua');
  });

  test('it is submitted, received, and returned with a note at its row', async () => {
    await chair.act('Gửi trình');
    await officer.openDocument(documentId);
    await officer.choose('Tiếp nhận');
    await officer.confirm('Tiếp nhận', undefined, (button) => button.dblclick());
    await officer.sees('Đang xem xét');
    expect(await acts('beginReview')).toBe(1);

    await officer.act('Trả lại', async (dialog) => {
      await dialog.getByLabel(/^Lý do trả lại/).fill('Kinh phí chưa có nguồn');
      await dialog.getByRole('button', { name: 'Thêm chỗ cần sửa' }).click();
      await pick(dialog.getByLabel('Mục hoặc dòng'), 'Mở lớp kỹ năng số');
      await dialog.getByLabel('Cần sửa thế nào').fill('Giảm còn mười triệu');
    });
    await officer.sees('Bị trả lại');
  });

  test('the chair sees what to mend, and mends it', async () => {
    const { page } = chair;
    await chair.openDocument(documentId);
    const banner = page.getByRole('region', { name: 'Bị trả lại để sửa' });
    await banner.getByText('Kinh phí chưa có nguồn').waitFor();
    await banner.getByText('Giảm còn mười triệu').waitFor();
    await chair.act('Sửa lại');
    await chair.open(`/documents/${documentId}/edit`);
    await page.getByLabel('Kinh phí công đoàn (đồng)').first().fill('10000000');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Đã lưu lúc/).waitFor();
  });

  test('money being substance, the committee agrees anew before it is submitted again', async () => {
    await chair.openDocument(documentId);
    await chair.act('Lấy biểu quyết', (dialog) => dialog.getByRole('radio', { name: /trực tuyến/ }).check());
    for (const name of ['chutich', 'phochutich', 'thuky', 'uyvien2']) {
      const member = await server.as(`${name}.cs03`);
      performed(await member.act(documentId, 'castBallot', { choice: 'agree' }));
    }
    await chair.openDocument(documentId);
    await chair.act('Kết thúc biểu quyết');
    await chair.act('Gửi trình');
  });

  test('a leader approves it and the chair issues it', async () => {
    await officer.openDocument(documentId);
    await officer.act('Tiếp nhận');
    await leader.openDocument(documentId);
    await leader.act('Phê duyệt');
    await leader.sees('Đã phê duyệt');

    await chair.openDocument(documentId);
    await chair.act('Ký, ban hành');
    await chair.sees(/\/KH-CĐCS03/);
    expect(await acts('issue')).toBe(1);
  });

  test('its paper can be read beside it and opened as PDF', async () => {
    const { page } = chair;
    await chair.openDocument(documentId, 'paper');
    const paper = page.frameLocator('iframe[title="Văn bản như khi in"]').first();
    await paper.getByText('Mở lớp kỹ năng số').first().waitFor();
    const link = page.getByRole('link', { name: 'Mở bản PDF' });
    const pdf = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the signed and sealed scan is kept with it', async () => {
    const { page } = chair;
    await chair.openDocument(documentId, 'attachments');
    const scan = {
      name: 'ban-ky.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    };
    await page.getByLabel('Tệp', { exact: true }).setInputFiles(scan);
    await page.getByRole('button', { name: 'Thêm tệp' }).click();
    const kept = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'ban-ky.pdf' }) });
    await kept.getByText(/Bản đã ký, đóng dấu/).waitFor();
  });

  test('its history names everybody in the office they held', async () => {
    await chair.openDocument(documentId, 'history');
    await chair.sees(/Giảm còn mười triệu|Kinh phí chưa có nguồn/);
    await chair.sees('Chủ tịch');
  });
});

describe('what else is looked up', () => {
  test('the units that are late, with a number to call and a link to share', async () => {
    const { page } = officer;
    await officer.open('/late');
    const call = page.getByRole('link', { name: /^Gọi / }).first();
    expect(await call.getAttribute('href')).toMatch(/^tel:\+?\d+$/);
    await page
      .getByRole('button', { name: /^Gửi lời nhắc/ })
      .first()
      .waitFor();
  });

  test('a document nobody may see is not there', async () => {
    const stranger = await ConsolePerson.signIn(browser, server.url, 'chutich.cs05', phone);
    await stranger.page.goto(`/#/documents/${documentId}`);
    await stranger.sees(/Không có văn bản này/);
    await stranger.close();
  });
});

test('no browser had anything to complain about', () => {
  for (const person of [chair, officer, leader]) expect(person.complaints).toEqual([]);
});

async function overflows({ page }: ConsolePerson): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

async function pick(list: Locator, text: string): Promise<void> {
  await list.selectOption(await list.locator('option', { hasText: text }).first().getAttribute('value'));
}
