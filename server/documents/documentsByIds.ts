import { Document, type Reading } from '../db/index.ts';
import { preparedName } from './query.ts';
import { isId } from './results.ts';

/**
 * Documents by id, in no particular order, as entities but for the mapper: after every act and on every page they are
 * read, and building their query anew took longer than running it.
 */
export async function documentsByIds(
  reading: Pick<Reading, 'query'>,
  ids: readonly string[],
): Promise<Document[]> {
  const known = ids.filter(isId);
  // Of one document the plan never varies, and PostgreSQL keeps it.
  const [statement, value] = known.length === 1 ? [one, known[0]] : [many, known];
  const rows = await reading.query<Record<string, unknown>>(statement, [value], preparedName(statement));
  return rows.map(toDocument);
}

const properties = Object.keys(Document.meta.properties);
const moments = properties.filter((property) => property.endsWith('At'));

const columns = properties.map((property) => `d.${underscored(property)} as "${property}"`).join(', ');
const one = `select ${columns} from document d where d.id = $1::uuid`;
const many = `select ${columns} from document d where d.id = any ($1::uuid[])`;

function toDocument(row: Record<string, unknown>): Document {
  for (const property of moments) {
    const moment = row[property];
    if (typeof moment === 'string') row[property] = new Date(moment);
  }
  return row as unknown as Document;
}

function underscored(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
