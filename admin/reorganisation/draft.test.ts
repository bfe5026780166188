import { expect, test } from '@jest/globals';
import { blankChange, blankDecision, type DraftChange, inputOf } from './draft.ts';

const home = { id: 'home', name: 'Công đoàn cơ sở Sở Nội vụ' };
const other = { id: 'other', name: 'Công đoàn cơ sở Sở Y tế' };

const officersOf = (change: DraftChange) =>
  inputOf({ ...blankDecision('2026-11-30'), changes: [change] }).changes[0]?.founded?.[0]?.officers;

test('first officers are sent as long as the organisation they were found in is named', () => {
  const found = blankChange('FOUND');
  const unit = {
    ...found.founded[0]!,
    officers: { an: 'chair', binh: 'secretary' },
    foundIn: { an: home.id, binh: other.id },
  };
  expect(officersOf({ ...found, founded: [{ ...unit, homes: [home, other] }] })).toEqual([
    { personId: 'an', office: 'chair' },
    { personId: 'binh', office: 'secretary' },
  ]);
  expect(officersOf({ ...found, founded: [{ ...unit, homes: [home] }] })).toEqual([
    { personId: 'an', office: 'chair' },
  ]);
  // Left from another kind of change: nobody of the founded is chosen from there.
  expect(officersOf({ ...found, units: [other], founded: [unit] })).toEqual([]);

  const split = blankChange('SPLIT');
  expect(officersOf({ ...split, units: [other], founded: [unit] })).toEqual([
    { personId: 'binh', office: 'secretary' },
  ]);
});
