import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { forbiddenCharacters, readPayload } from './faults.ts';
import * as fields from './fields.ts';
import { formJsonSchema, rowIdsOf, validateContent } from './form.ts';
import { recipients, sections, targets, tasks, legalBases } from './content.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';

const ID = '10000000-0000-4000-8000-000000000001';

const faultsOf = (schema: z.ZodType<Record<string, unknown>>, payload: unknown) => {
  const read = readPayload(schema, payload);
  return read.ok ? [] : read.faults;
};
const faultOf = (field: z.ZodType, value: unknown) =>
  faultsOf(z.strictObject({ x: field }), { x: value }).map(({ path, ...fault }) => {
    expect(path).toBe('payload.x');
    return fault;
  });

describe('a field at fault', () => {
  test('that is missing is told from one of the wrong type', () => {
    expect(faultOf(fields.text(), undefined)).toEqual([{ code: 'required' }]);
    expect(faultOf(fields.text(), 7)).toEqual([{ code: 'wrong-type', params: { expected: 'string' } }]);
    expect(faultOf(fields.text(), null)).toMatchObject([{ code: 'wrong-type' }]);
    expect(faultOf(fields.money(), '7')).toEqual([{ code: 'wrong-type', params: { expected: 'number' } }]);
    expect(faultOf(fields.money(), 7.5)).toEqual([{ code: 'not-whole' }]);
    expect(faultOf(z.number(), Infinity)).toEqual([{ code: 'wrong-type', params: { expected: 'number' } }]);
    expect(faultOf(z.enum(['a', 'b']), undefined)).toEqual([{ code: 'required' }]);
    expect(faultOf(z.enum(['a', 'b']), 'c')).toEqual([
      { code: 'not-an-option', params: { options: 'a, b' } },
    ]);
    expect(faultOf(z.array(z.string()), 'x')).toEqual([
      { code: 'wrong-type', params: { expected: 'array' } },
    ]);
  });

  test('that is too long or too big says how much is allowed', () => {
    expect(faultOf(fields.text(3), 'abcd')).toEqual([{ code: 'too-long', params: { max: 3 } }]);
    expect(faultOf(z.array(z.string()).max(1), ['a', 'b'])).toEqual([
      { code: 'too-many', params: { max: 1 } },
    ]);
    for (const far of [2101, 1e300])
      expect(faultOf(fields.year(), far)).toEqual([{ code: 'too-big', params: { max: 2100 } }]);
  });

  test('that is too short or too small says how much is needed; nothing at all is missing, and less than nothing negative', () => {
    expect(faultOf(z.string().min(1), '')).toEqual([{ code: 'required' }]);
    expect(faultOf(z.string().min(2), 'a')).toEqual([{ code: 'too-short', params: { min: 2 } }]);
    expect(faultOf(z.array(z.string()).min(1), [])).toEqual([{ code: 'required' }]);
    expect(faultOf(z.array(z.string()).min(2), ['a'])).toEqual([{ code: 'too-few', params: { min: 2 } }]);
    expect(faultOf(fields.year(), 1999)).toEqual([{ code: 'too-small', params: { min: 2000 } }]);
    expect(faultOf(fields.money(), -1)).toEqual([{ code: 'negative' }]);
    expect(faultOf(z.number().min(1), 0)).toEqual([{ code: 'too-small', params: { min: 1 } }]);
  });

  test('of a format says of which', () => {
    expect(faultOf(fields.date(), '30/04/2026')).toEqual([{ code: 'not-a-date' }]);
    expect(faultOf(fields.dateTime(), 'noon')).toEqual([{ code: 'not-a-date' }]);
    expect(faultOf(fields.person(), 'me')).toEqual([{ code: 'not-a-uuid' }]);
    expect(faultOf(z.uuid(), 'me')).toEqual([{ code: 'not-a-uuid' }]);
    expect(faultOf(fields.title(), ' ')).toEqual([{ code: 'required' }]);
    expect(faultOf(fields.duty(), 'báo cáo')).toEqual([{ code: 'no-such-duty' }]);
    expect(faultOf(fields.ballotCode(), 'abc')).toEqual([{ code: 'not-a-ballot-code' }]);
    expect(faultOf(fields.ballotCode(), ' ')).toEqual([{ code: 'required' }]);
    expect(faultOf(z.string().regex(/^a$/), 'b')).toEqual([{ code: 'invalid' }]);
    expect(faultOf(fields.reason(), '\n')).toEqual([{ code: 'required' }]);
    expect(faultOf(z.email(), 'me')).toEqual([{ code: 'not-an-email' }]);
    expect(faultOf(z.ipv4(), 'me')).toEqual([{ code: 'invalid' }]);
    expect(faultOf(z.number().multipleOf(2), 3)).toEqual([{ code: 'invalid' }]);
  });

  test('of a rule of its own says what that rule says', () => {
    const custom = (params?: Record<string, unknown>) =>
      z.string().superRefine((_, faults) => faults.addIssue({ code: 'custom', params }));
    expect(faultOf(custom({ fault: 'too-big', max: 5 }), 'x')).toEqual([
      { code: 'too-big', params: { max: 5 } },
    ]);
    expect(faultOf(custom({ fault: 'duplicate' }), 'x')).toEqual([{ code: 'duplicate', params: undefined }]);
    expect(faultOf(custom(), 'x')).toEqual([{ code: 'invalid', params: undefined }]);
  });

  test('of a choice of shapes is told of the shape that was meant', () => {
    const either = z.union([z.string(), z.strictObject({ text: fields.title() })]);
    expect(faultOf(either, undefined)).toEqual([{ code: 'required' }]);
    expect(faultOf(either, 7)).toMatchObject([{ code: 'wrong-type' }]);
    expect(faultsOf(z.strictObject({ x: either }), { x: { text: '' } })).toEqual([
      { path: 'payload.x.text', code: 'required' },
    ]);
    expect(faultsOf(z.strictObject({ x: either }), { x: { text: 'a', to: 1 } })).toEqual([
      { path: 'payload.x.to', code: 'unknown-key' },
    ]);
    expect(faultsOf(z.strictObject({ x: either }), { x: { text: 7 } })).toEqual([
      { path: 'payload.x.text', code: 'wrong-type', params: { expected: 'string' } },
    ]);
    const chosen = z.union([z.number(), z.enum(['a', 'b'])]);
    expect(faultOf(chosen, 'c')).toEqual([{ code: 'not-an-option', params: { options: 'a, b' } }]);
  });

  test('of a rule of its own may lie below what was sent at all', () => {
    const below = z
      .string()
      .nullable()
      .superRefine((_, faults) => faults.addIssue({ code: 'custom', path: ['a', 'b'] }));
    for (const x of ['text', null]) {
      expect(faultsOf(z.strictObject({ x: below }), { x })).toMatchObject([{ path: 'payload.x.a.b' }]);
    }
  });

  test('is named by its whole path, and unknown ones each by their own', () => {
    const schema = z.strictObject({ rows: z.array(z.strictObject({ title: fields.title() })) });
    expect(faultsOf(schema, { rows: [{ title: 'a' }, {}], b: 1, c: 2 })).toEqual([
      { path: 'payload.rows.1.title', code: 'required' },
      { path: 'payload.b', code: 'unknown-key' },
      { path: 'payload.c', code: 'unknown-key' },
    ]);
    expect(faultsOf(schema, 'x')).toMatchObject([{ path: 'payload', code: 'wrong-type' }]);
  });
});

