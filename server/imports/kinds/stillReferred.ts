import type { Query } from '../../documents/index.ts';

/**
 * Deletes the rows that bear these ids, named as "table.column" from the outermost on: all of them or, where something refers to
 * one, all the others; halves are tried by themselves until the one is found. Answers what had to stay.
 */
export async function stillReferred(
  query: Query,
  ids: readonly string[],
  targets: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const [tried] = await query<{ deleted: boolean }>(
    'select try_to_delete($1::text[], $2::uuid[]) as deleted',
    [targets, ids],
  );
  if (tried?.deleted) return [];
  if (ids.length === 1) return [...ids];
  const half = Math.ceil(ids.length / 2);
  const kept = await stillReferred(query, ids.slice(0, half), targets);
  const others = await stillReferred(query, ids.slice(half), targets);
  // One of the first may have waited for one of the others, as a union does for those under it.
  const again = kept.length > 0 && others.length < ids.length - half;
  return [...(again ? await stillReferred(query, kept, targets) : kept), ...others];
}
