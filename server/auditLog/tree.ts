import { nodeHash, rootOf, type Nodes } from './merkle.ts';

/** A full subtree: of 2^level leaves, the first of them index × 2^level. */
export interface Node {
  level: number;
  index: number;
  hash: Buffer;
}

/** A tree's growing edge: the full subtrees that together cover its leaves, and none beside. */
export class Tree {
  readonly #edge: Node[] = [];
  size: number;

  /** A tree of that many leaves, by the subtrees that cover them. */
  constructor(size: number, edge: readonly Node[] = []) {
    this.size = size;
    this.#edge.push(...edge.toSorted((one, other) => other.level - one.level));
  }

  /** One leaf more; answers the subtrees that it completes, lowest first. */
  add(hash: Buffer): Node[] {
    const completed: Node[] = [];
    let node: Node = { level: 0, index: this.size, hash };
    for (let left = this.#edge.at(-1); left?.level === node.level; left = this.#edge.at(-1)) {
      this.#edge.pop();
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left.hash, node.hash) };
      completed.push(node);
    }
    this.#edge.push(node);
    this.size += 1;
    return completed;
  }

  get root(): Buffer {
    return rootOf(this.size, this.#get);
  }

  readonly #get: Nodes = (level, index) => {
    const node = this.#edge.find((each) => each.level === level && each.index === index);
    if (!node) throw new Error(`the log lacks its subtree ${level}/${index}`);
    return node.hash;
  };
}
