import { dayOf, homeOf, openingBlockers, type Blocker, type Facts } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { loadFacts, openingNeeds, settingsOf, type ActorId, type Engine } from '../documents/index.ts';

/** What may be opened from a document in a role, or why not now. */
export interface OpeningRow {
  role: string;
  /** The kind that takes the role. */
  kind: string;
  organisationId: string;
  /** The list whose rows open one each; null where the document as a whole opens one. */
  rows: string | null;
  blockers: Blocker[];
}

/** What the viewer may open from each of these documents, in one statement, however many. */
export async function openingsOf(
  reading: Pick<Reading, 'query'>,
  engine: Engine,
  documentIds: readonly string[],
  viewer: ActorId,
): Promise<Map<string, OpeningRow[]>> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(reading.query.bind(reading), {
    ...{ documentIds, actorId: viewer.personId, now, today, linkedId: null },
    ...{ registerYear: Number(today.slice(0, 4)), needs: openingNeeds(engine.flows) },
    settings: settingsOf(engine),
  });
  return new Map(
    [...loaded].map(([id, { facts, bookkeeping }]) => [id, openings(engine, facts, bookkeeping.flowVersion)]),
  );
}

function openings({ flows }: Engine, facts: Facts, version: number): OpeningRow[] {
  const { opens = {} } = flows.of(facts.document.kind, version) ?? {};
  return Object.entries(opens).flatMap(([role, opening]): OpeningRow[] => {
    const kind = flows.taking(role)?.kind;
    const organisationId = homeOf(opening, facts);
    if (!kind || !organisationId) return [];
    const blockers = openingBlockers(opening, facts, role);
    return [{ role, kind, organisationId, rows: opening.rows ?? null, blockers }];
  });
}
