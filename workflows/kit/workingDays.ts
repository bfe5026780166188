import { publicHolidays, swapDays } from './vietnamHolidays.ts';
import { dayOf, endOfDay, type Instant, type LocalDate } from './time.ts';

/** Which days are worked: weekends and `holidays` are not, `workdays` are although they fall on a weekend. */
export interface WorkingCalendar {
  version: string;
  holidays: readonly LocalDate[];
  workdays: readonly LocalDate[];
}

/** Vietnam's public calendar; 24/11 (announced, its status unsure) only where asked for. */
export function vietnamCalendar(options: { withCultureDay?: boolean } = {}): WorkingCalendar {
  const years = Object.keys(publicHolidays);
  return {
    version: 'vn-2026-11',
    holidays: [
      ...Object.values(publicHolidays).flat(),
      ...swapDays.map(({ off }) => off),
      ...(options.withCultureDay ? years.map((year) => `${year}-11-24`) : []),
    ],
    workdays: swapDays.map(({ worked }) => worked),
  };
}

const usual = vietnamCalendar();

export function isWorkingDay(day: LocalDate, calendar: WorkingCalendar = usual): boolean {
  if (calendar.workdays.includes(day)) return true;
  if (calendar.holidays.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The `count`-th working day after `day`; the day itself does not count. */
export function addWorkingDays(day: LocalDate, count: number, calendar: WorkingCalendar = usual): LocalDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, calendar)) left--;
  }
  return reached;
}

/** The `count`-th working day before `day`. */
export function subtractWorkingDays(
  day: LocalDate,
  count: number,
  calendar: WorkingCalendar = usual,
): LocalDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached, calendar)) left--;
  }
  return reached;
}

/** End of the `count`-th working day after the day of `instant`. */
export function afterWorkingDays(instant: Instant, count: number, calendar?: WorkingCalendar): Instant {
  return endOfDay(addWorkingDays(dayOf(instant), count, calendar ?? usual));
}

export function addDays(day: LocalDate, count: number): LocalDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `until` is earlier. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
