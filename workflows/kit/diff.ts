import type { z } from 'zod';
import { isRecord, isSame } from './same.ts';
import { isSubstance, shapeOf } from './schemaWalk.ts';

export interface Change {
  /** Path in the newer content; of a removed row, in the older one. */
  path: string;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  before?: unknown;
  after?: unknown;
  /** Whether what the committee agreed on is touched. */
  substance: boolean;
  rowId: string | null;
}

/** What differs between two contents, field by field; rows are the same row where their ids are, wherever they stand. */
export function diffContent(form: z.ZodType, before: unknown, after: unknown): Change[] {
  return diffValue(form, before, after, { path: [], substance: true, rowId: null });
}

interface Place {
  path: string[];
  substance: boolean;
  rowId: string | null;
}

function diffValue(schema: z.ZodType, before: unknown, after: unknown, place: Place): Change[] {
  if (isSame(before, after)) return [];
  const shape = shapeOf(schema);
  if (shape.is === 'object' && isRecord(before) && isRecord(after)) {
    return Object.entries(shape.fields).flatMap(([key, field]) =>
      diffValue(field, before[key], after[key], inside(place, key, field)),
    );
  }
  if (shape.is === 'list' && (Array.isArray(before) || Array.isArray(after))) {
    return diffRows(shape.item, asList(before), asList(after), place);
  }
  const kind = before === undefined ? 'ADDED' : after === undefined ? 'REMOVED' : 'CHANGED';
  return [
    { path: place.path.join('.'), kind, before, after, substance: place.substance, rowId: place.rowId },
  ];
}

function diffRows(item: z.ZodType, before: unknown[], after: unknown[], place: Place): Change[] {
  const was = keyed(before);
  const is = keyed(after);
  const stayed = [...is.keys()].filter((key) => was.has(key));
  const moved = movedKeys([...was.keys()], stayed);
  const at = (index: number, row: unknown): Place => ({
    path: [...place.path, String(index)],
    substance: place.substance && isSubstance(item),
    rowId: isRecord(row) && typeof row['id'] === 'string' ? row['id'] : place.rowId,
  });
  const changes: Change[] = [];
  for (const [key, { index, row }] of was) {
    if (!is.has(key)) changes.push(changeAt(at(index, row), 'REMOVED', row, undefined));
  }
  for (const [key, { index, row }] of is) {
    const old = was.get(key);
    if (!old) {
      changes.push(changeAt(at(index, row), 'ADDED', undefined, row));
      continue;
    }
    if (moved.has(key)) changes.push(changeAt(at(index, row), 'MOVED', old.index, index));
    changes.push(...diffValue(item, old.row, row, at(index, row)));
  }
  return changes;
}

function changeAt(place: Place, kind: Change['kind'], before: unknown, after: unknown): Change {
  return { path: place.path.join('.'), kind, before, after, substance: place.substance, rowId: place.rowId };
}

// Rows without an id are known by what they say; a repeated one by its turn.
function keyed(rows: unknown[]): Map<string, { index: number; row: unknown }> {
  const map = new Map<string, { index: number; row: unknown }>();
  rows.forEach((row, index) => {
    const name = isRecord(row) && typeof row['id'] === 'string' ? `id ${row['id']}` : JSON.stringify(row);
    let key = name;
    for (let turn = 2; map.has(key); turn++) key = `${name} ${turn}`;
    map.set(key, { index, row });
  });
  return map;
}

// Those outside the longest run that kept its order: dragging one row up moves one row, not all below it.
function movedKeys(before: string[], after: string[]): Set<string> {
  const position = new Map(before.map((key, index) => [key, index]));
  const order = after.map((key) => position.get(key) as number);
  const best: number[] = [];
  const previous: number[] = [];
  for (const [i, value] of order.entries()) {
    best[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((order[j] as number) < value && (best[j] as number) + 1 > best[i]) {
        best[i] = (best[j] as number) + 1;
        previous[i] = j;
      }
    }
  }
  const moved = new Set(after);
  let at = best.indexOf(Math.max(0, ...best));
  while (at >= 0) {
    moved.delete(after[at] as string);
    at = previous[at] as number;
  }
  return moved;
}

function inside(place: Place, key: string, field: z.ZodType): Place {
  return { ...place, path: [...place.path, key], substance: place.substance && isSubstance(field) };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
