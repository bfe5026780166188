import { transact } from '../db/index.ts';
import type { Engine } from './engine.ts';

/** What anybody may know of an issued paper. */
export interface VerifiedPaper {
  code: string;
  kind: string;
  state: string;
  number: number;
  symbol: string;
  issuedOn: string;
  /** The issuer's name as frozen at issue. */
  issuer: string;
  /** To whom it was given, of a certificate; null of a document. */
  holder: string | null;
  /** When a certificate was taken back; null while it counts. */
  takenBack: string | null;
}

/** The issued document of a verification code, null where there is none. Asks for nobody's rights. */
export async function verifyCode(
  engine: Pick<Engine, 'db' | 'clock'>,
  code: string,
): Promise<VerifiedPaper | null> {
  if (!/^[0-9A-Z-]{12,40}$/.test(code)) return null;
  const [paper] = await transact(engine.db, { personId: null }, engine.clock.now(), (tx) =>
    tx.query<VerifiedPaper>(
      `select code, kind, state, number, symbol, issued_on as "issuedOn", issuer, holder,
         taken_back as "takenBack" from verify_paper($1)`,
      [code],
    ),
  );
  return paper ?? null;
}
