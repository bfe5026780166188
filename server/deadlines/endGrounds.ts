import type { Query } from '../documents/index.ts';
import { dutyDone } from './dutyDone.ts';

/**
 * Ends what documents asked for, where `which` holds of a ground `g` and its obligation `b`; `$1` is the moment. What is owed by
 * nothing else lapses with it, by name of the document, unless it was done or is overdue: that stays what it is. What the kind
 * itself asks for, or another document, goes on.
 */
export async function endGrounds(
  query: Query,
  now: Date,
  which: string,
  values: readonly unknown[],
): Promise<void> {
  const ended = await query<{ obligationId: string; documentId: string }>(
    `update obligation_ground g set ended_at = $1::timestamptz from obligation b
     where b.id = g.obligation_id and g.ended_at is null and ${which}
     returning g.obligation_id as "obligationId", g.document_id as "documentId"`,
    [now, ...values],
  );
  if (ended.length === 0) return;
  const pairs = [ended.map(({ obligationId }) => obligationId), ended.map(({ documentId }) => documentId)];
  await query(
    `update obligation b set day_from = null from unnest($1::uuid[], $2::uuid[]) e (obligation_id, document_id)
     where b.id = e.obligation_id and b.day_from = e.document_id`,
    pairs,
  );
  await query(
    `update obligation b set lapsed_at = $3::timestamptz, ended_by = e.document_id
     from unnest($1::uuid[], $2::uuid[]) e (obligation_id, document_id)
     where b.id = e.obligation_id and not b.standing and b.lapsed_at is null
       and b.due_on >= ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date and ${dutyDone} is null
       and not exists (select from obligation_ground g where g.obligation_id = b.id and g.ended_at is null)`,
    [...pairs, now],
  );
}
