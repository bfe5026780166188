import { hashOf } from './content.ts';
import type { Query } from './query.ts';
import { refused, type ActResult, type SaveResult } from './results.ts';
import { sql, type Write } from './writes/statement.ts';

/** A client's key for one act, and the two hashes of what it stands for. */
export interface Claim {
  actorId: string;
  key: string;
  /** Of the whole request. */
  whole: string;
  /** Of the request without a ballot's choice, since three choices are guessed at once. */
  withoutChoice: string;
}

/** The claim of an act, or null where the client gave no key (or the engine acts, which needs none). */
export function claimOf(
  actorId: string | null,
  key: string | null | undefined,
  body: ClaimBody,
): Claim | null {
  if (!actorId || !key) return null;
  const { choice: _, ...others } = isObject(body.payload) ? body.payload : {};
  const withoutChoice = isObject(body.payload) ? { ...body, payload: others } : body;
  return { actorId, key, whole: hashOf(body), withoutChoice: hashOf(withoutChoice) };
}

export interface ClaimBody {
  operation: string;
  payload?: unknown;
  [field: string]: unknown;
}

/** SQL that takes the key, waiting for whoever holds it; the whole hash is written only once the choice is known to be open. */
export const claimStatement = `
  insert into idempotency (actor_id, key, body_hash) values ($1::uuid, $2::text, $3::text) on conflict do nothing returning 1 as mine`;

/** The first answer of a key that was taken before, or the refusal of another request under it. */
export async function pastAnswer(
  query: Query,
  claim: Claim,
  documentId: string | null,
): Promise<ActResult | SaveResult> {
  const [past] = await query<{ body_hash: string; answer: ActResult | SaveResult | null }>(
    'select body_hash, answer from idempotency where actor_id = $1 and key = $2',
    [claim.actorId, claim.key],
  );
  const isSame = past?.body_hash === claim.whole || past?.body_hash === claim.withoutChoice;
  return isSame && past.answer ? past.answer : refused(documentId, { code: 'idempotency-key-reused' });
}

/** Binds the key to the answer, in the act's own write. */
export function bindKey(claim: Claim | null, answer: ActResult | SaveResult, isSecret: boolean): Write[] {
  if (!claim) return [];
  const hash = isSecret ? claim.withoutChoice : claim.whole;
  return [
    {
      name: 'bound_key',
      sql: sql`update idempotency set body_hash = ${hash}, answer = ${JSON.stringify(answer)}
        where actor_id = ${claim.actorId} and key = ${claim.key}`,
    },
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
