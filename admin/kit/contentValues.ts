/** Reading content whose kind is only known at run time. */

export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldIn(content: unknown, key: string): unknown {
  return isRow(content) ? content[key] : undefined;
}

export function rowsIn(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The id of a row, or nothing while the server has not given it one. */
export function idOf(row: Row): string | undefined {
  return typeof row['id'] === 'string' ? row['id'] : undefined;
}

/** What a row is called: its title, heading or first text. */
export function nameOf(row: Row): string {
  for (const key of ['title', 'heading', 'fullName', 'text']) {
    const name = textOf(row[key]).trim();
    if (name) return name;
  }
  const blocks = rowsIn(row['blocks']);
  return blocks[0] ? textOf(blocks[0]['text']).trim() : '';
}

export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Sums of the money fields over all rows, e.g. per source. */
export function totalsOf(rows: Row[], keys: string[]): Record<string, number> {
  return Object.fromEntries(
    keys.map((key) => [
      key,
      rows.reduce((sum, row) => sum + (typeof row[key] === 'number' ? row[key] : 0), 0),
    ]),
  );
}
