import {
  claimOf,
  cleanLine,
  faultsOfKey,
  inOneTransaction,
  invalid,
  isId,
  keyWrite,
  notFound,
  oneStatement,
  refused,
  Rollback,
  sql,
  takeKey,
  type Engine,
} from '../documents/index.ts';
import { delegationsByIds } from './listDelegations.ts';
import type { DelegationResult } from './results.ts';

export interface EndInput {
  id: string;
  reason: string;
  idempotencyKey?: string | null;
}

const LONGEST_REASON = 500;

/** Ends a delegation before its time; whoever is just acting under it is refused from here on. */
export async function endDelegation(
  engine: Engine,
  actor: { personId: string },
  input: EndInput,
): Promise<DelegationResult> {
  const { id, idempotencyKey } = input;
  if (!isId(id)) return notFound;
  const reason = cleanLine(input.reason, 'reason', LONGEST_REASON);
  const keyFaults = faultsOfKey(idempotencyKey);
  if (!reason.ok || keyFaults.length > 0) return invalid([...(reason.ok ? [] : reason.faults), ...keyFaults]);
  const body = { operation: 'endDelegation', id, reason: reason.value };
  const claim = claimOf(actor.personId, idempotencyKey, body);

  const intent = { action: 'endDelegation' };
  return inOneTransaction<DelegationResult>(engine, actor, intent, async ({ query, finish }) => {
    if (claim) await takeKey(query, claim, null);
    const [found] = await delegationsByIds({ query }, [id]);
    if (!found) throw new Rollback(notFound);
    if (found.status !== 'current' && found.status !== 'upcoming')
      throw new Rollback(refused(null, { code: 'delegation-over' }));
    if (!found.endable) throw new Rollback(refused(null, { code: 'delegation-end-not-yours' }));
    const ended: DelegationResult = { kind: 'written', delegationId: id };
    const { text, values } = oneStatement([
      {
        name: 'ended',
        sql: sql`update delegation set ended_at = ${engine.clock.now()}, ended_by = ${actor.personId},
          ended_reason = ${reason.value} where id = ${id} and ended_at is null returning 1`,
        // Of two who end it, the second begins anew and hears that it is over.
        guards: true,
      },
      ...keyWrite(claim, ended, false),
    ]);
    await finish(text, values);
    return ended;
  });
}
