import { transact } from '../db/index.ts';
import type { Engine } from './engine.ts';
import type { Query } from './query.ts';

/** One transaction of the engine itself, on the worker's connection: nobody's rights, and no row of a document hidden. */
export function asEngine<T>({ db, clock }: Engine, work: (query: Query) => Promise<T>): Promise<T> {
  return transact(db, { personId: null }, clock.now(), (tx) =>
    work((sql, values, name) => tx.query(sql, values, name)),
  );
}
