import type { Reading } from '../db/index.ts';

/** What the engine will do with a document by itself, and when. */
export interface FiringRow {
  documentId: string;
  action: string;
  at: string;
}

/** The acts that wait to happen by themselves, of all these documents in one statement. */
export function firingsOf(
  reading: Pick<Reading, 'query'>,
  documentIds: readonly string[],
): Promise<FiringRow[]> {
  return reading.query(
    `select t.document_id as "documentId", t.action, t.at from deadline t
     where t.document_id = any ($1::uuid[]) and t.kind = 'fire' and t.status = 'open' order by t.at`,
    [documentIds],
  );
}
