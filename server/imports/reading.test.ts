import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { importKind } from './kinds/index.ts';
import { matchColumns } from './matchColumns.ts';
import { readDay } from './readDay.ts';
import { readLines } from './readLines.ts';
import { closeReading, readTable } from './sheet/readTable.ts';
import { template } from './template.ts';

const folder = mkdtempSync(join(tmpdir(), 'trinhky-sheets-'));
const { columns } = importKind('offices')!;
const { columns: people } = importKind('people')!;

afterAll(async () => {
  await closeReading();
  rmSync(folder, { recursive: true });
});

function read(name: string, content: Buffer | string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readTable({ path, isText: name.endsWith('.csv') });
}

async function lines(name: string, content: Buffer | string, of = people) {
  const table = await read(name, content);
  if ('code' in table) throw new Error(table.code);
  const headings = matchColumns(table.rows, of);
  if ('code' in headings) throw new Error(headings.code);
  return readLines(table, headings);
}

test.each([
  ['05/09/2026', '2026-09-05'],
  ['5-9-2026', '2026-09-05'],
  ['5.9.2026', '2026-09-05'],
  ['2026-09-05', '2026-09-05'],
  [46270, '2026-09-05'],
  ['46270', '2026-09-05'],
  ['29/02/2028', '2028-02-29'],
  ['31/02/2026', null],
  ['29/02/2026', null],
  ['2026-13-01', null],
  ['09/2026', null],
  ['2026', null],
  ['05/09/26', null],
  ['hôm nay', null],
  [0.5, null],
])('%s is the day %s', (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test('a workbook of ours comes back as it was filled in, days of the spreadsheet’s own included', async () => {
  const text = (value: string) => ({ value, type: String });
  const rows: Row[] = [
    [text('DANH SÁCH CHỨC DANH')],
    ['Mã đơn vị *', 'Chức vụ', 'HỌ TÊN', 'từ ngày', 'Đến ngày'].map(text),
    [],
    [
      text('BM.01'),
      text('Chủ tịch'),
      text(' Nguyễn  Văn\nAn '),
      { value: new Date('2023-10-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      null,
    ],
    [text('BM.01'), text('Thư ký'), text('Lê Bình'), { value: 45_200, type: Number }, text('31/02/2026')],
  ];
  const found = await lines('a.xlsx', await writeXlsxFile(rows).toBuffer(), columns);
  expect(found).toEqual([
    {
      line: 4,
      cells: { unit: 'BM.01', office: 'Chủ tịch', name: 'Nguyễn Văn An', from: '2023-10-01', until: '' },
      faults: [],
    },
    {
      line: 5,
      cells: { unit: 'BM.01', office: 'Thư ký', name: 'Lê Bình', from: '2023-10-01', until: '31/02/2026' },
      faults: [{ column: 'until', code: 'not-a-day', params: { value: '31/02/2026' } }],
    },
  ]);
});

test('the template has the columns, and no line of its own', async () => {
  for (const locale of ['vi', 'en'] as const) {
    const table = await read('mau.xlsx', await template(importKind('units')!, locale));
    if ('code' in table) throw new Error(table.code);
    const headings = matchColumns(table.rows, importKind('units')!.columns);
    expect(headings).toMatchObject({ row: 0, ignored: [] });
    expect('row' in headings && readLines(table, headings)).toEqual([]);
  }
});

test('formulas are refused, whatever they were last worked out to', async () => {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = `<row r="1">${cell('A1', 'Mã đơn vị')}${cell('B1', 'Họ và tên')}${cell('C1', 'Điện thoại')}</row>`;
  const sheet = (formula: string) =>
    workbook(
      `${head}<row r="2">${cell('A2', 'BM.01')}<c r="B2" t="str">${formula}</c><c r="C2"><v>912345678</v></c></row>`,
    );
  const [line] = await lines('f.xlsx', sheet('<f>A2&amp;"x"</f><v>BM.01x</v>'));
  expect(line).toMatchObject({
    cells: { phone: '0912345678' },
    faults: [{ column: 'name', code: 'formula' }],
  });
  const [uncounted] = await lines('g.xlsx', sheet('<f>A2</f>'));
  expect(uncounted).toMatchObject({ faults: [{ column: 'name', code: 'formula' }] });
  const [typed] = await lines('f.csv', 'Mã đơn vị,Họ và tên\nBM.01,=HYPERLINK("x")\n');
  expect(typed).toMatchObject({ faults: [{ column: 'name', code: 'formula' }] });
});

test.each([
  ['commas', 'Mã đơn vị,Họ và tên\nBM.01,"Lê, Thị Bình"\n'],
  ['semicolons and a mark', '\uFEFFMã đơn vị;Họ và tên\r\nBM.01;Lê, Thị Bình\r\n'],
  ['tabs, as Unicode text', Buffer.from('\uFEFFMã đơn vị\tHọ và tên\r\nBM.01\tLê, Thị Bình\r\n', 'utf16le')],
  ['what Excel is told', 'sep=;\nMã đơn vị;Họ và tên\nBM.01;Lê, Thị Bình\n'],
  ['letters and marks apart', 'Mã đơn vị;Họ và tên\nBM.01;Lê, Thị Bình\n'.normalize('NFD')],
])('CSV with %s', async (_, content) => {
  expect(await lines('a.csv', content)).toMatchObject([
    { cells: { unit: 'BM.01', name: 'Lê, Thị Bình' }, faults: [] },
  ]);
});

test('the apostrophe our exports put before a formula is none of the text', async () => {
  const [line] = await lines('a.csv', "Mã đơn vị,Họ và tên,Điện thoại\nBM.01,An,'+84 912 345 678\n");
  expect(line).toMatchObject({ cells: { phone: '+84 912 345 678' }, faults: [] });
});

test('what hides from its reader is refused at its cell', async () => {
  const [line] = await lines('a.csv', 'Mã đơn vị,Họ và tên,Email\nBM.01,An \u202Egnurt,khong phai thu\n');
  expect(line?.faults).toEqual([
    { column: 'name', code: 'forbidden-character' },
    { column: 'email', code: 'not-an-email' },
  ]);
  expect(line?.cells['name']).not.toContain('\u202E');
});

test('columns that are missing, twice or called otherwise are told by name', () => {
  expect(matchColumns([['Mã ĐV', 'Họ và tên']], people)).toMatchObject({
    code: 'columns-missing',
    missing: [{ key: 'unit' }],
    unknown: ['Mã ĐV'],
  });
  expect(matchColumns([['Mã đơn vị', 'Họ và tên', 'Họ tên']], people)).toMatchObject({
    code: 'column-twice',
    column: { key: 'name' },
  });
  expect(matchColumns([['Họ và tên', 'Ghi chú', 'Mã đơn vị']], people)).toMatchObject({
    ignored: ['Ghi chú'],
  });
});

test('a hundred thousand lines are refused before they are unpacked, as text and as a workbook', async () => {
  const csv = `Mã đơn vị,Họ và tên\n${'BM.01,An\n'.repeat(100_000)}`;
  expect(await read('many.csv', csv)).toEqual({ code: 'too-many-rows', params: { max: 20_000 } });
  expect(
    await read(
      'many.xlsx',
      workbook('<row><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'.repeat(100_000)),
    ),
  ).toEqual({
    code: 'too-many-rows',
    params: { max: 20_000 },
  });
});

test('a bomb is not unpacked, whatever it says of its size', async () => {
  expect(await read('bomb.xlsx', workbook(' '.repeat(120 * 1024 * 1024)))).toEqual({
    code: 'too-much-unpacked',
  });
});

test.each([
  ['nothing in it', 'a.csv', '', 'empty'],
  ['another alphabet', 'a.csv', Buffer.from([0x4d, 0xe3, 0x20, 0xfc]), 'not-utf8'],
  ['an open quote', 'a.csv', 'Mã đơn vị,"Họ và tên\nBM', 'unreadable'],
  ['no workbook', 'a.xlsx', Buffer.from('PK nothing'), 'not-a-sheet'],
  ['half a sheet', 'a.xlsx', workbook('<row><c r="A1"', { broken: true }), 'unreadable'],
])('a file with %s is told apart', async (_, name, content, code) => {
  expect(await read(name, content)).toMatchObject({ code });
});

/** A workbook of one sheet whose parts claim to hold a byte each. */
function workbook(rows: string, { broken = false } = {}): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const whole = deflateRawSync(text);
    const packed = broken && name.includes('sheet1') ? whole.subarray(0, 5) : whole;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(text), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(Buffer.byteLength(text), 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(text), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(1, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(entries).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}
