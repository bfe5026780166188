import type { z } from 'zod';
import type { FieldFault } from './blocker.ts';
import { diffContent } from './diff.ts';
import { metaOf, shapeOf } from './schemaWalk.ts';

/** A field that acts fill, and nobody types. */
export function given<Field extends z.ZodType>(field: Field): Field {
  return field.meta({ given: true });
}

/** Fields that acts fill and a save would change. */
export function givenFaults(form: z.ZodType, before: unknown, after: unknown): FieldFault[] {
  const keys = givenKeys(form);
  if (keys.length === 0) return [];
  const changed = new Set(diffContent(form, before, after).map(({ path }) => path.split('.')[0]));
  return keys.filter((key) => changed.has(key)).map((path) => ({ path, code: 'given-by-acts' }));
}

function givenKeys(form: z.ZodType): string[] {
  const shape = shapeOf(form);
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([key, field]) => (isGiven(field) ? [key] : []));
}

export function isGiven(field: z.ZodType): boolean {
  return metaOf(field)['given'] === true;
}
