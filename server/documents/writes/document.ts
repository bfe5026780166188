import { columnsOf } from '../documentsByIds.ts';
import { join, raw, sql, wrote, type Sql, type Write } from './statement.ts';

/**
 * Changes of the document's own row, where it is still as the act was judged; it answers how it stands then. The row waits
 * until the key is taken, in this order everywhere, so that no two acts wait for each other. Column names come from our
 * writers alone.
 */
export function documentWrite(
  { id, version }: { id: string; version: number },
  columns: Readonly<Record<string, unknown>>,
  key: readonly Write[],
): Write {
  const assignments = Object.entries(columns).map(([column, value]) => sql`${raw(`"${column}"`)} = ${value}`);
  const update = sql`update document d set ${join(assignments)} where d.id = ${id} and d.version = ${version}
    ${afterKey(key)} returning ${raw(columnsOf('d'))}`;
  return { name: 'document', sql: update, answers: true, guards: true };
}

/** A new document's row. */
export function newDocumentWrite(columns: Readonly<Record<string, unknown>>): Write {
  const names = Object.keys(columns).map((column) => raw(`"${column}"`));
  const values = Object.values(columns).map((value) => sql`${value}`);
  const added = sql`insert into document (${join(names)}) values (${join(values)}) returning 1`;
  return { name: 'document', sql: added, guards: true };
}

function afterKey(key: readonly Write[]): Sql {
  return join(
    key.map(({ name }) => sql`and ${wrote(name)}`),
    ' ',
  );
}
