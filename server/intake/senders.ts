import { dayOf } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { loadFacts, settingsOf, type ActorId, type Engine } from '../documents/index.ts';
import { READ_SENDER, resolverBlockers } from './readSender.ts';

/** Who sent it: that they said so, whether the viewer may ask, and for a quarter of an hour after that, who it is. */
export interface SenderRow extends Identity {
  documentId: string;
  named: boolean;
  erased: boolean;
  mayRead: boolean;
}

export interface Identity {
  name: string | null;
  phone: string | null;
  email: string | null;
}

type Source = Pick<Reading, 'query'>;

/** Of documents that came from outside, however many, in two statements; others are absent. */
export async function sendersOf(
  reading: Source,
  engine: Engine,
  documentIds: readonly string[],
  viewer: ActorId,
): Promise<SenderRow[]> {
  const rows = await reading.query<Omit<SenderRow, 'mayRead'>>(
    `select s.document_id as "documentId", s.named, coalesce(s.erased, false) as erased, i.name, i.phone, i.email
     from sender_states($1) s left join lateral read_sender(s.document_id, $2) i on true`,
    [documentIds, READ_SENDER],
  );
  if (rows.length === 0) return [];
  const now = engine.clock.now().toISOString();
  const today = dayOf(now);
  const loaded = await loadFacts(reading.query.bind(reading), {
    ...{
      documentIds: rows.map((row) => row.documentId),
      actorId: viewer.personId,
      now,
      today,
      linkedId: null,
    },
    ...{ registerYear: Number(today.slice(0, 4)), needs: [], settings: settingsOf(engine) },
  });
  return rows.map((row) => {
    const its = loaded.get(row.documentId);
    const flow = its && engine.flows.of(its.facts.document.kind, its.bookkeeping.flowVersion);
    const isResolver = flow !== undefined && resolverBlockers(flow, its!.facts, READ_SENDER).length === 0;
    return { ...row, mayRead: isResolver && row.named && !row.erased };
  });
}
