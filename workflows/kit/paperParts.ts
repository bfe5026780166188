import type { Recipient, Section, Target } from './content.ts';
import type { IssuerBlock, PaperFacts } from './flow.ts';
import type { Paper, PaperBlock, PaperSignature } from './paper.ts';

/** In whose name a paper is signed: the committee's ("TM. BAN CHẤP HÀNH"), its standing committee's ("TM. BAN THƯỜNG VỤ"), or the chair's own. */
export type SignedFor = 'committee' | 'standingCommittee' | 'chair';

/** The frame every formal document shares; the flow brings type name, bases and body. */
export function paperFrame<Content>(
  facts: PaperFacts<Content>,
  year: number,
  signedFor: SignedFor = 'committee',
): Pick<Paper, 'head' | 'draft' | 'signature' | 'verification'> {
  const { issuer, number, issuedOn, draft, verification } = facts;
  return {
    head: {
      ...(issuer.parentName ? { parent: capitals(issuer.parentName) } : {}),
      issuer: headName(issuer.name),
      number,
      place: issuer.place,
      date: issuedOn,
      year,
    },
    draft,
    signature: signatureOf(issuer, facts.signer, signedFor),
    ...(verification ? { verification } : {}),
  };
}

/** The frame of a paper of a body within the union: under the union's name the body's own, signed TM. by its chair. */
export function bodyFrame<Content>(
  facts: PaperFacts<Content>,
  year: number,
  { name, chair }: { name: string; chair: string },
): ReturnType<typeof paperFrame> {
  const issuer = { ...facts.issuer, parentName: facts.issuer.name, name, body: name };
  const frame = paperFrame({ ...facts, issuer }, year);
  return facts.signer ? frame : { ...frame, signature: { ...frame.signature, title: chair } };
}

/** Lines of a text as paragraphs. */
export function paragraphs(text: string): PaperBlock[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ type: 'paragraph', text: line }));
}

// What kind of union it is stays on one line; the head breaks after it, as in print.
function headName(name: string): string {
  return capitals(name).replace(/^CÔNG ĐOÀN CƠ SỞ(?= )/, (kind) => kind.replaceAll(' ', '\u00a0'));
}

/** "TM. BAN CHẤP HÀNH / CHỦ TỊCH", with KT. and Q. where somebody signs for the chair; "TL. BAN CHẤP HÀNH", "TUQ. CHỦ TỊCH" over the own title. */
function signatureOf(
  issuer: IssuerBlock,
  signer: PaperFacts['signer'],
  signedFor: SignedFor,
): PaperSignature {
  if (signedFor === 'chair') return ownSignature(signer);
  const body = signedFor === 'standingCommittee' ? 'Ban Thường vụ' : (issuer.body ?? 'Ban Chấp hành');
  const collective = `TM. ${capitals(body)}`;
  if (!signer) return { authority: collective, title: 'CHỦ TỊCH' };
  const { form, title } = signer.authority;
  const signed = { title, name: signer.fullName };
  switch (form) {
    case 'KT':
      return { authority: `${collective}\nKT. CHỦ TỊCH`, ...signed };
    case 'TM':
    case 'Q':
      return { authority: collective, ...signed };
    case 'TL':
      return { authority: collective.replace(/^TM/, 'TL'), ...signed };
    case 'TUQ':
      return { authority: 'TUQ. CHỦ TỊCH', ...signed };
    default:
      return signed;
  }
}

/** "CHỦ TỊCH" alone; "KT. CHỦ TỊCH", "TL. CHỦ TỊCH", "TUQ. CHỦ TỊCH" over the title of whoever signs in the chair's place. */
function ownSignature(signer: PaperFacts['signer']): PaperSignature {
  if (!signer) return { title: 'CHỦ TỊCH' };
  const { form, title } = signer.authority;
  const signed = { title, name: signer.fullName };
  return form === 'KT' || form === 'TL' || form === 'TUQ'
    ? { authority: `${form}. CHỦ TỊCH`, ...signed }
    : signed;
}

