import type { LocalDate } from '../../workflows/kit/index.ts';
import type { Cell } from './sheet/table.ts';

// Spreadsheets count days from here, for whom 29 February 1900 was one.
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 24 * 60 * 60_000;

/**
 * The day a cell means: 05/09/2026, 5-9-2026, 5.9.2026, 2026-09-05 (a spreadsheet's own date), or its number of days; null
 * where it is none, such as 31/02/2026.
 */
export function readDay(cell: Cell): LocalDate | null {
  const text = plain(cell);
  const written = asWritten.exec(text);
  if (written) return dayOf(written[3]!, written[2]!, written[1]!);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  if (/^\d{4,5}(\.0+)?$/.test(text) && Number(text) > 3_000) return within(DAY_ZERO + Number(text) * DAY_MS);
  return null;
}

/** A day that there is only where the month is read first, as 09/25/2026: then those of other lines may be read wrong too. */
export function isMonthFirst(cell: Cell): boolean {
  const written = asWritten.exec(plain(cell));
  return written !== null && dayOf(written[3]!, written[1]!, written[2]!) !== null && readDay(cell) === null;
}

const asWritten = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Other programs write midnight behind a day. */
function plain(cell: Cell): string {
  return String(cell)
    .normalize('NFKC')
    .trim()
    .replace(/[ T]0{1,2}:00(:00(\.0+)?)?Z?$/, '');
}

function dayOf(year: string, month: string, day: string): LocalDate | null {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  return isReal ? within(moment.getTime()) : null;
}

/** No union is older, and nobody enters what is a century ahead. */
function within(moment: number): LocalDate | null {
  const day = Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : '';
  return day >= '1900-01-01' && day < '2200-01-01' ? day : null;
}
