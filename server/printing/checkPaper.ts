import type { Paper, PaperBlock } from '../../workflows/kit/paper.ts';
import { unprintable } from './printable.ts';
import { isLetter } from './wording.ts';

/** A departure from Decree 30/2020/NĐ-CP. It warns, never blocks; its words stand with the reader's language. */
export type PaperWarning =
  | { code: 'legal-bases-missing' }
  | { code: 'recipients-missing' }
  | { code: 'archive-line-missing' }
  | { code: 'abstract-missing' }
  | { code: 'abstract-too-long'; params: { length: number; most: number } }
  | { code: 'capitals-expected'; params: { part: 'parent' | 'issuer' | 'typeName' | 'signerTitle' } }
  | { code: 'heading-out-of-order'; params: { found: string; expected: string } }
  | { code: 'body-empty' }
  | { code: 'signer-missing' }
  | { code: 'unprintable-characters'; params: { characters: string } };

/** What in the paper departs from the decree, in the order of the page; not all kinds name the bases that they rest on. */
export function checkPaper(paper: Paper, { hasBases = true } = {}): PaperWarning[] {
  return [
    ...capitals(paper),
    ...abstract(paper),
    ...when(hasBases && !isLetter(paper) && paper.legalBases.length === 0, { code: 'legal-bases-missing' }),
    ...when(paper.body.length === 0, { code: 'body-empty' }),
    ...headings(paper.body),
    ...recipients(paper.recipients),
    ...when(!paper.draft && !paper.signature.name?.trim(), { code: 'signer-missing' }),
    ...characters(paper),
  ];
}

function capitals({ head, typeName, signature }: Paper): PaperWarning[] {
  const parts = {
    parent: head.parent ?? '',
    issuer: head.issuer,
    typeName,
    signerTitle: signature.title,
  } as const;
  return (Object.keys(parts) as (keyof typeof parts)[])
    .filter((part) => parts[part] !== parts[part].toLocaleUpperCase('vi'))
    .map((part) => ({ code: 'capitals-expected', params: { part } }));
}

const LONGEST_ABSTRACT = 160;

function abstract({ abstract }: Paper): PaperWarning[] {
  const length = abstract.trim().length;
  if (length === 0) return [{ code: 'abstract-missing' }];
  return when(length > LONGEST_ABSTRACT, {
    code: 'abstract-too-long',
    params: { length, most: LONGEST_ABSTRACT },
  });
}

/** Parts I. II. III., items 1. 2. 3. within a part, points a) b) c) d) đ) e) g) within an item. */
function headings(body: PaperBlock[]): PaperWarning[] {
  const count = { 1: 0, 2: 0, 3: 0 };
  return body.flatMap((block) => {
    if (block.type !== 'heading') return [];
    count[block.level] += 1;
    if (block.level < 3) count[3] = 0;
    if (block.level < 2) count[2] = 0;
    const expected = LABELS[block.level](count[block.level]);
    return when(block.label !== expected, {
      code: 'heading-out-of-order',
      params: { found: block.label, expected },
    });
  });
}

const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

const LABELS = {
  1: (count: number) => `${roman(count)}.`,
  2: (count: number) => `${count}.`,
  3: (count: number) => `${POINTS[count - 1] ?? '?'})`,
};

function roman(count: number): string {
  const tens = 'X'.repeat(Math.floor(count / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10] ?? '');
}

function recipients(lines: string[]): PaperWarning[] {
  if (lines.length === 0) return [{ code: 'recipients-missing' }];
  return when(!/^-?\s*lưu/iu.test(lines.at(-1) ?? ''), { code: 'archive-line-missing' });
}

function characters(paper: Paper): PaperWarning[] {
  const missing = unprintable(JSON.stringify(paper));
  return when(missing.length > 0, {
    code: 'unprintable-characters',
    params: { characters: missing.join(' ') },
  });
}

function when(applies: boolean, warning: PaperWarning): PaperWarning[] {
  return applies ? [warning] : [];
}
