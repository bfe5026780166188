/** No letters that are read as figures, nor the other way round. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const PUBLISHED = 12;

/** A hundred bits drawn on the voter's own machine: nobody comes from what is published to it. */
export function newBallotCode(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(LENGTH));
  return [...drawn].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** "AB12-CD34-…", to be read and copied by hand. */
export function spacedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** As it was drawn, however it was typed. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** Under what the ballot with this code is published on a question. */
export async function publishedCode(roundId: string, questionId: string, code: string): Promise<string> {
  const text = new TextEncoder().encode(`${roundId}|${questionId}|${code}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, PUBLISHED).toUpperCase();
}
