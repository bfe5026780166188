import { dayOf, type FactName } from '../../workflows/kit/index.ts';
import { askPrepared } from '../db/index.ts';
import { urnsOf } from '../decisions/index.ts';
import { lockRegister } from '../registers/index.ts';
import { settingsOf, type ActorId, type Engine } from './engine.ts';
import { visible } from './facts.ts';
import { answeredBefore, firstAnswer, takeKey, type Claim } from './idempotency.ts';
import type { Attempt } from './inOneTransaction.ts';
import { loadFacts, type Loaded } from './loadFacts.ts';
import type { Query } from './query.ts';
import { isId, notFound, Rollback, type Conflict } from './results.ts';
import { certificateRegister } from './writes/certificates.ts';
import { incomingRegister, outgoingRegister } from './writes/numbers.ts';

/** What an act looks at before it is judged. */
export interface Wanted {
  documentId: string;
  needs: readonly FactName[];
  claim: Claim | null;
  /** The year of the register that a number would come from; this year where absent. */
  registerYear?: number;
  /** The document that the payload names. */
  linkedId?: string | null;
  /** The people that the payload names. */
  namedIds?: readonly string[];
}

/**
 * Reads what the act is judged on, in one statement and without a lock: the write makes sure that it still holds. Rolls
 * back with `notFound` for what the actor may not see, and with the first answer where the key was taken before.
 */
export async function openAct(
  engine: Engine,
  { query, hold }: Attempt,
  actor: ActorId,
  wanted: Wanted,
): Promise<Loaded> {
  if (!isId(wanted.documentId)) throw new Rollback(notFound, { settled: true });
  if (!hold) return readFacts(engine, query, actor, wanted);
  if (wanted.claim) await takeKey(query, wanted.claim, wanted.documentId);
  await askPrepared({ query }, holding, [wanted.documentId]);
  const seen = await readFacts(engine, query, actor, wanted);
  // Of two who take a number the second reads what the first one took.
  return (await holdRegisters(query, seen, wanted)) ? readFacts(engine, query, actor, wanted) : seen;
}

const holding = `select 1 from document d where d.id = $1::uuid and ${visible('d')} for update of d`;

async function holdRegisters(query: Query, seen: Loaded, { needs, registerYear }: Wanted): Promise<boolean> {
  const year = registerYear ?? Number(seen.facts.today.slice(0, 4));
  const registers = [
    ...(needs.includes('register') ? [outgoingRegister(seen, year)] : []),
    ...(needs.includes('incoming') ? [incomingRegister(seen.facts)] : []),
    ...(needs.includes('certificateRegister') ? [certificateRegister(seen.facts, year)] : []),
  ];
  for (const register of registers) await lockRegister(query, register);
  return registers.length > 0;
}

async function readFacts(
  engine: Engine,
  query: Query,
  actor: ActorId,
  { documentId, claim, needs, registerYear, linkedId = null, namedIds }: Wanted,
): Promise<Loaded> {
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(query, {
    ...{ documentIds: [documentId], actorId: actor.personId, now, today, linkedId, key: claim?.key ?? null },
    namedIds,
    registerYear: registerYear ?? Number(today.slice(0, 4)),
    // Whom the document waits for after the act depends on its round, whatever the act.
    needs: [...needs, 'round'],
    ...{ settings: settingsOf(engine), urns: urnsOf(engine) },
  });
  const found = loaded.get(documentId);
  // The first answer is given even if the document has gone out of sight since.
  if (!found) throw new Rollback((claim && (await firstAnswer(query, claim))) ?? notFound, { settled: true });
  const { bound, updatedAt } = found.bookkeeping;
  if (claim && bound) throw answeredBefore(claim, bound, documentId);
  // The clocks of two servers differ; events of one document never go back in time.
  return { ...found, facts: { ...found.facts, now: now > updatedAt ? now : updatedAt } };
}

/** Rolls back with who was first, unless the document is as the actor saw it. */
export async function expectVersion(
  query: Query,
  { facts: { document } }: Loaded,
  expected: number | null,
): Promise<void> {
  if (expected === null || expected === document.version) return;
  const [last] = await query<{ name: string | null; at: Date }>(
    `select p.full_name as name, e.at from event e left join person p on p.id = e.actor_id
     where e.document_id = $1 and e.seq = $2`,
    [document.id, document.version],
  );
  throw new Rollback<Conflict>({
    kind: 'conflict',
    documentId: document.id,
    changedBy: last?.name ?? null,
    changedAt: last ? new Date(last.at).toISOString() : null,
  });
}
