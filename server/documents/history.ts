import { askPrepared, page, type Page, type Paged, type Reading } from '../db/index.ts';
import type { EventRow } from './eventRow.ts';
import { visible } from './facts.ts';
import { likeWords } from '../inbox/index.ts';
import { isId } from './results.ts';

export interface EventFilter {
  documentId?: string | null;
  organisationId?: string | null;
  actorId?: string | null;
  action?: string | null;
  actionIn?: string[] | null;
  /** From this moment on, and before that one. */
  from?: Date | null;
  until?: Date | null;
  /** Words of the document's title or number or of the reason. */
  text?: string | null;
}

type Source = Pick<Reading, 'query'>;

const select = `e.id, e.document_id as "documentId", d.kind, e.seq, e.action, e.from_state as "from", e.to_state as "to",
  e.at, e.actor_id as "actorId", e.office, e.office_organisation_id as "officeOrganisationId",
  e.acts_as_chair as "actsAsChair", e.on_behalf_of as "onBehalfOf", e.delegation_id as "delegationId", e.reason, e.changes, e.revision,
  e.content_hash as "contentHash", e.hash, e.previous_hash as "previousHash",
  convert_from(e.bytes, 'utf8') as bytes`;
const from = 'event e join document d on d.id = e.document_id';

/** The document's events, newest first. */
export function history(reading: Source, documentId: string, part: Page = {}): Promise<Paged<EventRow>> {
  return page(
    reading,
    {
      ...{
        select,
        from,
        where: ['e.document_id = $1', visible('d')],
        values: [isId(documentId) ? documentId : null],
      },
      order: { by: [{ expression: 'e.seq', type: 'int' }], direction: 'desc' },
    },
    part,
  );
}

/** Events of all documents the viewer may see, newest first. */
export function auditEvents(
  reading: Source,
  filter: EventFilter = {},
  part: Page = {},
): Promise<Paged<EventRow>> {
  const { where, values } = conditionsOf(filter);
  return page(
    reading,
    {
      ...{ select, from, where: [visible('d'), ...where], values },
      order: {
        by: [
          { expression: 'e.at', type: 'timestamptz' },
          { expression: 'e.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

/** Events by id, in no particular order. */
export function eventsByIds(reading: Source, ids: readonly string[]): Promise<EventRow[]> {
  return askPrepared(reading, byIds, [ids.filter(isId)]);
}

const byIds = `select ${select} from ${from} where e.id = any ($1::uuid[]) and ${visible('d')}`;

function conditionsOf(filter: EventFilter): { where: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const where: string[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const byId = (column: string, id: string | null | undefined) => {
    if (id) where.push(`${column} = ${put(isId(id) ? id : null)}::uuid`);
  };
  byId('e.document_id', filter.documentId);
  byId('d.organisation_id', filter.organisationId);
  byId('e.actor_id', filter.actorId);
  if (filter.action) where.push(`e.action = ${put(filter.action)}`);
  if (filter.actionIn) where.push(`e.action = any (${put(filter.actionIn)}::text[])`);
  if (filter.from) where.push(`e.at >= ${put(filter.from)}`);
  if (filter.until) where.push(`e.at < ${put(filter.until)}`);
  for (const word of likeWords(filter.text)) {
    const pattern = `fold(${put(word)})`;
    where.push(
      `d.search like ${pattern} or d.number_search like ${pattern} or fold(e.reason) like ${pattern}`,
    );
  }
  return { where, values };
}
