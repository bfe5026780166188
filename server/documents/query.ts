import type { Tx } from '../db/index.ts';

/** Asks within the transaction at hand; `$1 … $n` stand for the values. A `Tx` and a `Reading` both answer so. */
export type Query = Tx['query'];

const names = new Map<string, string>();

/** The name under which a text of ours stays prepared on its connection. Only for texts that never hold a value. */
export function preparedName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `act_${names.size + 1}`;
  names.set(text, name);
  return name;
}
