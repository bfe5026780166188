import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { PaperBlock, PaperColumn, PaperRow } from '../../../workflows/kit/paper.ts';
import { columnWidths } from './columnWidths.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { textsOf, type Setting } from './text.ts';

type Table = Extract<PaperBlock, { type: 'table' }>;

// A narrower gap makes readers of the PDF take two columns for one line.
const PADDING = { side: 5, top: 3 };
const LINE = 0.5;

/** A ruled table whose first row comes again on every page. */
export function table({ columns, rows }: Table): ContentTable {
  const widths = columnWidths(columns, rows, { frame: 2 * PADDING.side + LINE, size: SIZE.table });
  // pdfmake never ends when what must stay together is higher than the page, so only short rows are kept whole.
  const whole = rows.every((row) => isShort(row, widths));
  const repeated = whole && isShort({ cells: columns.map(({ title }) => title) }, widths);
  return {
    margin: [0, 8, 0, 4],
    table: {
      widths,
      headerRows: repeated ? 1 : 0,
      keepWithHeaderRows: repeated ? 1 : 0,
      dontBreakRows: whole,
      body: [titles(columns, widths), ...rows.map((row) => cells(row, columns, widths))],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => PADDING.side,
      paddingRight: () => PADDING.side,
      paddingTop: () => PADDING.top,
      paddingBottom: () => PADDING.top,
    },
  };
}

function isShort({ cells, span }: PaperRow, widths: number[]): boolean {
  return cells.every(
    (cell, at) => linesOf(cell, span ? TEXT_WIDTH : (widths[at] ?? TEXT_WIDTH)) < MOST_LINES,
  );
}

// A third of a page: the estimate takes letters of common width, capitals need up to twice as much.
const MOST_LINES = 16;

function linesOf(text: string, width: number): number {
  const letters = width / (SIZE.table / 2);
  return text.split('\n').reduce((lines, line) => lines + Math.ceil(line.length / letters), 0);
}

function titles(columns: PaperColumn[], widths: number[]): TableCell[] {
  return columns.map(({ title }, at) =>
    cell(title, { size: SIZE.table, bold: true, alignment: 'center', width: widths[at] }),
  );
}

function cells(row: PaperRow, columns: PaperColumn[], widths: number[]): TableCell[] {
  const bold = row.span === true || row.total === true;
  if (row.span) {
    const group = cell(row.cells[0] ?? '', { size: SIZE.table, bold });
    return columns.map((_, at) => (at === 0 ? { ...group, colSpan: columns.length } : {}));
  }
  return columns.map(({ align }, at) =>
    cell(row.cells[at] ?? '', { size: SIZE.table, bold, alignment: align, width: widths[at] }),
  );
}

function cell(text: string, setting: Setting): Exclude<Content, string | unknown[]> & object {
  return { stack: textsOf(text, setting) };
}
