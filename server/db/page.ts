import type { Tx } from './session.ts';

/** Which part of a list is asked for: the first so many after a cursor, or after skipping some (tables with page numbers). */
export interface Page {
  first?: number;
  after?: string;
  skip?: number;
}

export interface Paged<Row> {
  rows: Row[];
  hasNext: boolean;
  hasPrevious: boolean;
  /** Counted up to 10 001, which means "more than 10 000". */
  totalCount: number;
  cursorOf(row: Row): string;
}

export interface Listing {
  /** What each row shows. */
  select: string;
  /** Tables and joins, without the word "from". */
  from: string;
  /** Conditions, all of which must hold; `$1…` refer to `values`. */
  where?: string[];
  values?: unknown[];
  /**
   * What orders the list, the last one unique, none of them ever null (`coalesce` to infinity). One direction for all, so
   * that one index serves every page alike.
   */
  order: { by: { expression: string; type: keyof typeof KEY_SHAPES }[]; direction: 'asc' | 'desc' };
}

/** The cursor was not one of this list's: bad input, no fault of ours. */
export class BadCursor extends Error {}

const MOST_ROWS = 100;
const MOST_COUNTED = 10_001;

/** One page of a list in one statement: rows, whether there are more, and the capped count. Deep pages cost what the first costs. */
export async function page<Row extends object>(
  source: Pick<Tx, 'query'>,
  listing: Listing,
  { first = 25, after, skip = 0 }: Page,
): Promise<Paged<Row>> {
  const { select, from, where = [], values = [], order } = listing;
  const limit = Math.min(Math.max(first, 0), MOST_ROWS);
  const keys = order.by.map(({ expression }) => `(${expression})::text`).join(', ');
  const restriction =
    where.length > 0 ? `where ${where.map((condition) => `(${condition})`).join(' and ')}` : '';
  const beyond = after ? [pastCursor(order, values.length)] : [];
  const conditions = [...where, ...beyond].map((condition) => `(${condition})`).join(' and ');
  const cursor = after ? readCursor(after, order.by) : [];
  const sorting = order.by.map(({ expression }) => `${expression} ${order.direction}`).join(', ');
  const sql = `
    select counted.total, listed.*
    from (select count(*)::int as total from (select from ${from} ${restriction} limit ${MOST_COUNTED}) counting) counted
    left join lateral (
      select array[${keys}] as "${KEYS}", ${select}
      from ${from} ${conditions ? `where ${conditions}` : ''}
      order by ${sorting} limit ${limit + 1} offset ${Math.max(skip, 0)}
    ) listed on true`;
  const found = await source.query<Row & { total: number; [KEYS]: string[] | null }>(sql, [
    ...values,
    ...cursor,
  ]);

  const keysOf = new WeakMap<object, string[]>();
  const rows = found
    .filter((row) => row[KEYS] !== null)
    .slice(0, limit)
    .map(({ [KEYS]: itsKeys, total: _, ...row }) => {
      keysOf.set(row, itsKeys!);
      return row as unknown as Row;
    });
  return {
    rows,
    hasNext: found.length > limit,
    hasPrevious: after !== undefined || skip > 0,
    totalCount: found[0]?.total ?? 0,
    cursorOf: (row) => writeCursor(keysOf.get(row) ?? []),
  };
}

const KEYS = 'page keys';

// PostgreSQL would answer a key of another shape with an error that ends the whole reading.
const KEY_SHAPES = {
  timestamptz: /^(-?infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/,
  date: /^(-?infinity|\d{4}-\d\d-\d\d)$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  int: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  text: /^[^\0]*$/,
  'text[]': /^\{[^\0]*\}$/,
};

function pastCursor({ by, direction }: Listing['order'], used: number): string {
  const expressions = by.map(({ expression }) => expression).join(', ');
  const bounds = by.map(({ type }, index) => `$${used + index + 1}::${type}`).join(', ');
  return `(${expressions}) ${direction === 'asc' ? '>' : '<'} (${bounds})`;
}

function writeCursor(keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function readCursor(cursor: string, by: Listing['order']['by']): string[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  const fits = (key: unknown, index: number) =>
    typeof key === 'string' && KEY_SHAPES[by[index]!.type].test(key);
  if (!Array.isArray(keys) || keys.length !== by.length || !keys.every(fits)) throw new BadCursor();
  return keys as string[];
}
