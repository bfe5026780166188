import type { HistoryEvent } from './answers.ts';
import { hashOf } from './canonical.ts';

/**
 * Recomputes a document's chain from what the API shows of it, oldest event first: every hash from the event's own
 * words, every link from the hash before. Returns how many events hold.
 */
export function verifiedChain(documentId: string, events: HistoryEvent[]): number {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    const { id: _, actor, onBehalfOf, hash, ...words } = event;
    const fact = { documentId, ...words, actor: actor?.id ?? null, onBehalfOf: onBehalfOf?.id ?? null };
    if (event.seq !== index + 1) throw new Error(`event ${index + 1} says it is number ${event.seq}`);
    if (event.previousHash !== previousHash)
      throw new Error(`event ${event.seq} does not follow its predecessor`);
    if (hashOf(fact) !== hash) throw new Error(`event ${event.seq} (${event.action}) was altered`);
    previousHash = hash;
  }
  return events.length;
}
