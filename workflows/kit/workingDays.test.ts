import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vietnamDays, vietnamYears } from './vietnamHolidays.ts';
import {
  addDays,
  addWorkingDays,
  afterWorkingDays,
  calendarOf,
  daysBetween,
  isWorkingDay,
  vietnamCalendar,
} from './workingDays.ts';

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('working days', () => {
  test('skip weekends, Tết and swapped days, and count a Saturday worked instead', () => {
    expect(addWorkingDays('2026-01-09', 1)).toBe('2026-01-10'); // worked for 2 January
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays('2026-08-28', 1)).toBe('2026-09-03');
    expect(isWorkingDay('2026-08-22')).toBe(true);
    expect(isWorkingDay('2026-08-31')).toBe(false);
  });

  test('end with the day in Vietnam, not in UTC', () => {
    // 18:00 UTC on Friday is Saturday in Vietnam: three working days are Monday to Wednesday.
    expect(afterWorkingDays('2026-03-06T18:00:00.000Z', 3)).toBe('2026-03-11T16:59:59.999Z');
  });

  test('leave out 24 November only where asked', () => {
    expect(isWorkingDay('2026-11-24')).toBe(true);
    expect(isWorkingDay('2026-11-24', vietnamCalendar({ withCultureDay: true }))).toBe(false);
  });

  test('go by a calendar of one’s own, which has no 24 November unless it asks for it', () => {
    const days = [
      { day: '2026-03-02', off: true, name: 'Nghỉ' },
      { day: '2026-03-07', off: false, name: 'Làm bù' },
    ];
    const own = { version: 'x', holidays: ['2026-03-02'], workdays: ['2026-03-07'] };
    expect(calendarOf('x', days)).toEqual(own);
    expect(calendarOf('x', days, { years: ['2026'] })).toEqual(own);
    expect(calendarOf('x', days, { cultureDay: true })).toEqual(own);
    expect(calendarOf('x', days, { years: ['2026'], cultureDay: true }).holidays).toEqual([
      '2026-03-02',
      '2026-11-24',
    ]);
  });

  test('are as many as asked for, counted one by one', () => {
    const start = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addWorkingDays(day, count);
        const between = Array.from({ length: daysBetween(day, end) }, (_, i) => addDays(day, i + 1));
        expect(between.filter((one) => isWorkingDay(one))).toHaveLength(count);
        expect(isWorkingDay(end)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the public holidays', () => {
  const daysOf = (year: string) => vietnamDays.filter(({ day }) => day.startsWith(year));

  test.each(Object.keys(vietnamYears))('of %s hold what the law names, each weekend made up for', (year) => {
    const swapped = 'Nghỉ hoán đổi';
    const off = daysOf(year).flatMap(({ day, off: isOff, name }) => (isOff && name !== swapped ? [day] : []));
    for (const fixed of ['01-01', '04-30', '05-01', '09-02']) expect(off).toContain(`${year}-${fixed}`);
    // Eleven days by law; one more weekday for each that falls on a weekend.
    expect(off.filter((day) => weekday(day) % 6 !== 0)).toHaveLength(11);
  });

  test.each(Object.keys(vietnamYears))(
    'of %s are each named once, and a swap takes as much as it gives',
    (year) => {
      const days = daysOf(year);
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      const worked = days.filter(({ off }) => !off);
      expect(worked.every(({ day }) => weekday(day) % 6 === 0)).toBe(true);
      expect(days.filter(({ name }) => name === 'Nghỉ hoán đổi')).toHaveLength(worked.length);
    },
  );
});
