import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import * as fields from './fields.ts';
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

test('words, days, moments and choices can be answered once for many', () => {
  const asking = (field: z.ZodType) =>
    sharedFields({ ...toyFlow.actions['cancel']!, payload: z.strictObject({ x: field }) });
  const shared = [fields.text(), fields.longText(), fields.date(), fields.dateTime(), z.enum(['a', 'b'])];
  expect(shared.map((field) => asking(field)?.length)).toEqual([1, 1, 1, 1, 1]);
  expect([fields.money(), fields.documentId()].map(asking)).toEqual([null, null]);
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
