import {
  abstractOf,
  dayText,
  ended,
  heading,
  paperFrame,
  recipientLines,
  sectionBlocks,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import { countOf, type Review, type ReviewUnit } from './form.ts';

/** BÁO CÁO sơ kết, tổng kết: who reported and who did not, figures beside what was planned, the text, late reports in an annex. */
export function paper(facts: PaperFacts<Review>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'BÁO CÁO',
    abstract: abstractOf(title, 'Báo cáo'),
    legalBases: content.legalBases,
    preamble: `Ban Chấp hành ${issuer.name} báo cáo như sau:`,
    body: ended(bodyOf(content), `Trên đây là báo cáo của ${issuer.name}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(review: Review): PaperBlock[] {
  const text = sectionBlocks(review.sections, 1, partsBefore(review));
  return [
    ...headed(0, 'TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ', standingBlocks(review)),
    ...figureBlocks(review),
    ...text,
  ];
}

function partsBefore({ units, figures }: Review): number {
  return (units.length > 0 ? 1 : 0) + (figures.length > 0 ? 1 : 0);
}

function figureBlocks({ units, figures }: Review): PaperBlock[] {
  if (figures.length === 0) return [];
  return headed(units.length > 0 ? 1 : 0, 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU', [figureTable(figures)]);
}

function headed(index: number, name: string, blocks: PaperBlock[]): PaperBlock[] {
  return blocks.length > 0 ? [heading(1, index, name), ...blocks] : [];
}

/** Who has not reported is named, and is in no figure. */
function standingBlocks(review: Review): PaperBlock[] {
  const { units, cutOffOn, lateReports } = review;
  if (units.length === 0) return [];
  const until = cutOffOn ? `Tính đến hết ngày ${dayText(cutOffOn)}, ` : '';
  const counts = `${until}${countOf(review, 'reported')}/${units.length} đơn vị đã báo cáo. Các đơn vị chưa báo cáo không được tính vào số liệu.`;
  return [
    { type: 'paragraph', text: counts.charAt(0).toLocaleUpperCase('vi') + counts.slice(1) },
    ...namesOf('Chưa báo cáo', units, 'missing'),
    ...namesOf('Báo cáo bị trả lại, chưa gửi lại', units, 'returned'),
    ...(lateReports.length > 0
      ? [
          {
            type: 'bullet' as const,
            text: `Báo cáo gửi sau ngày chốt số liệu (kèm theo, không tính vào số liệu): ${lateReports
              .map(({ name, sentOn }) => (sentOn ? `${name} (${dayText(sentOn)})` : name))
              .join('; ')}.`,
          },
        ]
      : []),
  ];
}

function namesOf(lead: string, units: readonly ReviewUnit[], standing: ReviewUnit['standing']): PaperBlock[] {
  const names = units.filter((one) => one.standing === standing).map(({ name }) => name);
  return names.length > 0
    ? [{ type: 'bullet', text: `${lead} (${names.length} đơn vị): ${names.join('; ')}.` }]
    : [];
}

function figureTable(figures: Review['figures']): PaperBlock {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.07, align: 'center' },
      { title: 'Chỉ tiêu', width: 0.41, align: 'left' },
      { title: 'Đề ra', width: 0.14, align: 'center' },
      { title: 'Đạt được', width: 0.14, align: 'center' },
      { title: 'Ghi chú', width: 0.24, align: 'left' },
    ],
    rows: figures.map(({ title, planned, value, remark }, index) => ({
      cells: [String(index + 1), title, planned ?? '', value ?? 'Chưa có số liệu', remark ?? ''],
    })),
  };
}
