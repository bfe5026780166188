import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  choicesPayload,
  describeForm,
  fixedFaults,
  reasonFaults,
  scoresPayload,
  verdictFaults,
} from './index.ts';

const A = '50000000-0000-4000-8000-000000000001';
const B = '50000000-0000-4000-8000-000000000002';
const rows = [
  { id: A, title: 'Chăm lo đoàn viên' },
  { id: B, title: 'Tài chính' },
];

describe('verdicts', () => {
  test('are of every row once', () => {
    expect(verdictFaults('scores', [{ rowId: A }, { rowId: B }], rows)).toEqual([]);
    expect(verdictFaults('scores', [{ rowId: A }, { rowId: A }], rows)).toEqual([
      { path: 'payload.scores.1.rowId', code: 'duplicate' },
      { path: 'payload.scores', code: 'unanswered', params: { questions: 'Tài chính' } },
    ]);
    expect(verdictFaults('scores', [{ rowId: B }], [])).toEqual([
      { path: 'payload.scores.0.rowId', code: 'invalid' },
    ]);
  });

  test('say why where that is owed', () => {
    const said = [
      { choice: 'no', reason: ' ' },
      { choice: 'no', reason: 'Vì chậm' },
    ];
    expect(reasonFaults('verdicts', said, ({ choice }) => choice === 'no')).toEqual([
      { path: 'payload.verdicts.0.reason', code: 'required' },
    ]);
  });

  test('tell an editor which rows are judged, and with what they begin', () => {
    const except = { field: 'outcome', is: 'gone' };
    const kept = { points: 'given', reason: 'difference' };
    const payload = z.strictObject({
      scores: scoresPayload('criteria', 'own', 'most', { kept, told: 'evidence' }),
      verdicts: choicesPayload('results', ['yes', 'no'], { key: 'nomineeId', except }),
    });
    const described = describeForm(payload).map((field) => [
      field.verdicts,
      field.fields?.map(({ key }) => key),
    ]);
    expect(described).toEqual([
      [{ of: 'criteria', own: 'own', most: 'most', kept, told: 'evidence' }, ['rowId', 'points', 'reason']],
      [{ of: 'results', key: 'nomineeId', except }, ['rowId', 'choice', 'reason']],
    ]);
  });
});

test('what is fixed may come back with its keys in another order', () => {
  const form = z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), title: z.string() })).meta({ kind: 'rows', fixed: true }),
  });
  const sent = { rows: [{ title: 'Tài chính', id: A }] };
  expect(fixedFaults(form, { rows: [{ id: A, title: 'Tài chính' }] }, sent)).toEqual([]);
  expect(fixedFaults(form, { rows: [] }, sent)).toEqual([{ path: 'rows', code: 'fixed' }]);
});
