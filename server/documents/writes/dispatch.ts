import type { Facts, Recipient } from '../../../workflows/kit/index.ts';
import { sql, type Write } from './statement.ts';

/** A row for each unit and person whom the lines mean today, and one message for all of them; nothing where nobody is meant. */
export function dispatchWrites(
  { document, actor, now }: Facts,
  sentTo: readonly Recipient[],
  version: number,
): Write[] {
  if (sentTo.length === 0) return [];
  const news = JSON.stringify({ action: 'issue', actorId: actor.personId });
  return [
    {
      name: 'dispatched',
      sql: sql`insert into dispatch (document_id, organisation_id, person_id, line, sent_at)
        select ${document.id}::uuid, t.organisation_id, t.person_id, t.line, ${now}::timestamptz
        from dispatched_to(${document.organisationId}, ${JSON.stringify(sentTo)}) t returning 1`,
    },
    {
      name: 'dispatch_news',
      sql: sql`insert into outbox (document_id, seq, topic, payload, created_at)
        select ${document.id}::uuid, ${version}::integer, 'dispatch', ${news}::jsonb, ${now}::timestamptz
        where exists (select from dispatched)`,
    },
  ];
}
