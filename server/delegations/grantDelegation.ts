import { randomUUID } from 'node:crypto';
import { dayOf } from '../../workflows/kit/index.ts';
import {
  claimOf,
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
  type Query,
} from '../documents/index.ts';
import {
  grantBlockers,
  overlapBlockers,
  receivingHolding,
  type GrantFacts,
  type Overlap,
} from './grantBlockers.ts';
import { readGrant, type Grant, type GrantInput } from './readGrant.ts';
import type { DelegationResult } from './results.ts';

export type { GrantInput };

/** Gives an office to another, in writing; `months` is how long an authorisation by date may last. */
export async function grantDelegation(
  engine: Engine,
  actor: { personId: string },
  input: GrantInput,
  { months }: { months: number },
): Promise<DelegationResult> {
  const now = engine.clock.now().toISOString();
  const read = readGrant(input, actor.personId, { today: dayOf(now), months, flows: engine.flows.all });
  if (!read.ok) return invalid(read.faults);
  const { grant } = read;
  if (!isId(grant.organisationId)) return notFound;
  const claim = claimOf(actor.personId, input.idempotencyKey, { operation: 'grantDelegation', ...grant });

  const intent = { action: 'grantDelegation' };
  return inOneTransaction<DelegationResult>(engine, actor, intent, async ({ query, finish }) => {
    if (claim) await takeKey(query, claim, null);
    const facts = await gather(query, actor.personId, grant);
    const blockers = grantBlockers(grant, facts);
    if (blockers.length > 0) throw new Rollback(refused(null, ...blockers));
    await expectFree(query, grant, facts);
    const id = randomUUID();
    const granted: DelegationResult = { kind: 'written', delegationId: id };
    const { text, values } = oneStatement([
      {
        name: 'granted',
        sql: sql`insert into delegation (id, giver_holding, receiver_holding, form, kinds, actions, period, decision,
            granted_by, granted_at)
          values (${id}, ${facts.giverHolding}, ${receivingHolding(grant, facts)?.id}, ${grant.form}, ${grant.kinds},
            ${grant.actions}, daterange(${grant.from}::date, ${grant.until}::date, '[]'), ${grant.decision},
            ${actor.personId}, ${now}) returning 1`,
        guards: true,
      },
      ...keyWrite(claim, granted, false),
    ]);
    await finish(text, values);
    return granted;
  });
}

/** Rolls back with `notFound` for an organisation that the actor may not know of. */
async function gather(query: Query, actorId: string, grant: Grant): Promise<GrantFacts> {
  const [found] = await query<Omit<GrantFacts, 'actorId'>>(factsStatement, [
    ...[grant.organisationId, idOrNull(grant.giverId), idOrNull(grant.receiverId), grant.office, grant.from],
    actorId,
  ]);
  if (!found) throw new Rollback(notFound);
  return { actorId, ...found };
}

const factsStatement = `
  select chairs($6::uuid, o.id) as "actorChairs",
    exists (select from delegations_in_force($6::uuid, today()) d where d.organisation_id = o.id and d.office = $4::text)
      as "actorActsForIt",
    (select h.id from office_holding h where h.organisation_id = o.id and h.person_id = $2::uuid and h.office = $4::text
      and h.period @> $5::date) as "giverHolding",
    (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'office', h.office, 'actsAsChair', h.acts_as_chair)
        order by array_position(array['chair', 'viceChair', 'secretary', 'committeeMember', 'officer', 'recordsClerk'], h.office)),
        '[]') from office_holding h
      where h.organisation_id = o.id and h.person_id = $3::uuid and h.period @> $5::date) as "receiverHoldings"
  from organisation o where o.id = $1::uuid`;

/** Of two who give the same at once, the second waits here and then sees what the first gave. */
async function expectFree(query: Query, grant: Grant, { giverHolding }: GrantFacts): Promise<void> {
  await query('select lock_giving($1::uuid)', [giverHolding]);
  const overlaps = await query<Overlap>(
    `select p.full_name as name, lower(d.period) as "from", upper(d.period) - 1 as "until"
     from overlapping_delegations($1::uuid, $2::text[], $3::text[], daterange($4::date, $5::date, '[]')) d
       join person p on p.id = d.receiver_id order by lower(d.period), d.id`,
    [giverHolding, grant.kinds, grant.actions, grant.from, grant.until],
  );
  if (overlaps.length > 0) throw new Rollback(refused(null, ...overlapBlockers(overlaps)));
}

function idOrNull(id: string): string | null {
  return isId(id) ? id : null;
}
