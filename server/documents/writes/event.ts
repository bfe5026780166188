import { randomUUID } from 'node:crypto';
import { eventBytes, sha256, type ChainEvent } from '../../audit/index.ts';
import type { AudienceLevel } from '../../../workflows/kit/index.ts';
import type { EventRow } from '../eventRow.ts';
import { sql, type Write } from './statement.ts';

/** An event as it was chained, ready to be written. */
export interface Chained {
  id: string;
  event: ChainEvent;
  hash: string;
  bytes: Buffer;
  write: Write;
}

/** Hangs an event on its document's chain: its bytes hold the predecessor's hash. */
export function chain(event: ChainEvent): Chained {
  const id = randomUUID();
  const bytes = eventBytes(event);
  const hash = sha256(bytes);
  const { office } = event;
  const write = sql`insert into event (document_id, seq, id, action, from_state, to_state, at, actor_id, office,
      office_organisation_id, acts_as_chair, delegation_id, on_behalf_of, reason, changes, revision, content_hash, bytes, hash, previous_hash)
    values (${event.documentId}, ${event.seq}, ${id}, ${event.action}, ${event.from}, ${event.to}, ${event.at}, ${event.actor},
      ${office?.office ?? null}, ${office?.organisationId ?? null}, ${office?.actsAsChair ?? null}, ${office?.delegationId ?? null}, ${event.onBehalfOf},
      ${event.reason}, ${event.changes === null ? null : JSON.stringify(event.changes)}, ${event.revision},
      ${event.contentHash}, ${bytes}, ${hash}, ${event.previousHash})`;
  return { id, event, hash, bytes, write: { name: 'event', sql: write } };
}

/** The event as it will be read. */
export function eventRow({ id, event, hash, bytes }: Chained, kind: string): EventRow {
  const { office, actor, changes, ...others } = event;
  return {
    ...{ ...others, id, kind, hash, bytes: bytes.toString('utf8'), actorId: actor },
    ...{ office: office?.office ?? null, officeOrganisationId: office?.organisationId ?? null },
    ...{ actsAsChair: office?.actsAsChair, delegationId: office?.delegationId ?? null },
    changes: changes === null ? null : (JSON.parse(JSON.stringify(changes)) as unknown),
  };
}

/**
 * What leaves after commit: one message an act, in the order of the document's own events. With it goes who may hear of it:
 * by the time it leaves, the document may be open to others.
 */
export function outboxWrite({ id, event }: Chained, readers: ReadonlyMap<string, AudienceLevel>): Write {
  const whole = [...readers].filter(([key, level]) => level !== 'audit' && !/(?<!^under):/.test(key));
  const payload = {
    ...{ eventId: id, action: event.action, from: event.from, to: event.to },
    readers: whole.map(([key]) => key),
  };
  return {
    name: 'outbox',
    sql: sql`insert into outbox (document_id, seq, topic, payload, created_at)
      values (${event.documentId}, ${event.seq}, 'act', ${JSON.stringify(payload)}, ${event.at})`,
  };
}
