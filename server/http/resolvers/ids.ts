import { isId } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** What is not an id does not exist. */
export function idOf(id: string, context: Context): string {
  if (!isId(id)) throw context.notFound();
  return id;
}

/** In a filter, what is not an id matches nothing. */
export function idIn(id: string | null | undefined): string | undefined {
  return id === null || id === undefined ? undefined : isId(id) ? id : nobody;
}

/** The row, or NOT_FOUND: for rows behind an id that the asker gave. */
export function found<Row>(row: Row | null | undefined, context: Context): Row {
  if (row === null || row === undefined) throw context.notFound();
  return row;
}
