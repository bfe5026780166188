import {
  dayOf,
  type Authority,
  type Blocker,
  type Facts,
  type FieldFault,
} from '../../workflows/kit/index.ts';
import { settingsOf, type Engine } from './engine.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import { loadFacts } from './loadFacts.ts';
import { openAct, Rollback } from './openAct.ts';
import type { Query } from './query.ts';
import { record } from './record.ts';
import { expectLevel } from './remarks.ts';
import { invalid, notFound, refused, type Denial } from './results.ts';
import type { Write } from './writes/statement.ts';

/** What an act beside the flow comes to: refused, at fault, or rows to write and what its event tells of them. */
export type Judged<Answer> =
  | { blockers: Blocker[] }
  | { faults: FieldFault[] }
  | { answer: Answer; changes: Record<string, unknown>; writes: Write[] };

/**
 * An act that leaves the flow's state alone and yet belongs into the document's history, such as attaching a file:
 * version and chain grow by one, as with every other act. For readers of the given levels.
 */
export async function appendAct<Answer>(
  engine: Engine,
  actor: { personId: string },
  { documentId, action, levels }: { documentId: string; action: string; levels: readonly string[] },
  judge: (query: Query, facts: Facts) => Promise<Judged<Answer>>,
): Promise<Answer | Denial> {
  return inOneTransaction(engine, actor, action, async (query) => {
    const locked = await openAct(query, documentId, null);
    await expectLevel(query, documentId, levels);
    const flow = engine.flows.of(locked.kind);
    if (!flow)
      throw new Rollback(refused(documentId, { code: 'unknown-kind', params: { kind: locked.kind } }));
    const now = engine.clock.now().toISOString();
    const today = dayOf(now);
    const loaded = await loadFacts(query, {
      ...{
        documentIds: [documentId],
        actorId: actor.personId,
        now,
        today,
        registerYear: Number(today.slice(0, 4)),
      },
      ...{ linkedId: null, needs: ['round'], settings: settingsOf(engine) },
    });
    const before = loaded.get(documentId);
    if (!before) throw new Rollback(notFound);

    const judged = await judge(query, before.facts);
    if ('blockers' in judged) throw new Rollback(refused(documentId, ...judged.blockers));
    if ('faults' in judged) throw new Rollback(invalid(judged.faults));
    const { facts } = before;
    const after = { ...facts, document: { ...facts.document, version: facts.document.version + 1 } };
    const { changes, writes, answer } = judged;
    const act = {
      action,
      before,
      after,
      authority: officeOf(facts),
      reason: null,
      changes,
      columns: {},
      writes,
    };
    await record(engine, query, flow, act, { claim: null, isSecret: false, answer: () => answer });
    return answer;
  });
}

/** The office in which the actor has to do with the document: in its organisation, else in the one above. */
function officeOf({ actor, document }: Facts): Authority | null {
  const places = [document.organisationId, document.upperOrganisationId];
  const held = places.flatMap((place) =>
    actor.offices.filter(({ organisationId, delegation }) => organisationId === place && !delegation),
  );
  const [first] = held;
  if (!first) return null;
  const { office, organisationId, actsAsChair } = first;
  return actsAsChair ? { office, organisationId, actsAsChair } : { office, organisationId };
}
