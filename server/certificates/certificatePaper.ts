import type { Paper } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import { sees } from './certificatesOf.ts';

/** A certificate as it was signed, with its verification code; null where the viewer may not see it. */
export async function certificatePaper(
  reading: Pick<Reading, 'query'>,
  id: string,
): Promise<{ paper: Paper; code: string; documentId: string } | null> {
  const [found] = await reading.query<{ paper: Paper; code: string; documentId: string }>(
    `select c.paper, c.verification_code as code, c.document_id as "documentId" from certificate c where c.id = $1::uuid and ${sees}`,
    [id],
  );
  return found ?? null;
}
