import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { recipients, sections } from './content.ts';
import { describeForm } from './describe.ts';
import * as fields from './fields.ts';
import { isOptional, metaOf } from './schemaWalk.ts';
import { substanceOf } from './substance.ts';

const fieldOf = (schema: z.ZodType) => describeForm(z.strictObject({ x: schema }))[0]!;
const kindOf = (schema: z.ZodType) => fieldOf(schema).kind;

describe('a form is described field by field', () => {
  test('with its kind, as told or as its type says', () => {
    const kinds: [z.ZodType, string][] = [
      [fields.text(), 'text'],
      [fields.title(), 'text'],
      [fields.longText(), 'longText'],
      [fields.reason(), 'longText'],
      [fields.money(), 'money'],
      [fields.year(), 'year'],
      [fields.date(), 'date'],
      [fields.dateTime(), 'dateTime'],
      [fields.documentId(), 'document'],
      [fields.rowId(), 'id'],
      [fields.stringList(5), 'stringList'],
      [fields.person().optional(), 'person'],
      [z.number(), 'number'],
      [z.enum(['a']), 'enum'],
      [z.boolean(), 'flag'],
      [z.strictObject({}), 'object'],
      [z.array(z.strictObject({})), 'rows'],
      [z.array(z.string()), 'stringList'],
      [z.guid(), 'id'],
      [z.uuid(), 'id'],
      [z.iso.date(), 'date'],
      [z.string(), 'text'],
      [z.string().meta({ kind: 7 }), 'text'],
      [sections(), 'sections'],
      [recipients(), 'recipients'],
    ];
    for (const [schema, kind] of kinds) expect(kindOf(schema)).toBe(kind);
  });

  test('with its bounds, of a number both, of texts and lists the most', () => {
    expect(fieldOf(fields.year())).toMatchObject({ min: 2000, max: 2100 });
    expect(fieldOf(fields.text(40))).toMatchObject({ max: 40 });
    expect(fieldOf(fields.text(40))).not.toHaveProperty('min');
    expect(fieldOf(fields.stringList(5))).toMatchObject({ max: 5 });
    expect(fieldOf(z.array(z.string()).min(2).max(9))).toMatchObject({ max: 9 });
    for (const open of [z.array(z.string()), z.array(z.string()).min(2), z.boolean()]) {
      expect(fieldOf(open)).not.toHaveProperty('max');
      expect(fieldOf(open)).not.toHaveProperty('min');
    }
    expect(fieldOf(z.string()).max).toBeUndefined();
    // Of other types the checks are their own business.
    expect(fieldOf(z.set(z.string()).max(3))).not.toHaveProperty('max');
  });

  test('with what it needs, what it offers and where it stands', () => {
    const row = z.strictObject({ title: fields.title(), note: fields.text().optional() });
    const form = z.strictObject({
      rows: z.array(row).meta({ kind: 'rows', substance: false }),
      place: z.strictObject({ town: fields.text() }).optional(),
      level: z.enum(['good', 'fair']).default('good'),
    });
    expect(describeForm(form)).toMatchObject([
      {
        ...{ key: 'rows', path: 'rows', required: true, substance: false },
        fields: [
          { key: 'title', path: 'rows.title', required: true, substance: false },
          { key: 'note', path: 'rows.note', required: false, substance: false },
        ],
      },
      { path: 'place', required: false, substance: true, fields: [{ path: 'place.town', substance: true }] },
      { path: 'level', kind: 'enum', required: false, options: ['good', 'fair'] },
    ]);
    expect(describeForm(form, 'openRound')[0]).toMatchObject({ path: 'openRound.rows' });
    expect(describeForm(form)[0]!.fields![0]).not.toHaveProperty('fields');
    expect(describeForm(form)[0]).not.toHaveProperty('options');
    expect(describeForm(z.string())).toEqual([]);
    expect(describeForm(z.strictObject({ to: recipients() }))[0]!.fields!.map(({ path }) => path)).toEqual([
      'to.text',
      'to.dispatchTo',
    ]);
    // Sections are the editor's own.
    expect(fieldOf(sections())).not.toHaveProperty('fields');
  });
});

describe('what is agreed on', () => {
  test('is the content without matters of form and identities', () => {
    const form = z.strictObject({
      message: fields.longText(),
      note: fields.text().meta({ substance: false }),
      rows: z.array(z.strictObject({ id: fields.rowId(), title: fields.title() })).optional(),
      lines: fields.stringList(5),
    });
    const content = {
      message: 'a',
      note: 'b',
      rows: [{ id: 'x', title: 't' }],
      lines: ['l'],
      more: 1,
      toString: 2,
    };
    expect(substanceOf(form, content)).toEqual({ message: 'a', rows: [{ title: 't' }], lines: ['l'] });
    expect(substanceOf(form, { message: 'a', rows: undefined })).toEqual({ message: 'a' });
    expect(Object.keys(substanceOf(form, { message: 'a', rows: undefined }) as object)).toEqual(['message']);
    expect(substanceOf(form, { message: 'a', rows: 'none' })).toEqual({ message: 'a', rows: 'none' });
    const loose = z.strictObject({ loose: z.record(z.string(), z.unknown()) });
    expect(substanceOf(loose, { loose: { a: 1 } })).toEqual({ loose: { a: 1 } });
    expect([null, 'x', undefined].map((odd) => substanceOf(form, odd))).toEqual([null, 'x', undefined]);
  });

  test('is known through whatever wraps a field, the outer word counting most', () => {
    const inner = fields.text().meta({ substance: false });
    expect(metaOf(inner.optional())).toMatchObject({ substance: false });
    expect(metaOf(inner.optional().meta({ substance: true }))).toMatchObject({ substance: true });
    expect(metaOf(z.string().nullable())).toEqual({});
    expect(metaOf(z.union([z.string(), z.strictObject({}).meta({ kind: 'object' })]))).toEqual({
      kind: 'object',
    });
    expect(metaOf(z.union([z.string().meta({ kind: 'text' }), z.number()]))).toEqual({ kind: 'text' });
    expect(
      [z.string(), z.string().nullable(), z.string().optional(), z.string().default('')].map(isOptional),
    ).toEqual([false, false, true, true]);
  });
});
