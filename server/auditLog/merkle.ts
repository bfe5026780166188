import { createHash } from 'node:crypto';

/** The hash of the full subtree of 2^level leaves whose first leaf is index × 2^level. */
export type Nodes = (level: number, index: number) => Buffer;

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** RFC 6962, 2.1: leaves and nodes are told apart by their first byte. */
export const leafHash = (entry: Buffer): Buffer => hash(LEAF, entry);
export const nodeHash = (left: Buffer, right: Buffer): Buffer => hash(NODE, left, right);

/** The root over the first `size` leaves. */
export function rootOf(size: number, nodes: Nodes): Buffer {
  return size === 0 ? hash() : rangeHash(0, size, nodes);
}

/** What, together with leaf `index`, gives the root over the first `size` leaves; the leaf's own sibling first. */
export function inclusionPath(index: number, size: number, nodes: Nodes): Buffer[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} among ${size}`);
  return pathWithin(index, 0, size, nodes);
}

/** What shows that the first `from` of `to` leaves are what they were. */
export function consistencyPath(from: number, to: number, nodes: Nodes): Buffer[] {
  if (!(from >= 0 && from <= to)) throw new RangeError(`${from} is no earlier size of ${to}`);
  return from === 0 || from === to ? [] : subproof(from, 0, to, true, nodes);
}

/** Every full subtree that a computation asks for, without computing it: to be fetched at once. */
export function nodesAsked(compute: (nodes: Nodes) => unknown): { level: number; index: number }[] {
  const asked: { level: number; index: number }[] = [];
  compute((level, index) => {
    asked.push({ level, index });
    return LEAF;
  });
  return asked;
}

/** RFC 9162, 2.1.3.2: whether the path leads from the leaf to the root. */
export function isIncluded(leaf: Buffer, index: number, size: number, path: Buffer[], root: Buffer): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [at, last, reached] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      reached = nodeHash(sibling, reached);
      for (; !isOdd(at) && at !== 0; at = half(at)) last = half(last);
    } else {
      reached = nodeHash(reached, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && reached.equals(root);
}

/** RFC 9162, 2.1.4.2: whether the second tree begins with the first. */
export function isConsistent(
  { from, to, path }: { from: number; to: number; path: Buffer[] },
  before: Buffer,
  after: Buffer,
): boolean {
  if (from === 0 || from === to) return path.length === 0 && (from === 0 || before.equals(after));
  if (from > to || path.length === 0) return false;
  // Where the first tree is full its root is the path's beginning, and need not be sent.
  const [start, ...rest] = Number.isInteger(Math.log2(from)) ? [before, ...path] : path;
  let [at, last] = [from - 1, to - 1];
  for (; isOdd(at); at = half(at)) last = half(last);
  let [first, second] = [start!, start!];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      [first, second] = [nodeHash(sibling, first), nodeHash(sibling, second)];
      for (; !isOdd(at) && at !== 0; at = half(at)) last = half(last);
    } else {
      second = nodeHash(second, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && first.equals(before) && second.equals(after);
}

function rangeHash(start: number, size: number, nodes: Nodes): Buffer {
  const split = splitOf(size);
  if (split * 2 === size || size === 1) return nodes(Math.log2(size), start / size);
  return nodeHash(rangeHash(start, split, nodes), rangeHash(start + split, size - split, nodes));
}

function pathWithin(index: number, start: number, size: number, nodes: Nodes): Buffer[] {
  if (size === 1) return [];
  const split = splitOf(size);
  return index < start + split
    ? [...pathWithin(index, start, split, nodes), rangeHash(start + split, size - split, nodes)]
    : [...pathWithin(index, start + split, size - split, nodes), rangeHash(start, split, nodes)];
}

function subproof(from: number, start: number, size: number, isWhole: boolean, nodes: Nodes): Buffer[] {
  if (from === size) return isWhole ? [] : [rangeHash(start, size, nodes)];
  const split = splitOf(size);
  return from <= split
    ? [...subproof(from, start, split, isWhole, nodes), rangeHash(start + split, size - split, nodes)]
    : [...subproof(from - split, start + split, size - split, false, nodes), rangeHash(start, split, nodes)];
}

/** The largest power of two smaller than `size`. */
function splitOf(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}

// Not by bits: JavaScript's end at 32.
const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

function hash(...parts: Buffer[]): Buffer {
  const sha = createHash('sha256');
  for (const part of parts) sha.update(part);
  return sha.digest();
}
