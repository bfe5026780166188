import { sign, verify, type KeyObject } from 'node:crypto';

/** What the server certifies to whoever acted: this event, with this hash, stands in that document's chain. */
export interface ReceiptClaim {
  documentId: string;
  seq: number;
  hash: string;
  at: string;
}

/** `base64url(JSON of the claim).base64url(Ed25519 signature)`: kept by the client, checked offline with the server's public key. */
export function signReceipt({ documentId, seq, hash, at }: ReceiptClaim, key: KeyObject): string {
  const claim = Buffer.from(JSON.stringify({ documentId, seq, hash, at }), 'utf8').toString('base64url');
  return `${claim}.${sign(null, Buffer.from(claim, 'ascii'), key).toString('base64url')}`;
}

/** The claim of a genuine receipt, null for anything else. */
export function readReceipt(receipt: string, publicKey: KeyObject): ReceiptClaim | null {
  const [claim, signature, ...rest] = receipt.split('.');
  if (!claim || !signature || rest.length > 0) return null;
  if (!verify(null, Buffer.from(claim, 'ascii'), publicKey, Buffer.from(signature, 'base64url'))) return null;
  return JSON.parse(Buffer.from(claim, 'base64url').toString('utf8')) as ReceiptClaim;
}
