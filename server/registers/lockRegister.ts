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
 * number taken here, or this one again if we roll back: that is what keeps a series without gaps. Nothing for somebody
 * who holds no office in the organisation.
 */
export async function lockRegister(query: Query, register: Register): Promise<TakenNumber | undefined> {
  const [row] = await query<{ next: number; last_date: string | null }>(
    `insert into register as r (organisation_id, type_code, year)
     select $1::uuid, $2::text, $3::integer where $1::text = any (reach())
     on conflict (organisation_id, type_code, year) do update set last = r.last
     returning r.last + 1 as next, r.last_date::text as last_date`,
    [register.organisationId, register.typeCode, register.year],
  );
  return row && { ...register, number: row.next, lastDate: row.last_date };
}
