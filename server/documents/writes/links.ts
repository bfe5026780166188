import { sql, type Write } from './statement.ts';
import type { Origin } from '../openedFrom.ts';
import { CANCELLED } from '../../../workflows/kit/index.ts';

/** Links a new document with the one that opened it; whoever opens the same a second time loses the race. */
export function linkWrite(
  { documentId, role, rowId }: Pick<Origin, 'documentId' | 'role' | 'rowId'>,
  opened: { id: string; by: string; at: string; news: number },
): Write {
  const { id, by, at, news } = opened;
  return {
    name: 'link',
    sql: sql`insert into document_link (from_id, to_id, role, row_id, opened_by, opened_at, news)
      values (${documentId}, ${id}, ${role}, ${rowId}, ${by}, ${at}, ${news}) on conflict do nothing returning 1`,
    guards: true,
  };
}

/**
 * Leaves word for the document that opened this one, of the version in which it came to another state. One that was cancelled
 * leaves its place to another.
 */
export function newsWrite({ id, version, state }: { id: string; version: number; state: string }): Write {
  const told = sql`update document_link set news = ${version}, void = ${state === CANCELLED} where to_id = ${id}`;
  return { name: 'link_news', sql: told };
}
