import { foldHeading, type Column } from './column.ts';
import type { Cell } from './sheet/table.ts';

/** Where a file has its headings, and which column stands where. */
export interface Headings {
  /** Index of the row of headings. */
  row: number;
  /** By position in a row. */
  columns: (Column | null)[];
  /** Headings that mean nothing here: what stands under them is not read. */
  ignored: string[];
}

export type HeadingFault =
  | { code: 'columns-missing'; missing: Column[]; unknown: string[] }
  | { code: 'column-twice'; column: Column };

const LOOKED_AT = 15;

/** Finds the row of headings near the top, whatever title stands above it, and the columns in it, in any order. */
export function matchColumns(rows: readonly Cell[][], columns: readonly Column[]): Headings | HeadingFault {
  const names = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)));
  const match = (row: readonly Cell[]) =>
    row.map((cell) => names.get(foldHeading(String(cell ?? ''))) ?? null);
  const scores = rows.slice(0, LOOKED_AT).map((row) => match(row).filter(Boolean).length);
  const row = Math.max(0, scores.indexOf(Math.max(...scores)));
  const found = match(rows[row] ?? []);
  const twice = found.find((column, at) => column && found.indexOf(column) !== at);
  if (twice) return { code: 'column-twice', column: twice };
  const ignored = (rows[row] ?? []).flatMap((cell, at) => {
    const heading = String(cell ?? '')
      .normalize('NFC')
      .trim();
    return !found[at] && heading ? [heading.slice(0, 100)] : [];
  });
  const missing = columns.filter((column) => column.required && !found.includes(column));
  if (missing.length > 0) return { code: 'columns-missing', missing, unknown: ignored };
  return { row, columns: found, ignored };
}

function namesOf({ heading, aliases = [] }: Column): string[] {
  return [heading.vi, heading.en, ...aliases].map(foldHeading);
}
