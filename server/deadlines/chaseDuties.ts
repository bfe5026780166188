import type { Blocker } from '../../workflows/kit/index.ts';
import {
  inOneTransaction,
  isId,
  refused,
  Rollback,
  type Engine,
  type NotFound,
  type Query,
  type Refused,
} from '../documents/index.ts';

/** What is chased: these, or whatever is overdue in a column of a year, of all units under the one who chases. */
export type Chase =
  | { obligationIds: readonly string[] }
  | { year: number; kind: string; period: string; requestId: string | null };

export type ChaseResult =
  { kind: 'chased'; duties: number; units: number; left: number } | Refused | NotFound;

/** Nobody is chased for the same twice within so many minutes. */
const APART_MINUTES = 60;
const MOST = 5_000;

/**
 * Reminds units of what they owe, of all of it in one act. Left out is what was done meanwhile, what has lapsed, and what they
 * were reminded of just now.
 */
export async function chaseDuties(
  engine: Engine,
  actor: { personId: string },
  chase: Chase,
): Promise<ChaseResult> {
  const now = engine.clock.now();
  return inOneTransaction<ChaseResult>(engine, actor, { action: 'chaseDuties' }, async ({ query }) => {
    const meant = await meantBy(query, chase);
    const open = meant.filter(({ mayChase }) => mayChase);
    const due = open.filter(({ remindedAt }) => isAgain(remindedAt, now));
    const blocker = blockerOf(meant.length, open.length, due.length);
    if (blocker) throw new Rollback(refused(null, blocker));
    await tell(query, actor.personId, due, now);
    return {
      ...{ kind: 'chased', duties: due.length, left: meant.length - due.length },
      units: new Set(due.map(({ organisationId }) => organisationId)).size,
    };
  });
}

interface Meant {
  id: string;
  organisationId: string;
  told: object;
  mayChase: boolean;
  remindedAt: string | null;
}

/** What of it still waits to be done. */
function meantBy(query: Query, chase: Chase): Promise<Meant[]> {
  const named = 'obligationIds' in chase;
  const where = named
    ? 'b.id = any ($1::uuid[])'
    : 'b.year = $1 and b.kind = $2 and b.period = $3 and b.request_id is not distinct from $4::uuid and b.due_on < today()';
  const values = named
    ? [chase.obligationIds.filter(isId)]
    : [chase.year, chase.kind, chase.period, chase.requestId];
  return query<Meant>(
    `with meant as materialized (
       select b.id, b.organisation_id, b.kind, b.year, b.period, b.due_on, q.title
       from obligation b left join duty_request q on q.id = b.request_id
       where b.lapsed_at is null and ${where} limit ${MOST})
     select m.id, m.organisation_id as "organisationId", m.id in (select chaseable(array(select id from meant))) as "mayChase",
       jsonb_build_object('kind', m.kind, 'year', m.year, 'period', m.period, 'title', m.title, 'dueOn', m.due_on) as told,
       (select max(r.reminded_at) from duty_reminder r where r.obligation_id = m.id) as "remindedAt"
     from meant m left join duties_done(array(select id from meant)) x on x.obligation_id = m.id
     where x.at is null`,
    values,
  );
}

function isAgain(remindedAt: string | null, now: Date): boolean {
  return remindedAt === null || now.getTime() - new Date(remindedAt).getTime() >= APART_MINUTES * 60_000;
}

function blockerOf(meant: number, open: number, due: number): Blocker | null {
  if (meant === 0) return { code: 'nobody-to-chase' };
  if (open === 0) return { code: 'chasing-not-yours' };
  return due === 0 ? { code: 'reminded-just-now', params: { minutes: APART_MINUTES } } : null;
}

async function tell(query: Query, personId: string, due: readonly Meant[], now: Date): Promise<void> {
  const ids = due.map(({ id }) => id);
  await query(
    `insert into duty_reminder (obligation_id, reminded_by, reminded_at)
     select unnest($1::uuid[]), $2::uuid, $3::timestamptz`,
    [ids, personId, now],
  );
  await query(
    `insert into outbox (obligation_id, seq, topic, key, payload, created_at)
     select o.id, 0, 'chase', o.id || ' ' || $3::timestamptz, o.payload || jsonb_build_object('actorId', $2::text), $3::timestamptz
     from unnest($1::uuid[], $4::jsonb[]) o (id, payload)`,
    [ids, personId, now, due.map(({ told }) => JSON.stringify(told))],
  );
}
