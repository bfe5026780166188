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

/** In whose name the engine's keys stand: it is nobody. */
const ENGINE_ID = '00000000-0000-0000-0000-000000000000';

/** The claim of an act, or null where the client gave no key. */
export function claimOf(
  actorId: string | null,
  key: string | null | undefined,
  body: ClaimBody,
): Claim | null {
  if (!key) return null;
  const { choice: _, ...others } = isObject(body.payload) ? body.payload : {};
  const withoutChoice = isObject(body.payload) ? { ...body, payload: others } : body;
  return { actorId: actorId ?? ENGINE_ID, key, whole: hashOf(body), withoutChoice: hashOf(withoutChoice) };
}

export interface ClaimBody {
  operation: string;
  payload?: unknown;
  [field: string]: unknown;
}

/** What a key is bound to: the hash is of the whole request, or without the choice where that must stay secret. */
interface Bound {
  hash: string;
  result: ActResult | SaveResult;
}

/** SQL that takes the key, waiting for whoever holds it; until the round is known to be open, no choice is hashed. */
export const claimStatement = `
  insert into idempotency (actor_id, key, body_hash) values ($1::uuid, $2::text, $3::text) on conflict do nothing returning 1 as mine`;

/** The first answer of a key that was taken before, or the refusal of another request under it. */
export async function pastAnswer(
  query: Query,
  claim: Claim,
  documentId: string | null,
): Promise<ActResult | SaveResult> {
  return (await firstAnswer(query, claim)) ?? refused(documentId, { code: 'idempotency-key-reused' });
}

/** What the same request under this key was answered before, null where it was not. */
export async function firstAnswer(query: Query, claim: Claim): Promise<ActResult | SaveResult | null> {
  const statement = 'select answer from idempotency where actor_id = $1 and key = $2';
  const [past] = await query<{ answer: Bound | null }>(statement, [claim.actorId, claim.key]);
  const bound = past?.answer;
  return bound && [claim.whole, claim.withoutChoice].includes(bound.hash) ? bound.result : null;
}

/** Binds the key to the answer, in the act's own write. */
export function bindKey(claim: Claim | null, answer: unknown, isSecret: boolean): Write[] {
  if (!claim) return [];
  const bound = { hash: isSecret ? claim.withoutChoice : claim.whole, result: answer } satisfies Record<
    keyof Bound,
    unknown
  >;
  const its = sql`actor_id = ${claim.actorId} and key = ${claim.key}`;
  return [
    { name: 'bound_key', sql: sql`update idempotency set answer = ${JSON.stringify(bound)} where ${its}` },
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
