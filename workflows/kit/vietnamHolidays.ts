import type { LocalDate } from './time.ts';

/** A day that differs from what its weekday says: off although a weekday (or a holiday on a weekend), or worked. */
export interface SpecialDay {
  day: LocalDate;
  /** Not worked; else worked although it falls on a weekend. */
  off: boolean;
  /** "Tết Nguyên đán" */
  name: string;
}

/** Whether the government has announced a year's days off, or custom only lets one expect them. */
export type YearStatus = 'announced' | 'customary';

/**
 * Public holidays by the Labour Code 2019 (45/2019/QH14), article 112: 1/1, five days at Tết, Giỗ Tổ (10/3 lunar), 30/4,
 * 1/5, 2/9 and one adjacent day; article 111.3: a holiday on a weekend is made up for on the next working day. Where the days
 * off are chosen each year (Tết, the day beside 2/9, swapped days), 2025 and 2026 follow what was announced for civil
 * servants, as the press had it: Tết 2025 off from 25/1 to 2/2, 2/5 swapped for 26/4, 2/9 off from 30/8 to 2/9
 * (tet-amlich.com, 11/2024); Tết 2026 off from 14/2 to 22/2 (congan.com.vn), four days at the New Year of 2026 by a swapped
 * 2/1. From 2027 on they are customary, not yet announced. Tết by Vietnam's own reckoning: 2/2/2030, where Chinese tables say
 * 3/2. This is the first version of the calendar in the database, and what flows count by where none is handed in; whatever
 * is announced later is entered there as a new version, not here.
 */
export const vietnamDays: readonly SpecialDay[] = [
  ...off('Tết Dương lịch', '2025-01-01'),
  ...off('Tết Nguyên đán', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...off('Giỗ Tổ Hùng Vương', '2025-04-07'),
  ...worked('Làm bù cho ngày 02/05', '2025-04-26'),
  ...off('Ngày Chiến thắng 30/4', '2025-04-30'),
  ...off('Quốc tế Lao động', '2025-05-01'),
  ...off('Nghỉ hoán đổi', '2025-05-02'),
  ...off('Quốc khánh', '2025-09-01', '2025-09-02'),

  ...off('Tết Dương lịch', '2026-01-01'),
  ...off('Nghỉ hoán đổi', '2026-01-02'),
  ...worked('Làm bù cho ngày 02/01', '2026-01-10'),
  ...off('Tết Nguyên đán', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...off('Giỗ Tổ Hùng Vương', '2026-04-26'),
  ...off('Nghỉ bù Giỗ Tổ', '2026-04-27'),
  ...off('Ngày Chiến thắng 30/4', '2026-04-30'),
  ...off('Quốc tế Lao động', '2026-05-01'),
  ...worked('Làm bù cho ngày 31/08', '2026-08-22'),
  ...off('Nghỉ hoán đổi', '2026-08-31'),
  ...off('Quốc khánh', '2026-09-01', '2026-09-02'),

  ...off('Tết Dương lịch', '2027-01-01'),
  // Tết 6/2: Friday to Tuesday, its weekend made up for on Wednesday and Thursday.
  ...off('Tết Nguyên đán', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
  ...off('Nghỉ bù Tết', '2027-02-10', '2027-02-11'),
  ...off('Giỗ Tổ Hùng Vương', '2027-04-16'),
  ...off('Ngày Chiến thắng 30/4', '2027-04-30'),
  ...off('Quốc tế Lao động', '2027-05-01'),
  ...off('Nghỉ bù 01/05', '2027-05-03'),
  ...off('Quốc khánh', '2027-09-02', '2027-09-03'),

  ...off('Tết Dương lịch', '2028-01-01'),
  ...off('Nghỉ bù 01/01', '2028-01-03'),
  // Tết 26/1: Tuesday to Saturday, made up for on Monday.
  ...off('Tết Nguyên đán', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-29'),
  ...off('Nghỉ bù Tết', '2028-01-31'),
  ...off('Giỗ Tổ Hùng Vương', '2028-04-04'),
  ...off('Ngày Chiến thắng 30/4', '2028-04-30'),
  ...off('Quốc tế Lao động', '2028-05-01'),
  ...off('Nghỉ bù 30/04', '2028-05-02'),
  ...off('Quốc khánh', '2028-09-01', '2028-09-02'),
  ...off('Nghỉ bù 02/09', '2028-09-04'),

  ...off('Tết Dương lịch', '2029-01-01'),
  ...off('Tết Nguyên đán', '2029-02-12', '2029-02-13', '2029-02-14', '2029-02-15', '2029-02-16'),
  ...off('Giỗ Tổ Hùng Vương', '2029-04-23'),
  ...off('Ngày Chiến thắng 30/4', '2029-04-30'),
  ...off('Quốc tế Lao động', '2029-05-01'),
  ...off('Quốc khánh', '2029-09-02', '2029-09-03'),
  ...off('Nghỉ bù 02/09', '2029-09-04'),

  ...off('Tết Dương lịch', '2030-01-01'),
  // Tết 2/2: Friday to Tuesday, its weekend made up for.
  ...off('Tết Nguyên đán', '2030-02-01', '2030-02-02', '2030-02-03', '2030-02-04', '2030-02-05'),
  ...off('Nghỉ bù Tết', '2030-02-06', '2030-02-07'),
  ...off('Giỗ Tổ Hùng Vương', '2030-04-12'),
  ...off('Ngày Chiến thắng 30/4', '2030-04-30'),
  ...off('Quốc tế Lao động', '2030-05-01'),
  ...off('Quốc khánh', '2030-09-02', '2030-09-03'),
];

export const vietnamYears: Readonly<Record<string, YearStatus>> = {
  '2025': 'announced',
  '2026': 'announced',
  '2027': 'customary',
  '2028': 'customary',
  '2029': 'customary',
  '2030': 'customary',
};

/** Vietnam's Culture Day: chosen as a day off by the Politburo's resolution, its place in the law unsure; off only where asked for. */
export const CULTURE_DAY = '11-24';

function off(name: string, ...days: LocalDate[]): SpecialDay[] {
  return days.map((day) => ({ day, off: true, name }));
}

function worked(name: string, day: LocalDate): SpecialDay[] {
  return [{ day, off: false, name }];
}
