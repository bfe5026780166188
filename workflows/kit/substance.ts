import type { z } from 'zod';
import { isSubstance, shapeOf } from './schemaWalk.ts';

/** The content without matters of form and row identities: what the committee agrees on. */
export function substanceOf(form: z.ZodType, content: unknown): unknown {
  const shape = shapeOf(form);
  if (shape.is === 'list') {
    return Array.isArray(content) ? content.map((row) => substanceOf(shape.item, row)) : content;
  }
  if (shape.is === 'leaf' || typeof content !== 'object' || content === null) return content;
  const kept = Object.entries(content).flatMap(([key, value]): [string, unknown][] => {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    return field && isSubstance(field) && value !== undefined ? [[key, substanceOf(field, value)]] : [];
  });
  return Object.fromEntries(kept);
}
