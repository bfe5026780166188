import type { Tx } from '../db/index.ts';

/** Asks within the transaction at hand; `$1 … $n` stand for the values. A `Tx` and a `Reading` both answer so. */
export type Query = Tx['query'];
