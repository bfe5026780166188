import {
  decide,
  type ActionRule,
  type Decision,
  type FactName,
  type Flow,
} from '../../workflows/kit/index.ts';
import { urnsOf } from '../decisions/index.ts';
import { cleanJson, faultsOfKey, longTexts } from './cleanText.ts';
import { everyVersion, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
import { claimOf, type Claim } from './idempotency.ts';
import { inOneTransaction, type Attempt } from './inOneTransaction.ts';
import { leaves } from './leftBy.ts';
import type { Loaded } from './loadFacts.ts';
import { expectVersion, openAct, type Wanted } from './openAct.ts';
import { record, type Act } from './record.ts';
import { invalid, isId, refused, Rollback, type ActResult, type Performed } from './results.ts';
import { sharesOf } from './writes/index.ts';
import { ballotKeys } from './writes/ballotKeys.ts';
import type { Writing } from './writes/share.ts';

export interface PerformInput {
  documentId: string;
  action: string;
  payload?: unknown;
  /** The version the actor saw; null for the engine's own acts, which come as the document stands. */
  expectedVersion: number | null;
  idempotencyKey?: string | null;
}

/**
 * The one door for every act on a document: console, bulk, timer and command line all come here. Read in one statement →
 * compare versions → decide → write in one statement. Nothing of a refused act remains but its trace in the log of
 * refusals.
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
  const wanted: Wanted = {
    ...{ documentId, claim, needs: needsOf(engine.flows, action) },
    ...{ registerYear: registerYear(body.payload), linkedId: linkedId(body.payload) },
    namedIds: namedIds(body.payload),
  };

  return inOneTransaction(engine, actor, { action, documentId, claim }, async (attempt) => {
    const before = await openAct(engine, attempt, actor, wanted);
    const { kind } = before.facts.document;
    const flow = engine.flows.of(kind, before.bookkeeping.flowVersion);
    const rule = flow && ruleOf(flow, action);
    const long = rule ? longTexts(rule.payload, input.payload, payload, ['payload']) : [];
    if (faults.length > 0) throw new Rollback(invalid([...long, ...faults]));
    if (!flow) throw new Rollback(refused(documentId, { code: 'unknown-kind', params: { kind } }));
    if (!rule?.ignoresVersion) await expectVersion(attempt.query, before, expectedVersion);
    return perform(engine, attempt, flow, before, { action, payload: body.payload }, claim);
  });
}

async function perform(
  engine: Engine,
  attempt: Attempt,
  flow: Flow,
  before: Loaded,
  { action, payload }: { action: string; payload: unknown },
  claim: Claim | null,
): Promise<ActResult> {
  const { id: documentId } = before.facts.document;
  const decision = decide(flow, before.facts, { action, payload });
  if (decision.kind === 'invalid') throw new Rollback(invalid(decision.faults));
  if (decision.kind === 'refused') throw new Rollback(refused(documentId, ...decision.blockers));

  const isSecret = decision.effects.some((effect) => effect.type === 'castBallot' && effect.secret);
  const told = toldOf(payload, decision.reason, isSecret);
  const by = { flow, taking: (role: string) => engine.flows.taking(role), urns: urnsOf(engine) };
  const act = actOf(by, action, before, decision, told);
  const { answer, left } = await record(engine, attempt, flow, act, {
    claim,
    isSecret,
    answer: ({ eventId, receipt }): Performed => ({ kind: 'performed', documentId, eventId, receipt }),
  });
  return leaves(answer, left);
}

function actOf(
  { flow, taking, urns }: Pick<Writing, 'flow' | 'taking' | 'urns'>,
  action: string,
  before: Loaded,
  decision: Extract<Decision, { kind: 'performed' }>,
  told: Record<string, unknown>,
): Act {
  const { facts, bookkeeping } = before;
  const version = facts.document.version + 1;
  const { authority, reason, state, context, event } = decision;
  const share = sharesOf(decision.effects, {
    facts,
    bookkeeping,
    version,
    office: authority.office,
    flow,
    taking,
    urns,
  });
  // A branch that the rules decided is told, so that the chain alone can be replayed.
  const changes = { ...(event === action ? {} : { event }), ...told, ...share.changes };
  const document = { ...facts.document, ...share.document, state, context, version };
  return {
    ...{ action, before, authority, reason, columns: share.columns, writes: share.writes },
    after: { ...facts, document, round: share.round ?? facts.round },
    anew: decision.effects.some(({ type }) => type === 'moveTo' || type === 'changeReviewer'),
    changes: Object.keys(changes).length > 0 ? changes : null,
  };
}

/** What the event tells of the payload: all of it, but the reason has its own place and a secret choice has none. */
function toldOf(payload: unknown, reason: string | null, isSecret: boolean): Record<string, unknown> {
  const entries = Object.entries((payload ?? {}) as Record<string, unknown>);
  const hidden = isSecret ? [...ballotKeys, 'remark'] : [];
  return Object.fromEntries(entries.filter(([key, value]) => value !== reason && !hidden.includes(key)));
}

// What to read is asked before the document's kind is known: acts of one name need much the same in all flows.
function needsOf(flows: FlowCatalog, action: string): FactName[] {
  return everyVersion(flows).flatMap((flow) => {
    const rule = ruleOf(flow, action);
    return rule ? [...rule.needs, ...(rule.who.needs ?? [])] : [];
  });
}

function ruleOf(flow: Flow, action: string): ActionRule | undefined {
  return Object.hasOwn(flow.actions, action) ? flow.actions[action] : undefined;
}

/** The year of the register that a number would come from, where the payload names the day. */
function registerYear(payload: unknown): number | undefined {
  const day = fieldOf(payload, 'issuedOn');
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? Number(day.slice(0, 4)) : undefined;
}

/** The document that the payload names, as `replace` does. */
function linkedId(payload: unknown): string | null {
  const id = fieldOf(payload, 'byDocumentId');
  return isId(id) ? id : null;
}

/** The people that the payload names, as an invitation does. */
function namedIds(payload: unknown): string[] {
  const ids = fieldOf(payload, 'personIds');
  return Array.isArray(ids) ? ids.filter(isId) : [];
}

function fieldOf(payload: unknown, field: string): unknown {
  return typeof payload === 'object' && payload !== null ? Reflect.get(payload, field) : undefined;
}
