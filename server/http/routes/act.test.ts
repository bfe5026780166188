import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Life } from '../../documents/testing/life.ts';
import type { Unit } from '../../documents/testing/province.ts';
import { offerByLink } from '../../outbox/mail/links.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let unit: Unit;
let officer: string;
beforeAll(async () => {
  site = await startSite();
  unit = site.province.units[0]!;
  officer = site.province.upper.people['officer']!;
  await site.as(officer);
  await site.as(unit.people['chair']!);
});
afterAll(() => site.end());

async function submitted(): Promise<Life> {
  const life = await Life.begin(site.province, unit);
  await life.agree();
  await life.did(life.chair, 'submit', {});
  return life;
}

async function linkTo(life: Life, personId: string, action: string): Promise<string> {
  const offer = { personId, documentId: life.id, version: life.version, action };
  return `/act/${await offerByLink(site.province.worker, offer)}`;
}

async function open(path: string, method = 'GET', client = site.anonymous()) {
  const response = await client.send(path, { method });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function standing(id: string) {
  const [row] = await site.province.sql<{ state: string; version: number }>(
    'select state, version from document where id = $1',
    [id],
  );
  return row;
}

test('to look changes nothing, however often; to press acts once', async () => {
  const life = await submitted();
  const path = await linkTo(life, officer, 'beginReview');
  for (let n = 0; n < 3; n += 1) {
    const page = await open(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<form method="post">');
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
  expect(await standing(life.id)).toEqual({ state: 'submitted', version: life.version });
  const [first, second] = await Promise.all([open(path, 'POST'), open(path, 'POST')]);
  expect([first.text, second.text].join()).toContain('Đã thực hiện: Tiếp nhận');
  expect(await standing(life.id)).toEqual({ state: 'underReview', version: life.version + 1 });
  const after = await open(path, 'POST');
  expect(after.text).toContain('Việc này đã được thực hiện từ thư');
  expect(after.text).not.toContain('<form');
  expect(await standing(life.id)).toEqual({ state: 'underReview', version: life.version + 1 });
  expect(site.log()).not.toContain(path);
});

test('a document that changed since, and a link that is old, act no more', async () => {
  const life = await submitted();
  const path = await linkTo(life, officer, 'beginReview');
  await site.province.sql(
    `update mail_link set expires_at = now() - interval '1 day' where document_id = $1`,
    [life.id],
  );
  expect((await open(path, 'POST')).text).toContain('Đường dẫn đã hết hạn');
  const other = await linkTo(life, officer, 'beginReview');
  await life.did(officer, 'beginReview', {});
  expect((await open(other, 'POST')).text).toContain('Văn bản đã thay đổi từ khi gửi thư');
  expect(await standing(life.id)).toEqual({ state: 'underReview', version: life.version });
});

test('what weighs more asks for the person, signed in', async () => {
  const life = await Life.begin(site.province, unit);
  await life.agree();
  const path = await linkTo(life, life.chair, 'submit');
  for (const client of [site.anonymous(), await site.as(officer)]) {
    const page = await open(path, 'POST', client);
    expect(page.text).toContain('cần đăng nhập');
    expect(await standing(life.id)).toEqual({ state: 'agreed', version: life.version });
  }
  const page = await open(path, 'POST', await site.as(life.chair));
  expect(page.text).toContain('Đã thực hiện');
  expect(await standing(life.id)).toMatchObject({ state: 'submitted' });
});

test('from another site nothing is pressed; a made-up link leads nowhere', async () => {
  const life = await submitted();
  const path = await linkTo(life, officer, 'beginReview');
  const foreign = await fetch(new URL(path, site.url), {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect(foreign.status).toBe(403);
  expect(await standing(life.id)).toMatchObject({ state: 'submitted' });
  for (const odd of [`/act/${'x'.repeat(43)}`, '/act/short', '/act/%00'])
    expect((await open(odd, 'POST')).status).toBe(404);
  expect((await open(path, 'PUT')).status).toBe(405);
});

test('whoever lost the office, or the account, no longer acts by an old mail', async () => {
  const life = await submitted();
  const path = await linkTo(life, officer, 'beginReview');
  await site.province.sql(
    `update office_holding set period = '[2020-01-01,2021-01-01)' where person_id = $1`,
    [officer],
  );
  const page = await open(path, 'POST');
  expect(page.status).toBe(404);
  expect(page.text).toContain('Không còn xem được văn bản này');
  await site.province.sql(`update office_holding set period = '[2020-01-01,)' where person_id = $1`, [
    officer,
  ]);
  await site.province.sql('update account set disabled_at = now() where person_id = $1', [officer]);
  expect((await open(path, 'POST')).text).toContain('Đường dẫn này không dùng được');
  expect(await standing(life.id)).toMatchObject({ state: 'submitted' });
});
