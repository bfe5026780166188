import {
  abstractOf,
  ended,
  figure,
  heading,
  paperFrame,
  recipientLines,
  paragraphs,
  numberedParts,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import { postNames } from './defaults.ts';
import {
  candidatesFor,
  resultOf,
  wantedFor,
  type CadrePlanning,
  type Candidate,
  type PlannedPost,
} from './form.ts';

/** ĐỀ ÁN: how things stand, how people are introduced, the list post by post, and who was not approved. */
export function paper(facts: PaperFacts<CadrePlanning>): Paper {
  const { content, title, issuer } = facts;
  const { termFrom, termTo } = content;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'ĐỀ ÁN',
    abstract: abstractOf(title, 'Đề án'),
    legalBases: content.legalBases,
    preamble: `Ban Chấp hành ${issuer.name} xây dựng quy hoạch cán bộ công đoàn nhiệm kỳ ${termFrom}-${termTo} như sau:`,
    body: ended(bodyOf(content), `Trên đây là quy hoạch cán bộ công đoàn nhiệm kỳ ${termFrom}-${termTo}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(content: CadrePlanning): PaperBlock[] {
  const { assessment = '' } = content;
  return numberedParts([
    ['ĐÁNH GIÁ ĐỘI NGŨ CÁN BỘ', paragraphs(assessment)],
    ['SỐ LƯỢNG, CÁCH GIỚI THIỆU', numbers(content)],
    ['DANH SÁCH GIỚI THIỆU', content.posts.flatMap((post, at) => listOf(post, at, content))],
    ['TRƯỜNG HỢP CHƯA ĐƯỢC PHÊ DUYỆT', struckOut(content)],
  ]);
}

function numbers(content: CadrePlanning): PaperBlock[] {
  const { factor, overPercent, of, posts } = content;
  const share = `${overPercent}% ${of === 'roll' ? 'tổng số uỷ viên Ban Chấp hành' : 'số uỷ viên dự họp'}`;
  return [
    {
      type: 'paragraph',
      text: `Mỗi chức danh quy hoạch không quá ${figure(factor)} lần số lượng chức danh. Ban Chấp hành giới thiệu bằng phiếu kín; đưa vào danh sách người được trên ${share} giới thiệu, lấy từ cao xuống thấp.`,
    },
    ...posts.map((post): PaperBlock => ({
      type: 'bullet',
      text: `${postNames[post.post]}: số lượng ${post.seats}, quy hoạch không quá ${wantedFor(post, content)} người;`,
    })),
  ];
}

function listOf(post: PlannedPost, at: number, content: CadrePlanning): PaperBlock[] {
  const voted = content.results.length > 0;
  const shown = candidatesFor(post, content).filter((one) => !voted || isPlanned(one, content));
  if (shown.length === 0)
    return [
      heading(2, at, postNames[post.post]),
      { type: 'paragraph', text: 'Chưa có người được giới thiệu.' },
    ];
  return [
    heading(2, at, postNames[post.post]),
    {
      type: 'table',
      columns: [
        { title: 'TT', width: 0.06, align: 'center' },
        { title: 'Họ và tên', width: 0.22, align: 'left' },
        { title: 'Năm sinh', width: 0.1, align: 'center' },
        { title: 'Chức vụ hiện nay', width: 0.24, align: 'left' },
        { title: 'Trình độ, bồi dưỡng', width: 0.26, align: 'left' },
        { title: 'Số phiếu', width: 0.12, align: 'center' },
      ],
      rows: shown.map((one, index) => ({
        cells: [
          String(index + 1),
          one.fullName,
          one.birthYear ? String(one.birthYear) : '',
          one.office ?? '',
          one.training ?? '',
          votesText(one, content),
        ],
      })),
    },
  ];
}

function isPlanned(one: Candidate, content: CadrePlanning): boolean {
  const result = resultOf(one, content);
  return result?.introduced === true && !result.struck;
}

function votesText(one: Candidate, content: CadrePlanning): string {
  const result = resultOf(one, content);
  return result ? figure(result.votes) : '';
}

function struckOut(content: CadrePlanning): PaperBlock[] {
  return content.candidates.flatMap((one): PaperBlock[] => {
    const reason = resultOf(one, content)?.struck;
    return reason ? [{ type: 'bullet', text: `${one.fullName} (${postNames[one.post]}): ${reason}` }] : [];
  });
}
