import {
  abstractOf,
  ended,
  heading,
  paperFrame,
  recipientLines,
  paragraphs,
  type Paper,
  type PaperFacts,
} from '../kit/index.ts';
import type { Recommendation } from './form.ts';

/** TỜ TRÌNH: to whom, how things stand, what is asked. */
export function paper(facts: PaperFacts<Recommendation>): Paper {
  const { content, title, issuer } = facts;
  const parts: [string, string][] = [
    ['Thực trạng', content.situation],
    ['Nội dung kiến nghị, đề xuất', content.proposal],
  ];
  const body = parts
    .filter(([, text]) => text.trim())
    .flatMap(([name, text], index) => [heading(2, index, name), ...paragraphs(text)]);
  return {
    ...paperFrame(facts, content.year),
    typeName: 'TỜ TRÌNH',
    abstract: abstractOf(title, 'Tờ trình'),
    ...(issuer.parentName ? { addressees: [issuer.parentName] } : {}),
    legalBases: content.legalBases,
    body: ended(body, `Kính trình ${issuer.parentName ?? 'công đoàn cấp trên'} xem xét, giải quyết`),
    recipients: recipientLines(content.recipients),
  };
}
