import { randomUUID } from 'node:crypto';
import {
  begin,
  beginningFaults,
  capacityFor,
  createBlockers,
  dayOf,
  handedFaults,
  type DocumentFacts,
  type FieldFault,
  type Facts,
  typeCodeOf,
  versionKnowing,
  type Flow,
} from '../../workflows/kit/index.ts';
import { officeTold } from '../audit/index.ts';
import { askPrepared, preparedName } from '../db/index.ts';
import { waitedFor } from '../inbox/index.ts';
import { yardsticksInForce } from '../yardsticks/index.ts';
import { faultsOfKey } from './cleanText.ts';
import { withCounts } from './counts.ts';
import { dutyAnswered, type Answered } from './dutyAnswered.ts';
import { dutyFaults } from './dutyFaults.ts';
import { prepareContent, type Prepared } from './content.ts';
import { settingsOf, type ActorId, type Engine } from './engine.ts';
import { creationStatement, factValues } from './facts.ts';
import { answeredBefore, claimOf, keyWrite, type Bound, type Claim } from './idempotency.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import type { Bookkeeping } from './loadFacts.ts';
import { NOBODY } from './nobody.ts';
import type { Wanted } from './openAct.ts';
import { withNames } from './names.ts';
import { personFaults } from './personFaults.ts';
import { originOf, type OpenedFrom, type Origin } from './openedFrom.ts';
import type { Query } from './query.ts';
import { receiptOf } from './receiptOf.ts';
import { recipientFaults } from './recipientFaults.ts';
import { invalid, isId, notFound, refused, Rollback, type Saved, type SaveResult } from './results.ts';
import { firstDeadlines } from './writes/deadlines.ts';
import { newDocumentWrite } from './writes/document.ts';
import { chain, outboxWrite } from './writes/event.ts';
import { countedAtFirst, facetsOf, firstFacets } from './writes/facets.ts';
import { linkWrite } from './writes/links.ts';
import { readersOf, readerWrites } from './writes/readers.ts';
import { contentWrite, revisionWrite } from './writes/revision.ts';
import { oneStatement } from './writes/statement.ts';
import { firstWorkItems } from './writes/workItems.ts';

export interface CreateInput {
  kind: string;
  organisationId: string;
  /** Left out only with `from`: then it begins with what the other hands over. */
  title?: string | null;
  content?: unknown;
  programmeId?: string | null;
  /** The document that opens this one. */
  from?: OpenedFrom | null;
  idempotencyKey?: string | null;
  /** What the first event tells beside; of the engine's own documents alone. */
  told?: Record<string, unknown>;
}

/** Begins a document: revision 1, version 1, drafted by whoever makes it, or by nobody where the engine does. */
export async function createDocument(
  engine: Engine,
  actor: ActorId,
  input: CreateInput,
): Promise<SaveResult> {
  const { kind, organisationId, programmeId = null, from = null } = input;
  const flow = engine.flows.of(kind);
  if (!flow) return invalid([{ path: 'kind', code: 'not-an-option' }]);
  if (!isId(organisationId)) return notFound;
  if (programmeId !== null && !isId(programmeId)) return invalid([noProgramme]);
  const keyFaults = faultsOfKey(input.idempotencyKey);
  const early = from ? { ok: true as const } : prepareContent(flow, input as Sent);
  if (!early.ok || keyFaults.length > 0) return invalid([...(early.ok ? [] : early.faults), ...keyFaults]);
  const { title, content } = input;
  const opening = from ? { from } : {};
  const body = { operation: 'createDocument', kind, organisationId, title, content, programmeId, ...opening };
  const claim = claimOf(actor.personId, input.idempotencyKey, body);

  const intent = { action: 'createDocument', claim };
  return inOneTransaction<SaveResult>(engine, actor, intent, async ({ query, finish }) => {
    const its = { organisationId, programmeId, claim };
    const origin = from ? await originOf(engine, query, actor, from, { flow, organisationId }) : null;
    if (origin && origin.spent.length > 0) await query(spend, [origin.spent]);
    const sent = origin ? handedOver(flow, input, origin) : (input as Sent);
    const named = await withNames(query, flow, sent, null);
    const read = prepareContent(flow, await withCounts(query, flow, organisationId, named, null));
    if (!read.ok) throw new Rollback(invalid(read.faults));
    const { prepared } = read;
    const { facts, unit, answered } = await gather(engine, query, actor, flow, prepared, its);
    if (programmeId && !isInForce(engine, facts)) throw new Rollback(invalid([noProgramme]));
    const creation = { today: facts.today, organisationId, content: prepared.content };
    const blockers = createBlockers(flow, facts, creation);
    if (blockers.length > 0) throw new Rollback(refused(null, ...blockers));
    const faults = [
      ...(origin ? retoldFaults(flow, input, origin, prepared) : []),
      // What the engine or another document brings is theirs to say.
      ...(origin || actor.personId === null
        ? []
        : beginningFaults(flow, await startOf(query, flow, organisationId, facts), prepared.content)),
      ...prematureFaults(flow, facts, prepared.content),
      ...dutyFaults(engine.flows, flow, prepared.content),
      ...(await recipientFaults(query, prepared.content)),
      ...(content === undefined || content === null
        ? []
        : await personFaults(query, flow, organisationId, prepared.content, null)),
    ];
    if (faults.length > 0) throw new Rollback(invalid(faults));
    return write(engine, finish, flow, facts, prepared, {
      unitName: unit.name,
      ...{ claim, origin, answered, told: input.told },
    });
  });
}

