import {
  available,
  dayOf,
  isFinal,
  moveTo,
  type Actor,
  type Blocker,
  type Facts,
  type Flow,
} from '../../workflows/kit/index.ts';
import { Reading } from '../db/index.ts';
import { needsOfAll } from './available.ts';
import { settingsOf, type Engine } from './engine.ts';
import { loadFacts, type Loaded } from './loadFacts.ts';
import { versionMoves } from './moveToVersion.ts';

/** What the newest version of a flow would mean for the documents that live under an earlier one. */
export interface Impact {
  kind: string;
  version: number;
  documents: number;
  states: StateImpact[];
}

/** The documents of one state that would fare alike. */
export interface StateImpact {
  version: number;
  state: string;
  /** Null where they could not be moved, for the reason in `blockers`. */
  becomes: string | null;
  blockers: Blocker[];
  documents: number;
  /** Of how many somebody around could do less, or more, than now. */
  changed: number;
  lost: string[];
  gained: string[];
  examples: string[];
}

const AT_ONCE = 100;
const MOST_EXAMPLES = 5;

/** Computed from the two machines and their rules on each document's own facts; nothing is written. */
export async function flowImpact(engine: Engine, kind: string): Promise<Impact | null> {
  const to = engine.flows.of(kind);
  if (!to) return null;
  const states = new Map<string, StateImpact>();
  const batch: string[] = [];
  for await (const id of versionMoves(engine, kind)) {
    batch.push(id);
    if (batch.length === AT_ONCE) await weigh(engine, to, batch.splice(0), states);
  }
  await weigh(engine, to, batch, states);
  const rows = [...states.values()].sort(
    (one, other) => one.version - other.version || other.documents - one.documents,
  );
  return {
    kind,
    version: to.version,
    documents: rows.reduce((sum, row) => sum + row.documents, 0),
    states: rows,
  };
}

async function weigh(
  engine: Engine,
  to: Flow,
  documentIds: readonly string[],
  states: Map<string, StateImpact>,
): Promise<void> {
  if (documentIds.length === 0) return;
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const reading = new Reading(engine.db, { personId: null }, engine.clock);
  const loaded = await loadFacts((...asked) => reading.query(...asked), {
    ...{ documentIds, actorId: null, now, today, registerYear: Number(today.slice(0, 4)), linkedId: null },
    needs: [...needsOfAll(engine.flows), 'seats', 'upperSeats'],
    settings: settingsOf(engine),
  }).finally(() => reading.end());
  for (const one of loaded.values()) note(one, to, engine, states);
}

function note(
  { facts, bookkeeping }: Loaded,
  to: Flow,
  { flows }: Engine,
  states: Map<string, StateImpact>,
): void {
  const { id, kind, state } = facts.document;
  const from = flows.of(kind, bookkeeping.flowVersion);
  if (!from || isFinal(from, state)) return;
  const judged = moveTo(to, from, facts);
  const after =
    'snapshot' in judged ? { ...facts, document: { ...facts.document, ...judged.snapshot } } : null;
  const blockers = 'blockers' in judged ? judged.blockers : [];
  const key = `${from.version} ${state} ${after?.document.state ?? ''} ${blockers.map(({ code }) => code).join()}`;
  const row = states.get(key) ?? newRow(from.version, state, after?.document.state ?? null, blockers);
  states.set(key, row);
  row.documents += 1;
  if (row.examples.length < MOST_EXAMPLES) row.examples.push(id);
  if (!after) return;
  const [lost, gained] = differences(allowed(from, facts), allowed(to, after));
  if (lost.length + gained.length > 0) row.changed += 1;
  row.lost = [...new Set([...row.lost, ...lost])].sort();
  row.gained = [...new Set([...row.gained, ...gained])].sort();
}

function newRow(version: number, state: string, becomes: string | null, blockers: Blocker[]): StateImpact {
  return { version, state, becomes, blockers, documents: 0, changed: 0, lost: [], gained: [], examples: [] };
}

/** Who, of all that hold an office in the unit or above it or draft the document, may do what: `person action`. */
function allowed(flow: Flow, facts: Facts): Set<string> {
  return new Set(
    actorsAround(facts).flatMap((actor) =>
      available(flow, { ...facts, actor })
        .filter((action) => action.allowed)
        .map(({ name }) => `${actor.personId} ${name}`),
    ),
  );
}

function actorsAround({ seats = [], upperSeats = [], document }: Facts): Actor[] {
  const held = Object.groupBy([...seats, ...upperSeats], ({ personId }) => personId);
  const people = new Set([...Object.keys(held), document.draftedBy]);
  return [...people].map((personId) => ({ personId, offices: held[personId] ?? [] }));
}

function differences(before: Set<string>, after: Set<string>): [lost: string[], gained: string[]] {
  const only = (these: Set<string>, others: Set<string>) =>
    [...these].filter((one) => !others.has(one)).map((one) => one.split(' ')[1] ?? '');
  return [only(before, after), only(after, before)];
}
