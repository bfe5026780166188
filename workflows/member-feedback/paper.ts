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
  const { content, issuer } = facts;
  const ofInspection = isInspections(facts);
  return {
    ...(ofInspection
      ? bodyFrame(facts, yearOf(content), { name: 'Ủy ban Kiểm tra', chair: INSPECTION_CHAIR })
      : paperFrame(facts, yearOf(content))),
    typeName: 'THÔNG BÁO',
    abstract: 'Kết quả giải quyết ý kiến của đoàn viên, người lao động',
    legalBases: [],
    preamble: `${issuer.name} nhận được ý kiến của đoàn viên, người lao động gửi ngày ${dayText(content.sentOn)} và thông báo kết quả giải quyết như sau:`,
    body: ended(bodyOf(content), `Trên đây là kết quả giải quyết của ${issuer.name}`),
    // What is said of the chair does not come back to the chair's committee by a copy.
    recipients: ofInspection
      ? ['Người gửi ý kiến', 'Lưu: UBKT.']
      : ['Người gửi ý kiến', 'Ban Chấp hành', 'Lưu: VT.'],
  };
}

const INSPECTION_CHAIR = 'CHỦ NHIỆM';

/** Once signed, by whom; before, by whom it will be. */
function isInspections({ signer, content }: PaperFacts<Feedback>): boolean {
  return signer ? signer.authority.title === INSPECTION_CHAIR : content.about === 'chair';
}

function bodyOf({ subject, words, answer }: Feedback): PaperBlock[] {
  return [
    heading(1, 0, 'NỘI DUNG Ý KIẾN'),
    ...paragraphs(subject),
    ...paragraphs(words),
    heading(1, 1, 'KẾT QUẢ GIẢI QUYẾT'),
    ...paragraphs(answer),
  ];
}
