import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/index.ts';

const DAY = 24 * 60 * 60_000;

export interface Meant {
  ownerId: string;
  kind: string | null;
  action: string;
}

/** Writes down which documents are meant, in this order and these versions; for a day. */
export async function keepSelection(
  tx: Tx,
  { ownerId, kind, action }: Meant,
  documents: readonly { id: string; version: number }[],
  now: Date,
): Promise<{ id: string; count: number; expiresAt: string }> {
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + DAY).toISOString();
  await tx.query(
    `insert into bulk_job (id, owner_id, kind, action, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [id, ownerId, kind, action, now, expiresAt],
  );
  await tx.query(
    `insert into bulk_row (job_id, position, document_id, version)
     select $1, s.position, s.id, s.version
     from unnest($2::uuid[], $3::integer[]) with ordinality s (id, version, position)`,
    [id, documents.map((row) => row.id), documents.map(({ version }) => version)],
  );
  return { id, count: documents.length, expiresAt };
}