describe('what a reader cannot see', () => {
  const at = (value: unknown) => forbiddenCharacters(value, ['x']).map(({ path, code }) => `${path} ${code}`);

  test('is at fault wherever it hides: controls, direction overrides, halves of letters', () => {
    for (const hidden of [
      '\u0000',
      '\u0008',
      '\u000b',
      '\u001f',
      '\u007f',
      '\u0085',
      '\u061c',
      '\u200e',
      '\u200f',
      '\ufffe',
      '\u202a',
      '\u202e',
      '\u2066',
      '\u2069',
      '\ud800',
    ]) {
      expect(at(`a${hidden}b`)).toEqual(['x forbidden-character']);
    }
    expect(at({ rows: ['a', { b: '\u202e' }] })).toEqual(['x.rows.1.b forbidden-character']);
  });

  test('is not a new line, a tab, a Vietnamese letter or a whole pair', () => {
    expect(at('Kế hoạch\n\tđợt 1 😀')).toEqual([]);
    expect(at([7, null, undefined, true])).toEqual([]);
  });

  test('is not looked for where nobody could have nested it', () => {
    const nested = (depth: number): unknown => (depth === 0 ? '\u0000' : [nested(depth - 1)]);
    expect(at(nested(33))).toHaveLength(1);
    expect(at(nested(34))).toEqual([]);
  });

  test('spoils a payload that is right otherwise', () => {
    const schema = z.strictObject({ reason: z.string() });
    expect(faultsOf(schema, { reason: 'a\u202eb' })).toEqual([
      { path: 'payload.reason', code: 'forbidden-character' },
    ]);
    expect(readPayload(schema, { reason: 'a' })).toEqual({ ok: true, payload: { reason: 'a' } });
  });
});

