/** A day in Asia/Ho_Chi_Minh as yyyy-MM-dd. */
export type LocalDate = string;
/** A moment in UTC, ISO 8601 with milliseconds. */
export type Instant = string;

const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day in Vietnam on which `instant` falls. */
export function dayOf(instant: Instant): LocalDate {
  return dayInVietnam.format(new Date(instant));
}

/** The last millisecond of `day` in Vietnam (UTC+7 all year), when a duty due on that day becomes late. */
export function endOfDay(day: LocalDate): Instant {
  return new Date(`${day}T23:59:59.999+07:00`).toISOString();
}

/** Eight in the morning of `day` in Vietnam, when people begin to read what they are reminded of. */
export function startOfWork(day: LocalDate): Instant {
  return new Date(`${day}T08:00:00.000+07:00`).toISOString();
}
