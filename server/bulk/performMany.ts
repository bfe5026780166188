import { createHash } from 'node:crypto';
import { performAction, type ActResult, type Engine } from '../documents/index.ts';

/** One document, as the actor saw it. */
export interface Item {
  documentId: string;
  expectedVersion: number;
}

export interface ManyInput {
  action: string;
  payload?: unknown;
  items: readonly Item[];
  /** Of the whole; each row's own is made of it, so that a retry of all of them has one effect. */
  idempotencyKey?: string | null;
}

/** How many acts one request does itself; more of them are a job. */
export const MOST_AT_ONCE = 50;

/** The same act on many documents, one after the other: each stands for itself, and what became of each is told. */
export async function performMany(
  engine: Engine,
  actor: { personId: string },
  { action, payload, items, idempotencyKey }: ManyInput,
): Promise<{ documentId: string; result: ActResult }[]> {
  const rows = [];
  for (const { documentId, expectedVersion } of items) {
    const key = idempotencyKey ? rowKey(idempotencyKey, documentId) : null;
    const act = { documentId, action, payload, expectedVersion, idempotencyKey: key };
    rows.push({ documentId, result: await performAction(engine, actor, act) });
  }
  return rows;
}

/** The key of one row; the client's own may be as long as keys get. */
export function rowKey(key: string, documentId: string): string {
  return `bulk ${createHash('sha256').update(key).digest('base64url')} ${documentId}`;
}
