import { transact, type Reading } from '../db/index.ts';
import type { ActorId, Engine } from '../documents/index.ts';
import { usualPreference, type MailPreference } from './mail/moments.ts';

type Source = Pick<Reading, 'query'>;

/** How the viewer wants mail; what everybody has who chose nothing. */
export async function mailPreference(reading: Source): Promise<MailPreference> {
  const [row] = await reading.query<MailPreference>(
    `select work, news, due, digest_hour as "digestHour", quiet_from as "quietFrom", quiet_until as "quietUntil"
     from mail_preference where person_id = acting_person()`,
  );
  return row ?? usualPreference;
}

/** Applies to what happens from now on; what already waits leaves as it was to leave, or not at all where mail is off now. */
export async function saveMailPreference(
  engine: Engine,
  actor: ActorId,
  wish: MailPreference,
): Promise<void> {
  const now = engine.clock.now();
  await transact(engine.db, actor, now, (tx) =>
    tx.query(
      `insert into mail_preference (person_id, work, news, due, digest_hour, quiet_from, quiet_until, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person_id) do update set work = excluded.work, news = excluded.news, due = excluded.due, digest_hour = excluded.digest_hour,
         quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, updated_at = excluded.updated_at`,
      [
        ...[actor.personId, wish.work, wish.news, wish.due],
        ...[wish.digestHour, wish.quietFrom, wish.quietUntil, now],
      ],
    ),
  );
}
