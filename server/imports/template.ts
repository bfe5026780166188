import type { Row } from 'write-excel-file/node';
import { fill, type Locale } from '../../workflows/kit/index.ts';
import type { ImportKind } from './kinds/kind.ts';
import { MOST_ROWS } from './sheet/table.ts';
import { notesOf } from './words/index.ts';

const head = { fontWeight: 'bold' as const, backgroundColor: '#E8EEF6', wrap: true };

/** A workbook to be filled in: headings on the first sheet, how each column is written (with an example) on the second. */
export async function template({ words, columns }: ImportKind, locale: Locale): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const notes = notesOf(locale);
  const headings: Row = columns.map(({ heading, required }) => ({
    ...{ value: heading[locale] + (required ? ' *' : ''), type: String, ...head },
  }));
  // Cells of text keep zeros in front and days as they are typed.
  const blank: Row = columns.map(() => ({ type: String, format: '@' }));
  const lines: Row[] = columns.map(({ heading, required, note, example }) =>
    [heading[locale], required ? notes.required : '', note[locale], example].map((value) => ({
      ...{ value, type: String, wrap: true },
    })),
  );
  const more = fill(notes.more, { max: MOST_ROWS.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB') });
  return writeXlsxFile([
    {
      sheet: words[locale].label,
      data: [headings, ...Array.from({ length: 200 }, () => blank)],
      columns: columns.map(({ type }) => ({ width: type === 'text' ? 34 : 18 })),
      stickyRowsCount: 1,
    },
    {
      sheet: notes.title,
      data: [
        notes.columns.map((value) => ({ value, type: String, ...head })),
        ...lines,
        [],
        [{ value: more, type: String, columnSpan: 4, wrap: true }],
        [{ value: words[locale].lead, type: String, columnSpan: 4, wrap: true }],
      ],
      columns: [{ width: 26 }, { width: 12 }, { width: 70 }, { width: 40 }],
    },
  ]).toBuffer();
}
