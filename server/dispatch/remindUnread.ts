import { randomUUID } from 'node:crypto';
import type { Blocker } from '../../workflows/kit/index.ts';
import {
  inOneTransaction,
  isId,
  notFound,
  refused,
  Rollback,
  visible,
  type Engine,
  type NotFound,
  type Refused,
} from '../documents/index.ts';
import { sees } from './guards.ts';

export type RemindResult = { kind: 'reminded'; recipients: number } | Refused | NotFound;

/** Nobody is reminded of the same document twice within so many minutes. */
const APART_MINUTES = 60;

/** Reminds, in one act, everybody it was sent to of whom nobody has opened it; who that is, the relay looks up as it tells them. */
export async function remindUnread(
  engine: Engine,
  actor: { personId: string },
  documentId: string,
): Promise<RemindResult> {
  if (!isId(documentId)) return notFound;
  const now = engine.clock.now();
  return inOneTransaction<RemindResult>(engine, actor, { action: 'remindUnread' }, async ({ query }) => {
    // Of two who remind at once the second finds that it was just done.
    await query('select from document where id = $1 for update', [documentId]);
    const [stands] = await query<Standing>(
      `select d.version, ${sees('d.id', 'work')} as "isIssuer",
         (select count(*)::int from dispatch s where s.document_id = d.id and s.read_at is null) as unread,
         (select max(r.reminded_at) from dispatch_reminder r where r.document_id = d.id) as "remindedAt"
       from document d where d.id = $1 and ${visible('d')}`,
      [documentId],
    );
    if (!stands) throw new Rollback(notFound);
    const blocker = blockerOf(stands, now);
    if (blocker) throw new Rollback(refused(documentId, blocker));
    const id = randomUUID();
    await query(
      `insert into dispatch_reminder (id, document_id, reminded_by, reminded_at, recipients) values ($1, $2, $3, $4, $5)`,
      [id, documentId, actor.personId, now, stands.unread],
    );
    const payload = JSON.stringify({ action: 'remindUnread', actorId: actor.personId });
    await query(
      `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, $2, 'unread', $3, $4, $5)`,
      [documentId, stands.version, id, payload, now],
    );
    return { kind: 'reminded', recipients: stands.unread };
  });
}

interface Standing {
  version: number;
  isIssuer: boolean;
  unread: number;
  remindedAt: string | null;
}

function blockerOf({ isIssuer, unread, remindedAt }: Standing, now: Date): Blocker | null {
  if (!isIssuer) return { code: 'reminding-not-yours' };
  if (unread === 0) return { code: 'nobody-unread' };
  const since = remindedAt === null ? Infinity : now.getTime() - new Date(remindedAt).getTime();
  return since < APART_MINUTES * 60_000
    ? { code: 'reminded-just-now', params: { minutes: APART_MINUTES } }
    : null;
}
