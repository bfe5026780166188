/** What a cell of a sheet holds, as its program kept it; its dates as yyyy-MM-dd. */
export type Cell = string | number | boolean | null;

/** A sheet as it was read: rows as they stand in the file, the first of which is line 1. */
export interface Table {
  rows: Cell[][];
  /** Cells that hold a formula, as "B7"; what it was last worked out to is not taken for the value. */
  formulas: string[];
}

/** Why a file is no table of rows. */
export interface FileFault {
  code:
    | 'not-a-sheet'
    | 'encrypted'
    | 'unreadable'
    | 'not-utf8'
    | 'too-many-rows'
    | 'too-much-unpacked'
    | 'cell-too-long'
    | 'empty';
  params?: Record<string, string | number>;
}

/** Beyond this nobody looks through what they are about to enter; the file is to be divided. */
export const MOST_ROWS = 20_000;
/** Columns behind this one are not looked at. */
export const MOST_COLUMNS = 60;
/** What a cell of a spreadsheet holds at most, and more than any column takes: what is longer is cut behind it. */
export const LONGEST_CELL = 32_767;

/** A text as far as anybody looks at it; one that was too long stays so. */
export function cellText(text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL + 1) : text;
}
