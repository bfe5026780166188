import { fields, readPayload } from '../../workflows/kit/index.ts';
import { z } from 'zod';
import { appendAct, sql, type ActorId, type Denial, type Engine, type Judged } from '../documents/index.ts';
import { resolverBlockers } from './readSender.ts';

const ERASE_SENDER = 'eraseSender';
const why = z.strictObject({ reason: fields.reason(1_000) });

type Erased = { kind: 'erased'; documentId: string };

/**
 * Forgets who sent it: by whoever resolves it, or by the engine, as the sender asked or as the time to keep it is over. The
 * history keeps its commitment, of which without the salt nothing can be learned, so that every proof stays whole.
 */
export function eraseSender(
  engine: Engine,
  actor: ActorId,
  { documentId, reason }: { documentId: string; reason: string | null },
): Promise<Erased | Denial> {
  const isEngine = actor.personId === null;
  const act = { documentId, action: ERASE_SENDER, levels: isEngine ? null : ['work'] };
  return appendAct(engine, actor, act, async (query, facts, flow): Promise<Judged<Erased>> => {
    const read = readPayload(why, { reason });
    const blockers = isEngine ? [] : resolverBlockers(flow, facts, ERASE_SENDER);
    if (blockers.length > 0) return { blockers };
    if (!isEngine && !read.ok) return { faults: read.faults.map((fault) => ({ ...fault, path: 'reason' })) };
    return {
      answer: { kind: 'erased', documentId },
      changes: {},
      writes: [{ name: 'erased', sql: sql`select erase_sender(${documentId}::uuid)`, read: true }],
      ...(reason === null ? {} : { reason }),
    };
  });
}
