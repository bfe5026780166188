import { z } from 'zod';
import { fields, type Blocker, type FieldFault } from '../../workflows/kit/index.ts';
import { transact, type Database } from '../db/index.ts';

export type SymbolResult =
  { kind: 'set' } | { kind: 'invalid'; faults: FieldFault[] } | { kind: 'refused'; blockers: Blocker[] };

/** As it stands in "12/CĐVC-VP": letters and figures, with dots or dashes between; blank: letters bear the own symbol alone. */
const symbol = fields.text(20).regex(/^([\p{L}\p{N}][\p{L}\p{N}.-]*)?$/u);

/** Says which office's symbol an organisation's letters bear; those issued keep theirs. By whoever administers it. */
export async function setOfficeSymbol(
  db: Database,
  actor: { personId: string },
  now: Date,
  { organisationId, officeSymbol }: { organisationId: string; officeSymbol: string },
): Promise<SymbolResult> {
  const read = z.safeParse(symbol, officeSymbol.trim());
  if (!read.success) return { kind: 'invalid', faults: [{ path: 'officeSymbol', code: 'not-a-symbol' }] };
  const set = await transact(db, actor, now, (tx) =>
    tx.query('update organisation set office_symbol = $2 where id = $1 returning id', [
      organisationId,
      read.data || null,
    ]),
  );
  const who = 'organisation-administrator';
  return set.length > 0
    ? { kind: 'set' }
    : { kind: 'refused', blockers: [{ code: 'not-authorised', params: { who } }] };
}
