import { z } from 'zod';
import type { FieldFault } from './blocker.ts';
import { faultsOf, forbiddenCharacters, pathOf } from './faults.ts';
import type { Count } from './fields.ts';
import type { Flow } from './flow.ts';
import { isSame } from './same.ts';
import { isFixed, metaOf, shapeOf } from './schemaWalk.ts';

export type Validated<Content> = { ok: true; content: Content } | { ok: false; faults: FieldFault[] };

/** The content as the flow's form understands it (NFC, recipients as rows), or every fault with its path. */
export function validateContent<Content>(
  flow: { form: z.ZodType<Content> },
  content: unknown,
): Validated<Content> {
  const parsed = flow.form.safeParse(content);
  const faults = [
    ...forbiddenCharacters(content),
    ...faultsOf(parsed.error?.issues ?? [], content).map((fault) => ({
      ...fault,
      path: fault.path || 'content',
    })),
    ...repeatedIds(content),
  ];
  return parsed.success && faults.length === 0 ? { ok: true, content: parsed.data } : { ok: false, faults };
}

/** The figures of a form that the system counts, by the key of each. */
export function countedFields({ form }: Pick<Flow, 'form'>): { key: string; counts: Count }[] {
  const shape = shapeOf(form);
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([key, schema]) => {
    const { kind, counts } = metaOf(schema);
    return kind === 'counted' ? [{ key, counts: counts as Count }] : [];
  });
}

/** The keys of a form under which an organisation is named. */
export function organisationFields({ form }: Pick<Flow, 'form'>): string[] {
  const shape = shapeOf(form);
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([key, schema]) =>
    metaOf(schema)['kind'] === 'organisation' ? [key] : [],
  );
}

/** Faults of a draft that changes what must stay as it was when the document began. */
export function fixedFaults(
  form: z.ZodType,
  before: unknown,
  after: unknown,
  also: readonly string[] = [],
): FieldFault[] {
  const shape = shapeOf(form);
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields)
    .filter(
      ([key, field]) =>
        (isFixed(field) || also.includes(key)) && !isSame(valueOf(before, key), valueOf(after, key)),
    )
    .map(([key]) => ({ path: key, code: 'fixed' }));
}

function valueOf(content: unknown, key: string): unknown {
  return typeof content === 'object' && content !== null ? Reflect.get(content, key) : undefined;
}

/** The form as JSON Schema, for outsiders. */
export function formJsonSchema(flow: Flow): object {
  const before = schemas.get(flow);
  if (before) return before;
  const made = z.toJSONSchema(flow.form, { io: 'input' });
  schemas.set(flow, made);
  return made;
}

const schemas = new WeakMap<Flow, object>();

/** Ids of all rows of a content, however deep. */
export function rowIdsOf(content: unknown): Set<string> {
  return new Set(idsIn(content).map(({ id }) => id));
}

// Comments, notes and diffs hang on row ids: two rows of one id would share them.
function repeatedIds(content: unknown): FieldFault[] {
  const seen = new Set<string>();
  return idsIn(content).flatMap(({ id, path }) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ path, code: 'duplicate' }] : [];
  });
}

function idsIn(value: unknown, path: PropertyKey[] = []): { id: string; path: string }[] {
  if (typeof value !== 'object' || value === null || path.length > 32) return [];
  const own =
    'id' in value && typeof value.id === 'string' ? [{ id: value.id, path: pathOf([...path, 'id']) }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => idsIn(inner, [...path, key]))];
}
