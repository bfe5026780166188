import { page, transact, type Page, type Paged, type Reading } from '../db/index.ts';
import type { ActorId, Engine } from '../documents/index.ts';

export interface NotificationRow {
  id: string;
  /** Null where it is of what a unit owes. */
  documentId: string | null;
  code: string;
  params: Record<string, unknown>;
  at: string;
  readAt: string | null;
}

type Source = Pick<Reading, 'query'>;

/** What the viewer was told, the newest first. Of the document only its id: what it is called is read with today's rights. */
export function notifications(
  reading: Source,
  { unreadOnly = false }: { unreadOnly?: boolean },
  part: Page,
): Promise<Paged<NotificationRow>> {
  return page(
    reading,
    {
      select: `n.id, n.document_id as "documentId", n.code, n.params, n.at, n.read_at as "readAt"`,
      from: 'notification n',
      where: ['n.person_id = (select acting_person())', ...(unreadOnly ? ['n.read_at is null'] : [])],
      order: {
        by: [
          { expression: 'n.at', type: 'timestamptz' },
          { expression: 'n.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

const MOST_COUNTED = 100;

/** How many the viewer has not read, up to 100, which stands for "more than 99". */
export async function unreadNotifications(reading: Source): Promise<number> {
  const [row] = await reading.query<{ count: number }>(
    `select count(*)::int as count from (select from notification n
       where n.person_id = (select acting_person()) and n.read_at is null limit ${MOST_COUNTED}) unread`,
  );
  return row?.count ?? 0;
}

/** Marks these as read, or all (`ids` null); whatever is not the viewer's own is left alone. */
export async function markNotificationsRead(
  engine: Engine,
  actor: ActorId,
  ids: readonly string[] | null,
): Promise<void> {
  const now = engine.clock.now();
  await transact(engine.db, actor, now, (tx) =>
    tx.query(
      `update notification set read_at = $1 where person_id = (select acting_person()) and read_at is null
         and ($2::uuid[] is null or id = any ($2::uuid[]))`,
      [now, ids],
    ),
  );
}
