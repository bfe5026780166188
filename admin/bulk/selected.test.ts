import { expect, test } from '@jest/globals';
import { filterOf, isSelected, nothing, pageToggled, toggled } from './selected.ts';

const inSight = ['a', 'b', 'c'];

test('rows come and go one by one', () => {
  const two = toggled(toggled(nothing, 'a', inSight), 'c', inSight);
  expect(two).toEqual({ ids: ['a', 'c'], all: false });
  expect(toggled(two, 'a', inSight)).toEqual({ ids: ['c'], all: false });
});

test('a whole page comes in beside what was selected on others, and goes out again', () => {
  const before = { ids: ['x', 'b'], all: false };
  const page = pageToggled(before, inSight);
  expect(page).toEqual({ ids: ['x', 'b', 'a', 'c'], all: false });
  expect(pageToggled(page, inSight)).toEqual({ ids: ['x'], all: false });
});

test('all that the filter finds is found by the filter, some by their ids', () => {
  const all = { ids: ['a'], all: true };
  expect(filterOf(all, { kind: 'annual-plan' })).toEqual({ kind: 'annual-plan' });
  expect(filterOf({ ids: ['a'], all: false }, { kind: 'annual-plan' })).toEqual({ idIn: ['a'] });
  expect(isSelected(all, 'anything')).toBe(true);
});

test('one row taken out of "all" leaves the others in sight', () => {
  expect(toggled({ ids: [], all: true }, 'b', inSight)).toEqual({ ids: ['a', 'c'], all: false });
});
