import type { KeyObject } from 'node:crypto';
import { connect, Reading, workerUrl } from '../../db/index.ts';
import type { Engine } from '../../documents/index.ts';
import { checkContents } from './contents.ts';
import { checkDerived } from './derived.ts';
import { Findings, type InvariantReport } from './findings.ts';
import { checkHistories } from './histories.ts';
import { checkKeys } from './keys.ts';
import { checkLog } from './log.ts';
import { checkOutbox } from './outbox.ts';
import { checkQueues } from './queues.ts';
import { checkRegisters } from './registers.ts';
import { checkRights } from './rights.ts';
import { checkRounds } from './rounds.ts';
import { checkSessions, DOCTOR } from './sessions.ts';

/** A database as its owner, and what it is judged by. */
export interface Examined extends Pick<Engine, 'flows' | 'clock'> {
  ownerUrl: string;
  /** Of whoever signs receipts and checkpoints; without it signatures are not verified. */
  publicKey?: KeyObject;
  /** Nobody works on it any more: what is still under way is left behind. */
  settled?: boolean;
  /** How many offences of each are named; the first five otherwise. */
  shown?: number;
}

/**
 * All fourteen invariants on a live database, in one snapshot and in constant memory, however many events there are.
 * None is left out: what cannot be seen from here says why.
 */
export async function checkInvariants(examined: Examined): Promise<InvariantReport[]> {
  const { ownerUrl, publicKey, settled = false, shown = 5, ...engine } = examined;
  const findings = new Findings(shown);
  const owner = await connect(ownerUrl, { name: DOCTOR, poolSize: 1 });
  const worker = await connect(workerUrl(ownerUrl), { name: DOCTOR, poolSize: 1 });
  // Nobody's reading: the owner sees all rows by policy.
  const reading = new Reading(owner, { personId: null }, engine.clock);
  try {
    await checkHistories(reading, engine.flows, findings);
    await checkContents(reading, findings);
    await checkLog(reading, publicKey ?? null, findings);
    await checkRegisters(reading, findings);
    await checkRounds(reading, findings);
    await checkKeys(reading, publicKey ?? null, findings);
    await checkOutbox(reading, findings);
    await checkRights(reading, findings);
    await checkSessions(reading, findings, settled);
    await checkQueues(reading, findings, { now: engine.clock.now(), settled });
    await reading.end();
    await checkDerived(worker, engine, findings);
  } finally {
    await reading.end();
    await Promise.all([owner.close(), worker.close()]);
  }
  findings.unseen(11, 'only a client that wrote can say what it read (test/faults asks)');
  findings.unseen(14, 'restore a backup and run this there');
  return findings.reports();
}
