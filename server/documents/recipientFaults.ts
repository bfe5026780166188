import { sentLines, type FieldFault } from '../../workflows/kit/index.ts';
import type { Query } from './query.ts';

/**
 * Places of the content's recipients that name a unit which is not there (any more) or which the actor may not know, or a
 * person who holds no office today. Asks nothing of a content that names nobody.
 */
export async function recipientFaults(query: Query, content: unknown): Promise<FieldFault[]> {
  const named = namedIn(content);
  if (named.length === 0) return [];
  const found = await query<{ id: string }>(
    `select o.id from organisation o where o.id = any ($1::uuid[]) and (o.dissolved_on is null or o.dissolved_on > today())
     union select h.person_id from office_holding h where h.person_id = any ($1::uuid[]) and h.period @> today()`,
    [named.map(({ id }) => id)],
  );
  const known = new Set(found.map(({ id }) => id));
  return named
    .filter(({ id }) => !known.has(id.toLowerCase()))
    .map(({ path }) => ({ path, code: 'unknown-recipient' }));
}

function namedIn(content: unknown): { id: string; path: string }[] {
  if (sentLines(content).length === 0) return [];
  const { recipients } = content as { recipients: ReturnType<typeof sentLines> };
  return recipients.flatMap(({ dispatchTo = [] }, line) =>
    dispatchTo.flatMap((target, at) =>
      (['organisationId', 'personId'] as const).flatMap((key) => {
        const id = target[key];
        return id ? [{ id, path: `recipients.${line}.dispatchTo.${at}.${key}` }] : [];
      }),
    ),
  );
}
