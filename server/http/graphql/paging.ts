import { GraphQLError } from 'graphql';
import type { Connection } from '../../../schema/index.ts';
import type { Locale } from '../../../workflows/kit/index.ts';
import { BadCursor, type Page, type Paged } from '../../db/index.ts';
import { badInput } from './errors.ts';

export const DEFAULT_FIRST = 25;
export const MAX_FIRST = 100;
// Beyond this a table is not being read; cursors have no such end.
const MAX_SKIP = 10_000;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  skip?: number | null;
}

/** The page asked for, or an error that names the argument. */
export function pageOf({ first, after, skip }: PageArguments, locale: Locale): Page {
  within('first', first, MAX_FIRST, locale);
  within('skip', skip, MAX_SKIP, locale);
  return { first: first ?? DEFAULT_FIRST, after: after ?? undefined, skip: skip ?? undefined };
}

/** Rows as a Relay connection. */
export function connection<Row>(paged: Paged<Row>): Connection<Row> {
  const edges = paged.rows.map((node) => ({ node, cursor: paged.cursorOf(node) }));
  return {
    edges,
    totalCount: paged.totalCount,
    pageInfo: {
      hasNextPage: paged.hasNext,
      hasPreviousPage: paged.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A cursor that is not of this list is the asker's mistake. */
export function withCursor(locale: Locale): (error: unknown) => never {
  return (error) => {
    // PostgreSQL could not read the keys that a made-up cursor holds.
    const unreadable = error instanceof Error && 'code' in error && String(error.code).startsWith('22');
    if (!(error instanceof BadCursor) && !unreadable) throw error;
    throw badCursor(locale);
  };
}

function badCursor(locale: Locale): GraphQLError {
  return badInput('after', locale, {
    vi: 'Dấu trang "after" không phải của danh sách này.',
    en: 'The cursor "after" is not one of this list.',
  });
}

function within(argument: string, value: number | null | undefined, max: number, locale: Locale): void {
  if (value === null || value === undefined || (value >= 0 && value <= max)) return;
  throw badInput(argument, locale, {
    vi: `Tham số "${argument}" phải từ 0 đến ${max}.`,
    en: `The argument "${argument}" must be from 0 to ${max}.`,
  });
}
