import type { FieldFault } from '../../workflows/kit/index.ts';
import { page, transact, type Page, type Paged, type Reading, type Tx } from '../db/index.ts';
import type { ActorId, Engine } from '../documents/index.ts';

export type DeliveryStatus = 'pending' | 'sent' | 'failed' | 'skipped';

/** What could not be delivered or done: for whoever looks after the machine, who sees no documents. */
export interface IncidentRow {
  /** "d123" a delivery, "j123" a job of the worker. */
  id: string;
  channel: 'mail' | 'webhook' | 'job';
  target: string;
  error: string;
  attempts: number;
  since: string;
  /** What the receiver knows it by; a job has none. */
  key: string | null;
  organisationId: string | null;
  /** Where somebody let it be tried again before, in vain. */
  retriedAt: string | null;
  retriedBy: string | null;
}

/** What an administrator did about an incident, which is described as it stood then. */
export interface IncidentDecisionRow {
  id: string;
  decision: 'retry' | 'skip';
  note: string | null;
  personId: string;
  at: string;
  channel: IncidentRow['channel'];
  target: string;
  error: string;
  organisationId: string | null;
  /** What has become of it; of a job nobody knows any more. */
  outcome: DeliveryStatus | null;
}

export type IncidentResult =
  { kind: 'decided' } | { kind: 'invalid'; faults: FieldFault[] } | { kind: 'notFound' };

type Source = Pick<Reading, 'query'>;

/** As many as are shown at once, and as may be retried at once. */
export const MOST_INCIDENTS = 200;

/** The oldest first, at most 200: when there are more, one cause is behind them. */
export function incidents(reading: Source): Promise<IncidentRow[]> {
  return reading.query<IncidentRow>(
    `select i.*, r.at as "retriedAt", r.person_id as "retriedBy" from (
       select 'd' || d.id as id, d.id as delivery, null::bigint as job, d.channel, d.target,
         coalesce(d.last_error, '') as error, d.attempts, d.created_at as since, d.key,
         d.organisation_id as "organisationId"
       from delivery d where d.status = 'failed'
       union all
       select 'j' || j.id, null, j.id, 'job', j.task, left(j.error, 500), j.attempts, j.since, null, null from dead_jobs() j
       order by since, id limit ${MOST_INCIDENTS}) i
     left join lateral (select d.at, d.person_id from incident_decision d
       where d.delivery_id = i.delivery or d.job_id = i.job order by d.id desc limit 1) r on true
     order by i.since, i.id`,
  );
}

/** How many the viewer has to look after; nobody but administrators has any. */
export async function incidentCount(reading: Source): Promise<number> {
  const [row] = await reading.query<{ count: number }>(
    `select (select count(*) from (select from delivery d where d.status = 'failed' limit ${MOST_INCIDENTS}) failed)::int
       + (select count(*) from dead_jobs())::int as count`,
  );
  return row?.count ?? 0;
}

/** What was decided about incidents that the viewer looks after, the newest first. */
export function incidentDecisions(reading: Source, part: Page): Promise<Paged<IncidentDecisionRow>> {
  return page(
    reading,
    {
      select: `i.id::text as id, i.decision, i.note, i.person_id as "personId", i.at, i.channel, i.target, i.error,
        d.organisation_id as "organisationId", d.status as outcome`,
      from: 'incident_decision i left join delivery d on d.id = i.delivery_id',
      order: { by: [{ expression: 'i.id', type: 'bigint' }], direction: 'desc' },
    },
    part,
  );
}

/** Lets these be tried again, as often as at first; those that somebody else has decided meanwhile are left alone. */
export function retryIncidents(
  engine: Engine,
  actor: ActorId,
  ids: readonly string[],
): Promise<IncidentResult> {
  return decide(engine, actor, ids, { is: 'retry', note: null });
}

/** Gives one up, and says why; what waited behind it for the same receiver goes on. */
export async function skipIncident(
  engine: Engine,
  actor: ActorId,
  id: string,
  note: string,
): Promise<IncidentResult> {
  const text = note.normalize('NFC').trim();
  const faults = faultsOfNote(text);
  if (faults.length > 0) return { kind: 'invalid', faults };
  return decide(engine, actor, [id], { is: 'skip', note: text });
}

const LONGEST_NOTE = 1000;

function faultsOfNote(note: string): FieldFault[] {
  if (note === '') return [{ path: 'note', code: 'required' }];
  if (note.length > LONGEST_NOTE) return [{ path: 'note', code: 'too-long', params: { max: LONGEST_NOTE } }];
  return note.includes('\0') || !note.isWellFormed() ? [{ path: 'note', code: 'forbidden-character' }] : [];
}

interface Decision {
  is: 'retry' | 'skip';
  note: string | null;
}

async function decide(
  engine: Engine,
  actor: ActorId,
  ids: readonly string[],
  { is, note }: Decision,
): Promise<IncidentResult> {
  const now = engine.clock.now();
  const of = (sort: 'd' | 'j') =>
    ids.filter((id) => /^[dj]\d{1,15}$/.test(id) && id.startsWith(sort)).map((id) => id.slice(1));
  const how = [is, note, actor.personId, now];
  const decided = await transact(engine.db, actor, now, async (tx) => [
    ...(await decideDeliveries(tx, of('d'), how)),
    ...(await decideJobs(tx, of('j'), how)),
  ]);
  return decided.length > 0 ? { kind: 'decided' } : { kind: 'notFound' };
}

function decideDeliveries(tx: Tx, ids: string[], how: unknown[]): Promise<unknown[]> {
  return tx.query(
    `with decided as (
       update delivery set
         status = case $2 when 'retry' then 'pending' else 'skipped' end,
         attempts = case $2 when 'retry' then 0 else attempts end,
         next_at = case $2 when 'retry' then $5 else next_at end,
         settled_at = case $2 when 'skip' then $5::timestamptz end
       where id = any ($1::bigint[]) and status = 'failed' returning id, channel, target, last_error)
     insert into incident_decision (delivery_id, channel, target, error, decision, note, person_id, at)
     select id, channel, target, coalesce(last_error, ''), $2, $3, $4, $5 from decided returning id`,
    [ids, ...how],
  );
}

function decideJobs(tx: Tx, ids: string[], how: unknown[]): Promise<unknown[]> {
  return tx.query(
    `with wanted as materialized (
       select id, task, left(error, 500) as error from dead_jobs() where id = any ($1::bigint[])),
     decided as materialized (select wanted.*, decide_job(id, $2 = 'retry') as done from wanted)
     insert into incident_decision (job_id, channel, target, error, decision, note, person_id, at)
     select id, 'job', task, error, $2, $3, $4, $5 from decided where done returning id`,
    [ids, ...how],
  );
}
