import { z } from 'zod';
import type { Beside, FieldKind } from './fields.ts';
import type { Judged, Scored } from './verdicts.ts';
import { bareOf, isFixed, isOptional, isSubstance, metaOf, shapeOf } from './schemaWalk.ts';

/** One field of a form as plain data, for an editor that knows no kind of document. */
export interface FormField {
  key: string;
  /** Path without indices, as in the labels: "tasks.unionFunds". */
  path: string;
  kind: FieldKind;
  required: boolean;
  /** Of a text its length, of a list its rows, of a number its value. */
  min?: number;
  max?: number;
  substance: boolean;
  /** Stays as it was when the document began. */
  fixed?: true;
  options?: string[];
  /** Names alone may be the same in two rows; this is said with them. */
  tellsApart?: true;
  /** Of a person: the fields of the row that their name and office are written into. */
  beside?: Beside;
  /** Of a row, of people and of notes where they are about one: the list of the content. */
  of?: string;
  /** Of people on the list: those alone whose certificate counts. */
  certified?: true;
  /** Of marks: the lists of the content that hold what is marked, and the scale. */
  marks?: { of: string; scale: string };
  /** Of verdicts: the list of the content that is judged, and which rows of it are not; of points, the row's fields they begin with and may reach. */
  verdicts?: { of: string; own?: string; most?: string } & Partial<Scored> & Judged;
  /** Of rows and objects: their fields. Sections are the editor's own: heading, blocks, sections. */
  fields?: FormField[];
}

/** The fields of a form (or of a payload) in order. */
export function describeForm(form: z.ZodType, path = '', substance = true): FormField[] {
  const shape = shapeOf(form);
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).map(([key, schema]) =>
    describeField(key, path ? `${path}.${key}` : key, schema, substance),
  );
}

/** Kinds that may be about the rows of one list of the content. */
const about = new Set<FieldKind>(['row', 'people', 'rows']);

function describeField(key: string, path: string, schema: z.ZodType, inSubstance: boolean): FormField {
  const bare = bareOf(schema);
  const kind = kindOf(schema);
  const substance = inSubstance && isSubstance(schema);
  const field: FormField = { key, path, kind, required: !isOptional(schema), ...boundsOf(bare), substance };
  if (isFixed(schema)) field.fixed = true;
  if (metaOf(schema)['tellsApart'] === true) field.tellsApart = true;
  if (kind === 'person') field.beside = metaOf(schema)['beside'] as Beside;
  if (bare instanceof z.ZodEnum) field.options = bare.options.map(String);
  const { of } = metaOf(schema);
  if (about.has(kind) && typeof of === 'string') field.of = of;
  if (metaOf(schema)['certified'] === true) field.certified = true;
  if (kind === 'marks')
    field.marks = { of: String(metaOf(schema)['of']), scale: String(metaOf(schema)['scale']) };
  if (kind === 'verdicts') {
    const { of, own, most, kept, told, key, except } = metaOf(schema);
    field.verdicts = {
      of: String(of),
      ...(typeof own === 'string' ? { own } : {}),
      ...(typeof most === 'string' ? { most } : {}),
      ...(kept ? { kept: kept as Scored['kept'] } : {}),
      ...(typeof told === 'string' ? { told } : {}),
      ...(typeof key === 'string' ? { key } : {}),
      ...(except ? { except: except as Judged['except'] } : {}),
    };
  }
  if (kind === 'rows' || kind === 'recipients' || kind === 'object' || kind === 'verdicts') {
    const shape = shapeOf(bare);
    field.fields = describeForm(shape.is === 'list' ? shape.item : bare, path, substance);
  }
  return field;
}

function kindOf(schema: z.ZodType): FieldKind {
  const told = metaOf(schema)['kind'];
  if (typeof told === 'string') return told as FieldKind;
  const bare = bareOf(schema);
  if (bare instanceof z.ZodNumber) return 'number';
  if (bare instanceof z.ZodEnum) return 'enum';
  if (bare instanceof z.ZodBoolean) return 'flag';
  if (bare instanceof z.ZodObject) return 'object';
  if (bare instanceof z.ZodArray)
    return shapeOf(bare.element as z.ZodType).is === 'object' ? 'rows' : 'stringList';
  if (bare instanceof z.ZodGUID || bare instanceof z.ZodUUID) return 'id';
  if (bare instanceof z.ZodISODate) return 'date';
  return 'text';
}

function boundsOf(bare: z.ZodType): { min?: number; max?: number } {
  if (bare instanceof z.ZodNumber)
    return { min: bare.minValue ?? undefined, max: bare.maxValue ?? undefined };
  const limit = bare.def.checks?.map((check) => check._zod.def).find((check) => check.check === 'max_length');
  return limit && 'maximum' in limit ? { max: Number(limit.maximum) } : {};
}
