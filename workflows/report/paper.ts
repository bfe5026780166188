import {
  abstractOf,
  ended,
  figure,
  paperFrame,
  paragraphs,
  recipientLines,
  sectionBlocks,
  numberedParts,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import type { Report } from './form.ts';

/** BÁO CÁO: results by the plan's rows, figures, assessment, tasks to come, recommendations; the words are the paper's. */
export function paper(facts: PaperFacts<Report>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'BÁO CÁO',
    abstract: abstractOf(title, 'Báo cáo'),
    ...(issuer.parentName ? { addressees: [issuer.parentName] } : {}),
    legalBases: content.legalBases,
    preamble: `${issuer.name} báo cáo kết quả như sau:`,
    body: ended(bodyOf(content), `Trên đây là báo cáo của ${issuer.name}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(report: Report): PaperBlock[] {
  return numberedParts([
    ['Kết quả thực hiện', resultBlocks(report)],
    ['Đánh giá', sectionBlocks(report.assessment, 2)],
    ['Nhiệm vụ thời gian tới', paragraphs(report.nextTasks ?? '')],
    [
      'Kiến nghị, đề xuất',
      report.recommendations.flatMap(({ title, detail }): PaperBlock[] => [
        { type: 'bullet', text: title },
        ...paragraphs(detail ?? ''),
      ]),
    ],
  ]);
}

function resultBlocks({ nil, results, ...counted }: Report): PaperBlock[] {
  const figures: [string, number | undefined][] = [
    ['Uỷ viên Ban Chấp hành đương nhiệm', counted.committeeMembers],
    ['Lượt biểu quyết đã thông qua trong năm', counted.roundsPassed],
    ['Văn bản đã ban hành trong năm', counted.documentsIssued],
  ];
  return [
    ...(nil ? [{ type: 'paragraph' as const, text: 'Trong kỳ không có phát sinh.' }] : []),
    ...figures.flatMap(([name, value]): PaperBlock[] =>
      value === undefined ? [] : [{ type: 'bullet', text: `${name} (số liệu hệ thống): ${figure(value)}.` }],
    ),
    ...(results.length > 0 ? [resultTable(results)] : []),
  ];
}

const statuses = { done: 'Hoàn thành', partly: 'Hoàn thành một phần', notDone: 'Chưa thực hiện' };

function resultTable(results: Report['results']): PaperBlock {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.06, align: 'center' },
      { title: 'Nội dung', width: 0.34, align: 'left' },
      { title: 'Kế hoạch', width: 0.18, align: 'left' },
      { title: 'Kết quả', width: 0.24, align: 'left' },
      { title: 'Mức độ', width: 0.18, align: 'left' },
    ],
    rows: results.map(({ title, planned, figure: value, detail, status }, index) => ({
      cells: [
        String(index + 1),
        title,
        planned ?? '',
        [...(value === undefined ? [] : [figure(value)]), ...(detail ? [detail] : [])].join('; '),
        statuses[status],
      ],
    })),
  };
}
