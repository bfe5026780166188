import { describe, expect, test } from '@jest/globals';
import type { PaperFacts } from './flow.ts';
import {
  abstractOf,
  dayText,
  ended,
  figure,
  heading,
  paperFrame,
  recipientLines,
  sectionBlocks,
  targetText,
} from './paperParts.ts';

const facts: PaperFacts = {
  ...{ content: null, title: 'Kế hoạch', number: '04/KH', issuedOn: '2026-02-09', draft: false },
  issuer: {
    name: 'Công đoàn cơ sở Sở Nội vụ',
    symbol: 'CĐCS01',
    place: 'Bình Minh',
    parentName: 'Công đoàn tỉnh',
  },
  signer: { fullName: 'Trần Thị Chủ', authority: { form: 'TM', title: 'CHỦ TỊCH' } },
};

describe('the frame of a paper', () => {
  test('has the issuer’s head, the number, the day and the signature', () => {
    expect(paperFrame(facts, 2026)).toEqual({
      head: {
        ...{ parent: 'CÔNG ĐOÀN TỈNH', issuer: 'CÔNG\u00a0ĐOÀN\u00a0CƠ\u00a0SỞ SỞ NỘI VỤ', number: '04/KH' },
        ...{ place: 'Bình Minh', date: '2026-02-09', year: 2026 },
      },
      draft: false,
      signature: { authority: 'TM. BAN CHẤP HÀNH', title: 'CHỦ TỊCH', name: 'Trần Thị Chủ' },
    });
    const top = { ...facts, issuer: { ...facts.issuer, name: 'Tổng Công đoàn cơ sở', parentName: null } };
    expect(paperFrame(top, 2026).head).not.toHaveProperty('parent');
    expect(paperFrame(top, 2026).head.issuer).toBe('TỔNG CÔNG ĐOÀN CƠ SỞ');
    const inside = { ...top, issuer: { ...top.issuer, name: 'Tổng Công đoàn cơ sở miền Trung' } };
    expect(paperFrame(inside, 2026).head.issuer).toBe('TỔNG CÔNG ĐOÀN CƠ SỞ MIỀN TRUNG');
    const name = 'Công đoàn cơ sở';
    expect(paperFrame({ ...facts, issuer: { ...facts.issuer, name } }, 2026).head.issuer).toBe(
      'CÔNG ĐOÀN CƠ SỞ',
    );
    const verification = { code: 'AB', url: 'https://example.org' };
    expect(paperFrame({ ...facts, verification }, 2026).verification).toEqual(verification);
  });

  test('is signed in the form of whoever signs', () => {
    const signed = (form: 'TM' | 'Q' | 'KT' | 'TL' | 'TUQ' | null, body?: string) =>
      paperFrame(
        {
          ...{ ...facts, issuer: { ...facts.issuer, ...(body ? { body } : {}) } },
          signer: { fullName: 'A', authority: { form, title: 'T' } },
        },
        2026,
      ).signature;
    const named = { title: 'T', name: 'A' };
    expect(signed('TM')).toEqual({ authority: 'TM. BAN CHẤP HÀNH', ...named });
    expect(signed('Q')).toEqual({ authority: 'TM. BAN CHẤP HÀNH', ...named });
    expect(signed('KT', 'Ban Thường vụ')).toEqual({ authority: 'TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH', ...named });
    expect(signed('TL')).toEqual({ authority: 'TL. BAN CHẤP HÀNH', ...named });
    expect(signed('TUQ')).toEqual({ authority: 'TUQ. CHỦ TỊCH', ...named });
    expect(signed(null)).toEqual(named);
    expect(paperFrame({ ...facts, signer: null }, 2026).signature).toEqual({
      ...{ authority: 'TM. BAN CHẤP HÀNH', title: 'CHỦ TỊCH' },
    });
  });
});