const spend = 'update document_link set spent = true where id = any ($1::uuid[])';

/** What a client sent; whether it is a title and a content is still to be seen. */
type Sent = { title: unknown; content: unknown };

/** What the client left out, as the other document hands it over. */
function handedOver(flow: Flow, { title, content }: CreateInput, { handed, role }: Origin): Sent {
  return { title: title ?? handed.title, content: content ?? flow.takes?.(handed, role) };
}

/** Where a content of the client's own tells otherwise what the other document hands over. */
function retoldFaults(flow: Flow, input: CreateInput, origin: Origin, prepared: Prepared): FieldFault[] {
  if (input.content === undefined || input.content === null) return [];
  const taken = prepareContent(flow, handedOver(flow, { ...input, content: undefined }, origin));
  return taken.ok ? handedFaults(flow, taken.prepared.content, prepared.content) : taken.faults;
}

/** What such a document begins with: blank, with the lists that hold today. */
async function startOf(
  query: Query,
  flow: Flow,
  organisationId: string,
  { today, document }: Facts,
): Promise<unknown> {
  const blank = flow.blank(document.year ?? Number(today.slice(0, 4)));
  if (!flow.yardsticks?.binding) return blank;
  const { content: lists } = await yardsticksInForce({ query }, flow, organisationId, today);
  return { ...(blank as object), ...lists };
}

const noProgramme: FieldFault = { path: 'programmeId', code: 'not-an-option' };

type CreationRow = Pick<Facts, 'linked' | 'seats'> & {
  unit: Bookkeeping['unit'];
  upperOrganisationId: string | null;
  offices: Facts['actor']['offices'];
  bound: Bound | null;
  configuration: number;
};

/** Facts as they will be once the document is there, for the rules that speak of documents. */
async function gather(
  engine: Engine,
  query: Query,
  actor: ActorId,
  flow: Flow,
  prepared: Prepared,
  {
    organisationId,
    programmeId,
    claim,
  }: Pick<Wanted, 'claim'> & { organisationId: string; programmeId: string | null },
): Promise<{ facts: Facts; unit: Bookkeeping['unit']; answered: Answered }> {
  const { title, content, contentHash, substanceHash, year, period } = prepared;
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const wanted = {
    documentIds: [organisationId],
    actorId: actor.personId,
    today,
    registerYear: Number(today.slice(0, 4)),
  };
  const needs = [...(flow.create.needs ?? []), ...(flow.create.who.needs ?? [])];
  const statement = creationStatement(needs);
  const values = factValues({ ...wanted, linkedId: programmeId, key: claim?.key ?? null });
  const [row] = await askPrepared<CreationRow>({ query }, statement, values);
  if (!row) throw new Rollback(notFound);
  const { unit, upperOrganisationId, offices, bound, configuration, ...more } = row;
  if (claim && bound) throw answeredBefore(claim, bound, null);
  const answered = await dutyAnswered(query, flow, organisationId, prepared);
  const person = actor.personId ?? NOBODY;
  const document: DocumentFacts = {
    ...{
      id: randomUUID(),
      kind: flow.kind,
      ...begin(flow, now),
      version: 1,
      revision: 1,
      organisationId,
      upperOrganisationId,
    },
    ...{
      title,
      content,
      contentHash,
      substanceHash,
      year,
      period,
      askedDueOn: answered.askedDueOn,
      draftedBy: person,
      createdBy: person,
      programmeId,
    },
    ...{
      reviewerId: null,
      submittedBy: null,
      submittedAt: null,
      approvedOn: null,
      number: null,
      issuedOn: null,
      closedAt: null,
    },
  };
  const configured = await settingsOf(engine)(query, configuration);
  const settings = configured.settingsOf(flow.kind, document, today);
  return {
    unit,
    answered,
    facts: {
      ...more,
      now,
      today,
      actor: { personId: actor.personId, offices },
      settings,
      document,
      round: null,
    },
  };
}

