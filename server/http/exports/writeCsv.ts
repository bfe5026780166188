import { Readable } from 'node:stream';
import type { Locale } from '../../../workflows/kit/index.ts';
import type { ExportColumn, Value } from './exportList.ts';

/** Lines of text with the mark by which Excel knows UTF-8, as they are taken. */
export function writeCsv(
  columns: readonly ExportColumn<unknown>[],
  rows: readonly Value[][],
  locale: Locale,
): Readable {
  return Readable.from(lines(columns, rows, locale));
}

function* lines(columns: readonly ExportColumn<unknown>[], rows: readonly Value[][], locale: Locale) {
  yield `\uFEFF${columns.map(({ heading }) => cell(heading[locale])).join(',')}\r\n`;
  for (const row of rows) yield `${row.map((value, at) => cell(shown(value, columns[at]!))).join(',')}\r\n`;
}

function shown(value: Value, { type }: ExportColumn<unknown>): string | number {
  if (value === null || value === undefined || value === '') return '';
  if (type === 'number') return Number(value);
  if (type === 'day') return String(value).split('-').reverse().join('/');
  return type === 'moment' ? momentShown(new Date(value)) : String(value);
}

/** What a spreadsheet would take for a formula is text, told so by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const inVietnam = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' },
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});

function momentShown(moment: Date): string {
  return inVietnam.format(moment).replace(',', '');
}
