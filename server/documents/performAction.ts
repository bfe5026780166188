import {
  dayOf,
  decide,
  needsOf,
  type Decision,
  type FactName,
  type Facts,
  type Flow,
} from '../../workflows/kit/index.ts';
import { incomingTypeCode, lockRegister, type TakenNumber } from '../registers/index.ts';
import { cleanJson, faultsOfKey } from './cleanText.ts';
import { settingsOf, type ActorId, type Engine } from './engine.ts';
import { claimOf, type Claim } from './idempotency.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import { leaves } from './leftBy.ts';
import { loadFacts, type Loaded } from './loadFacts.ts';
import { expectVersion, openAct, Rollback, type Locked } from './openAct.ts';
import type { Query } from './query.ts';
import { record, type Act } from './record.ts';
import { invalid, isId, notFound, refused, type ActResult, type Performed } from './results.ts';
import { sharesOf } from './writes/index.ts';
import { choiceKey } from './writes/rounds.ts';

export interface PerformInput {
  documentId: string;
  action: string;
  payload?: unknown;
  /** The version the actor saw; null for the engine's own acts, which come as the document stands. */
  expectedVersion: number | null;
  idempotencyKey?: string | null;
}

/**
 * The one door for every act on a document: console, bulk, timer and command line all come here. In one transaction:
 * take the key → lock the row → compare versions → gather facts → decide → write. Nothing of a refused act remains but
 * its trace in the log of refusals.
 */
export async function performAction(engine: Engine, actor: ActorId, input: PerformInput): Promise<ActResult> {
  const payload = cleanJson(input.payload ?? {}, 'payload', ['payload']);
  const faults = [...(payload.ok ? [] : payload.faults), ...faultsOfKey(input.idempotencyKey)];
  const { documentId, action, expectedVersion } = input;
  const body = {
    operation: 'performAction',
    documentId,
    action,
    expectedVersion,
    payload: payload.ok ? payload.value : null,
  };
  const claim = faults.length === 0 ? claimOf(actor.personId, input.idempotencyKey, body) : null;

  return inOneTransaction(engine, actor, action, async (query) => {
    const locked = await openAct(query, documentId, claim);
    if (faults.length > 0) throw new Rollback(invalid(faults));
    const flow = engine.flows.of(locked.kind);
    if (!flow)
      throw new Rollback(refused(documentId, { code: 'unknown-kind', params: { kind: locked.kind } }));
    if (!ignoresVersion(flow, action)) await expectVersion(query, locked, expectedVersion);
    const judging = { engine, query, actor, flow, locked, action, payload: body.payload };
    return perform(judging, claim);
  });
}

interface Judging {
  engine: Engine;
  query: Query;
  actor: ActorId;
  flow: Flow;
  locked: Locked;
  action: string;
  payload: unknown;
}

async function perform(judging: Judging, claim: Claim | null): Promise<ActResult> {
  const { engine, query, flow, locked, action, payload } = judging;
  const needs = needsOf(flow, locked.state, action);
  const registered = needs.includes('register') ? await lockOutgoing(judging) : undefined;
  const before = await gather(judging, needs);
  const decision = decide(flow, before.facts, { action, payload });
  if (decision.kind === 'invalid') throw new Rollback(invalid(decision.faults));
  if (decision.kind === 'refused') throw new Rollback(refused(locked.id, ...decision.blockers));

  const incoming = receives(decision) ? await lockIncoming(query, before.facts) : undefined;
  const isSecret = decision.effects.some((effect) => effect.type === 'castBallot' && effect.secret);
  const told = toldOf(payload, decision.reason, isSecret);
  const act = actOf(action, before, decision, told, { outgoing: registered, incoming });
  const { answer, left } = await record(engine, query, flow, act, {
    claim,
    isSecret,
    answer: ({ eventId, receipt }): Performed => ({
      kind: 'performed',
      ...{ documentId: locked.id, eventId, receipt },
    }),
  });
  return leaves(answer, left);
}

// A register is held before the facts are read: of two issuers the second reads what the first one took. Whoever may not
// hold it is no issuer, which the rules will say.
function lockOutgoing({ engine, query, locked, payload }: Judging): Promise<TakenNumber | undefined> {
  const year = registerYear(payload, dayOf(engine.clock.now().toISOString()));
  return lockRegister(query, { organisationId: locked.organisationId, typeCode: locked.typeCode, year });
}

function lockIncoming(query: Query, { document, today }: Facts): Promise<TakenNumber | undefined> {
  const organisationId = document.upperOrganisationId ?? document.organisationId;
  return lockRegister(query, { organisationId, typeCode: incomingTypeCode, year: Number(today.slice(0, 4)) });
}

async function gather(
  { engine, query, actor, locked, payload }: Judging,
  needs: readonly FactName[],
): Promise<Loaded> {
  // After the wait for the lock, so that events of one document never go back in time.
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(query, {
    documentIds: [locked.id],
    actorId: actor.personId,
    ...{ now, today, registerYear: registerYear(payload, today), linkedId: linkedId(payload) },
    // Whom the document waits for after the act depends on its round, whatever the act.
    needs: [...needs, 'round'],
    settings: settingsOf(engine),
  });
  const found = loaded.get(locked.id);
  if (!found) throw new Rollback(notFound);
  return found;
}

function actOf(
  action: string,
  before: Loaded,
  decision: Extract<Decision, { kind: 'performed' }>,
  told: Record<string, unknown>,
  numbers: { outgoing?: TakenNumber; incoming?: TakenNumber },
): Act {
  const { facts, bookkeeping } = before;
  const version = facts.document.version + 1;
  const { authority, reason, state, context, event } = decision;
  const share = sharesOf(decision.effects, {
    facts,
    bookkeeping,
    version,
    office: authority.office,
    ...numbers,
  });
  // A branch that the rules decided is told, so that the chain alone can be replayed.
  const changes = { ...(event === action ? {} : { event }), ...told, ...share.changes };
  const document = { ...facts.document, ...share.document, state, context, version };
  return {
    ...{ action, before, authority, reason, columns: share.columns, writes: share.writes },
    after: { ...facts, document, round: share.round ?? facts.round },
    changes: Object.keys(changes).length > 0 ? changes : null,
  };
}

/** What the event tells of the payload: all of it, but the reason has its own place and a secret choice has none. */
function toldOf(payload: unknown, reason: string | null, isSecret: boolean): Record<string, unknown> {
  const entries = Object.entries((payload ?? {}) as Record<string, unknown>);
  const hidden = isSecret ? [choiceKey, 'remark'] : [];
  return Object.fromEntries(entries.filter(([key, value]) => value !== reason && !hidden.includes(key)));
}

function receives(decision: Extract<Decision, { kind: 'performed' }>): boolean {
  return decision.effects.some(({ type }) => type === 'receive');
}

function ignoresVersion(flow: Flow, action: string): boolean {
  return Object.hasOwn(flow.actions, action) && (flow.actions[action]?.ignoresVersion ?? false);
}

/** The year of the register that a number would come from: of the day the payload names, else of today. */
function registerYear(payload: unknown, today: string): number {
  const day = fieldOf(payload, 'issuedOn');
  return Number((typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : today).slice(0, 4));
}

/** The document that the payload names, as `replace` does. */
function linkedId(payload: unknown): string | null {
  const id = fieldOf(payload, 'byDocumentId');
  return isId(id) ? id : null;
}

function fieldOf(payload: unknown, field: string): unknown {
  return typeof payload === 'object' && payload !== null ? Reflect.get(payload, field) : undefined;
}