describe('sections', () => {
  test('are numbered by depth, those without a heading not at all', () => {
    const deep = {
      heading: 'D',
      sections: [{ heading: 'E', blocks: [{ type: 'paragraph' as const, text: 'e' }] }],
    };
    const blocks = sectionBlocks([
      {
        heading: 'A',
        blocks: [{ type: 'bullet', text: 'a' }],
        sections: [{ heading: 'B', sections: [deep] }],
      },
      { heading: ' ', blocks: [{ type: 'paragraph', text: 'x' }] },
      { blocks: [{ type: 'paragraph', text: 'y' }] },
      { heading: 'C' },
    ]);
    expect(blocks).toEqual([
      { type: 'heading', level: 1, label: 'I.', text: 'A' },
      { type: 'bullet', text: 'a' },
      { type: 'heading', level: 2, label: '1.', text: 'B' },
      { type: 'heading', level: 3, label: 'a)', text: 'D' },
      { type: 'paragraph', text: 'E' },
      { type: 'paragraph', text: 'e' },
      { type: 'paragraph', text: 'x' },
      { type: 'paragraph', text: 'y' },
      { type: 'heading', level: 1, label: 'II.', text: 'C' },
    ]);
    expect(sectionBlocks([{ heading: 'A' }], 1, 3)).toMatchObject([{ label: 'IV.' }]);
    expect(sectionBlocks()).toEqual([]);
    const tooDeep = { heading: 'x', sections: [{ heading: 'y' }] };
    expect(sectionBlocks([tooDeep], 4)).toEqual([{ type: 'paragraph', text: 'x' }]);
  });

  test('count in Roman, in Arabic and in Vietnamese letters', () => {
    const roman = (no: number) => heading(1, no - 1, '');
    expect([1, 4, 5, 9, 10, 14, 40, 50, 94].map((no) => (roman(no) as { label: string }).label)).toEqual([
      'I.',
      'IV.',
      'V.',
      'IX.',
      'X.',
      'XIV.',
      'XL.',
      'L.',
      'LXLIV.',
    ]);
    expect(heading(2, 11, 'x')).toMatchObject({ label: '12.' });
    const letters = Array.from(
      { length: 24 },
      (_, index) => (heading(3, index, '') as { label: string }).label,
    );
    expect(letters.join('')).toBe('a)b)c)d)đ)e)g)h)i)k)l)m)n)o)p)q)r)s)t)u)v)x)y)a1)');
  });
});

test('a body ends with ./. after its last words, or after a closing line', () => {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
  expect(ended([paragraph('a'), paragraph('b. ')], 'x')).toEqual([paragraph('a'), paragraph('b./.')]);
  expect(ended([paragraph('b')], 'x')).toEqual([paragraph('b./.')]);
  expect(ended([paragraph('b./.')], 'x')).toEqual([paragraph('b./.')]);
  expect(ended([], 'x')).toEqual([paragraph('x./.')]);
  expect(ended([heading(1, 0, 'A')], 'x')).toEqual([heading(1, 0, 'A'), paragraph('x./.')]);
  const table = { type: 'table' as const, columns: [], rows: [] };
  expect(ended([table as never], 'x').at(-1)).toEqual(paragraph('x./.'));
});

test('targets, figures and days are worded as people read them', () => {
  const target = { title: 'Tập huấn. ', unit: 'percent', comparison: 'atLeast', value: 97.5 } as const;
  expect(targetText(target)).toBe('Tập huấn: ít nhất 97,5%');
  expect(targetText({ ...target, comparison: 'moreThan', unit: 'count', value: 1200 })).toBe(
    'Tập huấn: trên 1.200',
  );
  expect(targetText({ ...target, title: 'x;:', comparison: 'atMost' })).toBe('x: không quá 97,5%');
  expect(targetText({ ...target, title: 'a. b', comparison: 'exactly' })).toBe('a. b: đúng 97,5%');
  expect([12_000_000, 999, 0, 1000.25].map(figure)).toEqual(['12.000.000', '999', '0', '1.000,25']);
  expect(dayText('2026-03-09')).toBe('09/03/2026');
});

test('recipients are lines without dashes, the register’s copy last', () => {
  const lines = (...texts: string[]) => recipientLines(texts.map((text) => ({ text })));
  expect(lines('- CĐVC tỉnh', ' –  Cấp uỷ', 'a - b')).toEqual(['CĐVC tỉnh', 'Cấp uỷ', 'a - b', 'Lưu: VT.']);
  expect(lines('- lưu: VT, VP.')).toEqual(['lưu: VT, VP.']);
  expect(lines('CĐVC tỉnh', 'Lưu: VT, VP.')).toEqual(['CĐVC tỉnh', 'Lưu: VT, VP.']);
  expect(lines('Phòng Lưu trữ')).toEqual(['Phòng Lưu trữ', 'Lưu: VT.']);
});

test('the abstract is the title without the name of its type', () => {
  expect(abstractOf('Kế hoạch công tác năm 2026', 'KẾ HOẠCH')).toBe('Công tác năm 2026');
  expect(abstractOf('kế hoạch', 'KẾ HOẠCH')).toBe('Kế hoạch');
  expect(abstractOf('thực hiện kế hoạch', 'KẾ HOẠCH')).toBe('Thực hiện kế hoạch');
});
