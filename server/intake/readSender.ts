import {
  capacityFor,
  fields,
  notAuthorised,
  readPayload,
  type Facts,
  type Flow,
} from '../../workflows/kit/index.ts';
import { z } from 'zod';
import { appendAct, type ActorId, type Denial, type Engine, type Judged } from '../documents/index.ts';

/** The act that stands in the history before anybody learns who a sender is. */
export const READ_SENDER = 'readSender';

const why = z.strictObject({ reason: fields.reason(1_000) });

/** Says in the document's history that somebody looks who sent it, and why; after that it may be read for a while. */
export function readSender(
  engine: Engine,
  actor: ActorId,
  { documentId, reason }: { documentId: string; reason: string },
): Promise<{ kind: 'recorded'; documentId: string } | Denial> {
  const act = { documentId, action: READ_SENDER, levels: ['work'] };
  return appendAct(
    engine,
    actor,
    act,
    async (_, facts, flow): Promise<Judged<{ kind: 'recorded'; documentId: string }>> => {
      const read = readPayload(why, { reason });
      const blockers = resolverBlockers(flow, facts, READ_SENDER);
      if (blockers.length > 0) return { blockers };
      if (!read.ok) return { faults: read.faults.map((fault) => ({ ...fault, path: 'reason' })) };
      return {
        answer: { kind: 'recorded', documentId },
        changes: {},
        writes: [],
        reason: String(read.payload['reason']),
      };
    },
  );
}

/** Why this actor may not deal with who the sender is: it is for whoever resolves, and for nobody else. */
export function resolverBlockers(flow: Flow, facts: Facts, action: string) {
  if (!flow.intake) return [{ code: 'not-from-outside' }];
  return capacityFor(flow.intake.resolver, facts, action) ? [] : [notAuthorised(flow.intake.resolver)];
}
