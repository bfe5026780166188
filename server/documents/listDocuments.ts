import { page, type Listing, type Page, type Paged, type Reading } from '../db/index.ts';
import { matching, type DocumentFilter } from './documentFilter.ts';
import { visible } from './facts.ts';

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
  const { where, values } = await matching(reading, filter);
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
  const { where, values } = await matching(reading, filter);
  const { expression, join = '' } = orders.ORGANISATION;
  const conditions = [...where, visible('d')].map((condition) => `(${condition})`).join(' and ');
  return reading.query<{ id: string; version: number }>(
    `select d.id, d.version from document d ${join} where ${conditions}
     order by ${expression}, d.title collate vietnamese, d.id limit ${most}`,
    values,
  );
}

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
