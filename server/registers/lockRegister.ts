import type { Tx } from '../db/index.ts';

/** One series of numbers: an issuer, a type of document, a year in Asia/Ho_Chi_Minh. */
export interface Register {
  organisationId: string;
  typeCode: string;
  year: number;
}

/**
 * Opens the register where it is new and holds it until the transaction ends, so that whoever comes next reads the
 * number taken here, or this one again if we roll back. Nothing for somebody who holds no office in the organisation.
 */
export async function lockRegister(
  query: Tx['query'],
  { organisationId, typeCode, year }: Register,
): Promise<void> {
  await query(
    `insert into register as r (organisation_id, type_code, year)
     select $1::uuid, $2::text, $3::integer where $1::text = any (reach())
     on conflict (organisation_id, type_code, year) do update set last = r.last`,
    [organisationId, typeCode, year],
  );
}
