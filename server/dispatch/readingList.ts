import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { likeWords } from '../inbox/index.ts';
import { columns, inStatus, isMine, sees } from './guards.ts';
import type { DispatchCounts, DispatchRow, DispatchStatus } from './rows.ts';

type Source = Pick<Reading, 'query'>;

export interface DispatchFilter {
  status?: DispatchStatus | null;
  /** Words of the recipient's name, in any order, diacritics ignored. */
  text?: string | null;
}

/** To whom a document was sent, by name: all of it for its issuer and the inspection, the own row for a recipient. */
export function readingList(
  reading: Source,
  documentId: string,
  { status, text }: DispatchFilter = {},
  part: Page = {},
): Promise<Paged<DispatchRow>> {
  const values: unknown[] = [documentId];
  const where = ['s.document_id = $1::uuid', `${isMine} or ${sees('s.document_id', 'work', 'audit')}`];
  if (status) where.push(inStatus[status]);
  for (const word of likeWords(text)) where.push(`fold(${name}) like fold($${values.push(word)})`);
  return page(
    reading,
    {
      ...{ select: columns, from, where, values },
      order: {
        by: [
          { expression: `(${name}) collate vietnamese`, type: 'text' },
          { expression: 's.id', type: 'uuid' },
        ],
        direction: 'asc',
      },
    },
    part,
  );
}

const name = `coalesce(o.name, p.full_name, '')`;
const from = `dispatch s left join lateral current_description(s.organisation_id, today()) o on true
  left join person p on p.id = s.person_id`;

/** How far these documents have come, for whoever may know of all recipients; absent for others, and where nothing was sent. */
export async function dispatchCounts(
  reading: Source,
  documentIds: readonly string[],
): Promise<Map<string, DispatchCounts>> {
  const rows = await reading.query<DispatchCounts & { documentId: string }>(
    `select s.document_id as "documentId", count(*)::int as sent, count(s.received_at)::int as received,
       count(s.read_at)::int as read, (count(*) - count(s.read_at))::int as unread,
       bool_or(${sees('s.document_id', 'work')}) as "mayRemind",
       (select max(r.reminded_at) from dispatch_reminder r where r.document_id = s.document_id) as "remindedAt"
     from dispatch s where s.document_id = any ($1::uuid[]) and ${sees('s.document_id', 'work', 'audit')}
     group by s.document_id`,
    [documentIds],
  );
  return new Map(rows.map(({ documentId, ...counts }) => [documentId, counts]));
}
