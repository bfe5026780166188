import { transact } from '../db/index.ts';
import type { ActorId, Engine } from './engine.ts';
import { takeKey, type Claim } from './idempotency.ts';
import type { Query } from './query.ts';
import { Rollback, type Refused } from './results.ts';
import { isRace } from './writes/statement.ts';

/** One try at an act. */
export interface Attempt {
  query: Query;
  /** Sends the act's last statement with the commit right behind it. */
  finish: Query;
  /** Somebody was faster the first time: now everything is locked before it is read, so that this time is the last. */
  hold: boolean;
}

/** What is done, and under which key of the client's. */
export interface Intent {
  action: string;
  documentId?: string | null;
  claim?: Claim | null;
}

/**
 * One act, one transaction: whatever rolls back leaves nothing behind but, for a refusal, its trace in the log of
 * refusals, written in a transaction of its own. Nothing is locked at first; whoever loses a race begins anew.
 */
export async function inOneTransaction<Outcome>(
  engine: Engine,
  actor: ActorId,
  intent: Intent,
  work: (attempt: Attempt) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    const outcome = await attempt(engine, actor, intent, false, work).catch((error: unknown) => {
      if (!isRace(error)) throw error;
      return attempt(engine, actor, intent, true, work);
    });
    const documentId = changedBy(outcome);
    if (documentId) engine.onCommitted?.(documentId);
    return outcome;
  } catch (thrown) {
    if (!(thrown instanceof Rollback)) throw thrown;
    const outcome = thrown.outcome as Outcome;
    if (isRefused(outcome)) await logRefusal(engine, actor, intent.action, outcome);
    return outcome;
  }
}

function attempt<Outcome>(
  engine: Engine,
  actor: ActorId,
  { claim, documentId = null }: Intent,
  hold: boolean,
  work: (attempt: Attempt) => Promise<Outcome>,
): Promise<Outcome> {
  return transact(engine.db, actor, engine.clock.now(), async (tx) => {
    const query: Query = (...asked) => tx.query(...asked);
    try {
      return await work({ query, finish: (...asked) => tx.finish(...asked), hold });
    } catch (thrown) {
      // Refused, but the same request may be on its way under the same key, and its answer is the one that counts.
      if (thrown instanceof Rollback && claim && !thrown.settled && !hold)
        await takeKey(query, claim, documentId);
      throw thrown;
    }
  });
}

// Codes and figures only: neither payload nor choice ever comes here. Of a document that went out of sight since it was
// judged the trace names none.
async function logRefusal(
  engine: Engine,
  actor: ActorId,
  action: string,
  { documentId, blockers }: Refused,
): Promise<void> {
  const now = engine.clock.now();
  const values = [documentId, actor.personId, action.slice(0, 100), JSON.stringify(blockers), now];
  await transact(engine.db, actor, now, (tx) =>
    tx.finish(
      `insert into refusal (document_id, actor_id, action, blockers, at)
       values ((select id from document where id = $1), $2, $3, $4, $5)`,
      values,
    ),
  );
}

function isRefused(outcome: unknown): outcome is Refused {
  return (outcome as Partial<Refused>).kind === 'refused';
}

/** What was told before, or wrote nothing, comes as a rollback and not here. */
function changedBy(outcome: unknown): string | null | undefined {
  return (outcome as { documentId?: string | null } | null)?.documentId;
}
