import { countsIn, dayOf, type BaseContext, type Facts, type Flow } from '../../../workflows/kit/index.ts';
import { Reading, type Database } from '../../db/index.ts';
import {
  dueDifference,
  dueRows,
  facetsOf,
  loadFacts,
  readersOf,
  settingsOf,
  type DueRows,
  type Engine,
  type Loaded,
} from '../../documents/index.ts';
import { waitedFor } from '../../inbox/index.ts';
import type { Findings } from './findings.ts';

interface Standing {
  id: string;
  flowVersion: number;
  items: string[] | null;
  readers: string[] | null;
  /** Readers by what was sent to them, whatever the flow says. */
  sentTo: string[] | null;
  facets: string[] | null;
  counts: boolean;
}

const AT_ONCE = 200;

type Judging = Omit<Engine, 'signingKey' | 'db'>;

/** Invariants 2 and 12 for what is kept beside a document and follows from it: whom it waits for, until when, who sees it, what figures take of it. */
export async function checkDerived(worker: Database, engine: Judging, findings: Findings): Promise<void> {
  // The engine's eyes: facts are gathered exactly as when it acts.
  const reading = new Reading(worker, { personId: null }, engine.clock);
  try {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await reading.query<Standing>(`${standing} where d.id > $1::uuid order by d.id limit $2`, [
        after,
        AT_ONCE,
      ]);
      const last = rows.at(-1);
      if (!last) return;
      await compareAll(reading, worker, rows, engine, findings);
      after = last.id;
    }
  } finally {
    await reading.end();
  }
}

/** The same for one document. */
export async function checkDerivedOf(
  documentId: string,
  worker: Database,
  engine: Judging,
  findings: Findings,
): Promise<void> {
  const reading = new Reading(worker, { personId: null }, engine.clock);
  try {
    const rows = await reading.query<Standing>(`${standing} where d.id = $1::uuid`, [documentId]);
    await compareAll(reading, worker, rows, engine, findings);
  } finally {
    await reading.end();
  }
}

async function compareAll(
  reading: Reading,
  worker: Database,
  rows: readonly Standing[],
  engine: Judging,
  findings: Findings,
): Promise<void> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const documentIds = rows.map(({ id }) => id);
  const query = reading.query.bind(reading);
  const due = await dueRows(query, documentIds, engine.clock.now());
  const facts = await loadFacts(query, {
    documentIds,
    ...{ actorId: null, now, today, registerYear: Number(today.slice(0, 4)), linkedId: null },
    needs: ['round'],
    settings: settingsOf({ db: worker }),
  });
  for (const row of rows) compare(row, facts.get(row.id), due.get(row.id), engine, findings);
}

function compare(
  row: Standing,
  loaded: Loaded | undefined,
  due: DueRows | undefined,
  { flows }: Pick<Engine, 'flows'>,
  findings: Findings,
): void {
  const flow = loaded && flows.of(loaded.facts.document.kind, row.flowVersion);
  if (!loaded || !flow) return findings.broken(2, `document ${row.id}`, 'cannot be judged by any flow');
  const facts = notBeforeItsState(loaded.facts);
  const { state } = facts.document;
  const items = waitedFor(flow, facts).map(({ recipient, action }) => `${recipient} ${action}`);
  const subject = `document ${row.id}`;
  findings.checked(12);
  for (const fault of differences(items, row.items))
    findings.broken(2, subject, `in ${state}, work items: ${fault}`);
  for (const fault of differences(facets(flow, facts), row.facets))
    findings.broken(2, subject, `what figures are made of: ${fault}`);
  if (row.counts !== countsIn(flow, state))
    findings.broken(2, subject, `in ${state}, it ${row.counts ? 'counts' : 'does not count'} in figures`);
  for (const fault of differences(readers(flow, loaded, row.sentTo ?? []), row.readers))
    findings.broken(12, subject, `in ${state}, readers: ${fault}`);
  const late = dueDifference(flow, facts, due, loaded.facts.now);
  if (!late) return;
  const { dateMoves, from, to } = late;
  findings.broken(
    2,
    subject,
    dateMoves
      ? `in ${state}, due ${from ?? 'never'} instead of ${to ?? 'never'}`
      : `in ${state}, its reminders and timers are not what the flow says`,
  );
}

/** Servers' clocks differ: what was done by one that is ahead of ours is judged by that one. */
function notBeforeItsState(facts: Facts): Facts {
  const { since } = facts.document.context as BaseContext;
  return Date.parse(since) > Date.parse(facts.now) ? { ...facts, now: since, today: dayOf(since) } : facts;
}

function readers(flow: Flow, { facts }: Loaded, sentTo: readonly string[]): string[] {
  const byFlow = readersOf(flow, facts);
  const bySending = sentTo.filter((reader) => !byFlow.has(reader)).map((reader) => `${reader} read`);
  return [...[...byFlow].map(([reader, level]) => `${reader} ${level}`), ...bySending];
}

function facets(flow: Flow, { document }: Facts): string[] {
  return [...facetsOf(flow, document.content)].map(([name, value]) => `${name} ${value}`);
}

function differences(wanted: readonly string[], there: readonly string[] | null): string[] {
  const standing = new Set(there);
  const missing = wanted.filter((item) => !standing.has(item)).map((item) => `${item} is missing`);
  const odd = [...standing].filter((item) => !wanted.includes(item)).map((item) => `${item} should not be`);
  return [...missing, ...odd];
}

const standing = `
  select d.id, d.flow_version as "flowVersion",
    (select array_agg(w.recipient || ' ' || w.action) from work_item w where w.document_id = d.id) as items,
    (select array_agg(r.reader || ' ' || r.level) from document_reader r where r.document_id = d.id) as readers,
    (select array_agg(coalesce(s.organisation_id::text, 'person:' || s.person_id)) from dispatch s where s.document_id = d.id) as "sentTo",
    (select array_agg(f.name || ' ' || coalesce(trim_scale(f.number)::text, f.text)) from document_facet f
      where f.document_id = d.id) as facets,
    coalesce(upper_inf(d.counted), false) as counts
  from document d`;
