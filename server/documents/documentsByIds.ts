import { askPrepared, Document, type Reading } from '../db/index.ts';
import { isId } from './results.ts';

/**
 * Documents by id, in no particular order, as entities but for the mapper: after every act and on every page they are
 * read, and building their query anew took longer than running it.
 */
export async function documentsByIds(
  reading: Pick<Reading, 'query'>,
  ids: readonly string[],
): Promise<Document[]> {
  const rows = await askPrepared<Record<string, unknown>>(reading, statement, [ids.filter(isId)]);
  return rows.map(toDocument);
}

const properties = Object.keys(Document.meta.properties);
const moments = new Set(properties.filter((property) => property.endsWith('At')));

/** A document's columns under the names of its properties. */
export function columnsOf(alias: string): string {
  return properties.map((property) => `${alias}.${underscored(property)} as "${property}"`).join(', ');
}

const statement = `select ${columnsOf('d')} from document d where d.id = any ($1::uuid[])`;

/** A row of those columns as the entity. */
export function toDocument(row: Record<string, unknown>): Document {
  const read = (property: string) => {
    const value = row[property];
    return moments.has(property) && typeof value === 'string' ? new Date(value) : value;
  };
  return Object.fromEntries(properties.map((property) => [property, read(property)])) as unknown as Document;
}

function underscored(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
