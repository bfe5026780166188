import {
  abstractOf,
  dutyText,
  ended,
  paperFrame,
  recipientLines,
  sectionBlocks,
  targetText,
  type Paper,
  type PaperFacts,
  type Section,
} from '../kit/index.ts';
import type { Programme } from './form.ts';

/** CHƯƠNG TRÌNH: the sections as written, in their order. */
export function paper(facts: PaperFacts<Programme>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.termFrom),
    typeName: 'CHƯƠNG TRÌNH',
    abstract: abstractOf(title, 'Chương trình'),
    legalBases: content.legalBases,
    preamble: content.preamble?.trim()
      ? content.preamble
      : `Ban Chấp hành ${issuer.name} ban hành Chương trình, cụ thể như sau:`,
    body: ended(
      sectionBlocks([...partsOf(content), ...owedPart(content)]),
      `Trên đây là Chương trình của ${issuer.name}`,
    ),
    recipients: recipientLines(content.recipients),
  };
}

// The drafter's own part on targets is the official wording; only without one are the figures printed instead.
function partsOf({ sections, targets }: Programme): Section[] {
  const worded = sections.some(({ heading }) => /chỉ tiêu/iu.test(heading ?? ''));
  if (worded || targets.length === 0) return sections;
  const part: Section = {
    heading: 'CHỈ TIÊU',
    blocks: targets.map((row) => ({ type: 'bullet', text: `${targetText(row)}.` })),
  };
  return [...sections.slice(0, 1), part, ...sections.slice(1)];
}

/** What units owe by it, as the last part: what binds them stands on the signed paper. */
function owedPart({ duties = [] }: Programme): Section[] {
  if (duties.length === 0) return [];
  const blocks = duties.map((row) => ({ type: 'bullet' as const, text: dutyText(row) }));
  return [{ heading: 'VĂN BẢN CÔNG ĐOÀN CƠ SỞ GỬI CÔNG ĐOÀN CẤP TRÊN', blocks }];
}
