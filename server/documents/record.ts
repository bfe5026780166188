import {
  timersOf,
  type Authority,
  type DocumentFacts,
  type Facts,
  type Flow,
} from '../../workflows/kit/index.ts';
import { officeTold, type ChainEvent } from '../audit/index.ts';
import { preparedName } from '../db/index.ts';
import { waitedFor } from '../inbox/index.ts';
import type { Engine } from './engine.ts';
import { keyWrite, type Claim } from './idempotency.ts';
import type { Attempt } from './inOneTransaction.ts';
import type { Loaded } from './loadFacts.ts';
import { toDocument } from './documentsByIds.ts';
import { receiptOf } from './receiptOf.ts';
import type { Left } from './leftBy.ts';
import { askingWrite } from './writes/askings.ts';
import { deadlineWrites, replacedDeadlines } from './writes/deadlines.ts';
import { documentWrite } from './writes/document.ts';
import { chain, eventRow, outboxWrite } from './writes/event.ts';
import { countedColumn, facetsOf, facetWrites } from './writes/facets.ts';
import { newsWrite } from './writes/links.ts';
import { readersOf, readerWrites, replacedReaders } from './writes/readers.ts';
import { oneStatement, sql, type Sql, type Write } from './writes/statement.ts';
import { workItemWrites } from './writes/workItems.ts';

/** An act that was judged and allowed: how things stood, how they stand after it, and what its effects write. */
export interface Act {
  action: string;
  before: Loaded;
  /** The facts as after the act: document, round, and everything else unchanged. */
  after: Facts;
  authority: Authority | null;
  reason: string | null;
  changes: unknown;
  columns: Record<string, unknown>;
  writes: Write[];
  /** The flow as it was before, where the act changes its version. */
  flowBefore?: Flow;
  /** Organisations changed around the document: what its facts say of before is not what its rows were written by. */
  anew?: boolean;
}

export interface Recorded {
  eventId: string;
  receipt: string;
}

/** The event an act leaves in its document's chain. */
function eventOf({ action, before, after, authority, reason, changes }: Act): ChainEvent {
  const { id, state, version, revision, contentHash } = after.document;
  return {
    ...{ documentId: id, seq: version, action, from: before.facts.document.state, to: state, at: after.now },
    ...{ actor: after.actor.personId, ...officeTold(authority), reason, changes: changes ?? null },
    ...{ revision, contentHash, previousHash: before.bookkeeping.lastEventHash },
  };
}

/**
 * Writes the whole act in one statement and commits: the answer under the client's key, the row, its effects, event,
 * readers, work items, deadlines, and what leaves after commit.
 */
export async function record<Answer>(
  engine: Engine,
  { finish }: Attempt,
  flow: Flow,
  act: Act,
  key: { claim: Claim | null; isSecret: boolean; answer: (recorded: Recorded) => Answer },
): Promise<{ answer: Answer; left: Left }> {
  const { after, before } = act;
  const { document, now } = after;
  const chained = chain(eventOf(act));
  const answer = key.answer({ eventId: chained.id, receipt: receiptOf(engine, chained) });
  const columns = {
    ...{ state: document.state, context: JSON.stringify(document.context), version: document.version },
    ...{ last_event_hash: chained.hash, due_at: flow.dueAt(document.state, after), updated_at: now },
    ...countedColumn([act.flowBefore ?? flow, before.facts], [flow, after]),
    ...act.columns,
  };
  const taken = keyWrite(key.claim, answer, key.isSecret);
  const readers = readersOf(flow, after);
  const { text, values } = oneStatement([
    ...taken,
    documentWrite(before.facts.document, columns, taken),
    ...act.writes,
    ...(act.flowBefore || document.contentHash !== before.facts.document.contentHash
      ? facetWrites(document.id, facetsOf(flow, document.content))
      : []),
    chained.write,
    outboxWrite(chained, readers),
    ...(act.anew
      ? replacedReaders(document.id, readers)
      : readerWrites(document.id, readersOf(act.flowBefore ?? flow, before.facts), readers)),
    ...workItemWrites(document, unitName(before, document), waitedFor(flow, after), now),
    ...(act.anew
      ? replacedDeadlines(after, timersOf(flow, after), null)
      : deadlineWrites(flow, act.action, before.facts, after)),
    // Kinds that others open leave word of where they have come to.
    ...(flow.takes && document.state !== before.facts.document.state ? [newsWrite(document)] : []),
    ...(flow.asks && document.issuedOn !== null && document.state !== before.facts.document.state
      ? [askingWrite(document)]
      : []),
  ]);
  const [row] = await finish(text, values, preparedName(text));
  if (!row) throw new Error('the document was not there to be written');
  return { answer, left: { document: toDocument(row), event: eventRow(chained, document.kind) } };
}

/** The inbox shows the unit a document belongs to, which an act may change. */
function unitName({ facts, bookkeeping }: Loaded, { organisationId }: DocumentFacts): string | Sql {
  if (organisationId === facts.document.organisationId) return bookkeeping.unit.name;
  return sql`(select o.name from current_description(${organisationId}::uuid, today()) o)`;
}
