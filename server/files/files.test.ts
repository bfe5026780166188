import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyChain } from '../audit/index.ts';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { cleanFileName } from './fileName.ts';
import { attachFile, MOST_BYTES, openFile, storeFile, type FileStore } from './index.ts';

let province: Province;
let unit: Unit;
let store: FileStore;

beforeAll(async () => {
  province = await createProvince([flow]);
  [unit] = province.units as [Unit];
  store = { ...province.engine, folder: mkdtempSync(join(tmpdir(), 'trinhky-files-')) };
});
afterAll(async () => {
  rmSync(store.folder, { recursive: true });
  await province.end();
});

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

test('a file is kept under its id, opened by its uploader, and by others once it is attached to what they see', async () => {
  const file = await stored('Quyết định.pdf', pdf);
  expect(file).toMatchObject({ mediaType: 'application/pdf', size: pdf.length, fileName: 'Quyết định.pdf' });
  const opened = await open(file.id, unit.people['chair']!);
  expect(readFileSync(opened!.path)).toEqual(pdf);
  const secretary = unit.people['secretary']!;
  expect(await open(file.id, secretary)).toBeNull();
  const life = await Life.begin(province, unit);
  expect((await attach(life, file.id, 'ATTACHMENT')).kind).toBe('attached');
  expect(await open(file.id, secretary)).toMatchObject({ id: file.id });
  expect(await open(file.id, province.units[1]!.people['chair']!)).toBeNull();
  expect(await open('../../etc/passwd', unit.people['chair']!)).toBeNull();
});

test('an attachment is an event of its document', async () => {
  const life = await Life.begin(province, unit);
  const file = await stored('a.png', png);
  await attach(life, file.id, 'EVIDENCE');
  const report = await province.as(life.chair, (reading) => verifyChain(reading, life.id));
  expect(report).toMatchObject({ valid: true, events: 2 });
  expect(await life.act(life.chair, 'openRound', { mode: 'online' })).toMatchObject({ kind: 'conflict' });
});

test('a signed scan belongs to an issued document and is bound to its content', async () => {
  const life = await (await Life.begin(province, unit)).agree();
  const file = await stored('scan.pdf', pdf);
  expect(await attach(life, file.id, 'SIGNED_SCAN')).toMatchObject({
    kind: 'refused',
    blockers: [{ code: 'not-issued' }],
  });
  await life.approve();
  await life.did(life.chair, 'issue', {});
  const sheet = await stored('bang.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'));
  expect(await attach(life, sheet.id, 'SIGNED_SCAN')).toMatchObject({ kind: 'invalid' });
  expect((await attach(life, file.id, 'SIGNED_SCAN')).kind).toBe('attached');
  const [row] = await province.sql<{ same: boolean }>(
    `select a.content_hash = d.content_hash as same from attachment a join document d on d.id = a.document_id where d.id = $1`,
    [life.id],
  );
  expect(row?.same).toBe(true);
});

test("another's file cannot be attached, nor anything to another's document", async () => {
  const life = await Life.begin(province, unit);
  const file = await stored('a.pdf', pdf);
  const secretary = { personId: unit.people['secretary']! };
  const input = { documentId: life.id, fileId: file.id, purpose: 'ATTACHMENT' as const };
  expect(await attachFile(province.engine, secretary, input)).toMatchObject({ faults: [{ path: 'fileId' }] });
  const stranger = { personId: province.units[1]!.people['chair']! };
  expect(await attachFile(province.engine, stranger, input)).toEqual({ kind: 'notFound' });
});

test.each([
  ['a program', 'a.exe', Buffer.from('MZ program')],
  ['a program called PDF', 'a.pdf', Buffer.from('MZ program')],
  ['a picture called PDF', 'a.pdf', png],
  ['a macro document', 'a.docm', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  [
    'a macro document called docx',
    'a.docx',
    zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
  ],
  ['an archive called docx', 'a.docx', zip('virus.exe')],
  ['half an archive', 'a.docx', Buffer.from('504b0304', 'hex')],
  [
    'a bomb',
    'a.xlsx',
    zip(...['[Content_Types].xml', 'xl/workbook.xml', ...Array.from({ length: 9 }, () => 'x')]),
  ],
  ['nothing', 'a.pdf', Buffer.alloc(0)],
  ['more than 20 MiB', 'a.pdf', Buffer.concat([pdf, Buffer.alloc(MOST_BYTES)])],
])('%s is refused and leaves nothing on disk', async (_, fileName, content) => {
  const before = readdirSync(store.folder, { recursive: true }).length;
  const result = await storeFile(store, { personId: unit.people['chair']! }, { fileName, content });
  expect(result).toMatchObject({ kind: 'invalid', faults: [{ path: 'file' }] });
  expect(readdirSync(store.folder, { recursive: true })).toHaveLength(before);
});

test('names are shown clean and never become paths', () => {
  expect(cleanFileName('../../etc/Kế hoạch.pdf'.normalize('NFD'))).toBe('Kế hoạch.pdf');
  expect(cleanFileName('C:\\x\\hóa\u202Efdp.exe\u0000')).toBe('hóafdp.exe');
  expect(cleanFileName(`${'ă'.repeat(300)}.docx`)).toMatch(/^ă{195}\.docx$/);
  expect(cleanFileName('...')).toBe('');
});

async function stored(fileName: string, content: Buffer) {
  const result = await storeFile(store, { personId: unit.people['chair']! }, { fileName, content });
  if (result.kind !== 'stored') throw new Error(JSON.stringify(result));
  expect(existsSync(join(store.folder, 'coming', result.file.id))).toBe(false);
  return result.file;
}

function open(id: string, personId: string) {
  return province.as(personId, (reading) => openFile(reading, store.folder, id));
}

function attach(life: Life, fileId: string, purpose: 'ATTACHMENT' | 'SIGNED_SCAN' | 'EVIDENCE') {
  return attachFile(province.engine, { personId: life.chair }, { documentId: life.id, fileId, purpose });
}

/** A zip of empty entries; those named "x" claim to unpack to 64 MiB each. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(name === 'x' ? 64 * 1024 * 1024 : 0, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, ...entries, end]);
}