/** Sections numbered by depth: I. · 1. · a); the deepest level is a paragraph of its own. */
export function sectionBlocks(
  sections: readonly Section[] = [],
  depth: 1 | 2 | 3 | 4 = 1,
  from = 0,
): PaperBlock[] {
  let numbered = from;
  return sections.flatMap((section): PaperBlock[] => [
    ...(section.heading?.trim() ? [headingOf(section.heading, depth, numbered++)] : []),
    ...(section.blocks ?? []).map(({ type, text }): PaperBlock => ({ type, text })),
    ...(depth < 4 ? sectionBlocks(section.sections, (depth + 1) as 2 | 3 | 4) : []),
  ]);
}

function headingOf(text: string, depth: 1 | 2 | 3 | 4, index: number): PaperBlock {
  return depth === 4 ? { type: 'paragraph', text } : heading(depth, index, text);
}

/** A heading with the label its level and place give it. */
export function heading(level: 1 | 2 | 3, index: number, text: string): PaperBlock {
  const label = level === 1 ? `${roman(index + 1)}.` : level === 2 ? `${index + 1}.` : `${point(index)})`;
  return { type: 'heading', level, label, text };
}

/** Parts of a body under headings I, II, III; one without anything in it is left out. */
export function numberedParts(parts: readonly (readonly [string, PaperBlock[]])[]): PaperBlock[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([name, blocks], index) => [heading(1, index, capitals(name)), ...blocks]);
}

/** The body with "./." after its last words. */
export function ended(body: PaperBlock[], closing: string): PaperBlock[] {
  const last = body.at(-1);
  if (!last || last.type === 'table' || last.type === 'heading') {
    return [...body, { type: 'paragraph', text: withEnd(closing) }];
  }
  return [...body.slice(0, -1), { ...last, text: withEnd(last.text) }];
}

function withEnd(text: string): string {
  const bare = text.trimEnd();
  if (bare.endsWith('./.')) return bare;
  return bare.endsWith('.') ? `${bare}/.` : `${bare}./.`;
}

const comparisons: Record<Target['comparison'], string> = {
  atLeast: 'ít nhất',
  moreThan: 'trên',
  atMost: 'không quá',
  exactly: 'đúng',
};

/** "Cán bộ được tập huấn: ít nhất 95%", without a full stop. */
export function targetText({ title, comparison, value, unit }: Target): string {
  const bare = title.trim().replace(/[.;:]+$/u, '');
  return `${bare}: ${comparisons[comparison]} ${figure(value)}${unit === 'percent' ? '%' : ''}`;
}

/** "Nơi nhận" lines without dashes; the register's copy comes last. */
export function recipientLines(recipients: readonly Recipient[]): string[] {
  const lines = recipients.map(({ text }) => text.replace(/^\s*[-–]\s*/u, ''));
  return lines.some((line) => /^lưu\b/iu.test(line)) ? lines : [...lines, 'Lưu: VT.'];
}

/** The abstract: the title without the type's name before it. */
export function abstractOf(title: string, typeName: string): string {
  const starts = title.toLocaleLowerCase('vi').startsWith(`${typeName.toLocaleLowerCase('vi')} `);
  const rest = starts ? title.slice(typeName.length).trim() : title;
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** 12000000 as "12.000.000", 97.5 as "97,5". */
export function figure(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return decimals ? `${grouped},${decimals}` : grouped;
}

/** 2026-03-09 as "09/03/2026". */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  let text = '';
  for (const [worth, sign] of signs) {
    for (; left >= worth; left -= worth) text += sign;
  }
  return text;
}

// Vietnamese points run a, b, c, d, đ, e, g …: no f, j, w or z.
const points = 'abcdđeghiklmnopqrstuvxy';

function point(index: number): string {
  const letter = points[index % points.length] ?? '';
  const round = Math.floor(index / points.length);
  return round === 0 ? letter : `${letter}${round}`;
}
