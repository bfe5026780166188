import pg from 'pg';

/**
 * A client whose statements bear no names. A pooler in transaction mode hands each transaction another connection, on which
 * a statement prepared before is not known.
 */
export class UnnamedClient extends pg.Client {}

// `query` has a dozen signatures, of which only the one with a name concerns us.
const { query } = pg.Client.prototype as unknown as { query: (...asked: unknown[]) => unknown };
Object.defineProperty(UnnamedClient.prototype, 'query', {
  value(this: pg.Client, asked: unknown, ...more: unknown[]) {
    return query.call(this, isNamed(asked) ? { ...asked, name: undefined } : asked, ...more);
  },
});

function isNamed(asked: unknown): asked is pg.QueryConfig & { text: string } {
  return (
    typeof asked === 'object' && asked !== null && 'name' in asked && 'text' in asked && !('submit' in asked)
  );
}
