import { isPossible, statesOf, versionsOf, type Flow } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { visible } from '../documents/index.ts';
import { likeWords } from '../inbox/index.ts';

/**
 * How it stands with one thing that a unit owes. `notDue`: not begun, and its day is far; `open`: begun, or its day is near;
 * `submitted`: sent once and still under way; `done`: that is over as well.
 */
const cellStatuses = ['notDue', 'open', 'late', 'returned', 'submitted', 'done', 'lapsed'] as const;
export type CellStatus = (typeof cellStatuses)[number];

/** What every unit owes alike in a year: a period of a kind, or what was asked for once. */
export interface DutyColumn {
  kind: string;
  period: string;
  requestId: string | null;
  title: string | null;
  dueOn: string;
  counts: Record<CellStatus, number>;
}

export interface DutyCell {
  obligationId: string;
  kind: string;
  period: string;
  requestId: string | null;
  status: CellStatus;
  dueOn: string;
  doneAt: string | null;
  daysLate: number;
  documentId: string | null;
  /** When the unit was last chased for it. */
  remindedAt: string | null;
}

export interface DutyRow {
  organisationId: string;
  cells: DutyCell[];
}

export interface MatrixFilter {
  year: number;
  kind?: string | null;
  /** Words of a unit's name. */
  text?: string | null;
  lateOnly?: boolean | null;
}

/** So many days before its day a duty is at hand. */
const NEAR_DAYS = 30;
const MOST_COLUMNS = 100;

type Reader = Pick<Reading, 'query'>;

/** What units owe in a year, with how many of them stand how: the own unit and all under the viewer, in one statement. */
export async function dutyColumns(
  reading: Reader,
  flows: readonly Flow[],
  { year, kind }: MatrixFilter,
): Promise<DutyColumn[]> {
  const rows = await reading.query<Omit<DutyColumn, 'counts'> & { statuses: CellStatus[]; units: number[] }>(
    `with owed as materialized (select b.* from obligation b where b.year = $2 and ($3::text is null or b.kind = $3)),
       done as materialized (select * from duties_done(array(select id from owed))),
       cells as (select b.kind, b.period, b.request_id, b.due_on, ${status} as status
         from owed b left join done on done.obligation_id = b.id ${furthest})
     select c.kind, c.period, c.request_id as "requestId", q.title, c.due_on as "dueOn", c.statuses, c.units
     from (select s.kind, s.period, s.request_id, min(s.due_on) as due_on,
         array_agg(s.status order by s.status) as statuses, array_agg(s.units order by s.status) as units
       from (select kind, period, request_id, status, min(due_on) as due_on, count(*)::int as units from cells group by 1, 2, 3, 4) s
       group by 1, 2, 3) c
     left join duty_request q on q.id = c.request_id
     order by c.due_on, c.kind, c.period, c.request_id limit ${MOST_COLUMNS}`,
    [JSON.stringify(standings(flows)), year, kind ?? null],
  );
  return rows.map(({ statuses, units, ...column }) => ({
    ...column,
    counts: Object.fromEntries(
      cellStatuses.map((name) => [name, units[statuses.indexOf(name)] ?? 0]),
    ) as Record<CellStatus, number>,
  }));
}

/** Units by name, each with all that it owes in a year; one statement a page. */
export function dutyRows(
  reading: Reader,
  flows: readonly Flow[],
  { year, kind, text, lateOnly }: MatrixFilter,
  asked: Page,
): Promise<Paged<DutyRow>> {
  const values: unknown[] = [JSON.stringify(standings(flows)), year, kind ?? null];
  const owed = `b.year = $2 and ($3::text is null or b.kind = $3)`;
  const where = [
    '$1::jsonb is not null',
    `exists (select from obligation b where b.organisation_id = u.id and ${owed})`,
  ];
  for (const word of likeWords(text)) where.push(`o.search like fold($${values.push(word)})`);
  if (lateOnly) where.push(`u.id in (${lateUnits(owed)})`);
  return page<DutyRow>(
    reading,
    {
      select: `u.id as "organisationId", ${cellsOf(owed)} as cells`,
      from: `organisation u cross join lateral current_description(u.id, today()) o`,
      ...{ where, values },
      order: {
        by: [
          { expression: 'o.name collate vietnamese', type: 'text' },
          { expression: 'u.id', type: 'uuid' },
        ],
        direction: 'asc',
      },
    },
    asked,
  );
}

