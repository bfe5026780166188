import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Authority } from '../../workflows/kit/flow.ts';

/**
 * One act as the chain keeps it. `seq` is the document's version after the act; `from` is null for the act that made
 * the document; `changes` tells what the act changed beyond the state, never a secret ballot's choice.
 */
export interface ChainEvent {
  documentId: string;
  seq: number;
  action: string;
  from: string | null;
  to: string;
  at: string;
  actor: string | null;
  office: OfficeTold | null;
  onBehalfOf: string | null;
  reason: string | null;
  changes: unknown;
  revision: number;
  contentHash: string;
  previousHash: string | null;
}

/** The office of an act; under a delegation the giver's, with the authorisation's id. */
export interface OfficeTold extends Omit<Authority, 'delegation'> {
  delegationId?: string;
}

/** What an event tells of an authority: the office, and in whose name. */
export function officeTold(authority: Authority | null): Pick<ChainEvent, 'office' | 'onBehalfOf'> {
  if (!authority) return { office: null, onBehalfOf: null };
  const { delegation, ...office } = authority;
  if (!delegation) return { office, onBehalfOf: null };
  return { office: { ...office, delegationId: delegation.id }, onBehalfOf: delegation.giverId };
}

/** The exact bytes that are hashed and stored: canonical JSON (RFC 8785). Throws on values JSON cannot say. */
export function eventBytes(event: ChainEvent): Buffer {
  const text = canonicalize(event);
  if (text === undefined) throw new TypeError('an event must be plain JSON');
  return Buffer.from(text, 'utf8');
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
