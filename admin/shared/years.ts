import { dayOf } from '../../workflows/kit/time.ts';

/** The day in Vietnam. */
export function today(): string {
  return dayOf(new Date().toISOString());
}

export function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** Next year and the five before: what anybody plans for or looks back at. */
export function recentYears(): number[] {
  return Array.from({ length: 6 }, (_, back) => thisYear() + 1 - back);
}
