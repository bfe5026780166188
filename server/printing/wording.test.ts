import { describe, expect, test } from '@jest/globals';
import {
  addresseeLines,
  closedBases,
  closedRecipients,
  endedBody,
  numberLine,
  placeAndDate,
} from './wording.ts';

const head = { issuer: 'CÔNG ĐOÀN', number: '04/CTr-CĐVC', place: 'Bình Định', year: 2026 };

describe('Place and date', () => {
  test.each([
    ['2024-09-16', 'Bình Định, ngày 16 tháng 9 năm 2024'],
    ['2026-01-05', 'Bình Định, ngày 05 tháng 01 năm 2026'],
    ['2026-02-28', 'Bình Định, ngày 28 tháng 02 năm 2026'],
    ['2026-03-01', 'Bình Định, ngày 01 tháng 3 năm 2026'],
    ['2026-12-31', 'Bình Định, ngày 31 tháng 12 năm 2026'],
  ])('%s is written "%s"', (date, expected) => {
    expect(placeAndDate({ ...head, date })).toBe(expected);
  });

  test('before issue the day and the month are left to be filled in', () => {
    expect(placeAndDate({ ...head, date: null })).toBe('Bình Định, ngày … tháng … năm 2026');
  });
});

describe('The number', () => {
  test('stands after "Số:"', () => {
    expect(numberLine({ ...head, date: null })).toBe('Số: 04/CTr-CĐVC');
  });

  test('before issue leaves a blank that is not drawn together', () => {
    expect(numberLine({ ...head, date: null, number: '    /CTr-CĐVC' })).toMatch(/^Số:\u00a0{10}\/CTr-CĐVC$/);
  });
});

describe('Marks at the end', () => {
  test('each basis ends ";", the last "."', () => {
    expect(closedBases(['Căn cứ A', 'Căn cứ B.', 'Căn cứ C;'])).toEqual([
      'Căn cứ A;',
      'Căn cứ B;',
      'Căn cứ C.',
    ]);
  });

  test('an ellipsis is left alone', () => {
    expect(closedBases(['Căn cứ A…', 'Căn cứ B...'])).toEqual(['Căn cứ A…', 'Căn cứ B...']);
  });

  test('recipients are a list with dashes', () => {
    expect(closedRecipients(['Như trên', 'Lưu: VT'])).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  test('one addressee stands on one line, several below one another', () => {
    expect(addresseeLines([])).toEqual([]);
    expect(addresseeLines(['Công đoàn tỉnh'])).toEqual(['Kính gửi: Công đoàn tỉnh']);
    expect(addresseeLines(['A', 'B'])).toEqual(['Kính gửi:', '- A;', '- B.']);
  });

  test.each([
    ['Hết', 'Hết./.'],
    ['Hết.', 'Hết./.'],
    ['Hết; ', 'Hết./.'],
    ['Hết...', 'Hết.../.'],
    ['Hết./.', 'Hết./.'],
  ])('a body that ends "%s" is printed "%s"', (text, expected) => {
    expect(endedBody([{ type: 'bullet', text }])).toEqual([{ type: 'bullet', text: expected }]);
  });

  test('a body that ends with a table has the mark below it, an empty body has none', () => {
    expect(endedBody([{ type: 'table', columns: [], rows: [] }]).at(-1)).toEqual({
      type: 'paragraph',
      text: './.',
    });
    expect(endedBody([])).toEqual([]);
  });
});
