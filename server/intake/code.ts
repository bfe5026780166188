import { createHash, randomBytes } from 'node:crypto';

/** Letters and figures that nobody takes for one another; "U" is left out so that no code reads like a word. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const GROUP = /.{5}(?=.)/g;

/** A tracking code as it is shown once: 100 random bits in groups of five. */
export function newCode(): string {
  const signs = [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  return signs.join('').replace(GROUP, '$&-');
}

/** What is kept of a code, however it was typed; null for what cannot be one. */
export function hashOfCode(typed: string): Buffer | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return createHash('sha256').update(signs).digest();
}
