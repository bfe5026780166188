import {
  bodyFrame,
  dayText,
  ended,
  heading,
  paperFrame,
  paragraphs,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import { yearOf, type Feedback } from './form.ts';

/** THÔNG BÁO: what was said, without who said it, and what the union answers. */
export function paper(facts: PaperFacts<Feedback>): Paper {
  const { content, issuer, inspection } = facts;
  const name = inspection ? INSPECTION : issuer.name;
  const { unitName } = issuer;
  const senders = `đoàn viên, người lao động${unitName ? ` thuộc ${unitName}` : ''}`;
  return {
    ...(inspection
      ? bodyFrame(facts, yearOf(content), { name: INSPECTION, chair: 'CHỦ NHIỆM' })
      : paperFrame(facts, yearOf(content))),
    typeName: 'THÔNG BÁO',
    abstract: 'Kết quả giải quyết ý kiến của đoàn viên, người lao động',
    legalBases: [],
    preamble: `${name} nhận được ý kiến của ${senders} gửi ngày ${dayText(content.sentOn)} và thông báo kết quả giải quyết như sau:`,
    body: ended(bodyOf(content), `Trên đây là kết quả giải quyết của ${name}`),
    // What is said of the chair does not come back to the chair's committee by a copy.
    recipients: inspection
      ? ['Người gửi ý kiến', 'Lưu: UBKT.']
      : ['Người gửi ý kiến', 'Ban Chấp hành', 'Lưu: VT.'],
  };
}

const INSPECTION = 'Ủy ban Kiểm tra';

function bodyOf({ subject, words, answer }: Feedback): PaperBlock[] {
  return [
    heading(1, 0, 'NỘI DUNG Ý KIẾN'),
    ...paragraphs(subject),
    ...paragraphs(words),
    heading(1, 1, 'KẾT QUẢ GIẢI QUYẾT'),
    ...paragraphs(answer),
  ];
}
