import { flowOf } from '../../workflows/catalog.ts';
import type { Flow } from '../../workflows/kit/index.ts';
import { placeOfLink } from './places.ts';
import { stepsOf } from './steps.ts';

const flow = flowOf('annual-plan') as Flow;
const said = (state: string, comesBack = false) =>
  stepsOf(flow, state, comesBack).map((step) => `${step.state}:${step.is}`);

test('the line tells what is done, where we are and what comes next', () => {
  expect(said('submitted').slice(2, 6)).toEqual([
    'agreed:done',
    'submitted:now',
    'underReview:next',
    'approved:later',
  ]);
});

test('a returned document stands after the step it was returned from', () => {
  expect(said('returned', true).slice(4, 7)).toEqual([
    'underReview:done',
    'returned:aside',
    'approved:later',
  ]);
});

test('an end beside the path has no place on it', () => {
  expect(said('cancelled').every((step) => step.endsWith(':later'))).toBe(true);
});

test('a blocker’s link leads to its tab, or to its field where one may write', () => {
  expect(placeOfLink({ id: 'd', editable: true }, '#round')).toBe('/documents/d?tab=round');
  expect(placeOfLink({ id: 'd', editable: true }, 'content:targets')).toBe('/documents/d/edit?field=targets');
  expect(placeOfLink({ id: 'd', editable: false }, 'content:targets')).toBe('/documents/d?field=targets');
  expect(placeOfLink({ id: 'd', editable: true }, null)).toBeUndefined();
});
