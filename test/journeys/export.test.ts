import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { saved } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { planContent } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let officer: Client;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  officer = await server.as('vanphong.tinh');
  unit = await unitOf(server, '07');
}, SEEDING);

afterAll(() => server.stop());

const address = (list: string, asked: object = {}, form = 'csv') =>
  `/exports/${list}.${form}?with=${encodeURIComponent(JSON.stringify(asked))}`;

async function table(list: string, asked: object = {}, by = officer): Promise<string[][]> {
  const response = await by.send(address(list, asked));
  if (!response.ok) throw new Error(`${list}: ${response.status} ${await response.text()}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  return parse(bytes, { bom: true });
}

test('a list is exported as it is filtered, with as many lines as it counts, beyond one page', async () => {
  const { organisations } = await officer.ask<{ organisations: { totalCount: number } }>(
    '{ organisations { totalCount } }',
  );
  const [heads, ...units] = await table('organisations');
  expect(heads?.slice(0, 3)).toEqual(['Tên đơn vị', 'Ký hiệu', 'Loại']);
  expect(units).toHaveLength(organisations.totalCount);
  const { documents } = await officer.ask<{ documents: { totalCount: number } }>(
    '{ documents(filter: { kind: "annual-plan" }) { totalCount } }',
  );
  const [, ...plans] = await table('documents', { filter: { kind: 'annual-plan' } });
  expect(documents.totalCount).toBeGreaterThan(25);
  expect(plans).toHaveLength(documents.totalCount);
  expect(new Set(plans.map(([, kind]) => kind))).toEqual(new Set(['Kế hoạch năm']));
});

test('nobody exports more than they see', async () => {
  const [, ...ofProvince] = await table('documents');
  const [, ...ofUnit] = await table('documents', {}, unit.chair);
  expect(ofUnit.length).toBeLessThan(ofProvince.length);
  const { documents } = await unit.chair.ask<{ documents: { totalCount: number } }>(
    '{ documents { totalCount } }',
  );
  expect(ofUnit).toHaveLength(documents.totalCount);
  const [, ...ofAdministrator] = await table('documents', {}, await server.as('quantri'));
  expect(ofAdministrator).toEqual([]);
  expect((await server.anonymous().send(address('documents'))).status).toBe(401);
  const draft = await unit.draft();
  const stranger = await server.as('chutich.cs02');
  expect((await stranger.send(address('dispatches', { documentId: draft.id }))).status).toBe(404);
});

test('what a spreadsheet would take for a formula is text, in both forms; days and times are written as here', async () => {
  const title = '=HYPERLINK("http://evil.example";"Bấm")';
  const input = { kind: 'annual-plan', organisationId: unit.organisationId, title, content: planContent() };
  saved(await unit.chair.create(input));
  const [heads = [], ...rows] = await table('documents', { filter: { draftedByMe: true } }, unit.chair);
  const line = rows.find(([cell]) => cell?.includes('HYPERLINK'));
  expect(line?.[0]).toBe(`'${title}`);
  expect(line?.[heads.indexOf('Thay đổi gần nhất')]).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  const response = await unit.chair.send(address('documents', { filter: { draftedByMe: true } }, 'xlsx'));
  expect(response.headers.get('content-disposition')).toMatch(/attachment; .*\.xlsx/);
  const sheet = await readSheet(Buffer.from(await response.arrayBuffer()));
  const cells = sheet.find(([cell]) => cell === title);
  expect(cells?.[heads.indexOf('Thay đổi gần nhất')]).toBeInstanceOf(Object);
});

test.each([
  ['documents', { orderBy: { field: 'TITLE', direction: 'ASC' } }],
  ['obligations', { filter: { status: 'LATE' } }],
  ['organisations', { filter: { text: 'cơ sở' } }],
  ['people', {}],
  ['incoming', {}],
  ['delegations', {}],
  ['organisation-decisions', {}],
])('the list %s is a table', async (list, asked) => {
  const [heads = []] = await table(list, asked);
  expect(heads.length).toBeGreaterThan(5);
});

test('the audit log is the auditor’s to export', async () => {
  const auditor = await server.as('ubkt.tinh');
  const [heads = [], ...events] = await table('audit-events', { filter: { action: 'submit' } }, auditor);
  expect(heads[0]).toBe('Thời điểm');
  expect(events.length).toBeGreaterThan(0);
});

test.each([
  ['a list there is none of', '/exports/everything.csv', 404],
  ['a form there is none of', '/exports/documents.pdf', 404],
  ['what is no JSON', '/exports/documents.csv?with={', 400],
  ['a filter the list does not know', address('documents', { filter: { everything: true } }), 400],
  ['somebody’s job', address('bulk-rows', { id: '00000000-0000-4000-8000-000000000000' }), 404],
  ['somebody’s import', address('import-lines', { id: '00000000-0000-4000-8000-000000000000' }), 404],
])('%s is answered as such', async (_, path, status) => {
  expect((await officer.send(path)).status).toBe(status);
});
