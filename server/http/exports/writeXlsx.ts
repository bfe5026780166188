import type { Writable } from 'node:stream';
import type { Cell, Row } from 'write-excel-file/node';
import type { Locale } from '../../../workflows/kit/index.ts';
import type { ExportColumn, Value } from './exportList.ts';

const VIETNAM_MS = 7 * 60 * 60_000;
const widths = { text: 28, number: 10, day: 14, moment: 18 };

/** A workbook whose texts are texts, whatever they begin with, and whose days and times sort as such. */
export async function writeXlsx(
  { name, columns }: { name: string; columns: readonly ExportColumn<unknown>[] },
  rows: readonly Value[][],
  locale: Locale,
  to: Writable,
): Promise<void> {
  const headings: Row = columns.map(({ heading }) => ({
    ...{ value: heading[locale], type: String, fontWeight: 'bold', backgroundColor: '#E8EEF6', wrap: true },
  }));
  const data = [headings, ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]!)))];
  const sheet = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const book = writeXlsxFile(data, {
    ...{ sheet, stickyRowsCount: 1 },
    columns: columns.map(({ type }, at) => ({ width: at === 0 && type === 'text' ? 48 : widths[type] })),
  });
  await (book.toStream as (stream: Writable) => Promise<void>)(to);
}

function cellOf(value: Value, { type }: ExportColumn<unknown>): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'number') return { value: Number(value), type: Number };
  if (type === 'day')
    return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  if (type === 'moment')
    return {
      value: new Date(new Date(value).getTime() + VIETNAM_MS),
      type: Date,
      format: 'dd/mm/yyyy hh:mm',
    };
  // A cell holds no more, and no control signs.
  const text = String(value).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return { value: text.slice(0, 32_767), type: String };
}
