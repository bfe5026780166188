import { dayOf } from '../../workflows/kit/index.ts';
import { dutyDone } from '../deadlines/index.ts';
import { asEngine, type Engine, type Query } from '../documents/index.ts';
import { citationOf, type Change, type Citation, type Plan } from './change.ts';
import { circumstancesOf } from './circumstances.ts';
import { listHandOvers } from './listHandOvers.ts';
import { planChanges } from './planChanges.ts';
import { columnsOf, partiesOf, partiesStatement } from './planDecision.ts';

interface Due extends Citation {
  id: string;
  effectiveOn: string;
  changes: Change[];
}

/**
 * Carries out the decision whose day has come first: organisations, offices, registers and duties in one transaction, all of
 * it or nothing. Its documents follow one by one. Answers its id, or null where none is due; what cannot be done by now is told
 * with the decision, and leaves everything as it was.
 */
export function carryOutNext(engine: Engine): Promise<string | null> {
  return asEngine(engine, async (query) => {
    const now = engine.clock.now();
    const today = dayOf(now.toISOString());
    const [due] = await query<Due>(
      `select id, number, decided_on as "decidedOn", issuer, subject, paper_code as "paperCode",
         effective_on as "effectiveOn", changes
       from organisation_decision where status = 'planned' and effective_on <= $1::date
       order by effective_on, planned_at, id limit 1 for update skip locked`,
      [today],
    );
    if (!due) return null;
    await query(`select pg_advisory_xact_lock(hashtextextended('organisations', 0))`);
    const { id, effectiveOn, changes, ...citation } = due;
    const decision = { citation, effectiveOn, changes };
    const known = await circumstancesOf(query, decision, { today, byEngine: true, decisionId: id });
    const judged = planChanges(decision, known);
    if ('faults' in judged) {
      await fail(query, id, now, judged.faults);
      return id;
    }
    await write(query, engine, { id, on: effectiveOn, now, cited: citationOf(citation) }, judged.plan);
    return id;
  });
}

interface Carrying {
  id: string;
  on: string;
  now: Date;
  cited: string;
}

async function write(query: Query, engine: Engine, carrying: Carrying, plan: Plan): Promise<void> {
  await describe(query, carrying, plan);
  await endOffices(query, carrying, plan);
  await passDutiesOn(query, carrying, plan);
  await writeSuccessions(query, carrying, plan);
  await query(partiesStatement, [carrying.id, ...columnsOf(partiesOf(plan))]);
  await tell(query, carrying, plan);
  await listHandOvers(query, engine, carrying.id, plan);
  await query(
    `update organisation_decision set status = 'running', carried_out_at = $2, faults = null where id = $1`,
    [carrying.id, carrying.now],
  );
}

/** Names, places and parents from the day on; what ends has no description any more. */
async function describe(
  query: Query,
  { on, cited }: Carrying,
  { founded, described, ended }: Plan,
): Promise<void> {
  const over = ended.map(({ organisationId }) => organisationId);
  await query(
    `update organisation_description set period = daterange(lower(period), $2::date)
     where organisation_id = any ($1::uuid[]) and upper_inf(period)`,
    [[...over, ...described.map(({ organisationId }) => organisationId)], on],
  );
  await query(`update organisation set dissolved_on = $2 where id = any ($1::uuid[])`, [over, on]);
  await query(
    `insert into organisation (id, kind, code, phone, founded_on)
     select f.id, f.kind, f.code, f.phone, $2::date from jsonb_to_recordset($1::jsonb) f (id uuid, kind text, code text, phone text)`,
    [JSON.stringify(founded), on],
  );
  await query(
    `insert into organisation_description (organisation_id, period, name, symbol, place, parent_id, decision)
     select d."organisationId", daterange($2::date, null), d.name, d.symbol, d.place, d."parentId", $3
     from jsonb_to_recordset($1::jsonb) d ("organisationId" uuid, name text, symbol text, place text, "parentId" uuid)`,
    [JSON.stringify([...described, ...founded]), on, cited],
  );
}

/** Offices and registers close with their organisation; new ones begin with theirs. */
async function endOffices(query: Query, { on, cited }: Carrying, { founded, ended }: Plan): Promise<void> {
  const over = ended.map(({ organisationId }) => organisationId);
  await query(
    `update office_holding set period = case when lower(period) < $2::date then daterange(lower(period), $2::date)
       else 'empty' end
     where organisation_id = any ($1::uuid[]) and not isempty(period) and coalesce(upper(period) > $2::date, true)`,
    [over, on],
  );
  await query('update register set closed_on = $2 where organisation_id = any ($1::uuid[])', [over, on]);
  const officers = founded.flatMap(({ id, officers: those }) => those.map((one) => ({ id, ...one })));
  await query(
    `insert into office_holding (organisation_id, person_id, office, period, decision, principal)
     select f.id, f."personId", f.office, daterange($2::date, null), $3, not exists (
       select from office_holding h where h.person_id = f."personId" and h.principal and h.period @> $2::date)
     from jsonb_to_recordset($1::jsonb) f (id uuid, "personId" uuid, office text)`,
    [JSON.stringify(officers), on, cited],
  );
}

