import type { Tx } from './session.ts';

const names = new Map<string, string>();

/** The name under which a text of ours stays prepared on its connection. Only for texts that never hold a value. */
export function preparedName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `ours_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Asks by a text that never varies, which is planned once a connection: planning takes longer than finding what has these ids. */
export function askPrepared<Row>(reader: Pick<Tx, 'query'>, sql: string, values: unknown[]): Promise<Row[]> {
  return reader.query<Row>(sql, values, preparedName(sql));
}
