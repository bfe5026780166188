import {
  cleanLine,
  inOneTransaction,
  invalid,
  isId,
  notFound,
  refused,
  Rollback,
  type Engine,
} from '../documents/index.ts';
import type { PlanResult } from './planDecision.ts';

const LONGEST_REASON = 500;

/** Takes a decision back before its day, or one that could not be carried out. */
export async function cancelDecision(
  engine: Engine,
  actor: { personId: string },
  { id, reason: sent }: { id: string; reason: string },
): Promise<PlanResult> {
  if (!isId(id)) return notFound;
  const reason = cleanLine(sent, 'reason', LONGEST_REASON);
  if (!reason.ok) return invalid(reason.faults);
  const now = engine.clock.now();
  const intent = { action: 'cancelOrganisationDecision' };
  return inOneTransaction<PlanResult>(engine, actor, intent, async ({ query }) => {
    const [found] = await query<{ status: string; may: boolean }>(
      `select d.status, exists (select from organisation_party p
         where p.decision_id = d.id and administers(p.organisation_id)) as may
       from organisation_decision d where d.id = $1`,
      [id],
    );
    if (!found) throw new Rollback<PlanResult>(notFound);
    const code = !found.may ? 'not-authorised' : isOver(found.status) ? 'decision-carried-out' : null;
    const who = { who: 'organisation-administrator' };
    if (code) throw new Rollback<PlanResult>(refused(null, { code, params: who }));
    const cancelled = await query(
      `update organisation_decision set status = 'cancelled', cancelled_by = $2, cancelled_at = $3, cancelled_reason = $4
       where id = $1 and status in ('planned', 'failed') returning 1`,
      [id, actor.personId, now, reason.value],
    );
    // The engine was faster.
    if (cancelled.length === 0)
      throw new Rollback<PlanResult>(refused(null, { code: 'decision-carried-out' }));
    await query(
      `insert into organisation_event (decision_id, action, actor_id, at, details) values ($1, 'cancelled', $2, $3, $4)`,
      [id, actor.personId, now, JSON.stringify({ reason: reason.value })],
    );
    return { kind: 'written', decisionId: id };
  });
}

function isOver(status: string): boolean {
  return status !== 'planned' && status !== 'failed';
}
