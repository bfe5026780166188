import { askPrepared } from '../db/index.ts';
import { hashOf } from './content.ts';
import { NOBODY } from './nobody.ts';
import type { Query } from './query.ts';
import { refused, Rollback, type ActResult, type SaveResult } from './results.ts';
import { ballotKeys } from './writes/ballotKeys.ts';
import { sql, type Write } from './writes/statement.ts';

/** A client's key for one act, and the two hashes of what it stands for. */
export interface Claim {
  actorId: string;
  key: string;
  /** Of the whole request. */
  whole: string;
  /** Of the request without a ballot's choice or answers, since few choices are guessed at once. */
  withoutChoice: string;
}

/** The claim of an act, or null where the client gave no key. */
export function claimOf(
  actorId: string | null,
  key: string | null | undefined,
  body: ClaimBody,
): Claim | null {
  if (!key) return null;
  const payload = Object.fromEntries(
    Object.entries((body.payload ?? {}) as Record<string, unknown>).filter(
      ([key]) => !ballotKeys.includes(key),
    ),
  );
  const withoutChoice = hashOf({ ...body, payload });
  return { actorId: actorId ?? NOBODY, key, whole: hashOf(body), withoutChoice };
}

export interface ClaimBody {
  operation: string;
  payload?: unknown;
  [field: string]: unknown;
}

/** What a key is bound to: the hash is of the whole request, or without the choice where that must stay secret. */
export interface Bound {
  hash: string;
  result: ActResult | SaveResult;
}

/** Takes the key, waiting for whoever holds it; where it was taken before, rolls back with what it stands for. */
export async function takeKey(query: Query, claim: Claim, documentId: string | null): Promise<void> {
  const [mine] = await askPrepared<Record<string, unknown>>({ query }, taking, [
    claim.actorId,
    claim.key,
    claim.withoutChoice,
  ]);
  if (mine) return;
  const [row] = await query<{ bound: Bound | null }>(boundKey, [claim.actorId, claim.key]);
  throw answeredBefore(claim, row?.bound ?? null, documentId);
}

// Until the round is known to be open, no choice is hashed.
const taking = `insert into idempotency (actor_id, key, body_hash) values ($1, $2, $3) on conflict do nothing returning 1`;

/** SQL for what a key (two placeholders: whose, null for the engine, and which) stands for; null while it is free. */
export function boundTo(person: string, key: string): string {
  return `(select i.answer from idempotency i 
    where i.actor_id = coalesce(${person}, '${NOBODY}') and i.key = ${key})`;
}

const boundKey = `select ${boundTo('$1::uuid', '$2::text')} as bound`;

/** What the same request under this key was answered before, null where it was not. */
export async function firstAnswer(query: Query, claim: Claim): Promise<ActResult | SaveResult | null> {
  const [row] = await query<{ bound: Bound | null }>(boundKey, [claim.actorId, claim.key]);
  return answerOf(claim, row?.bound);
}

/** Leaves the act with the first answer of the key, or with the refusal of another request under it. */
export function answeredBefore(
  claim: Claim,
  bound: Bound | null,
  documentId: string | null,
): Rollback<ActResult | SaveResult> {
  const reused = refused(documentId, { code: 'idempotency-key-reused' });
  return new Rollback(answerOf(claim, bound) ?? reused, { settled: true });
}

function answerOf(claim: Claim, bound: Bound | null | undefined): ActResult | SaveResult | null {
  return bound && [claim.whole, claim.withoutChoice].includes(bound.hash) ? bound.result : null;
}

/**
 * Takes the key, waiting for whoever holds it, and binds it to the answer, in the act's own write. One that was taken
 * before in this transaction has no answer yet; any other one has.
 */
export function keyWrite(claim: Claim | null, answer: unknown, isSecret: boolean): Write[] {
  if (!claim) return [];
  const hash = isSecret ? claim.withoutChoice : claim.whole;
  const bound = { hash, result: answer } satisfies Record<keyof Bound, unknown>;
  const taken = sql`insert into idempotency as i (actor_id, key, body_hash, answer)
    values (${claim.actorId}, ${claim.key}, ${claim.withoutChoice}, ${JSON.stringify(bound)})
    on conflict (actor_id, key) do update set answer = excluded.answer where i.answer is null returning 1`;
  return [{ name: 'key', sql: taken, guards: true }];
}
