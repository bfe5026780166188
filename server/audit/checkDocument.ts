import type { Flow } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { Refold, type Stored, type Told } from './refold.ts';
import { verifyChain, type ChainFault } from './verifyChain.ts';

export interface DocumentReport {
  documentId: string;
  valid: boolean;
  chain: ChainFault[];
  /** Where the events, replayed through the flow, lead elsewhere than the document stands. */
  replay: string[];
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
  const refold = new Refold(flow);
  for (const event of events) {
    const taken = refold.step(event);
    if ('fault' in taken) return [taken.fault];
  }
  return refold.differences(stored);
}

/** SQL for what a document's row `d` and its event `e` say, as `Refold` reads them. */
export const storedColumns = `d.kind, d.flow_version as "flowVersion", d.state, d.context, d.version, d.revision,
  d.content_hash as "contentHash"`;
const toldColumns = `e.seq, e.action, e.from_state as "from", e.to_state as "to", e.at, e.reason, e.changes, e.revision,
  e.content_hash as "contentHash"`;

const documentStatement = `select ${storedColumns} from document d where d.id = $1::uuid`;

const eventsStatement = `select ${toldColumns} from event e where e.document_id = $1::uuid order by e.seq`;
