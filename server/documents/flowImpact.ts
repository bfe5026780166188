import {
  available,
  dayOf,
  moveTo,
  type Actor,
  type Blocker,
  type Facts,
  type Flow,
} from '../../workflows/kit/index.ts';
import { Reading } from '../db/index.ts';
import { needsOfAll } from './available.ts';
import { settingsOf, type Engine } from './engine.ts';
import { headsOf, type Head } from './headsOf.ts';
import { loadFacts } from './loadFacts.ts';
import { versionMoves } from './moveToVersion.ts';
import type { Query } from './query.ts';

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

/** One live document of an earlier version. */
export interface DocumentImpact extends Head {
  version: number;
  state: string;
  becomes: string | null;
  blockers: Blocker[];
  /** Acts that somebody around could do no more, or newly. */
  lost: string[];
  gained: string[];
}

const AT_ONCE = 100;
const MOST_EXAMPLES = 5;

/**
 * Computed from the two machines and their rules on each document's own facts; nothing is written. `tell` hears of each
 * document as it comes, so that any number of them can be listed.
 */
export async function flowImpact(
  engine: Engine,
  kind: string,
  tell: (document: DocumentImpact) => void = () => undefined,
): Promise<Impact | null> {
  const to = engine.flows.of(kind);
  if (!to) return null;
  const states = new Map<string, StateImpact>();
  const batch: string[] = [];
  const weighBatch = async () => {
    for (const document of await weigh(engine, to, batch.splice(0))) {
      count(document, states);
      tell(document);
    }
  };
  for await (const id of versionMoves(engine, kind)) {
    batch.push(id);
    if (batch.length === AT_ONCE) await weighBatch();
  }
  await weighBatch();
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

async function weigh(engine: Engine, to: Flow, documentIds: readonly string[]): Promise<DocumentImpact[]> {
  if (documentIds.length === 0) return [];
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const reading = new Reading(engine.db, { personId: null }, engine.clock);
  const query: Query = (...asked) => reading.query(...asked);
  try {
    const loaded = await loadFacts(query, {
      ...{ documentIds, actorId: null, now, today, registerYear: Number(today.slice(0, 4)), linkedId: null },
      needs: [...needsOfAll(engine.flows), 'seats', 'upperSeats'],
      settings: settingsOf(engine),
    });
    const heads = await headsOf(query, [...loaded.keys()], today);
    return [...loaded].flatMap(([id, one]) => {
      const head = heads.get(id);
      const from = engine.flows.of(to.kind, one.bookkeeping.flowVersion);
      return head && from ? [{ ...head, ...compared(from, to, one.facts) }] : [];
    });
  } finally {
    await reading.end();
  }
}

function compared(from: Flow, to: Flow, facts: Facts): Omit<DocumentImpact, keyof Head> {
  const { state } = facts.document;
  const judged = moveTo(to, from, facts);
  const here = { version: from.version, state };
  if ('blockers' in judged)
    return { ...here, becomes: null, blockers: judged.blockers, lost: [], gained: [] };
  const after = { ...facts, document: { ...facts.document, ...judged.snapshot } };
  const [lost, gained] = differences(allowed(from, facts), allowed(to, after));
  return { ...here, becomes: after.document.state, blockers: [], lost, gained };
}

function count(document: DocumentImpact, states: Map<string, StateImpact>): void {
  const { id, version, state, becomes, blockers, lost, gained } = document;
  const key = `${version} ${state} ${becomes ?? ''} ${blockers.map(({ code }) => code).join()}`;
  const row = states.get(key) ?? newRow(version, state, becomes, blockers);
  states.set(key, row);
  row.documents += 1;
  if (row.examples.length < MOST_EXAMPLES) row.examples.push(id);
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
  const only = (these: Set<string>, others: Set<string>) => {
    const acts = [...these].filter((one) => !others.has(one)).map((one) => one.split(' ')[1] ?? '');
    return [...new Set(acts)].sort();
  };
  return [only(before, after), only(after, before)];
}
