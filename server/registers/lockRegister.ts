import type { Tx } from '../db/index.ts';

/** One series of numbers: an issuer, a type of document, a year in Asia/Ho_Chi_Minh. */
export interface Register {
  organisationId: string;
  typeCode: string;
  year: number;
}

/** The number that the act at hand takes, and the day of the register's last entry before it. */
export interface TakenNumber extends Register {
  number: number;
  lastDate: string | null;
}

type Query = Tx['query'];

/**
 * Opens the register where it is new and holds it until the transaction ends, so that whoever comes next reads the
 * number taken here, or this one again if we roll back: that is what keeps a series without gaps.
 */
export async function lockRegister(query: Query, register: Register): Promise<TakenNumber> {
  const [row] = await query<{ next: number; last_date: string | null }>(
    `insert into register as r (organisation_id, type_code, year) values ($1, $2, $3)
     on conflict (organisation_id, type_code, year) do update set last = r.last
     returning r.last + 1 as next, r.last_date::text as last_date`,
    [register.organisationId, register.typeCode, register.year],
  );
  if (!row) throw new Error('a register that was just written must be there');
  return { ...register, number: row.next, lastDate: row.last_date };
}
