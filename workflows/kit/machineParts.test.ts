import { expect, test } from '@jest/globals';
import { beginning, momentOf } from './machineParts.ts';

const [before, now] = ['2026-01-12T02:00:00.000Z', '2026-01-13T02:00:00.000Z'];

test('a state is entered at the moment of the act, or as before where the act has none', () => {
  expect(momentOf({ at: now }, before)).toBe(now);
  expect(momentOf({}, before)).toBe(before);
});

test('a document begins when it is told to; a start state made only to be thrown away begins never', () => {
  expect(beginning({ now })).toBe(now);
  expect(beginning(undefined)).toBe('');
});
