import fc from 'fast-check';
import { z } from 'zod';
import { UNIT } from './people.ts';
import { bareOf, isOptional, metaOf, shapeOf } from '../../workflows/kit/schemaWalk.ts';

const words = [
  'Kế hoạch',
  'tập huấn',
  'đoàn viên',
  'uỷ viên',
  '“đúng vai”',
  'nghiệp vụ',
  '100%',
  'A & B',
  '<b>',
  'hoà',
];

const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((chosen) => chosen.join(' '));
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any value of a form or payload, walked from its schema: the same generator for every kind there will ever be. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const shape = shapeOf(schema);
  const bare = bareOf(schema);
  if (metaOf(schema)['kind'] === 'organisation')
    return fc.constant({ organisationId: UNIT, name: 'Công đoàn cơ sở Sở Y tế' });
  if (shape.is === 'object') {
    const entries = Object.entries(shape.fields);
    const requiredKeys = entries.filter(([, field]) => !isOptional(field)).map(([key]) => key);
    return fc.record(Object.fromEntries(entries.map(([key, field]) => [key, arbitraryOf(field)])), {
      requiredKeys,
    });
  }
  if (shape.is === 'list')
    return fc.array(arbitraryOf(shape.item), { maxLength: metaOf(schema)['kind'] === 'sections' ? 2 : 3 });
  if (bare instanceof z.ZodEnum) return fc.constantFrom(...bare.options);
  if (bare instanceof z.ZodBoolean) return fc.boolean();
  if (bare instanceof z.ZodNumber) {
    const { minValue, maxValue } = bare;
    return fc.integer({ min: Math.ceil(minValue ?? 0), max: Math.min(maxValue ?? 100, 100_000_000) });
  }
  switch (metaOf(schema)['kind']) {
    case 'date':
      return day;
    case 'dateTime':
      return day.map((date) => `${date}T10:00:00Z`);
    case 'duty':
      return fc.constantFrom('report/annual', 'report/adHoc', 'annual-plan/annual');
    case 'id':
    case 'person':
    case 'document':
      return fc.uuid();
    default:
      return bare instanceof z.ZodGUID ? fc.uuid() : phrase;
  }
}
