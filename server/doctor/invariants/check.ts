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
 * None is left out: what cannot be seen from here says why. `tell` hears of each, in their order, as soon as it is known.
 */
export async function checkInvariants(
  examined: Examined,
  tell?: (report: InvariantReport) => void,
): Promise<InvariantReport[]> {
  const { ownerUrl, publicKey = null, settled = false, shown = 5, ...engine } = examined;
  const findings = new Findings(shown, tell);
  const owner = await connect(ownerUrl, { name: DOCTOR, poolSize: 1 });
  const worker = await connect(workerUrl(ownerUrl), { name: DOCTOR, poolSize: 1 });
  // Nobody's reading: the owner sees all rows by policy.
  const reading = new Reading(owner, { personId: null }, engine.clock);
  const steps: [check: () => Promise<void>, ...done: number[]][] = [
    [() => checkHistories(reading, engine.flows, findings), 1, 3, 7],
    [() => checkContents(reading, findings)],
    [() => checkDerived(worker, engine, findings), 2],
    [() => checkLog(reading, publicKey, findings), 4],
    [() => checkRegisters(reading, findings), 5],
    [() => checkRounds(reading, findings), 6],
    [() => checkKeys(reading, publicKey, findings), 8, 9],
    [() => checkOutbox(reading, findings), 10, 11],
    [() => checkRights(reading, findings), 12],
    [() => checkSessions(reading, findings, settled)],
    [() => checkQueues(reading, findings, { now: engine.clock.now(), settled }), 13, 14],
  ];
  findings.unseen(11, 'only a client that wrote can say what it read (test/faults asks)');
  findings.unseen(14, 'restore a backup and run this there');
  try {
    for (const [check, ...done] of steps) {
      await check();
      findings.done(...done);
    }
  } finally {
    await reading.end();
    await Promise.all([owner.close(), worker.close()]);
  }
  return findings.reports();
}
