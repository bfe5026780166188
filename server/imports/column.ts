import type { Locale } from '../../workflows/kit/index.ts';

/** A column of a file, in the words of who fills it in. */
export interface Column {
  key: string;
  heading: Record<Locale, string>;
  /** Other names under which people have it. */
  aliases?: readonly string[];
  type: 'text' | 'code' | 'date' | 'phone' | 'email';
  required?: boolean;
  max?: number;
  /** How it is filled in. */
  note: Record<Locale, string>;
  example: string;
}

/** What is wrong with a cell, or (without a column) with the row. */
export interface RowFault {
  column: string | null;
  code: string;
  params?: Record<string, string | number>;
}

/** A line of a file as it was read: days as yyyy-MM-dd, everything else as text; '' where there is nothing. */
export interface Line {
  line: number;
  cells: Record<string, string>;
  faults: RowFault[];
}

/** A heading as it is compared: without marks, case, stars and whatever stands in brackets. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\([^)]*\)|[*:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
