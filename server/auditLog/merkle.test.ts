import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  consistencyPath,
  inclusionPath,
  isConsistent,
  isIncluded,
  leafHash,
  nodesAsked,
  rootOf,
  type Nodes,
} from './merkle.ts';

const sha = (...parts: (Buffer | number)[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : part))))
    .digest();

/** RFC 6962's definition word for word, over all leaves each time. */
function oracle(entries: Buffer[]): Buffer {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(0, entries[0]!);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return sha(1, oracle(entries.slice(0, split)), oracle(entries.slice(split)));
}

const nodesOver =
  (entries: Buffer[]): Nodes =>
  (level, index) => {
    const [size, start] = [2 ** level, index * 2 ** level];
    if (start + size > entries.length) throw new Error(`subtree ${level}/${index} is not full`);
    return oracle(entries.slice(start, start + size));
  };

// The inputs and roots that the Certificate Transparency project publishes for RFC 6962.
const published = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const consistency: [from: number, to: number, path: string[]][] = [
  [1, 1, []],
  [
    ...([1, 8] as const),
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    ...([6, 8] as const),
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

describe('as RFC 6962 is published', () => {
  const entries = published.map((hex) => Buffer.from(hex, 'hex'));
  test('roots', () => {
    expect(roots.map((_, size) => rootOf(size, nodesOver(entries)).toString('hex'))).toEqual(roots);
  });
  test.each(consistency)('the proof from %i to %i', (from, to, path) => {
    expect(consistencyPath(from, to, nodesOver(entries)).map((hash) => hash.toString('hex'))).toEqual(path);
  });
});

const LARGEST = 128;
const entries = Array.from({ length: LARGEST }, (_, index) => Buffer.from(`entry ${index}`));
const memory = new Map<string, Buffer>();
const nodes: Nodes = (level, index) => {
  const key = `${level} ${index}`;
  const known = memory.get(key) ?? nodesOver(entries)(level, index);
  memory.set(key, known);
  return known;
};
const sizes = Array.from({ length: LARGEST + 1 }, (_, size) => size);
const oracles = sizes.map((size) => oracle(entries.slice(0, size)));

describe('for every size up to 128', () => {
  test('the root is what the definition says', () => {
    for (const size of sizes) expect(rootOf(size, nodes)).toEqual(oracles[size]);
  });

  test('every leaf is proven included, and nothing else is', () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(index, size, nodes);
        const proves = (leaf: Buffer, at = index, of = size, by = path) =>
          isIncluded(leaf, at, of, by, oracles[size]!);
        const leaf = leafHash(entries[index]!);
        if (!proves(leaf)) throw new Error(`leaf ${index} of ${size} is not proven`);
        const others = [
          proves(leafHash(Buffer.from('other'))),
          proves(leaf, (index + 1) % size) && size > 1,
          proves(leaf, index, size, [...path, leaf]),
          proves(leaf, index, size, path.slice(1)) && size > 1,
        ];
        if (others.includes(true))
          throw new Error(`something else is proven beside leaf ${index} of ${size}`);
      }
    }
  });

  test('every earlier tree is proven its beginning, and no other is', () => {
    for (const to of sizes) {
      for (let from = 0; from <= to; from += 1) {
        const path = consistencyPath(from, to, nodes);
        const proof = { from, to, path };
        if (!isConsistent(proof, oracles[from]!, oracles[to]!))
          throw new Error(`${from} of ${to} is not proven`);
        const strange = sha(Buffer.from('strange'));
        const others = [
          from > 0 && isConsistent(proof, strange, oracles[to]!),
          from > 0 && isConsistent(proof, oracles[from]!, strange),
          isConsistent({ ...proof, path: [...path, strange] }, oracles[from]!, oracles[to]!),
          path.length > 0 && isConsistent({ ...proof, path: path.slice(1) }, oracles[from]!, oracles[to]!),
        ];
        if (others.includes(true)) throw new Error(`something else is proven beside ${from} of ${to}`);
      }
    }
  });
});

test('asks for a few full subtrees only, however large the tree', () => {
  const size = 2 ** 40 + 12_345;
  expect(nodesAsked((of) => inclusionPath(size - 1, size, of)).length).toBeLessThan(60);
  expect(nodesAsked((of) => consistencyPath(2 ** 33 + 1, size, of)).length).toBeLessThan(60);
});

test.each([
  ['a leaf beyond the tree', () => inclusionPath(4, 4, nodes)],
  ['no leaf', () => inclusionPath(-1, 4, nodes)],
  ['a later tree', () => consistencyPath(5, 4, nodes)],
])('refuses %s', (_, ask) => {
  expect(ask).toThrow(RangeError);
});
