import {
  capacityFor,
  diffContent,
  fixedFaults,
  saveBlockers,
  typeCodeOf,
  type FactName,
  type Facts,
  type Flow,
} from '../../workflows/kit/index.ts';
import { cleanJson, faultsOfKey } from './cleanText.ts';
import { withCounts } from './counts.ts';
import { dutyAnswered, type Answered } from './dutyAnswered.ts';
import { dutyFaults } from './dutyFaults.ts';
import { prepareContent, type Prepared } from './content.ts';
import { everyVersion, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
import { claimOf } from './idempotency.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import type { Loaded } from './loadFacts.ts';
import { withNames } from './names.ts';
import { personFaults } from './personFaults.ts';
import { expectVersion, openAct } from './openAct.ts';
import { recipientFaults } from './recipientFaults.ts';
import { record, type Act, type Recorded } from './record.ts';
import { invalid, refused, Rollback, type SaveResult } from './results.ts';
import { contentWrite, revisionWrite } from './writes/revision.ts';

export interface SaveInput {
  id: string;
  content: unknown;
  /** Unchanged where absent. */
  title?: string | null;
  expectedVersion: number;
  idempotencyKey?: string | null;
}

/**
 * Stores the draft as the next revision (or fills the one that `revise` opened). Content at fault is refused with the
 * path of each fault; a save that changes nothing succeeds and leaves no trace.
 */
export async function saveDraft(engine: Engine, actor: ActorId, input: SaveInput): Promise<SaveResult> {
  const keyFaults = faultsOfKey(input.idempotencyKey);
  // What cannot be stored cannot be hashed either, and will be refused below.
  const isClean = cleanJson([input.content, input.title ?? null], 'content').ok && keyFaults.length === 0;
  const claim = isClean ? claimOfSave(actor, input) : null;
  const { id, expectedVersion } = input;
  const intent = { action: 'saveDraft', documentId: id, claim };
  return inOneTransaction<SaveResult>(engine, actor, intent, async (attempt) => {
    const before = await openAct(engine, attempt, actor, {
      documentId: id,
      claim,
      needs: needsOf(engine.flows),
    });
    if (keyFaults.length > 0) throw new Rollback(invalid(keyFaults));
    await expectVersion(attempt.query, before, expectedVersion);
    const { kind, title, contentHash } = before.facts.document;
    const flow = engine.flows.of(kind, before.bookkeeping.flowVersion);
    if (!flow) throw new Rollback(refused(id, { code: 'unknown-kind', params: { kind } }));

    const blockers = saveBlockers(flow, before.facts);
    if (blockers.length > 0) throw new Rollback(refused(id, ...blockers));
    const { organisationId, content: stored } = before.facts.document;
    const sent = { title: input.title ?? title, content: input.content };
    const named = await withNames(attempt.query, flow, sent, stored);
    const read = prepareContent(flow, await withCounts(attempt.query, flow, organisationId, named, stored));
    if (!read.ok) throw new Rollback(invalid(read.faults));
    const { content } = read.prepared;
    const lost = [
      ...dutyFaults(engine.flows, flow, content),
      ...(await recipientFaults(attempt.query, content)),
      ...(await personFaults(attempt.query, flow, organisationId, content, stored)),
    ];
    if (lost.length > 0) throw new Rollback(invalid(lost));
    const settled = flow.save.fixed?.(before.facts.document.state);
    const changed = fixedFaults(flow.form, stored, content, settled);
    if (changed.length > 0) throw new Rollback(invalid(changed));
    const saved = (receipt: string | null): SaveResult => ({ kind: 'saved', documentId: id, receipt });
    // Nothing is done, so nothing binds the key.
    if (read.prepared.contentHash === contentHash) throw new Rollback(saved(null));
    const answered = await dutyAnswered(attempt.query, flow, organisationId, read.prepared);
    const act = actOf(flow, before, read.prepared, answered);
    const key = { claim, isSecret: false, answer: ({ receipt }: Recorded) => saved(receipt) };
    return (await record(engine, attempt, flow, act, key)).answer;
  });
}

// Asked before the document's kind is known.
function needsOf(flows: FlowCatalog): FactName[] {
  return everyVersion(flows).flatMap(({ save }) => [...(save.needs ?? []), ...(save.who.needs ?? [])]);
}

function claimOfSave(
  actor: ActorId,
  { id, content, title = null, expectedVersion, idempotencyKey }: SaveInput,
) {
  return claimOf(actor.personId, idempotencyKey, {
    operation: 'saveDraft',
    id,
    content,
    title,
    expectedVersion,
  });
}

function actOf(flow: Flow, before: Loaded, prepared: Prepared, answered: Answered): Act {
  const { facts, bookkeeping } = before;
  const { title, contentHash, substanceHash, year, period } = prepared;
  const { obligationId, askedDueOn } = answered;
  const revision = bookkeeping.revisionOpen ? facts.document.revision : facts.document.revision + 1;
  const { document: its } = facts;
  const document = { ...its, ...prepared, askedDueOn, revision, version: its.version + 1 };
  const savedBy = facts.actor.personId ?? facts.document.draftedBy;
  const row = { documentId: document.id, no: revision, savedBy, savedAt: facts.now };
  return {
    ...{ action: 'saveDraft', before, after: { ...facts, document }, reason: null },
    authority: capacityFor(flow.save.who, facts, 'saveDraft')?.authority ?? null,
    changes: savedChanges(flow, facts, prepared),
    columns: {
      title,
      year,
      period,
      obligation_id: obligationId,
      type_code: typeCodeOf(flow.typeCode, prepared.content),
      revision,
      revision_open: false,
      content_hash: contentHash,
      substance_hash: substanceHash,
    },
    writes: [contentWrite(document.id, prepared), revisionWrite(row, prepared, bookkeeping.revisionOpen)],
  };
}

const LONGEST_TOLD = 200;

/** Where the draft changed, with the values themselves where they are short; the revisions hold the rest. */
function savedChanges(flow: Flow, { document }: Facts, { title, content }: Prepared): object[] {
  const titleChange = { path: 'title', kind: 'CHANGED', before: document.title, after: title };
  const changes = diffContent(flow.form, document.content, content).map(({ path, kind, before, after }) => ({
    ...{ path, kind },
    ...(isShort(before) ? { before } : {}),
    ...(isShort(after) ? { after } : {}),
  }));
  return title === document.title ? changes : [titleChange, ...changes];
}

function isShort(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= LONGEST_TOLD)
  );
}
