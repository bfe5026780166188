import { readSheet } from 'read-excel-file/node';
import { scanXlsx } from './scanXlsx.ts';
import { cellText, MOST_COLUMNS, type Cell, type FileFault, type Table } from './table.ts';

/** Reads the first sheet of a workbook that is not too much, formulas told apart from values. */
export async function readXlsx(file: Buffer): Promise<Table | FileFault> {
  const scanned = await scanXlsx(file).catch((): FileFault => ({ code: 'unreadable' }));
  if ('code' in scanned) return scanned;
  try {
    const rows = (await readSheet(file)) as unknown as (Cell | Date)[][];
    return { rows: rows.map((row) => row.slice(0, MOST_COLUMNS).map(plain)), formulas: scanned.formulas };
  } catch {
    return { code: 'unreadable' };
  }
}

function plain(cell: Cell | Date): Cell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cellText(cell) : cell;
}
