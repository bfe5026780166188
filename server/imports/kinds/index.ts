import type { ImportKind } from './kind.ts';
import { offices } from './offices.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/** What can be imported, in the order in which it is done: a kind is one file and one line here. */
export const importKinds: readonly ImportKind[] = [units, people, offices];

export function importKind(name: string): ImportKind | undefined {
  return importKinds.find((kind) => kind.name === name);
}
