import { columnsOf } from '../documentsByIds.ts';
import { join, raw, sql, type Write } from './statement.ts';

/** Changes of the document's own row, which answers how it stands then; column names come from our writers alone. */
export function documentWrite(documentId: string, columns: Readonly<Record<string, unknown>>): Write {
  const assignments = Object.entries(columns).map(([column, value]) => sql`${raw(`"${column}"`)} = ${value}`);
  const update = sql`update document d set ${join(assignments)} where d.id = ${documentId} returning ${raw(columnsOf('d'))}`;
  return { name: 'document', sql: update, answers: true };
}

/** A new document's row. */
export function newDocumentWrite(columns: Readonly<Record<string, unknown>>): Write {
  const names = Object.keys(columns).map((column) => raw(`"${column}"`));
  const values = Object.values(columns).map((value) => sql`${value}`);
  return { name: 'document', sql: sql`insert into document (${join(names)}) values (${join(values)})` };
}
