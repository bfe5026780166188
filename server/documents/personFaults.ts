import { placesOf, type FieldFault, type Flow } from '../../workflows/kit/index.ts';
import type { Query } from './query.ts';

/**
 * Places of a content that name somebody who holds no office today in the organisation or under it, having left or never been
 * there. Whom the stored content names already may stay; a content that names nobody new asks nothing.
 */
export async function personFaults(
  query: Query,
  { form }: Pick<Flow, 'form'>,
  organisationId: string,
  content: unknown,
  stored: unknown,
): Promise<FieldFault[]> {
  const before = new Set(placesOf(form, stored, 'person').map(({ name }) => name));
  const named = placesOf(form, content, 'person').filter(({ name }) => !before.has(name));
  if (named.length === 0) return [];
  const found = await query<{ id: string }>(present, [named.map(({ name }) => name), organisationId]);
  const known = new Set(found.map(({ id }) => id));
  return named
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map(({ path }) => ({ path, code: 'person-not-here' }));
}

// Whoever was entered in the unit and never held an office there is a cadre of it too.
const present = `
  select h.person_id as id from office_holding h
  where h.person_id = any ($1::uuid[]) and h.period @> today() and (h.organisation_id = $2 or exists (
    select from organisation_lineage l
    where l.organisation_id = h.organisation_id and l.ancestor_id = $2 and l.period @> today()))
  union select p.id from person p
  where p.id = any ($1::uuid[]) and p.organisation_id = $2
    and not exists (select from office_holding h where h.person_id = p.id)`;
