import type { z } from 'zod';
import { isFixed, metaOf, shapeOf } from './schemaWalk.ts';

/** The places of a content where its form lets somebody name a thing of this kind, and what is named there. */
export function placesOf(
  form: z.ZodType,
  content: unknown,
  kind: 'duty' | 'person',
  path = '',
): { path: string; name: string }[] {
  if (metaOf(form)['kind'] === kind) return typeof content === 'string' ? [{ path, name: content }] : [];
  const shape = shapeOf(form);
  if (typeof content !== 'object' || content === null) return [];
  const inner = (key: string | number) => (path ? `${path}.${key}` : String(key));
  if (shape.is === 'list' && Array.isArray(content) && shapeOf(shape.item).is === 'object')
    return content.flatMap((one: unknown, at) => placesOf(shape.item, one, kind, inner(at)));
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([key, field]) =>
    // What acts put down is judged where they are done.
    isFixed(field) ? [] : placesOf(field, Reflect.get(content, key), kind, inner(key)),
  );
}
