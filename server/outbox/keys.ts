import { createHash } from 'node:crypto';

/** The same words, the same UUID (RFC 9562, version 8: ours, of a SHA-256). */
export function keyOf(...words: (string | number)[]): string {
  const hash = createHash('sha256').update(words.join('\n')).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
