import { z } from 'zod';
import { dayOf, fields, type FieldFault } from '../../workflows/kit/index.ts';
import { notAuthorised, readAs, type NotConfigured } from '../calendar/index.ts';
import { transact, type Database, type Reading, type Tx } from '../db/index.ts';
import type { FlowCatalog } from '../documents/index.ts';

/** What an upper union asks of units beside the yearly duties. */
export interface DutyRequestRow {
  id: string;
  organisationId: string;
  kind: string;
  year: number;
  title: string;
  dueOn: string;
  askedAt: string;
  /** How many units owe an answer. */
  units: number;
}

const input = z.strictObject({
  kind: fields.title(100),
  organisationId: z.guid(),
  title: fields.title(500),
  dueOn: fields.date(),
  unitIds: z.array(z.guid()).min(1).max(5_000).nullish(),
  idempotencyKey: fields.title(200),
});

type Asked = z.output<typeof input>;

/** Asks the named units, or all under the one that asks, for a document by a day: each owes it from then on. */
export async function askUnits(
  db: Database,
  flows: FlowCatalog,
  actor: { personId: string },
  now: Date,
  sent: unknown,
): Promise<{ kind: 'asked'; id: string } | NotConfigured> {
  const read = readAs(input, sent);
  return transact(db, actor, now, async (tx) => {
    const organisationId = (sent as { organisationId?: unknown }).organisationId;
    const [right] = await tx.query<{ may: boolean }>('select asks_units($1) as may', [organisationId]);
    if (!right?.may) return notAuthorised('officer-of-upper');
    if (!read.ok) return { kind: 'invalid', faults: read.faults };
    const before = await askedBefore(tx, actor.personId, read.value.idempotencyKey);
    if (before) return { kind: 'asked', id: before };
    const units = await unitsUnder(tx, read.value);
    const faults = faultsOf(read.value, flows, dayOf(now.toISOString()), units);
    if (faults.length > 0) return { kind: 'invalid', faults };
    return { kind: 'asked', id: await write(tx, flows, read.value, units, actor.personId, now) };
  });
}

/** A request with its number of units, as far as the viewer sees it. */
export async function requestById(
  reading: Pick<Reading, 'query'>,
  id: string,
): Promise<DutyRequestRow | null> {
  const [row] = await reading.query<DutyRequestRow>(
    `select q.id, q.organisation_id as "organisationId", q.kind, q.year, q.title, q.due_on as "dueOn",
       q.asked_at as "askedAt", (select count(*)::int from obligation b where b.request_id = q.id) as units
     from duty_request q where q.id = $1`,
    [id],
  );
  return row ?? null;
}

async function askedBefore(tx: Tx, personId: string, key: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'select id from duty_request where asked_by = $1 and key = $2',
    [personId, key],
  );
  return row?.id;
}

/** The grassroots unions that stand under the one that asks today. */
async function unitsUnder(tx: Tx, { organisationId }: Asked): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `select u.id from organisation u
     join organisation_lineage l on l.organisation_id = u.id and l.ancestor_id = $1 and l.period @> today()
     where u.kind = 'GrassrootsUnion' and coalesce(u.dissolved_on > today(), true)`,
    [organisationId],
  );
  return new Set(rows.map(({ id }) => id));
}

function faultsOf(
  { kind, dueOn, unitIds }: Asked,
  flows: FlowCatalog,
  today: string,
  units: ReadonlySet<string>,
): FieldFault[] {
  return [
    ...(flows.of(kind)?.duty?.asked ? [] : [{ path: 'kind', code: 'not-asked-for' }]),
    ...(dueOn < today ? [{ path: 'dueOn', code: 'in-the-past' }] : []),
    ...(unitIds ?? []).flatMap((id, index) =>
      units.has(id) ? [] : [{ path: `unitIds.${index}`, code: 'not-there' }],
    ),
    ...(units.size === 0 ? [{ path: 'unitIds', code: 'required' }] : []),
  ];
}

async function write(
  tx: Tx,
  flows: FlowCatalog,
  { organisationId, kind, title, dueOn, unitIds, idempotencyKey }: Asked,
  units: ReadonlySet<string>,
  personId: string,
  now: Date,
): Promise<string> {
  const year = Number(dueOn.slice(0, 4));
  const [request] = await tx.query<{ id: string }>(
    `insert into duty_request (organisation_id, kind, year, title, due_on, asked_by, asked_at, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [organisationId, kind, year, title, dueOn, personId, now, idempotencyKey],
  );
  const period = flows.of(kind)?.duty?.asked?.period;
  await tx.query(
    `insert into obligation (organisation_id, kind, year, period, due_on, opened_at, request_id)
     select u, $2, $3, $4, $5, $6, $7 from unnest($1::uuid[]) u`,
    [[...new Set(unitIds ?? units)], kind, year, period, dueOn, now, request?.id],
  );
  return String(request?.id);
}
