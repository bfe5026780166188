import { transact } from '../db/index.ts';
import type { ActorId, Engine } from './engine.ts';
import { Rollback } from './openAct.ts';
import type { Query } from './query.ts';
import type { Refused } from './results.ts';

/**
 * One act, one transaction: whatever rolls back leaves nothing behind but, for a refusal, its trace in the log of
 * refusals, written in a transaction of its own.
 */
export async function inOneTransaction<Outcome>(
  engine: Engine,
  actor: ActorId,
  action: string,
  work: (query: Query) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    const outcome = await transact(engine.db, actor, engine.clock.now(), (tx) =>
      work((sql, values, name) => tx.query(sql, values, name)),
    );
    const documentId = changedBy(outcome);
    if (documentId) engine.onCommitted?.(documentId);
    return outcome;
  } catch (thrown) {
    if (!(thrown instanceof Rollback)) throw thrown;
    const outcome = thrown.outcome as Outcome;
    if (isRefused(outcome)) await logRefusal(engine, actor, action, outcome);
    return outcome;
  }
}

// Codes and figures only: neither payload nor choice ever comes here.
async function logRefusal(
  engine: Engine,
  actor: ActorId,
  action: string,
  { documentId, blockers }: Refused,
): Promise<void> {
  const now = engine.clock.now();
  const values = [documentId, actor.personId, action.slice(0, 100), JSON.stringify(blockers), now];
  await transact(engine.db, actor, now, (tx) =>
    tx.query(
      'insert into refusal (document_id, actor_id, action, blockers, at) values ($1, $2, $3, $4, $5)',
      values,
    ),
  );
}

function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'refused';
}

/** What was told before, or wrote nothing, comes as a rollback and not here. */
function changedBy(outcome: unknown): string | undefined {
  if (typeof outcome !== 'object' || outcome === null || !('documentId' in outcome)) return undefined;
  return typeof outcome.documentId === 'string' ? outcome.documentId : undefined;
}
