import { cleanLine } from '../documents/index.ts';
import type { Column, Line, RowFault } from './column.ts';
import type { Headings } from './matchColumns.ts';
import { isOldFont } from './oldFont.ts';
import { isMonthFirst, readDay } from './readDay.ts';
import type { Cell, Table } from './sheet/table.ts';

/** Reads the lines under the headings, each cell by its column; empty lines are passed over. */
export function readLines({ rows, formulas }: Table, headings: Headings): Line[] {
  const held = new Set(formulas);
  return rows.flatMap((row, index) => {
    if (index <= headings.row) return [];
    const line = index + 1;
    const isFormula = (at: number) =>
      held.has(`${letters(at)}${line}`) || String(row[at] ?? '').startsWith('=');
    const isEmpty = headings.columns.every((column, at) => !column || (isBlank(row[at]) && !isFormula(at)));
    return isEmpty ? [] : [readLine(line, row, headings.columns, isFormula)];
  });
}

function readLine(
  line: number,
  row: readonly Cell[],
  columns: readonly (Column | null)[],
  isFormula: (at: number) => boolean,
): Line {
  const cells: Record<string, string> = {};
  const faults: RowFault[] = [];
  columns.forEach((column, at) => {
    if (!column) return;
    const read = isFormula(at) ? formula(row[at]) : readCell(column, row[at] ?? null);
    cells[column.key] = read.text;
    if (read.fault) faults.push({ column: column.key, ...read.fault });
  });
  return { line, cells, faults };
}

interface Read {
  text: string;
  fault?: Omit<RowFault, 'column'>;
}

function formula(cell: Cell | undefined): Read {
  return { text: shown(cell ?? null), fault: { code: 'formula' } };
}

const FEWEST_FIGURES = 3;

function readCell(column: Column, cell: Cell): Read {
  if (isBlank(cell)) return column.required ? { text: '', fault: { code: 'required' } } : { text: '' };
  if (column.type === 'date') return readDate(cell);
  const text = column.type === 'phone' ? phone(cell) : oneLine(cell);
  const clean = cleanLine(text, column.key, column.max ?? 300);
  if (!clean.ok) {
    const { code, params } = clean.faults[0]!;
    return {
      text: shown(cell),
      fault: { code, ...(params ? { params } : {}) },
    };
  }
  if (column.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(clean.value))
    return { text: clean.value, fault: { code: 'not-an-email' } };
  // Short numbers, extensions and second numbers are written in many ways; with fewer figures nobody can be called.
  if (column.type === 'phone' && clean.value.replace(/\D/g, '').length < FEWEST_FIGURES)
    return { text: clean.value, fault: { code: 'not-a-phone-number' } };
  if (column.type === 'text' && isOldFont(clean.value))
    return { text: clean.value, fault: { code: 'old-font' } };
  return { text: clean.value };
}

function readDate(cell: Cell): Read {
  const day = readDay(cell);
  if (day) return { text: day };
  const code = isMonthFirst(cell) ? 'month-first' : 'not-a-day';
  return { text: shown(cell), fault: { code, params: { value: shown(cell) } } };
}

/** Breaks within a cell and signs without width are no part of what was meant. */
function oneLine(cell: Cell): string {
  return String(cell)
    .replace(/[\u200B\uFEFF\u00AD]/g, '')
    .replace(/[\s\u00A0]+/g, ' ');
}

/** Spreadsheets take the zero from a number's front. */
function phone(cell: Cell): string {
  const text = oneLine(cell);
  return typeof cell === 'number' && /^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text;
}

/** What was refused, as far as it can be shown without misleading. */
function shown(cell: Cell): string {
  return String(cell ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '�')
    .slice(0, 500);
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && oneLine(cell).trim() === '');
}

function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);
}
