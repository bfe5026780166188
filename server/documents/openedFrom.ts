import {
  CANCELLED,
  dayOf,
  handedTogether,
  homeOf,
  newsOf,
  openingBlockers,
  openingOf,
  openingRow,
  type Blocker,
  type FactName,
  type Facts,
  type Flow,
  type HandOff,
  type Opening,
} from '../../workflows/kit/index.ts';
import { askPrepared } from '../db/index.ts';
import { everyVersion, settingsOf, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
import { loadFacts } from './loadFacts.ts';
import type { Query } from './query.ts';
import { invalid, isId, notFound, refused, Rollback, type Saved } from './results.ts';

/** The document that opens another, in which role, and for which of its rows; and those that open it together with this one. */
export interface OpenedFrom {
  documentId: string;
  role: string;
  rowId?: string | null;
  with?: readonly string[] | null;
}

/** The documents that open another: judged, and what they hand over. */
export interface Origin {
  documentIds: string[];
  role: string;
  rowId: string | null;
  handed: HandOff;
  /** Links that count for nothing any more, because what was opened came to nothing. */
  spent: string[];
  /** Whether they want to hear that the opened one is in this state. */
  hears: (state: string) => boolean;
}

/** So many documents open one together at most. */
const MOST_TOGETHER = 5_000;

/**
 * Judges whether the actor may open a document of this kind from another, or from many together. Rolls back with every reason
 * why not, and with the document that was opened before where there is one: a row opens one.
 */
export async function originOf(
  engine: Engine,
  query: Query,
  actor: ActorId,
  { documentId, role, rowId = null, with: others }: OpenedFrom,
  wanted: { flow: Flow; organisationId: string },
): Promise<Origin> {
  const ids = [...new Set([documentId, ...(others ?? [])])];
  if (ids.length > MOST_TOGETHER) throw fault('from.with', 'too-many', { max: MOST_TOGETHER });
  const read = await readOrigins(engine, query, actor, ids);
  const [{ facts, flow }] = read as [Read];
  const opening = openingOf(flow, role);
  if (!opening) throw fault('from.role', 'not-there');
  if (engine.flows.taking(role)?.kind !== wanted.flow.kind) throw fault('kind', 'not-fitting');
  const isAlike = (one: Read) => one.facts.document.kind === facts.document.kind;
  if (ids.length > 1 && (!opening.together || !read.every(isAlike))) throw fault('from.with', 'not-fitting');
  const row = openingRow(opening, facts.document.content, rowId);
  if ((opening.rows !== undefined) !== (row !== null) || (!opening.rows && rowId !== null))
    throw fault('from.rowId', 'not-there');
  const spent = await spentBefore(query, { ids, role, rowId }, opening);
  const blockers = read.flatMap((one) => openingBlockers(openingIn(one, role), one.facts, role));
  if (blockers.length > 0) throw new Rollback(refused(null, ...distinct(blockers)));
  if (read.some((one) => homeOf(opening, one.facts) !== wanted.organisationId))
    throw fault('organisationId', 'not-fitting');
  return {
    ...{ documentIds: ids, role, rowId, spent },
    handed: handedTogether(read.map((one) => openingIn(one, role).hand(one.facts.document, row, one.unit))),
    hears: (state) => newsOf(flow, role, state) !== undefined,
  };
}

/** Of many documents in the same plight the reason is said once. */
function distinct(blockers: Blocker[]): Blocker[] {
  const said = new Map(blockers.map((blocker) => [JSON.stringify(blocker), blocker]));
  return [...said.values()];
}

// They are of one kind, though perhaps of several versions of it.
function openingIn({ flow }: Read, role: string): Opening {
  const opening = openingOf(flow, role);
  if (!opening) throw fault('from.role', 'not-there');
  return opening;
}

interface Read {
  facts: Facts;
  flow: Flow;
  unit: { name: string };
}

/** In the order asked for; one that the actor may not see is as if it were not there. */
async function readOrigins(
  engine: Engine,
  query: Query,
  actor: ActorId,
  documentIds: readonly string[],
): Promise<Read[]> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(query, {
    ...{ documentIds: documentIds.filter(isId), actorId: actor.personId, now, today, linkedId: null },
    ...{ registerYear: Number(today.slice(0, 4)), needs: openingNeeds(engine.flows) },
    settings: settingsOf(engine),
  });
  return documentIds.map((id) => {
    const found = loaded.get(id);
    const flow = found && engine.flows.of(found.facts.document.kind, found.bookkeeping.flowVersion);
    if (!flow) throw new Rollback(notFound, { settled: true });
    return { facts: found.facts, flow, unit: found.bookkeeping.unit };
  });
}

/** The facts on which it is judged who may open something, whatever the kind. */
export function openingNeeds(flows: FlowCatalog): FactName[] {
  const openings = everyVersion(flows).flatMap(({ opens = {} }) => Object.values<Opening>(opens));
  return openings.flatMap(({ who }) => who.needs ?? []);
}

interface Before {
  linkId: string;
  /** Null where it is out of sight. */
  id: string | null;
  state: string;
}

/** Links to what was opened before and came to nothing; rolls back where one is still good. */
async function spentBefore(
  query: Query,
  { ids, role, rowId }: { ids: string[]; role: string; rowId: string | null },
  { again = [CANCELLED] }: Opening,
): Promise<string[]> {
  const before = await askPrepared<Before>({ query }, openedBefore, [ids, role, rowId]);
  const standing = before.filter(({ state }) => !again.includes(state));
  const [first] = standing;
  if (!first) return before.map(({ linkId }) => linkId);
  const opened = new Set(standing.map(({ id }) => id));
  // Whoever asks for the same again is answered with it; one of several that is taken already is told.
  const isSame = opened.size === 1 && standing.length === ids.length;
  if (!isSame || first.id === null)
    throw new Rollback(refused(null, { code: 'opened-before' }), { settled: true });
  const saved: Saved = { kind: 'saved', documentId: first.id, receipt: null };
  throw new Rollback(saved, { settled: true });
}

const openedBefore = `select l.id as "linkId", l.other_id as id, l.state
  from links_of($1::uuid[]) l join document_link d on d.id = l.id and not d.spent
  where l.opened and l.role = $2 and l.row_id is not distinct from $3::uuid`;

function fault(
  path: string,
  code: string,
  params?: Record<string, number>,
): Rollback<ReturnType<typeof invalid>> {
  return new Rollback(invalid([{ path, code, ...(params ? { params } : {}) }]));
}
