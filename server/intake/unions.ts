import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';

/** A union that anybody may write to, as it is described today. */
export interface OpenUnion {
  id: string;
  code: string;
  name: string;
  parent: string | null;
}

type Source = Pick<Engine, 'db' | 'clock'>;

/** Most that are listed; whoever finds more than these types another word. */
export const MOST_UNIONS = 20;
const SHORTEST_SEARCH = 2;

/** Unions whose name has all these words, diacritics or not; none for too short a search. */
export async function searchUnions({ db, clock }: Source, text: string): Promise<Omit<OpenUnion, 'id'>[]> {
  const words = text.normalize('NFC').replaceAll('\0', '').toWellFormed().trim();
  if (words.length < SHORTEST_SEARCH) return [];
  const patterns = words
    .slice(0, 100)
    .split(/\s+/)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return transact(db, { personId: null }, clock.now(), (tx) =>
    tx.query('select code, name, parent from open_unions($1, $2)', [patterns, MOST_UNIONS]),
  );
}

/** The union of a code; null where there is none that stands. */
export async function unionByCode({ db, clock }: Source, code: string): Promise<OpenUnion | null> {
  if (!/^[0-9A-Z.]{1,35}$/.test(code)) return null;
  const [union] = await transact(db, { personId: null }, clock.now(), (tx) =>
    tx.query<OpenUnion>('select id, code, name, parent from open_union($1)', [code]),
  );
  return union ?? null;
}
