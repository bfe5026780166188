import {
  dayOf,
  homeOf,
  newsOf,
  openingBlockers,
  openingOf,
  openingRow,
  type FactName,
  type Facts,
  type Flow,
  type HandOff,
  type Opening,
} from '../../workflows/kit/index.ts';
import { everyVersion, settingsOf, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
import { visible } from './facts.ts';
import { loadFacts } from './loadFacts.ts';
import { preparedName, type Query } from './query.ts';
import { invalid, isId, notFound, refused, Rollback, type Saved } from './results.ts';

/** The document that opens another, in which role, and for which of its rows. */
export interface OpenedFrom {
  documentId: string;
  role: string;
  rowId?: string | null;
}

/** The document that opens another: judged, and what it hands over. */
export interface Origin {
  documentId: string;
  role: string;
  rowId: string | null;
  handed: HandOff;
  /** Whether it wants to hear that the opened one is in this state. */
  hears: (state: string) => boolean;
}

/**
 * Judges whether the actor may open a document of this kind from another. Rolls back with every reason why not, and with the
 * document that was opened before where there is one: a row opens one.
 */
export async function originOf(
  engine: Engine,
  query: Query,
  actor: ActorId,
  { documentId, role, rowId = null }: OpenedFrom,
  wanted: { flow: Flow; organisationId: string },
): Promise<Origin> {
  const { facts, flow } = await readOrigin(engine, query, actor, documentId);
  const opening = openingOf(flow, role);
  if (!opening) throw fault('from.role', 'not-there');
  if (engine.flows.taking(role)?.kind !== wanted.flow.kind) throw fault('kind', 'not-fitting');
  const row = openingRow(opening, facts.document.content, rowId);
  if ((opening.rows !== undefined) !== (row !== null) || (!opening.rows && rowId !== null))
    throw fault('from.rowId', 'not-there');
  await expectNone(query, { documentId, role, rowId });
  const blockers = openingBlockers(opening, facts, role);
  if (blockers.length > 0) throw new Rollback(refused(null, ...blockers));
  if (homeOf(opening, facts) !== wanted.organisationId) throw fault('organisationId', 'not-fitting');
  return {
    ...{ documentId, role, rowId, handed: opening.hand(facts.document, row) },
    hears: (state) => newsOf(flow, role, state) !== undefined,
  };
}

async function readOrigin(
  engine: Engine,
  query: Query,
  actor: ActorId,
  documentId: string,
): Promise<{ facts: Facts; flow: Flow }> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(query, {
    ...{ documentIds: [documentId].filter(isId), actorId: actor.personId, now, today, linkedId: null },
    ...{ registerYear: Number(today.slice(0, 4)), needs: openingNeeds(engine.flows) },
    settings: settingsOf(engine),
  });
  const found = loaded.get(documentId);
  const flow = found && engine.flows.of(found.facts.document.kind, found.bookkeeping.flowVersion);
  if (!flow) throw new Rollback(notFound, { settled: true });
  return { facts: found.facts, flow };
}

/** The facts on which it is judged who may open something, whatever the kind. */
export function openingNeeds(flows: FlowCatalog): FactName[] {
  const openings = everyVersion(flows).flatMap(({ opens = {} }) => Object.values<Opening>(opens));
  return openings.flatMap(({ who }) => who.needs ?? []);
}

async function expectNone(query: Query, { documentId, role, rowId }: Omit<Origin, 'handed' | 'hears'>) {
  const [before] = await query<{ id: string; seen: boolean }>(
    openedBefore,
    [documentId, role, rowId],
    preparedName(openedBefore),
  );
  if (!before) return;
  if (!before.seen) throw new Rollback(refused(null, { code: 'opened-before' }), { settled: true });
  const saved: Saved = { kind: 'saved', documentId: before.id, receipt: null };
  throw new Rollback(saved, { settled: true });
}

const openedBefore = `select l.to_id as id,
    exists (select from document d where d.id = l.to_id and ${visible('d')}) as seen
  from document_link l
  where l.from_id = $1::uuid and l.role = $2 and l.row_id is not distinct from $3::uuid and not l.void`;

function fault(path: string, code: string): Rollback<ReturnType<typeof invalid>> {
  return new Rollback(invalid([{ path, code }]));
}
