import { execute, parse, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.ts';
import type { ExportList, Value } from './exportList.ts';

/** Beyond this nobody reads a table; a filter makes it less. */
const MOST_ROWS = 10_000;
const AT_ONCE = 100;

export type Gathered =
  { kind: 'rows'; rows: Value[][] } | { kind: 'tooMany' } | { kind: 'refused'; error: GraphQLError };

/**
 * All lines of a list, page by page in one snapshot, as the viewer may see them. Only what is shown is kept, so that the snapshot
 * ends before the first byte goes out, however slowly it is taken.
 */
export async function gather(
  schema: GraphQLSchema,
  { query, connection, rows: rowsOf, columns }: ExportList,
  asked: Record<string, unknown>,
  context: Context,
): Promise<Gathered> {
  const document = parse(query);
  const rows: Value[][] = [];
  for (let after: string | null = null; ;) {
    const variableValues = { ...asked, first: AT_ONCE, after };
    const { data, errors } = await execute({ schema, document, contextValue: context, variableValues });
    if (errors?.[0]) return { kind: 'refused', error: errors[0] };
    const { edges, totalCount, pageInfo } = connection(data ?? {});
    for (const { node } of edges)
      for (const row of rowsOf(node)) rows.push(columns.map(({ value }) => value(row, context.locale)));
    if (totalCount > MOST_ROWS || rows.length > MOST_ROWS) return { kind: 'tooMany' };
    if (!pageInfo.hasNextPage) return { kind: 'rows', rows };
    after = pageInfo.endCursor;
  }
}
