import { isDay, readDate, showTyped } from './dates.ts';
import { dueWord } from './due.ts';
import { showDate, showNumber, showTime, initials } from './format.ts';
import { caretAfter, groupDigits, readMoney, showMoney } from './money.ts';
import { readNumber } from './numbers.ts';

describe('money', () => {
  test('is grouped as it is typed', () => {
    expect(groupDigits('12000000')).toBe('12.000.000');
    expect(groupDigits('999')).toBe('999');
    expect(groupDigits('007000')).toBe('7.000');
  });

  test('is read however people write it', () => {
    expect(readMoney('12.000.000')).toBe(12_000_000);
    expect(readMoney('12 000 000 đồng')).toBe(12_000_000);
    expect(readMoney('12,500,000đ')).toBe(12_500_000);
    expect(readMoney(' ')).toBe('');
  });

  test('that is no amount stays as it was typed', () => {
    expect(readMoney('mười hai triệu')).toBeUndefined();
    expect(readMoney('-5')).toBeUndefined();
    expect(showMoney('mười hai')).toBe('mười hai');
  });

  test('keeps the cursor behind the same digits', () => {
    expect(caretAfter('12.000', 2)).toBe(2);
    expect(caretAfter('12.000', 3)).toBe(4);
    expect(caretAfter('12.000', 5)).toBe(6);
  });
});

describe('a day', () => {
  test('is typed in the ways people type it', () => {
    for (const typed of ['28/02/2026', '28/2/2026', '28-02-26', '28.2.2026', '28022026']) {
      expect(readDate(typed)).toBe('2026-02-28');
    }
  });

  test('that does not exist is none', () => {
    expect(readDate('30/02/2026')).toBeUndefined();
    expect(readDate('1/3')).toBeUndefined();
    expect(isDay('2026-13-01')).toBe(false);
  });

  test('is shown as dd/MM/yyyy, anything else as it was typed', () => {
    expect(showTyped('2026-02-28')).toBe('28/02/2026');
    expect(showTyped('30/02')).toBe('30/02');
  });
});

test('numbers have a decimal comma and dots between thousands', () => {
  expect(readNumber('92,5')).toBe(92.5);
  expect(readNumber('92.5')).toBe(92.5);
  expect(readNumber('1.200')).toBe(1200);
  expect(readNumber('1.234.567,89')).toBe(1234567.89);
  expect(readNumber('90 %')).toBe(90);
  expect(readNumber('nhiều')).toBeUndefined();
  expect(showNumber(1234567.89)).toBe('1.234.567,89');
});

describe('due', () => {
  const noon = new Date('2026-11-22T05:00:00.000Z');

  test('counts days of the Vietnamese calendar', () => {
    expect(dueWord('2026-11-25T16:59:59.999Z', noon)).toMatchObject({ key: 'common.dueIn', smart_count: 3 });
    expect(dueWord('2026-11-22T16:59:59.999Z', noon)).toMatchObject({ key: 'common.dueToday' });
    expect(dueWord('2026-11-20T16:59:59.999Z', noon)).toMatchObject({
      key: 'common.overdue',
      smart_count: 2,
    });
  });

  test('an evening in Greenwich is the next morning in Vietnam', () => {
    const late = new Date('2026-11-22T18:00:00.000Z');
    expect(dueWord('2026-11-22T16:59:59.999Z', late)).toMatchObject({
      key: 'common.overdue',
      smart_count: 1,
    });
  });

  test('is red when late, amber when near, quiet when far', () => {
    expect(dueWord('2026-11-20T16:59:59.999Z', noon).meaning).toBe('returned');
    expect(dueWord('2026-11-24T16:59:59.999Z', noon).meaning).toBe('waiting');
    expect(dueWord('2026-12-24T16:59:59.999Z', noon).meaning).toBe('closed');
  });
});

test('moments are shown on a Vietnamese clock', () => {
  expect(showDate('2026-11-22T18:30:00.000Z')).toBe('23/11/2026');
  expect(showTime('2026-11-22T18:30:00.000Z')).toBe('01:30');
  expect(showDate('2026-02-28')).toBe('28/02/2026');
});

test('people are known by their last two names', () => {
  expect(initials('Nguyễn Thị Hương Lan')).toBe('HL');
});
