import { parse } from 'csv-parse/sync';
import { cellText, MOST_COLUMNS, MOST_ROWS, type FileFault, type Table } from './table.ts';

/** Reads a text of rows as Excel and others save it: UTF-8 or UTF-16 with its mark, parted by comma, semicolon or tab. */
export function readCsv(file: Buffer): Table | FileFault {
  const text = decoded(file);
  if (text === null) return { code: 'not-utf8' };
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  try {
    const rows = parse(body, {
      delimiter: told?.[1] ?? delimiterOf(body),
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS + 2,
    });
    if (rows.length > MOST_ROWS + 1) return { code: 'too-many-rows', params: { max: MOST_ROWS } };
    return { rows: rows.map((row) => row.slice(0, MOST_COLUMNS).map(withoutGuard)), formulas: [] };
  } catch {
    return { code: 'unreadable' };
  }
}

function decoded(file: Buffer): string | null {
  const isUtf16 = file[0] === 0xff && file[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

const signs = [',', ';', '\t'];

/** Which of them the first line that has any has most of, quoted text aside: a title may stand above the headings. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/);
  const head = lines.find((line) => signs.some((sign) => line.includes(sign))) ?? '';
  const count = (sign: string) => head.split(sign).length;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Our own exports put an apostrophe before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return cellText(cell).replace(/^'(?=[=+\-@\t\r])/, '');
}
