import { isDeepStrictEqual } from 'node:util';
import { transition } from 'xstate';
import { begin, restore, type Flow } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { verifyChain, type ChainFault } from './verifyChain.ts';

export interface DocumentReport {
  documentId: string;
  valid: boolean;
  chain: ChainFault[];
  /** Where the events, replayed through the flow, lead elsewhere than the document stands. */
  replay: string[];
}

interface Stored {
  kind: string;
  state: string;
  context: unknown;
  version: number;
  revision: number;
  contentHash: string;
}

interface Told {
  seq: number;
  action: string;
  from: string | null;
  to: string;
  at: string;
  reason: string | null;
  changes: Record<string, unknown> | null;
  revision: number;
  contentHash: string;
}

/** Verifies the document's chain, and replays its events through its flow: they must lead to exactly where it stands. */
export async function checkDocument(
  reading: Pick<Reading, 'query'>,
  flows: { of(kind: string): Flow | undefined },
  documentId: string,
): Promise<DocumentReport> {
  const chain = await verifyChain(reading, documentId);
  const [stored] = await reading.query<Stored>(documentStatement, [documentId]);
  const events = await reading.query<Told>(eventsStatement, [documentId]);
  const flow = stored && flows.of(stored.kind);
  const replay =
    stored && flow ? faultsOfReplay(flow, stored, events) : ['the document or its flow is not there'];
  return { documentId, valid: chain.valid && replay.length === 0, chain: chain.faults, replay };
}

function faultsOfReplay(flow: Flow, stored: Stored, events: readonly Told[]): string[] {
  let at: { state: string; context: unknown } = begin(flow, events[0]?.at ?? '');
  for (const event of events) {
    const next = event.from === null ? at : step(flow, at, event);
    if (!next) return [`event ${event.seq}: ${event.action} is not possible in ${at.state}`];
    if (event.from !== null && event.from !== at.state)
      return [`event ${event.seq} comes from ${event.from}, not ${at.state}`];
    if (next.state !== event.to) return [`event ${event.seq} leads to ${next.state}, not ${event.to}`];
    at = next;
  }
  const last = events.at(-1);
  const expected = {
    ...at,
    version: events.length,
    revision: last?.revision,
    contentHash: last?.contentHash,
  };
  const { kind: _, ...stands } = stored;
  return Object.entries(expected)
    .filter(([key, value]) => !isDeepStrictEqual(value, stands[key as keyof typeof stands]))
    .map(([key, value]) => `${key} should be ${JSON.stringify(value)}`);
}

function step(flow: Flow, at: { state: string; context: unknown }, event: Told): typeof at | null {
  // Saves and attachments leave the state alone.
  if (!Object.hasOwn(flow.actions, event.action)) return at;
  const snapshot = restore(flow, at);
  const decided = event.changes?.['event'];
  const type = typeof decided === 'string' ? decided : event.action;
  const told = { type, at: event.at, payload: { reason: event.reason, ...event.changes } };
  if (!snapshot?.can(told)) return null;
  const [next] = transition(flow.machine, snapshot, told) as [{ value: unknown; context: unknown }, unknown];
  return { state: String(next.value), context: next.context };
}

const documentStatement = `
  select kind, state, context, version, revision, content_hash as "contentHash" from document where id = $1::uuid`;

const eventsStatement = `
  select seq, action, from_state as "from", to_state as "to", at, reason, changes, revision, content_hash as "contentHash"
  from event where document_id = $1::uuid order by seq`;
