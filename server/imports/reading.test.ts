import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { workbook } from '../../test/support/workbook.ts';
import { importKind } from './kinds/index.ts';
import { matchColumns } from './matchColumns.ts';
import { readDay } from './readDay.ts';
import { readLines } from './readLines.ts';
import { closeReading, readTable } from './sheet/readTable.ts';
import { template } from './template.ts';
import { fileFaultSentence } from './words/index.ts';

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
  ['05/09/2026 00:00:00', '2026-09-05'],
  ['2026-09-05T00:00:00.000Z', '2026-09-05'],
  ['05/09/2026 08:30', null],
  ['05/09/0206', null],
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
  ['a title above', 'DANH SÁCH CÁN BỘ\n\nMã đơn vị;Họ và tên\nBM.01;Lê, Thị Bình\n'],
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

test('a telephone number is one that can be called', async () => {
  const file = 'Mã đơn vị,Họ và tên,Điện thoại\nBM.01,An,không có\nBM.01,Ba,0256 3822 041 (máy lẻ 12)\n';
  const [none, some] = await lines('a.csv', file);
  expect(none?.faults).toEqual([{ column: 'phone', code: 'not-a-phone-number' }]);
  expect(some?.faults).toEqual([]);
});

test('what hides from its reader is refused at its cell', async () => {
  const [line] = await lines('a.csv', 'Mã đơn vị,Họ và tên,Email\nBM.01,An \u202Egnurt,khong phai thu\n');
  expect(line?.faults).toEqual([
    { column: 'name', code: 'forbidden-character' },
    { column: 'email', code: 'not-an-email' },
  ]);
  expect(line?.cells['name']).not.toContain('\u202E');
});

test('a day with its month first is told apart: other lines may be the wrong way round too', async () => {
  const found = await lines(
    'd.csv',
    'Mã đơn vị,Chức vụ,Họ tên,Từ ngày\nBM.01,Chủ tịch,An,09/25/2023\nBM.01,Chủ tịch,An,31/02/2023\n',
    columns,
  );
  expect(found.flatMap(({ faults }) => faults)).toEqual([
    { column: 'from', code: 'month-first', params: { value: '09/25/2023' } },
    { column: 'from', code: 'not-a-day', params: { value: '31/02/2023' } },
  ]);
});

test('names written for fonts of before Unicode are not taken for names', async () => {
  const names = async (...written: string[]) =>
    (await lines('n.csv', ['Mã đơn vị,Họ và tên', ...written.map((name) => `BM.01,${name}`)].join('\n'))).map(
      ({ faults }) => faults[0]?.code,
    );
  const [tcvn3, vni] = [
    ['NguyÔn V¨n H¶i', 'TrÇn ThÞ Hång', 'Lª §øc Hoµ', 'Ph¹m Quang'],
    ['Nguyeãn Vaên Haûi', 'Traàn Ñöùc Hoâng', 'LEÂ VAÊN AÂN'],
  ];
  expect(new Set(await names(...tcvn3, ...vni))).toEqual(new Set(['old-font']));
  const ours = [
    'Nguyễn Thị Hoà',
    'HỒ ĐẮC ÁNH',
    'Lê “Hai” Ấn',
    'Y Moan Ênuôl',
    'Ngô Uyên',
    'K’Brêu',
    'Müller',
  ];
  expect(await names(...ours, 'Tổ 1 – Đường số 2 (m²)')).toEqual(Array(8).fill(undefined));
  const table = await read('h.csv', 'M· ®¬n vÞ,Hä vµ tªn\nBM.01,An\n');
  const fault = 'rows' in table ? matchColumns(table.rows, people) : table;
  expect('code' in fault && fileFaultSentence(fault, 'vi')).toMatch(/Thiếu cột .*TCVN3/);
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

test('a cell of more than a spreadsheet takes is told by its name, wherever its text is kept', async () => {
  const long = 'ă'.repeat(1_000_000);
  const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${inline('A1', 'x')}${inline('B1', long)}${inline('C1', 'y')}</row>`;
  const told = (cell: string) => ({ code: 'cell-too-long', params: { cell, max: 32_767 } });
  expect(await read('a.xlsx', workbook(rows))).toEqual(told('B1'));
  const shared = `<sst><si><t>x</t></si><si><t>${long}</t></si></sst>`;
  const refers = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C7" t="s"><v>1</v></c></row>';
  expect(await read('b.xlsx', workbook(refers, { more: { 'xl/sharedStrings.xml': shared } }))).toEqual(
    told('C7'),
  );
  expect(await read('c.csv', `Tên\n${long}`)).toMatchObject({ rows: [['Tên'], ['ă'.repeat(32_768)]] });
});

test('a bomb is not unpacked, whatever it says of its size', async () => {
  expect(await read('bomb.xlsx', workbook(' '.repeat(120 * 1024 * 1024)))).toEqual({
    code: 'too-much-unpacked',
  });
});

test.each([
  ['nothing in it', 'a.csv', '', 'empty'],
  ['the signs of TCVN3', 'a.csv', Buffer.from('M· ®¬n vÞ,Hä vµ tªn\nBM.01,NguyÔn', 'latin1'), 'not-utf8'],
  [
    'Windows-1258',
    'a.csv',
    Buffer.from([0x4d, 0xe3, 0x20, 0xf0, 0xf5, 0x6e, 0x20, 0x76, 0x69, 0xf2]),
    'not-utf8',
  ],
  ['the other half of UTF-16', 'a.csv', Buffer.from('\uFEFFMã,Tên\n', 'utf16le').swap16(), 'not-utf8'],
  ['an open quote', 'a.csv', 'Mã đơn vị,"Họ và tên\nBM', 'unreadable'],
  ['no workbook', 'a.xlsx', Buffer.from('PK nothing'), 'not-a-sheet'],
  ['half a sheet', 'a.xlsx', workbook('<row><c r="A1"', { broken: true }), 'unreadable'],
])('a file with %s is told apart', async (_, name, content, code) => {
  expect(await read(name, content)).toMatchObject({ code });
});
