import {
  abstractOf,
  ended,
  figure,
  heading,
  paperFrame,
  recipientLines,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import type { ConfidenceVote, RatedPerson } from './form.ts';

/** THÔNG BÁO: whom the committee rated, and every count. */
export function paper(facts: PaperFacts<ConfidenceVote>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'THÔNG BÁO',
    abstract: abstractOf(title, 'Thông báo'),
    legalBases: content.legalBases,
    preamble: `Ban Chấp hành ${issuer.name} thông báo kết quả lấy phiếu tín nhiệm năm ${content.year} như sau:`,
    body: ended(bodyOf(content), `Trên đây là kết quả lấy phiếu tín nhiệm năm ${content.year}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(content: ConfidenceVote): PaperBlock[] {
  const levels = content.levels.map(({ title }) => `“${title}”`).join(', ');
  return [
    heading(1, 0, 'CÁCH LẤY PHIẾU'),
    {
      type: 'paragraph',
      text: `Ban Chấp hành bỏ phiếu kín, mỗi người được lấy phiếu theo một trong các mức ${levels}; không ai bỏ phiếu cho chính mình. Mức của một người là mức mà quá nửa số phiếu đạt từ đó trở lên.`,
    },
    heading(1, 1, 'KẾT QUẢ'),
    results(content),
  ];
}

function results(content: ConfidenceVote): PaperBlock {
  const share = 0.4 / Math.max(1, content.levels.length + 1);
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.06, align: 'center' },
      { title: 'Họ và tên, chức vụ', width: 0.34, align: 'left' },
      ...content.levels.map(({ title }) => ({ title, width: share, align: 'center' as const })),
      { title: 'Phiếu trắng', width: share, align: 'center' },
      { title: 'Kết quả', width: 0.2, align: 'left' },
    ],
    rows: content.persons.map((person, index) => ({
      cells: [
        String(index + 1),
        person.office ? `${person.fullName} - ${person.office}` : person.fullName,
        ...content.levels.map(({ id }) => votesFor(person, id)),
        person.blank === undefined ? '' : figure(person.blank),
        person.result ?? '',
      ],
    })),
  };
}

function votesFor({ votes }: RatedPerson, level: string | undefined): string {
  const counted = votes.find(({ rowId }) => rowId === level);
  return counted ? figure(counted.votes) : '';
}
