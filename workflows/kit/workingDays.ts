import { CULTURE_DAY, vietnamDays, vietnamYears, type SpecialDay } from './vietnamHolidays.ts';
import { dayOf, endOfDay, type Instant, type LocalDate } from './time.ts';

/** Which days are worked: weekends and `holidays` are not, `workdays` are although they fall on a weekend. */
export interface WorkingCalendar {
  version: string;
  holidays: readonly LocalDate[];
  workdays: readonly LocalDate[];
}

/** The calendar that special days make up; `cultureDay` counts 24/11 as off in each of these years. */
export function calendarOf(
  version: string,
  days: readonly SpecialDay[],
  { years = [], cultureDay = false }: { years?: readonly string[]; cultureDay?: boolean } = {},
): WorkingCalendar {
  return {
    version,
    holidays: [
      ...days.filter(({ off }) => off).map(({ day }) => day),
      ...(cultureDay ? years.map((year) => `${year}-${CULTURE_DAY}`) : []),
    ],
    workdays: days.filter(({ off }) => !off).map(({ day }) => day),
  };
}

/** Vietnam's public calendar as this release knows it; 24/11 only where asked for. */
export function vietnamCalendar(options: { withCultureDay?: boolean } = {}): WorkingCalendar {
  const years = Object.keys(vietnamYears);
  return calendarOf('1', vietnamDays, { years, cultureDay: options.withCultureDay ?? false });
}

const usual = vietnamCalendar();

export function isWorkingDay(day: LocalDate, calendar: WorkingCalendar = usual): boolean {
  const { holidays, workdays } = setsOf(calendar);
  if (workdays.has(day)) return true;
  if (holidays.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const sets = new WeakMap<WorkingCalendar, Record<'holidays' | 'workdays', Set<LocalDate>>>();

// Every act counts some dozens of days.
function setsOf(calendar: WorkingCalendar): Record<'holidays' | 'workdays', Set<LocalDate>> {
  const known = sets.get(calendar);
  if (known) return known;
  const made = { holidays: new Set(calendar.holidays), workdays: new Set(calendar.workdays) };
  sets.set(calendar, made);
  return made;
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
