import { askPrepared, page, type Page, type Paged, type Tx } from '../db/index.ts';
import type { AncestorRow, OrganisationRow } from './rows.ts';

type Reader = Pick<Tx, 'query'>;

/** Those of the named organisations that the viewer may know of. */
export function organisationsByIds(reader: Reader, ids: readonly string[]): Promise<OrganisationRow[]> {
  return askPrepared(reader, `select ${COLUMNS} from ${TABLES} where o.id = any ($1::uuid[])`, [ids]);
}

export interface OrganisationFilter {
  text?: string | null;
  parentId?: string | null;
  kind?: string | null;
  kindIn?: string[] | null;
}

/** Organisations the viewer may know of, by name in Vietnamese order. */
export function listOrganisations(
  reader: Reader,
  { text, parentId, kind, kindIn }: OrganisationFilter = {},
  asked: Page = {},
): Promise<Paged<OrganisationRow>> {
  const values: unknown[] = [];
  const where = ['o.dissolved_on is null or o.dissolved_on > today()'];
  const add = (condition: (placeholder: string) => string, value: unknown) =>
    where.push(condition(`$${values.push(value)}`));
  for (const word of text?.trim().split(/\s+/) ?? []) {
    add((p) => `d.search like fold(${p}) or fold(d.symbol) like fold(${p})`, `%${literally(word)}%`);
  }
  if (parentId) add((p) => `d.parent_id = ${p}::uuid`, parentId);
  if (kind) add((p) => `o.kind = ${p}`, kind);
  if (kindIn) add((p) => `o.kind = any (${p}::text[])`, kindIn);
  const by = [
    { expression: 'd.name collate vietnamese', type: 'text' as const },
    { expression: 'o.id', type: 'uuid' as const },
  ];
  return page(
    reader,
    { select: COLUMNS, from: TABLES, where, values, order: { by, direction: 'asc' } },
    asked,
  );
}

/** Everything that stands above the named organisations today, nearest first. */
export function ancestorsOf(reader: Reader, ids: readonly string[]): Promise<AncestorRow[]> {
  return askPrepared(
    reader,
    `select organisation_id as "organisationId", ancestor_id as "ancestorId", distance
     from organisation_lineage where organisation_id = any ($1::uuid[]) and period @> today()
     order by organisation_id, distance`,
    [ids],
  );
}

const COLUMNS = `o.id, o.kind, o.code, d.name, d.symbol, d.place, o.phone, d.parent_id as "parentId",
  o.office_symbol as "officeSymbol", o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn"`;
const TABLES = 'organisation o cross join lateral current_description(o.id, today()) d';

// What a pattern would take for "anything" is a character like others to whoever typed it.
function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
