import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { isId, visible, type Query } from '../documents/index.ts';
import { likeWords } from '../inbox/index.ts';
import { columns, inStatus, isMine } from './guards.ts';
import type { DispatchRow, DispatchStatus } from './rows.ts';

type Source = Pick<Reading, 'query'>;

export interface IncomingFilter {
  status?: DispatchStatus | null;
  /** Words of title, sender or number, in any order, diacritics ignored. */
  text?: string | null;
}

/** What was sent to the viewer and to the viewer's units, the newest first. */
export function incoming(
  reading: Source,
  { status, text }: IncomingFilter = {},
  part: Page = {},
): Promise<Paged<DispatchRow>> {
  const values: unknown[] = [];
  const where = [isMine, visible('d')];
  if (status) where.push(inStatus[status]);
  for (const word of likeWords(text)) where.push(`fold(${words}) like fold($${values.push(word)})`);
  return page(
    reading,
    {
      ...{ select: columns, from: 'dispatch s join document d on d.id = s.document_id', where, values },
      order: {
        by: [
          { expression: 's.sent_at', type: 'timestamptz' },
          { expression: 's.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

const words = `d.title || ' ' || coalesce(d.issuer_block ->> 'name', '') || ' ' || coalesce(lpad(d.number::text, 2, '0') || '/' || d.symbol, '')`;

const MOST_COUNTED = 100;

/** How much of it nobody has acknowledged yet, up to 100, which stands for "more than 99". */
export async function unreceivedCount(reading: Source): Promise<number> {
  const [row] = await reading.query<{ count: number }>(
    `select count(*)::int as count from (select from dispatch s where ${isMine} and s.received_at is null
       limit ${MOST_COUNTED}) waiting`,
  );
  return row?.count ?? 0;
}

/** What the viewer's units and the viewer got of these documents, by document. */
export async function sentToMe(
  reading: Source,
  documentIds: readonly string[],
): Promise<Map<string, DispatchRow[]>> {
  const rows = await reading.query<DispatchRow>(
    `select ${columns} from dispatch s where s.document_id = any ($1::uuid[]) and ${isMine}
     order by s.person_id nulls first, s.id`,
    [documentIds.filter(isId)],
  );
  return Map.groupBy(rows, ({ documentId }) => documentId);
}

/** A row that the viewer may know of. */
export async function dispatchesByIds(
  reading: { query: Query },
  ids: readonly string[],
): Promise<DispatchRow[]> {
  return reading.query<DispatchRow>(`select ${columns} from dispatch s where s.id = any ($1::uuid[])`, [
    ids.filter(isId),
  ]);
}
