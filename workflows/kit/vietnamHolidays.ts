import type { LocalDate } from './time.ts';

/**
 * Public holidays: Labour Code 2019 (45/2019/QH14), article 112: 1/1, five days at Tết, Giỗ Tổ (10/3 lunar), 30/4, 1/5,
 * 2/9 and one adjacent day; article 111.3: a holiday on a weekend is made up for on the next working day. Where the
 * days off are chosen each year (Tết, the day beside 2/9), 2025 and 2026 follow the government's announcements; from
 * 2027 on they are the customary choice until one is announced. Replaceable data, never a rule.
 */
export const publicHolidays: Record<string, LocalDate[]> = {
  '2025': [
    '2025-01-01',
    ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], // Tết 29/1
    '2025-04-07', // Giỗ Tổ
    ...['2025-04-30', '2025-05-01'],
    ...['2025-09-01', '2025-09-02'],
  ],
  '2026': [
    '2026-01-01',
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], // Tết 17/2
    ...['2026-04-26', '2026-04-27'], // Giỗ Tổ on a Sunday, made up for on Monday
    ...['2026-04-30', '2026-05-01'],
    ...['2026-09-01', '2026-09-02'],
  ],
  '2027': [
    '2027-01-01',
    // Tết 6/2: Friday to Tuesday, its weekend made up for on Wednesday and Thursday.
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    '2027-04-16', // Giỗ Tổ
    ...['2027-04-30', '2027-05-01', '2027-05-03'], // 1/5 on a Saturday
    ...['2027-09-02', '2027-09-03'],
  ],
  '2028': [
    ...['2028-01-01', '2028-01-03'], // 1/1 on a Saturday
    // Tết 26/1: Tuesday to Saturday, made up for on Monday.
    ...['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-29', '2028-01-31'],
    '2028-04-04', // Giỗ Tổ
    ...['2028-04-30', '2028-05-01', '2028-05-02'], // 30/4 on a Sunday
    ...['2028-09-01', '2028-09-02', '2028-09-04'], // 2/9 on a Saturday
  ],
  '2029': [
    '2029-01-01',
    ...['2029-02-12', '2029-02-13', '2029-02-14', '2029-02-15', '2029-02-16'], // Tết 13/2
    '2029-04-23', // Giỗ Tổ
    ...['2029-04-30', '2029-05-01'],
    ...['2029-09-02', '2029-09-03', '2029-09-04'], // 2/9 on a Sunday
  ],
  '2030': [
    '2030-01-01',
    // Tết 2/2 by Vietnam's reckoning (Chinese tables say 3/2): Friday to Tuesday, its weekend made up for.
    ...['2030-02-01', '2030-02-02', '2030-02-03', '2030-02-04', '2030-02-05', '2030-02-06', '2030-02-07'],
    '2030-04-12', // Giỗ Tổ
    ...['2030-04-30', '2030-05-01'],
    ...['2030-09-02', '2030-09-03'],
  ],
};

/** Working days the government swapped for a Saturday, as announced for civil servants. */
export const swapDays: { off: LocalDate; worked: LocalDate }[] = [
  { off: '2025-05-02', worked: '2025-04-26' },
  { off: '2026-01-02', worked: '2026-01-10' },
  { off: '2026-08-31', worked: '2026-08-22' },
];
