import type { DocumentFilter } from '../data/generated/operations.ts';

/** Which documents of a list are meant: some, pressed one by one, or all that its filter finds. */
export interface Selected {
  ids: readonly string[];
  all: boolean;
}

export const nothing: Selected = { ids: [], all: false };

/** With this one in or out; from "all" one goes back to those in sight. */
export function toggled({ ids, all }: Selected, id: string, inSight: readonly string[]): Selected {
  const before = all ? inSight : ids;
  return {
    ids: before.includes(id) ? before.filter((each) => each !== id) : [...before, id],
    all: false,
  };
}

/** With all rows in sight in, or out where they all were in. */
export function pageToggled(selected: Selected, inSight: readonly string[]): Selected {
  if (inSight.every((id) => isSelected(selected, id))) {
    return { ids: selected.all ? [] : selected.ids.filter((id) => !inSight.includes(id)), all: false };
  }
  return { ids: [...new Set([...selected.ids, ...inSight])], all: false };
}

export function isSelected({ ids, all }: Selected, id: string): boolean {
  return all || ids.includes(id);
}

/** What finds the selected documents again. */
export function filterOf({ ids, all }: Selected, list: DocumentFilter): DocumentFilter {
  return all ? list : { idIn: [...ids] };
}
