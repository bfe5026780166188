import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { recipients } from './content.ts';
import { diffContent } from './diff.ts';
import { stringList, text } from './fields.ts';

const form = z.strictObject({
  lines: stringList(50).optional(),
  place: z.strictObject({ town: text() }).optional(),
  recipients: recipients().optional(),
  loose: z.record(z.string(), z.unknown()).optional(),
});
const told = (before: object, after: object) =>
  diffContent(form, before, after).map(({ path, kind }) => `${kind} ${path}`);
const lines = (before: string, after: string) =>
  told({ lines: [...before] }, { lines: [...after] }).map((change) => change.replace('lines.', ''));

describe('rows in another order', () => {
  test('are told as the fewest that can have moved, for each order of five', () => {
    for (const order of permutations([...'abcde'])) {
      const moved = lines('abcde', order.join(''));
      expect([order, moved.length]).toEqual([order, 5 - longestInOrder(order)]);
      const stayed = order.filter((_, index) => !moved.includes(`MOVED ${index}`));
      expect(stayed).toEqual([...stayed].sort());
    }
  });

  test('tell, of two neighbours that changed places, the one that went down', () => {
    expect(lines('ab', 'ba')).toEqual(['MOVED 1']);
    expect(lines('abc', 'bac')).toEqual(['MOVED 1']);
  });

  test('have not moved because others came or went', () => {
    expect(lines('abcd', 'bd')).toEqual(['REMOVED 0', 'REMOVED 2']);
    expect(lines('bd', 'abcd')).toEqual(['ADDED 0', 'ADDED 2']);
    expect(lines('abcd', 'dxb')).toEqual(['REMOVED 0', 'REMOVED 2', 'ADDED 1', 'MOVED 2']);
  });
});

describe('rows without a name', () => {
  test('are known by what they say, repeated ones by their turn', () => {
    expect(lines('aaa', 'aa')).toEqual(['REMOVED 2']);
    expect(lines('aabb', 'aaabb')).toEqual(['ADDED 2']);
    const to = (...texts: string[]) => ({ recipients: texts.map((one) => ({ text: one })) });
    expect(told(to('CĐVC', 'VT'), to('VT'))).toEqual(['REMOVED recipients.0']);
  });

  test('come and go one by one where the whole list does', () => {
    expect(told({}, { lines: ['a', 'b'] })).toEqual(['ADDED lines.0', 'ADDED lines.1']);
    expect(told({ lines: ['a', 'b'] }, {})).toEqual(['REMOVED lines.0', 'REMOVED lines.1']);
  });
});

test('a part that comes or goes is told as a whole', () => {
  expect(told({}, { place: { town: 'Vinh' } })).toEqual(['ADDED place']);
  expect(told({ place: { town: 'Vinh' } }, {})).toEqual(['REMOVED place']);
});

test('what an earlier form kept in another shape is told as it stands', () => {
  expect(told({ lines: 'a' }, { lines: 'b' })).toEqual(['CHANGED lines']);
  expect(told({ place: null }, { place: { town: 'Vinh' } })).toEqual(['CHANGED place']);
  expect(told({ place: 'Vinh' }, { place: { town: 'Vinh' } })).toEqual(['CHANGED place']);
});

describe('what has no form of its own', () => {
  const same = (before: unknown, after: unknown) => told({ loose: before }, { loose: after }).length === 0;

  test.each([
    ['the same value', 7, 7],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a key without a value', { a: 1, b: undefined }, { a: 1 }],
    ['a list, deep', [1, { a: [2] }], [1, { a: [2] }]],
  ])('is the same: %s', (_, before, after) => {
    expect(same(before, after)).toBe(true);
  });

  test.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['a key more', {}, { a: 1 }],
    ['a row more', [1], [1, 2]],
    ['rows in another order', [1, 2], [2, 1]],
    ['a list and its like by number', [1], { 0: 1 }],
    ['nothing and an empty one', null, {}],
    ['an empty list and none', [], null],
    ['an empty list and an empty one', [], {}],
    ['a figure and its text', 1, '1'],
    ['another value, deep', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('differs both ways: %s', (_, before, after) => {
    expect([same(before, after), same(after, before)]).toEqual([false, false]);
  });
});

function permutations(rest: string[]): string[][] {
  if (rest.length === 0) return [[]];
  return rest.flatMap((first) =>
    permutations(rest.filter((one) => one !== first)).map((others) => [first, ...others]),
  );
}

/** The longest run in alphabetical order, found by trying every choice of rows. */
function longestInOrder([first, ...others]: string[], above = ''): number {
  if (first === undefined) return 0;
  const without = longestInOrder(others, above);
  return first > above ? Math.max(without, 1 + longestInOrder(others, first)) : without;
}
