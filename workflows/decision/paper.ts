import {
  abstractOf,
  capitals,
  ended,
  paperFrame,
  recipientLines,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import type { Decision } from './form.ts';

/** QUYẾT ĐỊNH: who decides, on what grounds, article by article; whom it decides on stands in a list below. */
export function paper(facts: PaperFacts<Decision>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year, content.signedFor),
    typeName: 'QUYẾT ĐỊNH',
    abstract: abstractOf(title, 'Quyết định'),
    decidedBy: `${decidingBody(content)} ${capitals(issuer.name)}`,
    legalBases: content.legalBases,
    ...(content.proposal?.trim() ? { preamble: content.proposal } : {}),
    body: ended(
      [{ type: 'centred', text: 'QUYẾT ĐỊNH:' }, ...content.articles.map(articleOf), ...listOf(content)],
      `Danh sách này gồm ${content.rows.length} dòng`,
    ),
    recipients: recipientLines(content.recipients),
  };
}

function decidingBody({ signedFor }: Decision): string {
  return signedFor === 'standingCommittee' ? 'BAN THƯỜNG VỤ' : 'BAN CHẤP HÀNH';
}

function articleOf(text: string, index: number): PaperBlock {
  return { type: 'article', label: `Điều ${index + 1}.`, text };
}

function listOf({ rows }: Decision): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { type: 'centred', text: 'DANH SÁCH KÈM THEO' },
    {
      type: 'table',
      columns: [
        { title: 'TT', width: 0.08, align: 'center' },
        { title: 'Đơn vị, cá nhân', width: 0.52, align: 'left' },
        { title: 'Kết quả', width: 0.4, align: 'left' },
      ],
      rows: rows.map(({ title, result }, index) => ({ cells: [String(index + 1), title, result] })),
    },
  ];
}
