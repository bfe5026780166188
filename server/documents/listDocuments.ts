import { page, type Listing, type Page, type Paged, type Reading } from '../db/index.ts';
import { likeWords } from '../inbox/index.ts';
import { visible } from './facts.ts';
import { isId } from './results.ts';

/** Every part narrows; `null` and absent parts do not. Ids that are none match nothing. */
export interface DocumentFilter {
  idIn?: string[] | null;
  kind?: string | null;
  kindIn?: string[] | null;
  state?: string | null;
  stateIn?: string[] | null;
  organisationId?: string | null;
  organisationIdIn?: string[] | null;
  programmeId?: string | null;
  year?: number | null;
  yearIn?: number[] | null;
  /** Words of title or number, in any order, diacritics ignored. */
  text?: string | null;
  /** Past the day on which its present state is due. */
  late?: boolean | null;
  draftedByMe?: boolean | null;
  waitingForMe?: boolean | null;
}

export interface DocumentOrder {
  field: 'UPDATED_AT' | 'TITLE' | 'DUE_AT' | 'ORGANISATION' | 'NUMBER' | 'CREATED_AT';
  direction: 'ASC' | 'DESC';
}

/** Documents the viewer may see, a page at a time; by default the latest changed first. */
export async function listDocuments(
  reading: Pick<Reading, 'query'>,
  filter: DocumentFilter = {},
  order: DocumentOrder = { field: 'UPDATED_AT', direction: 'DESC' },
  part: Page = {},
): Promise<Paged<{ id: string }>> {
  const { where, values } = conditionsOf(filter);
  const candidates = await candidatesOf(reading, filter.text);
  if (candidates) where.push(`d.id = any ($${values.push(candidates)}::uuid[])`);
  const { expression, type, join = '' } = orders[order.field];
  const by: Listing['order']['by'] = [
    { expression, type },
    { expression: 'd.id', type: 'uuid' },
  ];
  const direction = order.direction === 'ASC' ? 'asc' : 'desc';
  const from = `document d ${join}`;
  return page(reading, { select: 'd.id', from, where, values, order: { by, direction } }, part);
}

/** All of them at once, by unit and title, up to so many; the version is the one that is seen now. */
export async function selectDocuments(
  reading: Pick<Reading, 'query'>,
  filter: DocumentFilter,
  most: number,
): Promise<{ id: string; version: number }[]> {
  const { where, values } = conditionsOf(filter);
  const candidates = await candidatesOf(reading, filter.text);
  if (candidates) where.push(`d.id = any ($${values.push(candidates)}::uuid[])`);
  const { expression, join = '' } = orders.ORGANISATION;
  const conditions = [...where, visible('d')].map((condition) => `(${condition})`).join(' and ');
  return reading.query<{ id: string; version: number }>(
    `select d.id, d.version from document d ${join} where ${conditions}
     order by ${expression}, d.title collate vietnamese, d.id limit ${most}`,
    values,
  );
}

/** So few ids are looked up one by one; above that the page walks its order's index. */
const FEW = 2_000;

/** The documents to look among, where the viewer reaches few or the words are rare; null: among all. */
async function candidatesOf(
  reading: Pick<Reading, 'query'>,
  text: string | null | undefined,
): Promise<string[] | null> {
  const [found] = await reading.query<{ ids: string[] | null }>(
    'select document_candidates(array(select fold(w) from unnest($1::text[]) w), $2) as ids',
    [likeWords(text), FEW],
  );
  return found?.ids ?? null;
}

/** SQL for the transaction's moment. */
const moment = `coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())`;

const orders: Record<
  DocumentOrder['field'],
  { expression: string; type: Listing['order']['by'][number]['type']; join?: string }
> = {
  UPDATED_AT: { expression: 'd.updated_at', type: 'timestamptz' },
  CREATED_AT: { expression: 'd.created_at', type: 'timestamptz' },
  DUE_AT: { expression: `coalesce(d.due_at, 'infinity')`, type: 'timestamptz' },
  TITLE: { expression: 'd.title collate vietnamese', type: 'text' },
  // Without a number: after every number.
  NUMBER: { expression: 'coalesce(d.number, 999999999)', type: 'int' },
  ORGANISATION: {
    expression: `coalesce(o.name, '') collate vietnamese`,
    type: 'text',
    join: 'left join lateral current_description(d.organisation_id, today()) o on true',
  },
};

function conditionsOf(filter: DocumentFilter): { where: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const where: string[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const among = (column: string, type: string, one: unknown, many: readonly unknown[] | null | undefined) => {
    if (one !== null && one !== undefined)
      where.push(`${column} = any (${put([one].filter(fits(type)))}::${type}[])`);
    if (many) where.push(`${column} = any (${put(many.filter(fits(type)))}::${type}[])`);
  };
  among('d.id', 'uuid', null, filter.idIn);
  among('d.kind', 'text', filter.kind, filter.kindIn);
  among('d.state', 'text', filter.state, filter.stateIn);
  among('d.organisation_id', 'uuid', filter.organisationId, filter.organisationIdIn);
  among('d.programme_id', 'uuid', filter.programmeId, null);
  among('d.year', 'integer', filter.year, filter.yearIn);
  for (const word of likeWords(filter.text)) {
    const pattern = `fold(${put(word)})`;
    where.push(`d.search like ${pattern} or d.number_search like ${pattern}`);
  }
  if (filter.late === true) where.push(`d.due_at < ${moment}`);
  if (filter.late === false) where.push(`d.due_at is null or d.due_at >= ${moment}`);
  if (filter.draftedByMe) where.push('d.drafted_by = acting_person()');
  if (filter.waitingForMe) {
    where.push(
      'exists (select 1 from work_item w where w.document_id = d.id and w.recipient = any ((select reach())::text[]))',
    );
  }
  return { where, values };
}

// What PostgreSQL could not read as the column's type matches nothing, and must not end the whole reading.
function fits(type: string): (value: unknown) => boolean {
  if (type === 'uuid') return isId;
  if (type === 'integer') return (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
  return (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