describe('a content', () => {
  const form = z.strictObject({
    ...{ legalBases: legalBases(), targets: targets(), tasks: tasks(), sections: sections().optional() },
    recipients: recipients(),
  });
  const empty = { legalBases: [], targets: [], tasks: [], recipients: [] };
  const faults = (changes: object) => {
    const read = validateContent({ form }, { ...empty, ...changes });
    return read.ok ? [] : read.faults;
  };
  const target = { title: 'Tập huấn', unit: 'percent', comparison: 'atLeast', value: 100 };
  const task = { group: '', title: 'Tập huấn' };

  test('may have nothing in it yet, and comes back as it is stored', () => {
    expect(validateContent({ form }, empty)).toEqual({ ok: true, content: empty });
    expect(
      validateContent({ form }, { ...empty, recipients: ['Lưu: VT'.normalize('NFD'), { text: 'CĐVC' }] }),
    ).toEqual({
      ok: true,
      content: { ...empty, recipients: [{ text: 'Lưu: VT' }, { text: 'CĐVC' }] },
    });
    expect(validateContent({ form }, [])).toEqual({
      ok: false,
      faults: [{ path: 'content', code: 'wrong-type', params: { expected: 'object' } }],
    });
  });

  test('has percentages up to a hundred, and counts beyond', () => {
    expect(faults({ targets: [{ ...target, value: 100.5 }] })).toEqual([
      { path: 'targets.0.value', code: 'too-big', params: { max: 100 } },
    ]);
    expect(faults({ targets: [target, { ...target, unit: 'count', value: 101 }] })).toEqual([]);
  });

  test('has tasks that end on the day they start, or later', () => {
    const from = (startsOn: string, endsOn: string) => faults({ tasks: [{ ...task, startsOn, endsOn }] });
    expect(from('2026-03-02', '2026-03-01')).toEqual([
      { path: 'tasks.0.endsOn', code: 'end-before-start', params: { startsOn: '2026-03-02' } },
    ]);
    expect(from('2026-03-02', '2026-03-02')).toEqual([]);
    expect(from('2026-13-01', '2026-03-01')).toEqual([{ path: 'tasks.0.startsOn', code: 'not-a-date' }]);
    expect(from('1926-03-01', '2126-03-01')).toEqual([
      { path: 'tasks.0.startsOn', code: 'too-early', params: { min: '2000-01-01' } },
      { path: 'tasks.0.endsOn', code: 'too-late', params: { max: '2100-12-31' } },
    ]);
    expect(from('2026-03-01', '1.3.')).toEqual([{ path: 'tasks.0.endsOn', code: 'not-a-date' }]);
    expect(
      faults({
        tasks: [
          { ...task, endsOn: '2026-03-01' },
          { ...task, startsOn: '2026-03-01' },
        ],
      }),
    ).toEqual([]);
  });

  test('has sections four deep, of three kinds of block', () => {
    const nested = (depth: number): object => ({ ...(depth > 1 ? { sections: [nested(depth - 1)] } : {}) });
    expect(faults({ sections: [nested(4)] })).toEqual([]);
    expect(faults({ sections: [nested(5)] })).toMatchObject([{ code: 'unknown-key' }]);
    const block = (type: string) => faults({ sections: [{ blocks: [{ type, text: 'x' }] }] });
    expect(['paragraph', 'bullet', 'subBullet'].flatMap(block)).toEqual([]);
    expect(block('table')).toMatchObject([{ code: 'not-an-option' }]);
  });

  test('may say to whom each printed line is sent, up to fifty', () => {
    const sentTo = (count: number) =>
      faults({
        recipients: [{ text: 'CĐCS', dispatchTo: Array(count).fill({ group: 'Cơ sở', personId: ID }) }],
      });
    expect(sentTo(0)).toEqual([]);
    expect(sentTo(50)).toEqual([]);
    expect(sentTo(51)).toEqual([{ path: 'recipients.0.dispatchTo', code: 'too-many', params: { max: 50 } }]);
  });

  test('has limits that no honest plan meets', () => {
    const many = (count: number, row: unknown) => Array.from({ length: count }, () => row);
    const limits: [object, string, number, 'too-many'?][] = [
      [{ targets: many(101, target) }, 'targets', 100, 'too-many'],
      [{ tasks: many(501, task) }, 'tasks', 500, 'too-many'],
      [{ recipients: many(101, 'VT') }, 'recipients', 100, 'too-many'],
      [{ legalBases: many(51, 'Căn cứ') }, 'legalBases', 50, 'too-many'],
      [{ sections: many(61, {}) }, 'sections', 60, 'too-many'],
      [
        { sections: [{ blocks: many(301, { type: 'bullet', text: '' }) }] },
        'sections.0.blocks',
        300,
        'too-many',
      ],
      [{ tasks: [{ ...task, title: 'x'.repeat(1_001) }] }, 'tasks.0.title', 1_000],
      [{ tasks: [{ ...task, outcome: 'x'.repeat(4_001) }] }, 'tasks.0.outcome', 4_000],
      [{ tasks: [{ ...task, detail: 'x'.repeat(20_001) }] }, 'tasks.0.detail', 20_000],
      [{ tasks: [{ ...task, assignees: many(31, 'A') }] }, 'tasks.0.assignees', 30, 'too-many'],
      [{ legalBases: ['x'.repeat(2_001)] }, 'legalBases.0', 2_000],
    ];
    for (const [changes, path, max, code = 'too-long'] of limits) {
      expect(faults(changes)).toEqual([{ path, code, params: { max } }]);
    }
    expect(faults({ tasks: [{ ...task, unionFunds: 10_000_000_000_001 }] })).toEqual([
      { path: 'tasks.0.unionFunds', code: 'too-big', params: { max: 10_000_000_000_000 } },
    ]);
    expect(faults({ targets: [{ ...target, unit: 'count', value: 1_000_000_001 }] })).toMatchObject([
      { code: 'too-big' },
    ]);
    expect(faults({ legalBases: ['Căn cứ', ' '] })).toEqual([{ path: 'legalBases.1', code: 'required' }]);
  });

  test('names no row twice, however deep', () => {
    const [one, other] = [
      { ...task, id: ID },
      { heading: 'I', blocks: [{ id: ID, type: 'bullet', text: '' }] },
    ];
    expect(faults({ tasks: [one], sections: [other] })).toEqual([
      { path: 'sections.0.blocks.0.id', code: 'duplicate' },
    ]);
    expect([...rowIdsOf({ tasks: [one], id: 7, other: null })]).toEqual([ID]);
    const nested = (depth: number): unknown => (depth === 0 ? { id: ID } : { deeper: nested(depth - 1) });
    expect([nested(32), nested(33)].map((content) => rowIdsOf(content).size)).toEqual([1, 0]);
  });

  test('is described to outsiders as it is sent', () => {
    expect(formJsonSchema(toyFlow)).toMatchObject({
      required: ['year', 'message', 'recipients'],
      properties: { recipients: { items: { anyOf: [{ type: 'string' }, { type: 'object' }] } } },
    });
    expect(formJsonSchema(toyFlow)).toBe(formJsonSchema(toyFlow));
  });
});
