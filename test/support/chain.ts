import type { HistoryEvent } from './answers.ts';
import { hashOf } from './canonical.ts';

/**
 * Recomputes a document's chain from what the API shows of it, oldest event first: every hash from the event's own
 * words, every link from the hash before. Returns how many events hold. Where an office was held is hashed but not
 * shown: it must be one of `organisationIds`.
 */
export function verifiedChain(documentId: string, events: HistoryEvent[], organisationIds: string[]): number {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) throw new Error(`event ${index + 1} says it is number ${event.seq}`);
    if (event.previousHash !== previousHash) throw new Error(`event ${event.seq} follows something else`);
    const hashes = organisationIds.map((organisationId) => hashOf(factOf(documentId, event, organisationId)));
    if (!hashes.includes(event.hash)) throw new Error(`event ${event.seq} (${event.action}) was altered`);
    previousHash = event.hash;
  }
  return events.length;
}

function factOf(documentId: string, event: HistoryEvent, organisationId: string): object {
  const { id: _, hash: __, actor, office, onBehalfOf, ...words } = event;
  return {
    ...{ ...words, documentId, actor: actor?.id ?? null, onBehalfOf: onBehalfOf?.id ?? null },
    office: office && { office, organisationId },
  };
}
