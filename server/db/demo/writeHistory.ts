import type { Client } from 'pg';
import type { PastDecision } from './history.ts';

/** Enters decisions, each on its day, as planned: the engine carries them out like any other. */
export async function enterDecisions(
  client: Client,
  decisions: readonly PastDecision[],
  plannedBy: string,
): Promise<void> {
  await client.query(
    `with entered as (
       insert into organisation_decision (id, number, decided_on, issuer, subject, effective_on, changes, planned_by, planned_at)
       select d.id, d.number, d."decidedOn", d.issuer, d.subject, d."effectiveOn", d.changes, $2, d."decidedOn"::timestamptz
       from jsonb_to_recordset($1::jsonb) d (id uuid, number text, "decidedOn" date, issuer text, subject text,
         "effectiveOn" date, changes jsonb)
       on conflict do nothing returning id, planned_at)
     insert into organisation_event (decision_id, action, actor_id, at) select id, 'planned', $2, planned_at from entered`,
    [JSON.stringify(decisions), plannedBy],
  );
}
