import { z } from 'zod';
import { fields } from '../../workflows/kit/index.ts';
import { readAs } from '../calendar/index.ts';
import { transact } from '../db/index.ts';
import { invalid, isId, notFound, refused, type Denial, type Engine } from '../documents/index.ts';

const input = z.strictObject({
  id: z.string(),
  accepted: z.boolean(),
  reason: fields.reason(2_000).nullish(),
});

interface Brought {
  personId: string;
  recordedBy: string | null;
  fromDocument: boolean;
  settled: boolean;
  may: boolean;
}

/** Says for the union above that what was brought is true, or why it is not accepted. */
export async function verifyEntry(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  sent: unknown,
): Promise<{ kind: 'written'; id: string } | Denial> {
  const now = clock.now();
  const read = readAs(input, sent);
  if (!read.ok) return invalid(read.faults);
  const { id, accepted, reason } = read.value;
  if (!isId(id)) return notFound;
  if (!accepted && !reason) return invalid([{ path: 'reason', code: 'required' }]);
  return transact(db, actor, now, async (tx) => {
    const [entry] = await tx.query<Brought>(
      `select person_id as "personId", recorded_by as "recordedBy", document_id is not null as "fromDocument",
         verified_by is not null as settled, may_verify_cadre(person_id, reach()) as may
       from cadre_entry where id = $1`,
      [id],
    );
    if (!entry) return notFound;
    const code = whyNot(entry, actor.personId);
    if (code)
      return refused(null, { code, params: code === 'not-authorised' ? { who: 'officer-of-upper' } : {} });
    const written = await tx.query(
      `update cadre_entry set verified_by = $2, verified_at = $3, refused_reason = $4
       where id = $1 and verified_by is null returning 1`,
      [id, actor.personId, now, accepted ? null : reason],
    );
    return written.length > 0 ? { kind: 'written', id } : refused(null, { code: 'entry-settled' });
  });
}

function whyNot({ personId, recordedBy, fromDocument, settled, may }: Brought, actor: string): string | null {
  if (fromDocument || settled) return 'entry-settled';
  if (!may) return 'not-authorised';
  if (personId === actor || recordedBy === actor) return 'own-entry';
  return null;
}
