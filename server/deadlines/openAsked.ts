import { dayOf, dutyNamed, type Asked } from '../../workflows/kit/index.ts';
import type { FlowCatalog, Query } from '../documents/index.ts';
import { endGrounds } from './endGrounds.ts';

interface Asking {
  id: string;
  kind: string;
  flowVersion: number;
  content: unknown;
  organisationId: string;
  issuedOn: string;
  issuedBy: string;
}

interface Span {
  now: Date;
  /** The years whose duties are open. */
  years: readonly number[];
}

/**
 * Opens what documents in force ask of units: once, however often it is asked. Where a unit owes the same by the kind's own
 * duty, or by another programme, it stays one obligation, on the programme's day (the earliest of several), which cites all of
 * them. What a unit that left the issuer owed by it ends.
 */
export async function openAsked(query: Query, flows: FlowCatalog, { now, years }: Span): Promise<void> {
  const today = dayOf(now.toISOString());
  const horizon = `${Math.max(...years)}-12-31`;
  for (const asking of await askings(query)) {
    const asked = flows.of(asking.kind, asking.flowVersion)?.asks?.(asking.content) ?? [];
    const open = asked.filter(
      ({ of, dueOn }) => dueOn >= asking.issuedOn && (of === 'recipients' || dueOn <= horizon),
    );
    for (const one of open) {
      const { kind, period } = dutyNamed(one.duty ?? answering(flows));
      const isRequest = flows.of(kind)?.duty?.asked?.period === period;
      const opening = { ...asking, ...one, kind, period, now, today };
      await (isRequest ? openRequest(query, opening) : openPeriod(query, opening));
    }
  }
  await endGrounds(query, now, strayed, [today]);
}

/** Of units that no longer stand under the issuer; what somebody was sent stays asked of them. */
const strayed = `b.request_id is null and b.lapsed_at is null and not exists (
  select from organisation_lineage l where l.organisation_id = b.organisation_id and l.period @> $2::date
    and l.ancestor_id = (select d.organisation_id from document d where d.id = g.document_id))`;

function askings(query: Query): Promise<Asking[]> {
  return query<Asking>(
    `select d.id, d.kind, d.flow_version as "flowVersion", c.content, d.organisation_id as "organisationId",
       d.issued_on::text as "issuedOn",
       coalesce((select e.actor_id from event e where e.document_id = d.id and e.action = 'issue' order by e.seq limit 1),
         d.created_by) as "issuedBy"
     from asking a join document d on d.id = a.document_id
     join document_content c on c.document_id = d.id and c.hash = d.content_hash
     where a.live order by d.issued_on, d.id`,
  );
}

/** The kind whose documents answer what is asked for once, as rows name a duty. */
function answering(flows: FlowCatalog): string {
  const flow = flows.all.find(({ duty }) => duty?.asked);
  return `${flow?.kind ?? ''}/${flow?.duty?.asked?.period ?? ''}`;
}

type Opening = Omit<Asking, 'content' | 'flowVersion'> &
  Omit<Asked, 'duty'> & { period: string; now: Date; today: string };

/** The units of whom it is asked, as `u.id`: those in existence on its day. */
const units = `(select u.id from organisation u
    where u.kind = 'GrassrootsUnion' and coalesce(u.dissolved_on > $3::date, true) and u.founded_on <= $4::date
      and exists (select from organisation_lineage l where l.organisation_id = u.id and l.ancestor_id = $2 and l.period @> $3::date)
      and ($5 = 'units' or exists (select from dispatch s where s.document_id = $1 and s.organisation_id = u.id)))`;

const unitValues = ({ id, organisationId, today, dueOn, of }: Opening) => [
  id,
  organisationId,
  today,
  dueOn,
  of,
];

async function openPeriod(query: Query, opening: Opening): Promise<void> {
  const { kind, year, period, rowId, now } = opening;
  // What had lapsed with another programme is owed again; what lapsed with a unit stays.
  await query(
    `with units as ${units}
     insert into obligation as b (organisation_id, kind, year, period, due_on, opened_at, standing, day_from)
     select u.id, $6, $7, $8, $4::date, $9, false, $1 from units u
     on conflict (organisation_id, kind, year, period) where request_id is null do update set
       due_on = excluded.due_on, day_from = excluded.day_from, lapsed_at = null, ended_by = null
     where case when b.lapsed_at is null
       then b.due_on >= $3::date and (b.day_from is null and b.due_on >= $3::date or b.day_from <> $1 and excluded.due_on < b.due_on)
       else b.ended_by is not null end`,
    [...unitValues(opening), kind, year, period, now],
  );
  await query(
    `with units as ${units}
     insert into obligation_ground as g (obligation_id, document_id, row_id, since)
     select b.id, $1, $6, $7 from obligation b join units u on u.id = b.organisation_id
     where b.kind = $8 and b.year = $9 and b.period = $10 and b.request_id is null and b.lapsed_at is null
     on conflict (obligation_id, document_id) do update set ended_at = null where g.ended_at is not null`,
    [...unitValues(opening), rowId, now, kind, year, period],
  );
}

async function openRequest(query: Query, opening: Opening): Promise<void> {
  const { id, kind, year, period, rowId, title, dueOn, organisationId, issuedBy, now } = opening;
  const key = `asking:${id}:${rowId}:${dueOn}`;
  const request = [organisationId, kind, year, title, dueOn, issuedBy, now, key];
  await query(
    `insert into duty_request (organisation_id, kind, year, title, due_on, asked_by, asked_at, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (asked_by, key) do nothing`,
    request,
  );
  await query(
    `with units as ${units},
       request as (select q.id from duty_request q where q.asked_by = $6 and q.key = $7),
       opened as (
         insert into obligation (organisation_id, kind, year, period, due_on, opened_at, request_id, standing)
         select u.id, $8, $9, $10, $4::date, $11, q.id, false from units u cross join request q
         on conflict (request_id, organisation_id) where request_id is not null do nothing returning id)
     insert into obligation_ground (obligation_id, document_id, row_id, since)
     select o.id, $1, $12, $11 from opened o`,
    [...unitValues(opening), issuedBy, key, kind, year, period, now, rowId],
  );
}
