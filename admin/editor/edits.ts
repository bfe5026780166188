import { isRow } from '../kit/contentValues.ts';

/** Where in a content: keys and places, from the root. */
export type Path = readonly (string | number)[];

export type Edit =
  | { type: 'set'; path: Path; value: unknown }
  | { type: 'insert'; path: Path; at: number; value: unknown }
  | { type: 'remove'; path: Path; at: number }
  | { type: 'move'; path: Path; at: number; to: number }
  | { type: 'replace'; content: unknown };

/** The content after an edit; whatever the edit does not touch stays the very same object, so that it need not be drawn again. */
export function edited(content: unknown, edit: Edit): unknown {
  switch (edit.type) {
    case 'replace':
      return edit.content;
    case 'set':
      return changedAt(content, edit.path, () => edit.value);
    case 'insert':
      return changedAt(content, edit.path, (rows) => listOf(rows).toSpliced(edit.at, 0, edit.value));
    case 'remove':
      return changedAt(content, edit.path, (rows) => listOf(rows).toSpliced(edit.at, 1));
    case 'move':
      return changedAt(content, edit.path, (rows) => moved(listOf(rows), edit.at, edit.to));
  }
}

export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    content,
  );
}

function changedAt(value: unknown, path: Path, change: (before: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (typeof step === 'number') {
    const list = listOf(value);
    return list.with(step, changedAt(list[step], rest, change));
  }
  const row = isRow(value) ? value : {};
  const after = changedAt(row[step], rest, change);
  if (after !== undefined) return { ...row, [step]: after };
  const { [step]: _, ...without } = row;
  return without;
}

function moved(rows: unknown[], at: number, to: number): unknown[] {
  if (to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(at, 1).toSpliced(to, 0, rows[at]);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
