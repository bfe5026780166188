import {
  dayOf,
  timersOf,
  type Facts,
  type Flow,
  type Instant,
  type Timer,
} from '../../workflows/kit/index.ts';
import { appendAct } from './appendAct.ts';
import { asEngine } from './asEngine.ts';
import { settingsOf, type Engine } from './engine.ts';
import { loadFacts, type Loaded } from './loadFacts.ts';
import type { Query } from './query.ts';
import { Rollback } from './results.ts';
import { keysOf, replacedDeadlines } from './writes/deadlines.ts';
import { oneStatement, sql } from './writes/statement.ts';

const nobody = { personId: null };

/**
 * Reckons the due dates of these documents anew by what is configured now. Where a date moves, that is an act of the engine
 * in the document's history; where only reminders do, their rows are put right. Answers how many dates moved.
 */
export async function reckonAnew(engine: Engine, documentIds: readonly string[]): Promise<number> {
  const differing = await asEngine(engine, async (query) => {
    const loaded = await loadAll(engine, query, documentIds);
    const stored = await dueRows(query, [...loaded.keys()], engine.clock.now());
    return [...loaded].flatMap(([id, one]) => {
      const flow = flowOf(engine, one);
      const found = flow && dueDifference(flow, one.facts, stored.get(id));
      return found ? [{ id, ...found }] : [];
    });
  });
  let moved = 0;
  for (const { id, dateMoves } of differing) {
    if (!dateMoves) await putRight(engine, id);
    else if ((await move(engine, id)) === 'moved') moved += 1;
  }
  return moved;
}

/** Ids of documents that wait for a day or have a timer running, in their order; `after` is where to go on. */
export async function documentsDue(query: Query, after: string, most: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `select d.id from document d where d.id > $1 and (d.due_at is not null
       or exists (select from deadline t where t.document_id = d.id and t.status = 'open'))
     order by d.id limit $2`,
    [after, most],
  );
  return rows.map(({ id }) => id);
}

type Outcome = 'moved' | 'unchanged';

async function move(engine: Engine, documentId: string): Promise<Outcome> {
  const act = { documentId, action: 'deadlineMoved', levels: null };
  const outcome = await appendAct<Outcome>(engine, nobody, act, async (query, facts, flow) => {
    const stored = (await dueRows(query, [documentId], engine.clock.now())).get(documentId);
    const found = dueDifference(flow, facts, stored);
    if (!found?.dateMoves) throw new Rollback<Outcome>('unchanged');
    const { from, to } = found;
    const calendar = { from: stored?.calendar ?? null, to: Number(facts.settings.calendar?.version ?? 1) };
    const writes = replacedDeadlines(facts, timersOf(flow, facts), null);
    return { answer: 'moved', changes: { from, to, calendar }, writes };
  });
  return typeof outcome === 'string' ? outcome : 'unchanged';
}

async function putRight(engine: Engine, documentId: string): Promise<void> {
  await asEngine(engine, async (query) => {
    await query('select from document where id = $1 for update', [documentId]);
    const loaded = (await loadAll(engine, query, [documentId])).get(documentId);
    const flow = loaded && flowOf(engine, loaded);
    if (!flow) return;
    const { facts } = loaded;
    const its = sql`select from document where id = ${documentId}`;
    const { text, values } = oneStatement([
      { name: 'document', sql: its, guards: true },
      ...replacedDeadlines(facts, timersOf(flow, facts), null),
    ]);
    await query(text, values);
  });
}

async function loadAll(
  engine: Engine,
  query: Query,
  documentIds: readonly string[],
): Promise<Map<string, Loaded>> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  return loadFacts(query, {
    ...{ documentIds, actorId: null, now, today, registerYear: Number(today.slice(0, 4)), linkedId: null },
    ...{ needs: ['round'], settings: settingsOf(engine) },
  });
}

function flowOf({ flows }: Engine, { facts, bookkeeping }: Loaded): Flow | undefined {
  return flows.of(facts.document.kind, bookkeeping.flowVersion);
}

/** What a document waits until, as its rows say. */
export interface DueRows {
  dueAt: string | null;
  calendar: number | null;
  timers: string[];
}

/** What the rows say is to come: those that have gone off, or are about to, are left alone. */
export async function dueRows(
  query: Query,
  documentIds: readonly string[],
  now: Date,
): Promise<Map<string, DueRows>> {
  const rows = await query<Row>(
    `select d.id, d.due_at as "dueAt", t.kind, t.action, t.at, t.due_at as "timerDueAt", t.before, t.recipients, t.calendar
     from document d left join deadline t on t.document_id = d.id and t.status = 'open' and t.at > $2
     where d.id = any ($1::uuid[])`,
    [documentIds, now],
  );
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...byId].map(([id, its]) => {
      const timers = its.flatMap((row) =>
        row.kind === null ? [] : [nameOf({ ...row, dueAt: row.timerDueAt }, row.recipients)],
      );
      const calendars = its.flatMap(({ calendar }) => calendar ?? []);
      const calendar = calendars.length > 0 ? Math.max(...calendars) : null;
      return [id, { dueAt: its[0]?.dueAt ?? null, calendar, timers }];
    }),
  );
}

interface Row {
  id: string;
  dueAt: string | null;
  kind: string | null;
  action: string | null;
  at: string;
  timerDueAt: string;
  before: number;
  recipients: string[];
  calendar: number | null;
}

/** How the rows differ from what the flow says is to come after a moment; null where they do not. */
export function dueDifference(
  flow: Flow,
  facts: Facts,
  stored: DueRows | undefined,
  after: Instant = facts.now,
): { dateMoves: boolean; from: string | null; to: string | null } | null {
  if (!stored) return null;
  const from = stored.dueAt;
  const to = flow.dueAt(facts.document.state, facts);
  const timers = timersOf(flow, facts).filter(({ at }) => Date.parse(at) > Date.parse(after));
  const named = timers.map((timer) => nameOf(timer, keysOf(timer)));
  const dateMoves = from !== to;
  const same = named.sort().join('\n') === stored.timers.sort().join('\n');
  return dateMoves || !same ? { dateMoves, from, to } : null;
}

function nameOf(
  {
    kind,
    action,
    at,
    dueAt,
    before,
  }: Pick<Timer, 'action' | 'at' | 'dueAt' | 'before'> & { kind: string | null },
  recipients: readonly string[],
): string {
  const moments = [at, dueAt].map((moment) => new Date(moment).toISOString());
  return [kind, action ?? '', ...moments, before, ...recipients].join(' ');
}
