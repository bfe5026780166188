import { z } from 'zod';

/** The little of zod's inside that substance, diff and editor need: what a schema is once optional is peeled off. */
export type Shape =
  { is: 'object'; fields: Record<string, z.ZodType> } | { is: 'list'; item: z.ZodType } | { is: 'leaf' };

export function shapeOf(schema: z.ZodType): Shape {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodObject) return { is: 'object', fields: bare.shape };
  if (bare instanceof z.ZodArray) return { is: 'list', item: bare.element as z.ZodType };
  return { is: 'leaf' };
}

/** Without optional and default; of a union, the branch that is stored (an object, where one is). */
export function bareOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return bareOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as z.ZodType[];
    return bareOf(options.find((option) => option instanceof z.ZodObject) ?? (options[0] as z.ZodType));
  }
  return schema;
}

export function isOptional(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Meta of the schema and of what it wraps, the outer one winning. */
export function metaOf(schema: z.ZodType): Record<string, unknown> {
  return { ...bareOf(schema).meta(), ...schema.meta() };
}

/** Whether the field stays as it was when the document began: what somebody else said is nobody's to change. */
export function isFixed(schema: z.ZodType): boolean {
  return metaOf(schema)['fixed'] === true;
}

export function isSubstance(schema: z.ZodType): boolean {
  return metaOf(schema)['substance'] !== false;
}