/** Whether the viewer may press units for what they owe. */
export async function mayChase(reading: Reader): Promise<boolean> {
  const [row] = await reading.query<{ may: boolean }>(
    `select exists (select from unnest(own_organisations()) own join organisation o on o.id = own
       where o.kind <> 'GrassrootsUnion' and asks_units(own)) as may`,
  );
  return row?.may ?? false;
}

const lateUnits = (owed: string) => `
  with due as materialized (select b.id, b.organisation_id from obligation b
    where ${owed} and b.due_on < today() and b.lapsed_at is null)
  select due.organisation_id from due left join duties_done(array(select id from due)) x on x.obligation_id = due.id where x.at is null`;

const cellsOf = (owed: string) => `
  (select coalesce(jsonb_agg(jsonb_build_object(
      'obligationId', b.id, 'kind', b.kind, 'period', b.period, 'requestId', b.request_id, 'status', ${status}, 'dueOn', b.due_on,
      'doneAt', done.at, 'daysLate', greatest(0, coalesce((done.at at time zone 'Asia/Ho_Chi_Minh')::date, today()) - b.due_on),
      'documentId', f.id,
      'remindedAt', (select max(r.reminded_at) from duty_reminder r where r.obligation_id = b.id)) order by b.due_on, b.id), '[]')
   from obligation b
   left join duties_done(array(select mine.id from obligation mine where mine.organisation_id = u.id and mine.year = $2)) done
     on done.obligation_id = b.id
   ${furthest}
   where b.organisation_id = u.id and ${owed})`;

/** The document of the duty `b` that came furthest, as far as the viewer may see. */
const furthest = `
  left join lateral (
    select d.id, ($1::jsonb -> d.kind -> d.state ->> 'standing') as standing from document d
    where d.organisation_id = b.organisation_id and d.kind = b.kind
      and case when b.request_id is null then d.year = b.year and d.period = b.period and d.obligation_id is null
        else d.obligation_id = b.id end and ${visible('d')}
    order by ($1::jsonb -> d.kind -> d.state ->> 'place')::int desc nulls last, d.updated_at desc limit 1) f on true`;

const status = `case when b.lapsed_at is not null then 'lapsed'
  when done.at is not null then coalesce(f.standing, 'submitted')
  when b.due_on < today() then 'late'
  when f.id is not null or b.due_on <= today() + ${NEAR_DAYS} then 'open' else 'notDue' end`;

interface Standing {
  standing: 'returned' | 'submitted' | 'done';
  /** How far along the main path. */
  place: number;
}

/** What each state of each kind means for a duty that was submitted once. */
function standings(flows: readonly Flow[]): Record<string, Record<string, Standing>> {
  const states = (flow: Flow) =>
    versionsOf(flow)
      .toReversed()
      .flatMap((version) => statesOf(version).map((state) => [state, standingOf(version, state)] as const));
  return Object.fromEntries(flows.map((flow) => [flow.kind, Object.fromEntries(states(flow))]));
}

function standingOf(flow: Flow, state: string): Standing {
  const tone = flow.tone(state);
  const place = flow.mainPath.indexOf(state);
  if (tone === 'returned') return { standing: 'returned', place };
  const isOver = (tone === 'good' || tone === 'closed') && !isPossible(flow, state, 'submit');
  return { standing: isOver ? 'done' : 'submitted', place };
}
