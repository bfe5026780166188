import type { Engine } from '../documents/index.ts';
import { beginJob, type BeginInput, type BeginResult } from './beginJob.ts';
import { workOff } from './workOff.ts';

/**
 * Does the act with a frozen selection: up to 50 documents at once, more of them as a job. Either way it is written down row
 * by row, so that a worker goes on where this process dies, and its owner finds it again.
 */
export async function performSelection(
  engine: Engine,
  actor: { personId: string },
  input: BeginInput,
): Promise<Exclude<BeginResult, { kind: 'held' }>> {
  const begun = await beginJob(engine, actor, input);
  if (begun.kind !== 'held') return begun;
  await workOff(engine, begun.job, () => false);
  return { kind: 'begun', jobId: begun.job.id };
}
