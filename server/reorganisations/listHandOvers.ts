import type { Engine, Query } from '../documents/index.ts';
import type { Plan } from './change.ts';
import { fateOfIssuer } from './fate.ts';

/** Writes down which documents a plan reaches: of what ends, those in a state that ends with it; of what moves, all of them. */
export async function listHandOvers(
  query: Query,
  engine: Engine,
  id: string,
  plan: Pick<Plan, 'ended' | 'moved'>,
): Promise<number> {
  const ended = plan.ended.map(({ organisationId }) => organisationId);
  const standing = await query<{ organisationId: string; kind: string; flowVersion: number; state: string }>(
    `select distinct organisation_id as "organisationId", kind, flow_version as "flowVersion", state from document
     where organisation_id = any ($1::uuid[])`,
    [ended],
  );
  const heirs = new Map(plan.ended.map(({ organisationId, heirId }) => [organisationId, heirId]));
  const reached = standing.flatMap((one) => {
    const heirId = heirs.get(one.organisationId) ?? null;
    const flow = engine.flows.of(one.kind, one.flowVersion);
    return fateOfIssuer(flow, one.state, heirId !== null) ? [{ ...one, heirId }] : [];
  });
  const added = await query(
    `insert into organisation_hand_over (decision_id, document_id, part, successor_id)
     select $1::uuid, d.id, 'issuer', r."heirId" from document d
       join jsonb_to_recordset($2::jsonb) r ("organisationId" uuid, kind text, "flowVersion" int, state text, "heirId" uuid)
       on (d.organisation_id, d.kind, d.flow_version, d.state) = (r."organisationId", r.kind, r."flowVersion", r.state)
     union all
     select $1::uuid, d.id, 'reviewer', m."toId" from document d
       join jsonb_to_recordset($3::jsonb) m ("organisationId" uuid, "toId" uuid) on d.organisation_id = m."organisationId"
     on conflict do nothing returning 1`,
    [id, JSON.stringify(reached), JSON.stringify(plan.moved)],
  );
  return added.length;
}
