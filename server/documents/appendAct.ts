import type { Authority, Blocker, Facts, FieldFault, Flow } from '../../workflows/kit/index.ts';
import type { ActorId, Engine } from './engine.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import { openAct } from './openAct.ts';
import type { Query } from './query.ts';
import { record } from './record.ts';
import { expectLevel } from './remarks.ts';
import { invalid, refused, Rollback, type Denial } from './results.ts';
import type { Write } from './writes/statement.ts';

/** What an act beside the flow comes to: refused, at fault, or rows to write and what its event tells of them. */
export type Judged<Answer> =
  | { blockers: Blocker[] }
  | { faults: FieldFault[] }
  | { answer: Answer; changes: Record<string, unknown>; writes: Write[]; reason?: string };

/**
 * An act that leaves the flow's state alone and yet belongs into the document's history, such as attaching a file:
 * version and chain grow by one, as with every other act. For readers of the given levels; the engine itself needs none (null).
 */
export async function appendAct<Answer>(
  engine: Engine,
  actor: ActorId,
  {
    documentId,
    action,
    levels,
    anew = false,
  }: { documentId: string; action: string; levels: readonly string[] | null; anew?: boolean },
  judge: (query: Query, facts: Facts, flow: Flow) => Promise<Judged<Answer>>,
): Promise<Answer | Denial> {
  return inOneTransaction<Answer | Denial>(engine, actor, { action, documentId }, async (attempt) => {
    const before = await openAct(engine, attempt, actor, { documentId, claim: null, needs: [] });
    if (levels) await expectLevel(attempt.query, documentId, levels);
    const { facts } = before;
    const { kind } = facts.document;
    const flow = engine.flows.of(kind, before.bookkeeping.flowVersion);
    if (!flow) throw new Rollback(refused(documentId, { code: 'unknown-kind', params: { kind } }));

    const judged = await judge(attempt.query, facts, flow);
    if ('blockers' in judged) throw new Rollback(refused(documentId, ...judged.blockers));
    if ('faults' in judged) throw new Rollback(invalid(judged.faults));
    const after = { ...facts, document: { ...facts.document, version: facts.document.version + 1 } };
    const { changes, writes, answer, reason = null } = judged;
    const act = {
      action,
      before,
      after,
      authority: officeOf(facts),
      reason,
      changes,
      columns: {},
      writes,
      anew,
    };
    await record(engine, attempt, flow, act, { claim: null, isSecret: false, answer: () => answer });
    return answer;
  });
}

/** The office in which the actor has to do with the document: in its organisation, else in the one above. */
function officeOf({ actor, document }: Facts): Authority | null {
  if (actor.personId === null) return { office: 'engine', organisationId: document.organisationId };
  const places = [document.organisationId, document.upperOrganisationId];
  const held = places.flatMap((place) =>
    actor.offices.filter(({ organisationId, delegation }) => organisationId === place && !delegation),
  );
  const [first] = held;
  if (!first) return null;
  const { office, organisationId, actsAsChair } = first;
  return actsAsChair ? { office, organisationId, actsAsChair } : { office, organisationId };
}
