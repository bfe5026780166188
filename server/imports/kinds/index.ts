import { attendees } from './attendees.ts';
import { isOfList, type ImportKind } from './kind.ts';
import { offices } from './offices.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/** What can be imported, in the order in which it is done: a kind is one file and one line here. */
const kinds: readonly ImportKind[] = [units, people, offices, attendees];

/** Those of an organisation, or those of a document with a list. */
export function importKinds({ ofList }: { ofList: boolean }): ImportKind[] {
  return kinds.filter((kind) => isOfList(kind) === ofList);
}

export function importKind(name: string): ImportKind | undefined {
  return kinds.find((kind) => kind.name === name);
}
