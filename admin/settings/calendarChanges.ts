import type { CalendarPartsFragment } from '../data/generated/operations.ts';

/** A day as it shall be: off, worked, or (null) as its weekday says. */
export interface DayChange {
  day: string;
  off: boolean | null;
  name: string;
}

/** All that differs from the version it is based on. */
export interface CalendarDraft {
  changes: DayChange[];
  years: { year: number; status: 'ANNOUNCED' | 'CUSTOMARY' }[];
  cultureDay: boolean | null;
}

export const noChanges: CalendarDraft = { changes: [], years: [], cultureDay: null };

export function isChanged({ changes, years, cultureDay }: CalendarDraft): boolean {
  return changes.length > 0 || years.length > 0 || cultureDay !== null;
}

export type ShownDay = CalendarPartsFragment['days'][number] & { change?: 'added' | 'removed' };

/** The days of a year as they would stand, those that change marked. */
export function daysOf(calendar: CalendarPartsFragment, draft: CalendarDraft, year: number): ShownDay[] {
  const changed = new Map(draft.changes.map((change) => [change.day, change]));
  const kept = calendar.days
    .filter(({ day }) => day.startsWith(String(year)))
    .map((day): ShownDay => (changed.get(day.day)?.off === null ? { ...day, change: 'removed' } : day))
    .filter(({ day, change }) => change === 'removed' || !changed.has(day));
  const added = draft.changes.flatMap(({ day, off, name }): ShownDay[] =>
    off !== null && day.startsWith(String(year)) ? [{ day, off, name, change: 'added' }] : [],
  );
  return [...kept, ...added].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** A day put in, or taken out; putting back what was there leaves no change. */
export function withDay(
  calendar: CalendarPartsFragment,
  draft: CalendarDraft,
  change: DayChange,
): CalendarDraft {
  const others = draft.changes.filter(({ day }) => day !== change.day);
  const before = calendar.days.find(({ day }) => day === change.day);
  const asBefore = before ? before.off === change.off && before.name === change.name : change.off === null;
  return { ...draft, changes: asBefore ? others : [...others, change] };
}

/** Takes a change of a day back. */
export function withoutChange(draft: CalendarDraft, day: string): CalendarDraft {
  return { ...draft, changes: draft.changes.filter((change) => change.day !== day) };
}

export function yearsOf(calendar: CalendarPartsFragment, thisYear: number): number[] {
  const years = [thisYear, thisYear + 1, ...calendar.years.map(({ year }) => year)];
  return [...new Set(years)].sort();
}
