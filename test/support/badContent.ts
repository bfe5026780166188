import { z } from 'zod';
import { textIn } from '../../workflows/kit/index.ts';
import { isFixed, isOptional, metaOf, bareOf, shapeOf } from '../../workflows/kit/schemaWalk.ts';

/** A field of a form at one place of a content, with what no client may send there. */
export interface Leaf {
  path: (string | number)[];
  schema: z.ZodType;
  kind: string;
  isRequired: boolean;
  /** Written by acts alone. */
  isFixed: boolean;
  bad: [value: unknown, code: string][];
}

export interface List {
  path: (string | number)[];
  item: z.ZodType;
  most: number;
}

/** Stands for a number that JSON can write and no computer hold. */
export const BEYOND_NUMBERS = '@@1e999@@';

const FAR_TOO_DEEP = 3;

/** Every field of a form, found by its schema: a kind to come is covered by itself. */
export function leavesOf(
  schema: z.ZodType,
  path: Leaf['path'] = [],
  above: { isFixed: boolean; isRequired: boolean } = { isFixed: false, isRequired: true },
): Leaf[] {
  if (path.filter((step) => step === 'sections').length > FAR_TOO_DEEP) return [];
  const shape = shapeOf(schema);
  const fixed = above.isFixed || isFixed(schema);
  if (shape.is === 'list') return leavesOf(shape.item, [...path, 0], { isFixed: fixed, isRequired: false });
  if (shape.is === 'object')
    return Object.entries(shape.fields).flatMap(([key, field]) =>
      leavesOf(field, [...path, key], { isFixed: fixed, isRequired: !isOptional(field) }),
    );
  const kind = textIn(metaOf(schema)['kind']);
  return [{ path, schema, kind, isRequired: above.isRequired, isFixed: fixed, bad: badFor(schema, kind) }];
}

/** Every list of a form that says how much it holds. */
export function listsOf(schema: z.ZodType, path: List['path'] = []): List[] {
  if (path.filter((step) => step === 'sections').length > 1) return [];
  const shape = shapeOf(schema);
  if (shape.is === 'object')
    return Object.entries(shape.fields).flatMap(([key, field]) => listsOf(field, [...path, key]));
  if (shape.is !== 'list') return [];
  const most = mostOf(bareOf(schema));
  return [
    ...(most === undefined ? [] : [{ path, item: shape.item, most }]),
    ...listsOf(shape.item, [...path, 0]),
  ];
}

function mostOf(list: z.ZodType): number | undefined {
  const checks = (list._zod.def.checks ?? []).map(({ _zod: { def } }) => def);
  return checks.flatMap((def) =>
    def.check === 'max_length' && 'maximum' in def ? Number(def.maximum) : [],
  )[0];
}

function badFor(schema: z.ZodType, kind: string): Leaf['bad'] {
  const bare = bareOf(schema);
  if (bare instanceof z.ZodEnum)
    return [
      ['roughly', 'not-an-option'],
      [7, 'not-an-option'],
    ];
  if (bare instanceof z.ZodBoolean) return [['yes', 'wrong-type']];
  if (bare instanceof z.ZodNumber) {
    const [least, most] = [bare.minValue ?? 0, bare.maxValue ?? 0];
    return [
      ['12', 'wrong-type'],
      [least - 1, least === 0 ? 'negative' : 'too-small'],
      [most + 1, 'too-big'],
      [1e300, 'too-big'],
      ...(bare.isInt ? ([[least + 0.5, 'not-whole']] as Leaf['bad']) : []),
    ];
  }
  if (kind === 'date')
    return [
      ['2026-02-31', 'not-a-date'],
      ['31/02/2026', 'not-a-date'],
      ['46270', 'not-a-date'],
      ['1026-02-01', 'too-early'],
      ['2226-02-01', 'too-late'],
      [20260201, 'wrong-type'],
    ];
  if (kind === 'duty')
    return [
      ['báo cáo', 'no-such-duty'],
      [7, 'wrong-type'],
    ];
  if (bare instanceof z.ZodGUID)
    return [
      ['one', 'not-a-uuid'],
      [7, 'wrong-type'],
    ];
  const most = (bare as z.ZodString).maxLength ?? 0;
  return [
    [7, 'wrong-type'],
    [null, 'wrong-type'],
    [{ text: 'x' }, 'wrong-type'],
    ['ă'.repeat(most + 1), 'too-long'],
    ...(isBlankRefused(bare) ? ([[' \n', 'required']] as Leaf['bad']) : []),
  ];
}

function isBlankRefused(schema: z.ZodType): boolean {
  return !schema.safeParse(' ').success;
}

/** A value that the schema takes, with a row in every list; `text` fills what may say anything. */
export function sampleOf(schema: z.ZodType, text: string, year = 2026, depth = 0): unknown {
  const shape = shapeOf(schema);
  if (shape.is === 'list')
    return depth > FAR_TOO_DEEP + 2 ? [] : [sampleOf(shape.item, text, year, depth + 1)];
  if (shape.is === 'object')
    return Object.fromEntries(
      Object.entries(shape.fields)
        .filter(
          ([key, field]) =>
            key !== 'id' &&
            metaOf(field)['kind'] !== 'counted' &&
            !(key === 'sections' && depth > 0 && isOptional(field)),
        )
        .map(([key, field]) => [key, sampleOf(field, text, year, depth + 1)]),
    );
  const bare = bareOf(schema);
  const kind = metaOf(schema)['kind'];
  if (bare instanceof z.ZodEnum) return bare.options[0];
  if (bare instanceof z.ZodBoolean) return false;
  if (kind === 'year') return year;
  if (bare instanceof z.ZodNumber) return Math.max(1, bare.minValue ?? 1);
  if (kind === 'date') return `${year}-12-15`;
  if (kind === 'duty') return 'report/annual';
  if (bare instanceof z.ZodGUID) return '10000000-0000-4000-8000-000000000001';
  return text.slice(0, (bare as z.ZodString).maxLength ?? undefined);
}

/** The content with another value at a place; the containers on the way are made where they are not there. */
export function withAt(content: unknown, [step, ...rest]: Leaf['path'], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = withAt((content as Record<string, unknown> | undefined)?.[step], rest, value);
  if (typeof step === 'number')
    return Object.assign(Array.isArray(content) ? [...(content as unknown[])] : [], { [step]: inner });
  const { [step]: _, ...others } = (content ?? {}) as Record<string, unknown>;
  return inner === undefined ? others : { ...others, [step]: inner };
}
