import { createHash } from 'node:crypto';
import type { HistoryEvent } from './answers.ts';
import { canonical } from './canonical.ts';

/**
 * Recomputes a document's chain from what the API shows of it, oldest event first: each event's bytes are canonical, hash to
 * what is shown, say what is shown beside them, and hold the hash before. Returns how many events hold.
 */
export function verifiedChain(documentId: string, events: HistoryEvent[]): number {
  let previousHash: string | null = null;
  for (const [index, event] of events.entries()) {
    const broken = (how: string) => new Error(`event ${index + 1} (${event.action}) ${how}`);
    if (createHash('sha256').update(event.bytes, 'utf8').digest('hex') !== event.hash)
      throw broken('was altered');
    const said = JSON.parse(event.bytes) as Record<string, unknown>;
    if (canonical(said) !== event.bytes) throw broken('is not canonical');
    if (said['previousHash'] !== previousHash) throw broken('follows something else');
    if (said['seq'] !== index + 1) throw broken(`says it is number ${String(said['seq'])}`);
    if (canonical(wordsOf(said)) !== canonical(shownOf(documentId, event)))
      throw broken('is shown otherwise');
    previousHash = event.hash;
  }
  return events.length;
}

/** The office is shown by its name alone, an authorisation by its form, and the content's revision where it is one. */
function wordsOf({ office, ...said }: Record<string, unknown>): object {
  const told = office as { office: string; delegationId?: string } | null;
  return { ...said, office: told?.office ?? null, isGiven: told?.delegationId !== undefined };
}

function shownOf(documentId: string, event: HistoryEvent): object {
  const { id: _, hash: __, bytes: ___, actor, onBehalfOf, delegationForm, ...shown } = event;
  const people = { actor: actor?.id ?? null, onBehalfOf: onBehalfOf?.id ?? null };
  return { ...shown, documentId, ...people, isGiven: delegationForm !== null };
}
