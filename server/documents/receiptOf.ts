import { signReceipt } from '../audit/index.ts';
import type { Engine } from './engine.ts';
import type { Chained } from './writes/event.ts';

/** The server's signed word that the event stands in the chain. */
export function receiptOf({ signingKey }: Pick<Engine, 'signingKey'>, { event, hash }: Chained): string {
  return signReceipt({ documentId: event.documentId, seq: event.seq, hash, at: event.at }, signingKey);
}
