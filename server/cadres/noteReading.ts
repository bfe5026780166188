import { randomUUID } from 'node:crypto';
import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';

const ONE_LOOK = '15 minutes';

/**
 * Writes down that somebody looks into the record of somebody else, before anything of it is shown; looks within a quarter of
 * an hour are one. False where the record is not theirs to read.
 */
export function noteReading(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  personId: string,
): Promise<boolean> {
  const now = clock.now();
  return transact(db, actor, now, async (tx) => {
    const [may] = await tx.query<{ may: boolean }>('select may_know_cadre($1::uuid, reach()) as may', [
      personId,
    ]);
    if (!may?.may) return false;
    if (personId === actor.personId) return true;
    await tx.query(
      `insert into cadre_reading (id, person_id, reader_id, at) select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz
       where not exists (select from cadre_reading r where r.reader_id = $3 and r.person_id = $2
         and r.at > $4::timestamptz - interval '${ONE_LOOK}' and r.at <= $4)`,
      [randomUUID(), personId, actor.personId, now],
    );
    return true;
  });
}