/** An open duty is the heir's, unless the heir owes the same; without an heir it lapses. Either way its row says by what. */
async function passDutiesOn(query: Query, { id, now }: Carrying, { ended }: Plan): Promise<void> {
  const open = `obligation b join unnest($1::uuid[], $2::uuid[]) e (organisation_id, heir_id) using (organisation_id)
    where b.lapsed_at is null and ${dutyDone} is null`;
  const pairs = [ended.map(({ organisationId }) => organisationId), ended.map(({ heirId }) => heirId)];
  await query(
    `insert into obligation (organisation_id, kind, year, period, request_id, due_on, opened_at, standing, day_from)
     select e.heir_id, b.kind, b.year, b.period, b.request_id, max(b.due_on), $3::timestamptz, bool_or(b.standing),
       (array_agg(b.day_from order by b.due_on desc))[1]
     from ${open} and e.heir_id is not null group by 1, 2, 3, 4, 5 on conflict do nothing`,
    [...pairs, now],
  );
  await query(
    `insert into obligation_ground (obligation_id, document_id, row_id, since)
     select distinct on (o.id, g.document_id) o.id, g.document_id, g.row_id, $3::timestamptz
     from (select b.*, e.heir_id from ${open}) gone
     join obligation o on o.organisation_id = gone.heir_id and o.kind = gone.kind and o.year = gone.year
       and o.period = gone.period and o.request_id is not distinct from gone.request_id
     join obligation_ground g on g.obligation_id = gone.id and g.ended_at is null
     on conflict do nothing`,
    [...pairs, now],
  );
  await query(
    `update obligation o set lapsed_at = $3, decision_id = $4, moved_to = gone.heir_id
     from (select b.id, e.heir_id from ${open}) gone where o.id = gone.id`,
    [...pairs, now, id],
  );
}

/** Who came out of whom, and whose files are read from here: over any number of steps. */
async function writeSuccessions(
  query: Query,
  { id, on }: Carrying,
  { successions, ended }: Plan,
): Promise<void> {
  await query(
    `insert into organisation_succession (decision_id, predecessor_id, successor_id, since, heir)
     select $2, s."predecessorId", s."successorId", $3, s.heir
     from jsonb_to_recordset($1::jsonb) s ("predecessorId" uuid, "successorId" uuid, heir boolean) on conflict do nothing`,
    [JSON.stringify(successions), id, on],
  );
  const over = new Set(ended.map(({ organisationId }) => organisationId));
  // One that goes on keeps its files to itself.
  const inheriting = successions.filter(({ predecessorId }) => over.has(predecessorId));
  await query(
    `insert into organisation_inheritance (heir_id, predecessor_id, since)
     select s."successorId", p.id, $2 from jsonb_to_recordset($1::jsonb) s ("predecessorId" uuid, "successorId" uuid)
     cross join lateral (select s."predecessorId" as id
       union select i.predecessor_id from organisation_inheritance i where i.heir_id = s."predecessorId") p
     where p.id <> s."successorId" on conflict do nothing`,
    [JSON.stringify(inheriting), on],
  );
}

async function tell(query: Query, { id, now }: Carrying, plan: Plan): Promise<void> {
  const over = new Set(plan.ended.map(({ organisationId }) => organisationId));
  const moved = new Set(plan.moved.map(({ organisationId }) => organisationId));
  const events = [
    ...plan.founded.map(({ id: organisationId, name }) => ({
      organisationId,
      action: 'founded',
      details: { name },
    })),
    ...plan.ended.map(({ organisationId, heirId }) => ({
      organisationId,
      action: 'ended',
      details: { heirId },
    })),
    ...plan.described
      .filter(({ organisationId }) => !moved.has(organisationId))
      .map(({ organisationId, name }) => ({ organisationId, action: 'renamed', details: { name } })),
    ...plan.moved.map(({ organisationId, fromId, toId }) => ({
      ...{ organisationId, action: 'moved', details: { fromId, toId } },
    })),
    ...plan.successions.map(({ predecessorId, successorId }) =>
      over.has(predecessorId)
        ? { organisationId: successorId, action: 'succeeded', details: { predecessorId } }
        : { organisationId: predecessorId, action: 'divided', details: { successorId } },
    ),
  ];
  await query(
    `insert into organisation_event (decision_id, organisation_id, action, at, details)
     select $2, e."organisationId", e.action, $3, e.details
     from jsonb_to_recordset($1::jsonb) e ("organisationId" uuid, action text, details jsonb)`,
    [JSON.stringify(events), id, now],
  );
}

async function fail(query: Query, id: string, now: Date, faults: unknown): Promise<void> {
  await query(`update organisation_decision set status = 'failed', faults = $2 where id = $1`, [
    id,
    JSON.stringify(faults),
  ]);
  await query(
    `insert into organisation_event (decision_id, action, at, details) values ($1, 'failed', $2, $3)`,
    [id, now, JSON.stringify({ faults })],
  );
}
