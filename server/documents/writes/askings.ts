import { sql, type Write } from './statement.ts';

/** Leaves word that a document which asks something of others has come to another state; the engine sees to it after the commit. */
export function askingWrite({ id, version }: { id: string; version: number }): Write {
  const told = sql`insert into asking (document_id, news) values (${id}, ${version})
    on conflict (document_id) do update set news = excluded.news`;
  return { name: 'asking', sql: told };
}
