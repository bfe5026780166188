import { z } from 'zod';
import type { FieldFault } from './blocker.ts';
import { pathOf } from './faults.ts';
import { isRecord } from './same.ts';
import { bareOf, shapeOf } from './schemaWalk.ts';

/** Beyond any list of ours: further rows are looked at no more. */
const MOST_ROWS = 5_000;

/**
 * The texts that are longer than their own fields take, in something too large to be read as a whole: nothing but lengths
 * is looked at.
 */
export function overlongTexts(
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): FieldFault[] {
  const shape = shapeOf(schema);
  if (shape.is === 'object')
    return isRecord(value)
      ? Object.entries(shape.fields).flatMap(([key, field]) =>
          overlongTexts(field, value[key], [...path, key]),
        )
      : [];
  if (shape.is === 'list')
    return Array.isArray(value)
      ? value.slice(0, MOST_ROWS).flatMap((row, at) => overlongTexts(shape.item, row, [...path, at]))
      : [];
  const bare = bareOf(schema);
  const max = bare instanceof z.ZodString ? bare.maxLength : null;
  return typeof value === 'string' && max !== null && value.normalize('NFC').length > max
    ? [{ path: pathOf(path), code: 'too-long', params: { max } }]
    : [];
}
