import type { FieldFault } from '../../workflows/kit/index.ts';
import { transact, type Reading, type Tx } from '../db/index.ts';
import type { ActorId, Engine } from '../documents/index.ts';

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
}

export type IncidentResult =
  { kind: 'decided' } | { kind: 'invalid'; faults: FieldFault[] } | { kind: 'notFound' };

type Source = Pick<Reading, 'query'>;

const MOST_SHOWN = 200;

/** The oldest first, at most 200: when there are more, one cause is behind them. */
export function incidents(reading: Source): Promise<IncidentRow[]> {
  return reading.query<IncidentRow>(
    `select 'd' || d.id as id, d.channel, d.target, coalesce(d.last_error, '') as error, d.attempts,
       d.created_at as since, d.key, d.organisation_id as "organisationId"
     from delivery d where d.status = 'failed'
     union all
     select 'j' || j.id, 'job', j.task, left(j.error, 500), j.attempts, j.since, null, null from dead_jobs() j
     order by since, id limit ${MOST_SHOWN}`,
  );
}

/** How many the viewer has to look after; nobody but administrators has any. */
export async function incidentCount(reading: Source): Promise<number> {
  const [row] = await reading.query<{ count: number }>(
    `select (select count(*) from (select from delivery d where d.status = 'failed' limit ${MOST_SHOWN}) failed)::int
       + (select count(*) from dead_jobs())::int as count`,
  );
  return row?.count ?? 0;
}

export interface IncidentDecisionRow {
  id: string;
  decision: 'retry' | 'skip';
  note: string | null;
  channel: 'mail' | 'webhook' | 'job';
  target: string | null;
  personId: string;
  at: string;
}

const MOST_REMEMBERED = 50;

/** What was decided about incidents lately and by whom, the newest first, at most 50. */
export function incidentDecisions(reading: Source): Promise<IncidentDecisionRow[]> {
  return reading.query<IncidentDecisionRow>(
    `select i.id, i.decision, i.note, coalesce(d.channel, 'job') as channel, d.target, i.person_id as "personId", i.at
     from incident_decision i left join delivery d on d.id = i.delivery_id
     order by i.id desc limit ${MOST_REMEMBERED}`,
  );
}

/** Lets it be tried again, as often as at first. */
export function retryIncident(engine: Engine, actor: ActorId, id: string): Promise<IncidentResult> {
  return decide(engine, actor, id, 'retry', null);
}

/** Gives it up, and says why; what waited behind it for the same receiver goes on. */
export async function skipIncident(
  engine: Engine,
  actor: ActorId,
  id: string,
  note: string,
): Promise<IncidentResult> {
  const text = note.normalize('NFC').trim();
  const faults = faultsOfNote(text);
  if (faults.length > 0) return { kind: 'invalid', faults };
  return decide(engine, actor, id, 'skip', text);
}

const LONGEST_NOTE = 1000;

function faultsOfNote(note: string): FieldFault[] {
  if (note === '') return [{ path: 'note', code: 'required' }];
  if (note.length > LONGEST_NOTE) return [{ path: 'note', code: 'too-long', params: { max: LONGEST_NOTE } }];
  return note.includes('\0') || !note.isWellFormed() ? [{ path: 'note', code: 'forbidden-character' }] : [];
}

async function decide(
  engine: Engine,
  actor: ActorId,
  id: string,
  decision: 'retry' | 'skip',
  note: string | null,
): Promise<IncidentResult> {
  const [, sort, number] = /^([dj])(\d{1,15})$/.exec(id) ?? [];
  if (number === undefined) return { kind: 'notFound' };
  const now = engine.clock.now();
  return transact(engine.db, actor, now, async (tx): Promise<IncidentResult> => {
    const isDone = await (sort === 'd' ? decideDelivery : decideJob)(tx, Number(number), decision, now);
    if (!isDone) return { kind: 'notFound' };
    await tx.query(
      `insert into incident_decision (delivery_id, job_id, decision, note, person_id, at) values ($1, $2, $3, $4, $5, $6)`,
      [sort === 'd' ? number : null, sort === 'j' ? number : null, decision, note, actor.personId, now],
    );
    return { kind: 'decided' };
  });
}

async function decideDelivery(tx: Tx, id: number, decision: string, now: Date): Promise<boolean> {
  const done = await tx.query(
    decision === 'retry'
      ? `update delivery set status = 'pending', attempts = 0, next_at = $2 where id = $1 and status = 'failed' returning id`
      : `update delivery set status = 'skipped', settled_at = $2 where id = $1 and status = 'failed' returning id`,
    [id, now],
  );
  return done.length > 0;
}

async function decideJob(tx: Tx, id: number, decision: string): Promise<boolean> {
  const [row] = await tx.query<{ done: boolean }>('select decide_job($1, $2) as done', [
    id,
    decision === 'retry',
  ]);
  return row?.done ?? false;
}
