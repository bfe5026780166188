import type { Paper, PaperBlock, PaperHead } from '../../workflows/kit/paper.ts';

/** "Bình Định, ngày 16 tháng 9 năm 2024"; days below 10 and months 1 and 2 get a zero, other months do not. */
export function placeAndDate({ place, date, year }: PaperHead): string {
  if (date === null) return `${place}, ngày … tháng … năm ${year}`;
  const [, , month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return `${place}, ngày ${day} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${date.slice(0, 4)}`;
}

/** "Số: 04/CTr-CĐVC"; before issue the blank leaves room to write the number in by hand. */
export function numberLine({ number }: PaperHead): string {
  const given = number.trimStart();
  return given.startsWith('/') ? `Số:${NO_BREAK_SPACE.repeat(10)}${given}` : `Số: ${given}`;
}

// Common spaces in a row are drawn as one.
const NO_BREAK_SPACE = '\u00a0';

/** Legal bases: each ends ";", the last ".". */
export function closedBases(bases: string[]): string[] {
  return bases.map((basis, at) => closedWith(basis, at === bases.length - 1 ? '.' : ';'));
}

/** Recipients as a list: "- Như trên;" … "- Lưu: VT.". */
export function closedRecipients(recipients: string[]): string[] {
  return recipients.map((line, at) => `- ${closedWith(line, at === recipients.length - 1 ? '.' : ';')}`);
}

/** One addressee stands on the line of "Kính gửi:", several stand below it. */
export function addresseeLines(addressees: string[]): string[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [`Kính gửi: ${only.trim()}`];
  return ['Kính gửi:', ...closedRecipients(addressees)];
}

/** The body with "./." at its end, where the text itself does not say so. */
export function endedBody(body: PaperBlock[]): PaperBlock[] {
  const last = body.at(-1);
  if (!last) return [];
  if (last.type === 'table') return [...body, { type: 'paragraph', text: './.' }];
  return [...body.slice(0, -1), { ...last, text: ended(last.text) }];
}

/** An official letter has no type name: its abstract stands under the number as "V/v …". */
export function isLetter(paper: Paper): boolean {
  return paper.typeName.trim() === '';
}

function ended(text: string): string {
  const bare = text.trimEnd();
  if (bare.endsWith('./.')) return bare;
  if (bare.endsWith('.')) return `${bare}/.`;
  return `${bare.replace(/[;,]$/u, '')}./.`;
}

function closedWith(text: string, mark: ';' | '.'): string {
  const bare = text.trim();
  // An ellipsis is the author's own end.
  if (/(\.\.\.|…)$/u.test(bare)) return bare;
  return bare.replace(/[;,.]$/u, '') + mark;
}
