import {
  available,
  dayOf,
  saveBlockers,
  type AvailableAction,
  type Blocker,
  type FactName,
  type Flow,
} from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { everyVersion, settingsOf, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
import { loadFacts, type Loaded } from './loadFacts.ts';
import { isId } from './results.ts';

/** An act that makes sense now, allowed to the viewer or with every reason why not. */
export type ActorAvailable = AvailableAction;

type Source = Pick<Reading, 'query'>;

/** What the viewer may do with each document now: one statement, however many documents. Unknown ids are absent. */
export async function availableActions(
  reading: Source,
  engine: Engine,
  documentIds: readonly string[],
  viewer: ActorId,
): Promise<Map<string, ActorAvailable[]>> {
  return answerEach(reading, engine, documentIds, viewer, (flow, { facts }) => available(flow, facts));
}

/** Why the viewer may not save each draft now; empty where nothing stands in the way. */
export async function editBlockers(
  reading: Source,
  engine: Engine,
  documentIds: readonly string[],
  viewer: ActorId,
): Promise<Map<string, Blocker[]>> {
  return answerEach(reading, engine, documentIds, viewer, (flow, { facts }) => saveBlockers(flow, facts));
}

async function answerEach<Answer>(
  reading: Source,
  engine: Engine,
  documentIds: readonly string[],
  viewer: ActorId,
  answer: (flow: Flow, loaded: Loaded) => Answer,
): Promise<Map<string, Answer>> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(reading.query.bind(reading), {
    documentIds: [...new Set(documentIds)].filter(isId),
    actorId: viewer.personId,
    ...{ now, today, registerYear: Number(today.slice(0, 4)), linkedId: null },
    needs: needsOfAll(engine.flows),
    settings: settingsOf(engine),
  });
  const answers = [...loaded].flatMap(([id, one]): [string, Answer][] => {
    const flow = engine.flows.of(one.facts.document.kind, one.bookkeeping.flowVersion);
    return flow ? [[id, answer(flow, one)]] : [];
  });
  return new Map(answers);
}

const known = new WeakMap<FlowCatalog, FactName[]>();

/** A list holds documents of any kind in any state: everything that any rule of theirs reads. */
export function needsOfAll(flows: FlowCatalog): FactName[] {
  const before = known.get(flows);
  if (before) return before;
  const all = everyVersion(flows).flatMap((flow) => [
    ...(flow.save.needs ?? []),
    ...(flow.save.who.needs ?? []),
    ...Object.values(flow.actions).flatMap((rule) => [...rule.needs, ...(rule.who.needs ?? [])]),
  ]);
  const needs = [...new Set(all)].sort();
  known.set(flows, needs);
  return needs;
}
