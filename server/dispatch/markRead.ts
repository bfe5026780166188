import { transact } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';
import { isMine } from './guards.ts';

/**
 * The document was opened: for the viewer, and for each of the viewer's units it was sent to, where nobody of theirs had
 * opened it before. Answers how many rows that changed; looking again, or at what was never sent here, changes none.
 */
export async function markRead(
  engine: Engine,
  actor: { personId: string },
  documentId: string,
): Promise<number> {
  if (!isId(documentId)) return 0;
  const now = engine.clock.now();
  const rows = await transact(engine.db, actor, now, (tx) =>
    tx.query(
      `update dispatch s set read_at = $2, read_by = (select acting_person())
       where s.document_id = $1 and s.read_at is null and ${isMine} returning s.id`,
      [documentId, now],
    ),
  );
  return rows.length;
}
