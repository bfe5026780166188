import { chainColumns, storedColumns, type ChainRow, type Stored } from '../../audit/index.ts';
import type { Reading } from '../../db/index.ts';

/** A document's row and its events from the first on, as they are stored. */
export interface History {
  document: Stored & { id: string; organisationId: string; lastHash: string | null };
  events: (ChainRow & { actorName: string | null; onBehalfOfName: string | null })[];
}

/** Null where there is no such document. */
export async function readHistory(reading: Reading, documentId: string): Promise<History | null> {
  const [document] = await reading.query<History['document']>(
    `select d.id, d.organisation_id as "organisationId", ${storedColumns}, d.last_event_hash as "lastHash"
     from document d where d.id = $1::uuid`,
    [documentId],
  );
  if (!document) return null;
  const events = await reading.query<History['events'][number]>(
    `select ${chainColumns}, a.full_name as "actorName", b.full_name as "onBehalfOfName"
     from event e left join person a on a.id = e.actor_id left join person b on b.id = e.on_behalf_of
     where e.document_id = $1::uuid order by e.seq`,
    [documentId],
  );
  return { document, events };
}