/** Nothing is there from the beginning that only an act puts down. */
function prematureFaults(flow: Flow, { document }: Facts, content: unknown): FieldFault[] {
  const laterOn = flow.save.fixed?.(document.state) ?? [];
  return laterOn
    .filter((key) => !isAbsent((content as Record<string, unknown>)[key]))
    .map((path) => ({ path, code: 'fixed' }));
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A document may only be made under one that is issued and still stands. */
function isInForce(engine: Engine, { linked }: Facts): boolean {
  if (!linked?.issuedOn) return false;
  return versionKnowing(engine.flows.of(linked.kind), linked.state)?.tone(linked.state) === 'good';
}

interface Beginning {
  unitName: string;
  claim: Claim | null;
  origin: Origin | null;
  answered: Answered;
  told?: Record<string, unknown>;
}

async function write(
  engine: Engine,
  finish: Query,
  flow: Flow,
  facts: Facts,
  prepared: Prepared,
  { unitName, claim, origin, answered, told }: Beginning,
): Promise<Saved> {
  const { document, now, actor } = facts;
  const { id, contentHash, draftedBy } = document;
  const authority = capacityFor(flow.create.who, facts, 'createDocument')?.authority ?? null;
  const chained = chain({
    ...{ documentId: id, seq: 1, action: 'createDocument', from: null, to: document.state, at: now },
    ...{ actor: actor.personId, ...officeTold(authority), reason: null },
    ...{
      changes: changesOf(flow, origin, told),
      revision: 1,
      contentHash,
      previousHash: null,
    },
  });
  const columns = {
    ...{ id, kind: flow.kind, flow_version: flow.version, organisation_id: document.organisationId },
    ...{ programme_id: document.programmeId, title: document.title, state: document.state },
    ...{ context: JSON.stringify(document.context), version: 1, revision: 1, content_hash: contentHash },
    ...{
      substance_hash: document.substanceHash,
      year: document.year,
      period: document.period,
      obligation_id: answered.obligationId,
      created_by: draftedBy,
      drafted_by: draftedBy,
    },
    ...{
      due_at: flow.dueAt(document.state, facts),
      type_code: typeCodeOf(flow.typeCode, document.content),
      last_event_hash: chained.hash,
    },
    ...countedAtFirst(flow, facts),
    ...{ created_at: now, updated_at: now },
  };
  const saved: Saved = { kind: 'saved', documentId: id, receipt: receiptOf(engine, chained) };
  const readers = readersOf(flow, facts);
  const { text, values } = oneStatement([
    ...keyWrite(claim, saved, false),
    newDocumentWrite(columns),
    contentWrite(id, prepared),
    revisionWrite({ documentId: id, no: 1, savedBy: draftedBy, savedAt: now }, prepared, false),
    ...firstFacets(id, facetsOf(flow, document.content)),
    chained.write,
    outboxWrite(chained, readers),
    ...readerWrites(id, new Map(), readers),
    ...firstWorkItems(document, unitName, waitedFor(flow, facts), now),
    ...firstDeadlines(flow, facts),
    ...(origin
      ? [linkWrite(origin, { id, by: draftedBy, at: now, news: Number(origin.hears(document.state)) })]
      : []),
  ]);
  await finish(text, values, preparedName(text));
  return saved;
}

/** What the first event tells beside the content: a version that is not the first, by what it was opened, and what the engine adds. */
function changesOf(
  { version }: Flow,
  origin: Origin | null,
  told: Record<string, unknown> = {},
): Record<string, unknown> | null {
  const changes = {
    ...(version === 1 ? {} : { flowVersion: version }),
    ...(origin ? { openedAs: origin.role } : {}),
    ...told,
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
