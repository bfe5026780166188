import { dayOf, type Flow } from '../../../workflows/kit/index.ts';
import { faultsOfLink, Refold, type Told } from '../../audit/index.ts';
import { connect, Reading, workerUrl, type Database } from '../../db/index.ts';
import { headsOf, isId, type Head } from '../../documents/index.ts';
import { checkContentsOf } from '../invariants/contents.ts';
import { checkDerivedOf } from '../invariants/derived.ts';
import type { Examined } from '../invariants/check.ts';
import { Findings } from '../invariants/findings.ts';
import { DOCTOR } from '../invariants/sessions.ts';
import { readRetelling } from '../retelling/readRetelling.ts';
import { writeTest } from '../retelling/writeTest.ts';
import { readHistory, type History } from './readHistory.ts';

/** One act of a document's history, and what does not hold about it. */
export interface ReplayedAct {
  seq: number;
  action: string;
  from: string | null;
  to: string;
  at: string;
  actor: string | null;
  actorName: string | null;
  onBehalfOfName: string | null;
  office: string | null;
  reason: string | null;
  faults: string[];
}

/** A document's history gone through again from its first act. */
export interface Replay {
  head: Head;
  acts: ReplayedAct[];
  /** Where the document, its contents, or what follows from them are not where the history leads. */
  standing: string[];
  /** The first act that does not hold; null where each of them does. */
  departsAt: number | null;
  /** The history as a given-when-then test of its flow; null where there is nothing to tell, or no flow. */
  test: string | null;
}

/** Replays documents one after the other, on connections of its own. */
export interface Replayer {
  /** Null where there is no document of this id. Nothing is written. */
  replay(documentId: string): Promise<Replay | null>;
  close(): Promise<unknown>;
}

type Where = Pick<Examined, 'ownerUrl' | 'flows' | 'clock'>;

export async function openReplayer(where: Where): Promise<Replayer> {
  const owner = await connect(where.ownerUrl, { name: DOCTOR, poolSize: 1 });
  const worker = await connect(workerUrl(where.ownerUrl), { name: DOCTOR, poolSize: 1 });
  return {
    replay: async (id) => (isId(id) ? replayed(id, { owner, worker }, where) : null),
    close: () => Promise.all([owner.close(), worker.close()]),
  };
}

/** Replays the document of this id through its flow; null where there is none. */
export async function replayDocument(where: Where, documentId: string): Promise<Replay | null> {
  const replayer = await openReplayer(where);
  return replayer.replay(documentId).finally(() => replayer.close());
}

async function replayed(
  documentId: string,
  { owner, worker }: { owner: Database; worker: Database },
  { flows, clock }: Where,
): Promise<Replay | null> {
  // Nobody's reading: the owner sees all rows by policy.
  const reading = new Reading(owner, { personId: null }, clock);
  try {
    const history = await readHistory(reading, documentId);
    if (!history) return null;
    const heads = await headsOf(reading.query.bind(reading), [documentId], dayOf(clock.now().toISOString()));
    const head = heads.get(documentId)!;
    const flow = flows.of(history.document.kind);
    const { acts, standing } = gone(history, flow);
    const findings = new Findings(100);
    await checkContentsOf(documentId, reading, findings);
    const test =
      flow && history.events.length > 0
        ? writeTest(await readRetelling(reading, flow, history, nameOf(head)))
        : null;
    await reading.end();
    await checkDerivedOf(documentId, worker, { flows, clock }, findings);
    standing.push(...findings.reports().flatMap(({ offences }) => offences.map(({ fault }) => fault)));
    const departsAt = acts.find(({ faults }) => faults.length > 0)?.seq ?? null;
    return { head, acts, standing, departsAt, test };
  } finally {
    await reading.end();
  }
}

function nameOf({ number, title }: Head): string {
  return number ? `${number}: ${title}` : title;
}

/** One event after the other; once the flow cannot be followed any more, only the chain is. */
function gone({ document, events }: History, flow: Flow | undefined): Pick<Replay, 'acts' | 'standing'> {
  let refold = flow ? new Refold(flow) : null;
  let previous: string | null = null;
  const acts = events.map((row, index): ReplayedAct => {
    const { columns, actorName, onBehalfOfName } = row;
    const { seq, action, from, to, actor, office, reason } = columns;
    const at = new Date(columns.at).toISOString();
    const faults = faultsOfLink(row, previous, index + 1).map(({ fault }) => `event ${seq}: ${fault}`);
    previous = row.hash;
    const taken = refold?.step({ ...columns, at, changes: columns.changes as Told['changes'] });
    if (taken && 'fault' in taken) {
      faults.push(taken.fault);
      refold = null;
    }
    return {
      ...{ seq, action, from, to, at, actor, actorName, onBehalfOfName },
      ...{ office: office?.office ?? null, reason, faults },
    };
  });
  const standing = [
    ...(flow ? [] : [`no flow of kind ${document.kind} is installed`]),
    ...(document.version === events.length
      ? []
      : [`stands at version ${document.version} with ${events.length} events`]),
    ...(document.lastHash === previous ? [] : ['does not name its last event']),
    ...(refold?.differences(document) ?? []),
  ];
  return { acts, standing };
}
