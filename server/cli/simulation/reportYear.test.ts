import { expect, test } from '@jest/globals';
import type { Simulated } from '../../simulation/index.ts';
import { monthText, reportYear } from './reportYear.ts';

const asked = { year: 2026, seed: '1' };
const words = { labels: new Map(), indicators: new Map([['cadres-trained', 'Cán bộ đã tập huấn']]) };
const duty = {
  ...{ kind: 'report', year: 2026, period: 'annual', owed: 3, inTime: 1, late: 1 },
  ...{ missing: 1, lapsed: 0, coming: 0, listedLate: 1 },
};
const year: Simulated = {
  ...{ organisations: 5, acts: 9, documents: [], duties: [duty] },
  refused: [{ kind: 'report', count: 2, blocker: { code: 'question-roll-too-small' } }],
  indicators: [
    {
      code: 'cadres-trained',
      shown: { numerator: 2, denominator: 4 },
      apart: { numerator: 2, denominator: 4 },
    },
  ],
  invariants: [{ no: 1, status: 'ok', checked: 9, broken: 0, offences: [] }],
};

test('a year in which everything agrees is good', () => {
  const { ok, text } = reportYear(asked, year, words, 'vi');
  expect(ok).toBe(true);
  expect(text).toContain('Không điều bất biến nào bị phá vỡ');
  expect(text).toContain('report: 2 văn bản phải dừng lại vì quy định; ví dụ: question-roll-too-small');
});

test('a month that is over is told in the language of the reader', () => {
  const month = { month: '2026-03', documents: 9, acts: 40 };
  expect(monthText(month, 'vi')).toBe('Hết tháng 03/2026: 9 văn bản, 40 việc.');
  expect(monthText(month, 'en')).toBe('03/2026 is over: 9 documents, 40 acts.');
});

const [indicator] = year.indicators as [Simulated['indicators'][number]];
const [invariant] = year.invariants as [Simulated['invariants'][number]];
const amiss: [what: string, year: Simulated, said: string][] = [
  [
    'an indicator that was counted otherwise',
    { ...year, indicators: [{ ...indicator, apart: { numerator: 1, denominator: 4 } }] },
    'Chỉ tiêu không khớp với số đếm độc lập: Cán bộ đã tập huấn.',
  ],
  [
    'an indicator that nothing else counts',
    { ...year, indicators: [{ ...indicator, apart: null }] },
    'Chỉ tiêu không khớp với số đếm độc lập: Cán bộ đã tập huấn.',
  ],
  [
    'a late unit that no list shows',
    { ...year, duties: [{ ...duty, listedLate: 0 }] },
    'Danh sách trễ hạn không khớp: report.',
  ],
  [
    'a broken invariant',
    { ...year, invariants: [{ ...invariant, status: 'broken', broken: 1 }] },
    'Bị phá vỡ: điều 1.',
  ],
];

test.each(amiss)('%s makes it fail, and is named', (_, so, said) => {
  const { ok, text } = reportYear(asked, so, words, 'vi');
  expect(ok).toBe(false);
  expect(text).toContain(said);
  expect(text).not.toContain('Không điều bất biến nào bị phá vỡ');
});
