import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { fields } from '../../workflows/kit/index.ts';

const phone = fields.text(30).superRefine((typed, faults) => {
  if (!/^\+?[\d\s.()-]{8,20}$/.test(typed))
    faults.addIssue({ code: 'custom', params: { fault: 'not-a-phone-number' } });
});

/** Who sent something; each part may stay away. */
export const senderForm = z.strictObject({
  name: fields.title(200).optional(),
  phone: phone.optional(),
  email: z.email().max(200).meta({ kind: 'text' }).optional(),
});

export type Sender = z.output<typeof senderForm>;

/** What a document's history holds in the sender's place, and the salt without which it can be guessed. */
export interface Commitment {
  commitment: string;
  salt: Buffer;
}

/** Null where nobody is named. */
export function commit(sender: Sender): Commitment | null {
  if (Object.values(sender).every((part) => part === undefined)) return null;
  const salt = randomBytes(32);
  return { salt, commitment: commitmentOf(sender, salt) };
}

/** SHA-256 of the salt and the canonical JSON of what was said: shows later that it was this sender, while both are kept. */
function commitmentOf(sender: Sender, salt: Buffer): string {
  return createHash('sha256')
    .update(salt)
    .update(canonicalize(sender) ?? '')
    .digest('hex');
}
