import { organisationFields, type Flow } from '../../workflows/kit/index.ts';
import type { Query } from './query.ts';
import { invalid, isId, Rollback } from './results.ts';

interface Sent {
  title: unknown;
  content: unknown;
}

/**
 * The content with the organisations it names under the names they bear today; one that was named before keeps its name.
 * Rolls back where an organisation is not there, or not for the actor to know.
 */
export async function withNames(query: Query, flow: Flow, sent: Sent, stored: unknown): Promise<Sent> {
  const { content } = sent;
  if (!isObject(content)) return sent;
  const named = organisationFields(flow).flatMap((key) => {
    const id = idAt(content, key);
    return id !== null && id !== idAt(stored, key) ? [{ key, id }] : [];
  });
  const kept = organisationFields(flow).flatMap((key) => {
    const id = idAt(content, key);
    return id !== null && id === idAt(stored, key) ? [[key, (stored as Record<string, unknown>)[key]]] : [];
  });
  const names = named.length === 0 ? new Map<string, string>() : await namesOf(query, named);
  const lost = named.filter(({ id }) => !names.has(id));
  if (lost.length > 0)
    throw new Rollback(
      invalid(lost.map(({ key }) => ({ path: `${key}.organisationId`, code: 'unknown-organisation' }))),
    );
  const filled = named.map(({ key, id }) => [key, { organisationId: id, name: names.get(id) }]);
  return { ...sent, content: { ...content, ...Object.fromEntries([...kept, ...filled]) } };
}

async function namesOf(query: Query, named: readonly { id: string }[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; name: string }>(
    `select u.id, o.name from organisation u cross join lateral current_description(u.id, today()) o
     where u.id = any ($1::uuid[]) and coalesce(u.dissolved_on > today(), true)`,
    [named.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The id where one is named; anything else is the form's to refuse. */
function idAt(content: unknown, key: string): string | null {
  const value = isObject(content) ? content[key] : undefined;
  const id = isObject(value) ? value['organisationId'] : undefined;
  return typeof id === 'string' && isId(id) ? id.toLowerCase() : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
