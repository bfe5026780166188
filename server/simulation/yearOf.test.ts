import { expect, test } from '@jest/globals';
import { asOf, votersIn } from '../../workflows/kit/index.ts';
import { flows } from '../../workflows/catalog.ts';
import { demoProvince } from '../db/demo/index.ts';
import { yearOf } from './yearOf.ts';

test('a committee of two is never asked to vote in secret on one of its own', async () => {
  const { context, documents } = await yearOf(demoProvince(300), flows, { year: 2026, seed: '1' });
  const ofTwo = new Set(
    context.units.filter((unit) => votersIn(asOf(unit, '2026-07-13')).length < 3).map(({ id }) => id),
  );
  expect(ofTwo.size).toBeGreaterThan(0);
  const voting = documents.filter(({ kind }) => ['commendation', 'confidence-vote'].includes(kind));
  expect(voting.length).toBeGreaterThan(30);
  expect(voting.filter(({ organisationId }) => ofTwo.has(organisationId))).toEqual([]);
});
