import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { describeForm, fields } from '../../../workflows/kit/index.ts';
import { misdated } from './payload.ts';

const asked = describeForm(
  z.strictObject({
    heldOn: fields.date(),
    closesAt: fields.dateTime().optional(),
    reason: fields.reason(),
    remedies: z.array(z.strictObject({ title: fields.title(), dueOn: fields.date() })).meta({ kind: 'rows' }),
  }),
);
const wrong = (payload: Record<string, unknown>) => misdated(asked, payload, 'như 28/02/2026');

describe('days in what an act asks', () => {
  test('that are none are said at their field, in rows too', () => {
    expect(
      wrong({ heldOn: '31/02/2026', closesAt: '05/31', remedies: [{ title: 'a', dueOn: 'mai' }] }),
    ).toEqual({
      heldOn: 'như 28/02/2026',
      closesAt: 'như 28/02/2026',
      'remedies.0.dueOn': 'như 28/02/2026',
    });
  });

  test('that are days, or are not there, are left alone, as is what only looks like one', () => {
    const closesAt = '2026-02-28T16:59:59.999Z';
    expect(wrong({ heldOn: '2026-02-28', closesAt, reason: '31/02/2026', remedies: [] })).toEqual({});
    expect(wrong({})).toEqual({});
  });
});
