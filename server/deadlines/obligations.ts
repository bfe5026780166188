import type { Flow } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { isId, visible } from '../documents/index.ts';
import { dutyDone } from './dutyDone.ts';

/** What a unit owes for a year: how it stands with it, and what helps to reach the unit. */
export interface ObligationRow {
  id: string;
  organisationId: string;
  kind: string;
  year: number;
  period: string;
  /** What was asked, where it was asked for beside the yearly duties. */
  title: string | null;
  /** The document that asked it, for which of its rows, and when it was settled. */
  askedById: string | null;
  rowId: string | null;
  settledAt: string | null;
  dueOn: string;
  status: ObligationStatus;
  /** When it was first submitted (or issued, where nobody need approve), whatever became of it since. */
  doneAt: string | null;
  /** Days after the due date, until it was done or until today; 0 where it was or still is in time. */
  daysLate: number;
  /** Whoever may act as chair today, and a telephone that reaches them or the unit. */
  chairId: string | null;
  phone: string | null;
  /** The document that came furthest, as far as the viewer may see; null when none was begun. */
  documentId: string | null;
  state: string | null;
  /** Documents in force that ask for it, beside the kind's own duty. */
  groundIds: string[];
  /** The document with which it ended. */
  endedById: string | null;
}

export type ObligationStatus = 'coming' | 'late' | 'met' | 'lapsed';

export interface ObligationFilter {
  id?: string | null;
  kind?: string | null;
  year?: number | null;
  period?: string | null;
  /** Whether it was asked for, beside the yearly duties. */
  asked?: boolean | null;
  organisationId?: string | null;
  /** What the document of this id asked. */
  askedBy?: string | null;
  statusIn?: readonly ObligationStatus[] | null;
}

/** What the viewer's organisations and the units under them owe: the soonest due first, then by name. */
export function obligations(
  reading: Pick<Reading, 'query'>,
  flows: readonly Flow[],
  { id, kind, year, period, asked: isAsked, organisationId, askedBy, statusIn }: ObligationFilter,
  asked: Page = {},
): Promise<Paged<ObligationRow>> {
  const paths = Object.fromEntries(flows.map((flow) => [flow.kind, flow.mainPath]));
  const values: unknown[] = [JSON.stringify(paths)];
  const put = (value: unknown) => `$${values.push(value)}`;
  const where = ['true'];
  if (id) where.push(isId(id) ? `b.id in (select obligation_line(${put(id)}::uuid))` : 'false');
  if (kind) where.push(`b.kind = ${put(kind)}::text`);
  if (year !== null && year !== undefined) where.push(`b.year = ${put(year)}::int`);
  if (isAsked !== null && isAsked !== undefined)
    where.push(`(b.request_id is not null) = ${put(isAsked)}::boolean`);
  if (period) where.push(`b.period = ${put(period)}::text`);
  if (organisationId)
    where.push(isId(organisationId) ? `b.organisation_id = ${put(organisationId)}::uuid` : 'false');
  if (askedBy) where.push(isId(askedBy) ? `q.document_id = ${put(askedBy)}::uuid` : 'false');
  if (statusIn) where.push(`${status} = any (${put(statusIn)}::text[])`);
  return page<ObligationRow>(
    reading,
    {
      ...{ select, from, where, values },
      order: {
        by: [
          { expression: 'b.due_on', type: 'date' },
          { expression: 'o.name collate vietnamese', type: 'text' },
          { expression: 'b.id', type: 'uuid' },
        ],
        direction: 'asc',
      },
    },
    asked,
  );
}

const status = `case when b.lapsed_at is not null then 'lapsed' when done.at is not null then 'met'
  when b.due_on < today() then 'late' else 'coming' end`;

const select = `b.id, b.organisation_id as "organisationId", b.kind, b.year, b.period, q.title, q.document_id as "askedById", q.row_id as "rowId",
  q.settled_at as "settledAt", b.due_on as "dueOn", ${status} as status,
  done.at as "doneAt",
  greatest(0, coalesce((done.at at time zone 'Asia/Ho_Chi_Minh')::date, today()) - b.due_on) as "daysLate",
  c.person_id as "chairId", coalesce(c.phone, u.phone) as phone, f.id as "documentId", f.state,
  array(select g.document_id from obligation_ground g where g.obligation_id = b.id and g.ended_at is null order by 1) as "groundIds",
  b.ended_by as "endedById"`;

const from = `obligation b
  left join duty_request q on q.id = b.request_id
  join organisation u on u.id = b.organisation_id
  cross join lateral current_description(u.id, today()) o
  cross join lateral (select ${dutyDone} as at) done
  left join lateral (
    select h.person_id, p.phone from office_holding h join person p on p.id = h.person_id
    where h.organisation_id = u.id and h.period @> today() and (h.office = 'chair' or h.acts_as_chair is not null)
    order by h.office = 'chair' desc, h.id limit 1) c on true
  left join lateral (
    select d.id, d.state from document d
    where d.organisation_id = u.id and d.kind = b.kind
      and case when b.request_id is null then d.year = b.year and d.period = b.period and d.obligation_id is null
        else d.obligation_id = b.id end and ${visible('d')}
    order by array_position(array(select jsonb_array_elements_text($1::jsonb -> b.kind)), d.state) desc nulls last,
      d.updated_at desc limit 1) f on true`;
