import { randomUUID } from 'node:crypto';
import { sharedFields } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import { selectDocuments, type DocumentFilter, type Engine } from '../documents/index.ts';

/** Beyond this nobody knows what they decide on. */
const MOST_SELECTED = 5_000;
const DAY = 24 * 60 * 60_000;

export type Frozen =
  | { kind: 'frozen'; id: string; count: number; expiresAt: string }
  | { kind: 'tooMany'; most: number }
  /** Unknown, or asking something of each document by itself. */
  | { kind: 'notForMany' };

/** Keeps which documents a filter finds now, and in which version each is seen: what comes later is not meant. */
export async function freezeSelection(
  engine: Engine,
  { personId }: { personId: string },
  { filter, action }: { filter: DocumentFilter; action: string },
): Promise<Frozen> {
  const rules = engine.flows.all.flatMap(({ actions }) =>
    Object.hasOwn(actions, action) ? [actions[action]] : [],
  );
  if (!rules.some((rule) => rule && sharedFields(rule))) return { kind: 'notForMany' };
  const now = engine.clock.now();
  const expiresAt = new Date(now.getTime() + DAY).toISOString();
  return transact(engine.db, { personId }, now, async (tx): Promise<Frozen> => {
    const found = await selectDocuments(tx, filter, MOST_SELECTED + 1);
    if (found.length > MOST_SELECTED) return { kind: 'tooMany', most: MOST_SELECTED };
    const id = randomUUID();
    await tx.query(
      `insert into bulk_job (id, owner_id, kind, action, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, personId, filter.kind ?? null, action, now, expiresAt],
    );
    await tx.query(
      `insert into bulk_row (job_id, position, document_id, version)
       select $1, s.position, s.id, s.version
       from unnest($2::uuid[], $3::integer[]) with ordinality s (id, version, position)`,
      [id, found.map((row) => row.id), found.map(({ version }) => version)],
    );
    return { kind: 'frozen', id, count: found.length, expiresAt };
  });
}
