import { dayOf } from '../../workflows/kit/index.ts';
import {
  inOneTransaction,
  isId,
  notFound,
  refused,
  Rollback,
  type Engine,
  type NotFound,
  type Query,
  type Refused,
} from '../documents/index.ts';
import { incomingTypeCode, lockRegister } from '../registers/index.ts';
import { dispatchesByIds } from './incoming.ts';

export type ReceiptResult = { kind: 'received'; dispatchId: string } | Refused | NotFound;

/**
 * Says that it has come: a unit enters it in its register of incoming documents and answers with the number; a person has
 * no register. Said once, whoever of the unit says it: the next one is answered with the same number.
 */
export async function acknowledgeReceipt(
  engine: Engine,
  actor: { personId: string },
  dispatchId: string,
): Promise<ReceiptResult> {
  if (!isId(dispatchId)) return notFound;
  const received: ReceiptResult = { kind: 'received', dispatchId };
  const intent = { action: 'acknowledgeReceipt' };
  return inOneTransaction<ReceiptResult>(engine, actor, intent, async ({ query }) => {
    const [seen] = await dispatchesByIds({ query }, [dispatchId]);
    if (!seen) throw new Rollback(notFound);
    if (!seen.isMine) throw new Rollback(refused(null, { code: 'not-recipient' }));
    const [held] = await query<{ receivedAt: string | null }>(
      'select received_at as "receivedAt" from dispatch where id = $1 for update',
      [dispatchId],
    );
    if (!held || held.receivedAt) return received;
    const now = engine.clock.now();
    const today = dayOf(now.toISOString());
    const year = Number(today.slice(0, 4));
    const number = seen.organisationId
      ? await enter(query, seen.organisationId, seen.documentId, year, today)
      : null;
    await query(
      `update dispatch set received_at = $2, received_by = $3, incoming_year = $4, incoming_number = $5 where id = $1`,
      [dispatchId, now, actor.personId, number === null ? null : year, number],
    );
    return received;
  });
}

/** The next number of the unit's register of incoming documents, held until the transaction ends. */
async function enter(
  query: Query,
  organisationId: string,
  documentId: string,
  year: number,
  today: string,
): Promise<number> {
  const register = { organisationId, typeCode: incomingTypeCode, year };
  await lockRegister(query, register);
  const key = [organisationId, incomingTypeCode, year];
  const [taken] = await query<{ number: number }>(
    `update register set last = last + 1, last_date = greatest(last_date, $4::date)
     where organisation_id = $1 and type_code = $2 and year = $3 returning last as number`,
    [...key, today],
  );
  if (!taken) throw new Error('the register of incoming documents is not there to be written');
  await query(
    `insert into register_entry (organisation_id, type_code, year, number, document_id, entered_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [...key, taken.number, documentId, today],
  );
  return taken.number;
}
