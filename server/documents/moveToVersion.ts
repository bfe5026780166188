import { moveTo, type Blocker, type Flow, type Snapshot } from '../../workflows/kit/index.ts';
import { MOVE } from '../audit/index.ts';
import { Reading } from '../db/index.ts';
import { ended, endsOf } from './endsOf.ts';
import type { Engine } from './engine.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import type { Loaded } from './loadFacts.ts';
import { openAct } from './openAct.ts';
import { record } from './record.ts';
import { refused, Rollback, type ActResult, type Performed } from './results.ts';

/** How moving one document to its flow's newest version goes, or what stands against it. */
export interface Move {
  documentId: string;
  fromVersion: number;
  toVersion: number;
  from: string;
  to: string | null;
  blockers: Blocker[];
}

/** Judged, and nothing written. */
interface Trial {
  kind: 'trial';
}

const nobody = { personId: null };

/**
 * Moves a document to the newest version of its flow: an act of the engine like any other, with its event in the chain.
 * `isTrial` judges and writes nothing.
 */
export async function moveDocument(
  engine: Engine,
  documentId: string,
  { reason = null, isTrial = false }: { reason?: string | null; isTrial?: boolean } = {},
): Promise<{ move: Move | null; result: ActResult | null }> {
  let move: Move | null = null;
  const result = await inOneTransaction<ActResult | Trial>(
    engine,
    nobody,
    { action: MOVE, documentId },
    async (attempt) => {
      const before = await openAct(engine, attempt, nobody, { documentId, claim: null, needs: [] });
      const { kind } = before.facts.document;
      const from = engine.flows.of(kind, before.bookkeeping.flowVersion);
      const to = engine.flows.of(kind);
      if (!from || !to) throw new Rollback(refused(documentId, { code: 'unknown-kind', params: { kind } }));
      const judged = moveTo(to, from, before.facts);
      move = told(before, from, to, judged);
      if (isTrial) throw new Rollback<Trial>({ kind: 'trial' });
      if ('blockers' in judged) throw new Rollback(refused(documentId, ...judged.blockers));
      const { answer } = await record(engine, attempt, to, actOf(before, from, to, judged.snapshot, reason), {
        ...{ claim: null, isSecret: false },
        answer: ({ eventId, receipt }): Performed => ({ kind: 'performed', documentId, eventId, receipt }),
      });
      return answer;
    },
  );
  return { move, result: result.kind === 'trial' ? null : result };
}

/**
 * The live documents of a kind that run under an earlier version, one after the other; the moved ones come no more. Those at
 * their end stay with the version they ended under.
 */
export async function* versionMoves(engine: Engine, kind: string): AsyncGenerator<string> {
  const newest = engine.flows.of(kind);
  if (!newest) return;
  const { versions, states } = endsOf(newest);
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const reading = new Reading(engine.db, nobody, engine.clock);
    const rows = await reading
      .query<{ id: string }>(statement, [kind, newest.version, after, versions, states])
      .finally(() => reading.end());
    for (const { id } of rows) yield id;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function told(before: Loaded, from: Flow, to: Flow, judged: ReturnType<typeof moveTo>): Move {
  const { id, state } = before.facts.document;
  const [goes, blockers] = 'snapshot' in judged ? [judged.snapshot.state, []] : [null, judged.blockers];
  return {
    documentId: id,
    fromVersion: from.version,
    toVersion: to.version,
    from: state,
    to: goes,
    blockers,
  };
}

function actOf(before: Loaded, from: Flow, to: Flow, { state, context }: Snapshot, reason: string | null) {
  const { facts } = before;
  const document = { ...facts.document, state, context, version: facts.document.version + 1 };
  return {
    ...{ action: MOVE, before, after: { ...facts, document }, reason, flowBefore: from },
    authority: { office: 'engine' as const, organisationId: document.organisationId },
    changes: { fromVersion: from.version, toVersion: to.version },
    columns: { flow_version: to.version },
    writes: [],
  };
}

const statement = `
  select d.id from document d
  where d.kind = $1 and d.flow_version < $2 and d.id > $3::uuid and not ${ended('$4', '$5')}
  order by d.id limit 200`;
