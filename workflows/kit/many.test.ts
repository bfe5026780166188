import { expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { isForGood, sharedFields } from './many.ts';

const asked = (action: string) => {
  const rule = toyFlow.actions[action];
  if (!rule) throw new Error(`no action ${action}`);
  return sharedFields(rule)?.map(({ key }) => key) ?? null;
};

test('an act that asks nothing, or words only, can be done with many documents at once', () => {
  expect(asked('revise')).toEqual([]);
  expect(asked('cancel')).toEqual(['reason']);
});

test('what may be left out is left out', () => {
  expect(asked('beginReview')).toEqual([]);
});

test('what names a person of each document cannot', () => {
  expect(asked('assignDrafter')).toBeNull();
});

test('nor can a ballot', () => {
  expect(asked('castBallot')).toBeNull();
});

test('what ends the document’s life, or says that it cannot be taken back, is for good', () => {
  const forGood = (action: string) => isForGood(toyFlow, action);
  expect(['archive', 'cancel', 'withdrawApproval'].map(forGood)).toEqual([true, true, true]);
  expect(['beginReview', 'approve', 'close', 'no-such-act'].map(forGood)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
