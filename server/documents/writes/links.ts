import { sql, type Write } from './statement.ts';
import type { Origin } from '../openedFrom.ts';

/** Links a new document with those that opened it; whoever opens the same a second time loses the race. */
export function linkWrite(
  { documentIds, role, rowId }: Pick<Origin, 'documentIds' | 'role' | 'rowId'>,
  opened: { id: string; by: string; at: string; news: number },
): Write {
  const { id, by, at, news } = opened;
  return {
    name: 'link',
    sql: sql`insert into document_link (from_id, to_id, role, row_id, opened_by, opened_at, news)
      select o.id, ${id}, ${role}, ${rowId}, ${by}, ${at}, ${news} from unnest(${documentIds}::uuid[]) o (id)
      on conflict do nothing returning 1`,
    guards: documentIds.length,
  };
}

/** Leaves word for the document that opened this one, of the version in which it came to another state. */
export function newsWrite({ id, version }: { id: string; version: number }): Write {
  return { name: 'link_news', sql: sql`update document_link set news = ${version} where to_id = ${id}` };
}
