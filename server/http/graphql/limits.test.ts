import { expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { costOf, MAX_COST } from './cost.ts';
import { repetitionLimit } from './repetition.ts';

const schema = buildSchema(`
  type Query { documents(first: Int): DocumentConnection!  document: Document }
  type DocumentConnection { edges: [DocumentEdge!]! }
  type DocumentEdge { node: Document! }
  type Document { id: ID!  title: String!  rounds: [Round!]!  history(first: Int): DocumentConnection! }
  type Round { id: ID!  no: Int! }
`);

test.each<[string, string, Record<string, unknown>, number]>([
  ['one thing', '{ document { id title } }', {}, 3],
  ['a list counts ten', '{ document { rounds { id no } } }', {}, 22],
  ['a page counts its rows', '{ documents(first: 50) { edges { node { id } } } }', {}, 151],
  ['a page without a size counts 25', '{ documents { edges { node { id } } } }', {}, 76],
  [
    'the size may come as a variable',
    'query ($n: Int) { documents(first: $n) { edges { node { id } } } }',
    { n: 2 },
    7,
  ],
  ['or as its default', 'query ($n: Int = 3) { documents(first: $n) { edges { node { id } } } }', {}, 10],
  ['aliases repeat', '{ a: document { id } b: document { id } }', {}, 4],
  [
    'fragments count where they stand',
    '{ ...A } fragment A on Query { document { ...B } } fragment B on Document { id title }',
    {},
    3,
  ],
])('cost: %s', (_what, text, variables, cost) => {
  expect(reckon(text, variables)).toBe(cost);
});

test('pages within pages cost too much', () => {
  const page = (inside: string) => `(first: 100) { edges { node { ${inside} } } }`;
  expect(reckon(`{ documents${page(`history${page('id title')}`)} }`)).toBeGreaterThan(MAX_COST);
});

test('fragments nested to the sky are reckoned at once', () => {
  const levels = Array.from(
    { length: 40 },
    (_, i) =>
      `fragment F${i} on Document { rounds { id } a${i}: history { edges { node { ...F${i + 1} } } } b${i}: history { edges { node { ...F${i + 1} } } } }`,
  );
  const text = `{ document { ...F0 } } ${levels.join(' ')} fragment F40 on Document { id }`;
  expect(reckon(text)).toBeGreaterThan(MAX_COST);
});

test('a field repeated under aliases is refused, renamed fields are not', () => {
  const repeated = Array.from({ length: 11 }, (_, i) => `a${i}: document { id }`).join(' ');
  expect(faults(`{ ${repeated} }`)).toEqual([expect.stringContaining('"document" stands here 11 times')]);
  expect(faults('{ d: document { i: id t: title r: rounds { x: id y: no } } }')).toEqual([]);
});

test('fragments do not hide how much an operation begins with', () => {
  const fragments = ['A', 'B', 'C'].map(
    (name) =>
      `fragment ${name} on Query { ${Array.from({ length: 9 }, (_, i) => `${name}${i}: document { id }`).join(' ')} }`,
  );
  expect(faults(`{ ...A ...B ...C } ${fragments.join(' ')}`)).toEqual([
    expect.stringContaining('begins with 27 fields'),
  ]);
});

function reckon(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  if (!operation) throw new Error('no operation');
  return costOf(schema, operation, fragments, variables);
}

function faults(text: string): string[] {
  return validate(schema, parse(text), [repetitionLimit]).map(({ message }) => message);
}
