import { describe, expect, test } from '@jest/globals';
import type { Paper, PaperBlock } from '../../workflows/kit/paper.ts';
import { checkPaper } from './index.ts';
import { samplePlan } from './samples/plan.ts';

function heading(level: 1 | 2 | 3, label: string): PaperBlock {
  return { type: 'heading', level, label, text: 'Nội dung' };
}

describe('The look at the form', () => {
  test('finds nothing in a well-formed plan', () => {
    expect(checkPaper(samplePlan())).toEqual([]);
  });

  const plan = samplePlan();
  test.each<[string, Partial<Paper>, object]>([
    ['no legal basis', { legalBases: [] }, { code: 'legal-bases-missing' }],
    ['no abstract', { abstract: ' ' }, { code: 'abstract-missing' }],
    [
      'a long abstract',
      { abstract: 'x'.repeat(161) },
      { code: 'abstract-too-long', params: { length: 161, most: 160 } },
    ],
    [
      'a type name in small letters',
      { typeName: 'Kế hoạch' },
      { code: 'capitals-expected', params: { part: 'typeName' } },
    ],
    ['no recipients', { recipients: [] }, { code: 'recipients-missing' }],
    ['no line for the archive', { recipients: ['Như trên'] }, { code: 'archive-line-missing' }],
    ['nobody who signs', { signature: { title: 'CHỦ TỊCH' } }, { code: 'signer-missing' }],
    [
      'characters the font lacks',
      { preamble: 'Xin chào 🎉🎉 工' },
      { code: 'unprintable-characters', params: { characters: '🎉 工' } },
    ],
    ['an empty body', { body: [] }, { code: 'body-empty' }],
  ])('warns of %s', (_, change, warning) => {
    expect(checkPaper({ ...plan, ...change })).toEqual([warning]);
  });

  test('asks no basis of an official letter and no signer of a draft', () => {
    expect(checkPaper({ ...plan, typeName: '', legalBases: [] })).toEqual([]);
    expect(checkPaper({ ...plan, draft: true, signature: { title: 'CHỦ TỊCH' } })).toEqual([]);
  });

  test('follows parts, items and points, with đ after d and g after e', () => {
    const points = ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)'].map((label) => heading(3, label));
    const body = [
      heading(1, 'I.'),
      heading(2, '1.'),
      ...points,
      heading(2, '2.'),
      heading(3, 'a)'),
      heading(1, 'II.'),
      heading(2, '1.'),
    ];
    expect(checkPaper({ ...plan, body })).toEqual([]);
    expect(checkPaper({ ...plan, body: [heading(1, 'I.'), heading(1, 'III.')] })).toEqual([
      { code: 'heading-out-of-order', params: { found: 'III.', expected: 'II.' } },
    ]);
  });
});
