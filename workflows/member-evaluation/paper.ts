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
import type { EvaluatedMember, MemberEvaluation } from './form.ts';

/** KẾT LUẬN: every member with their own marks, the members' trust and the committee's level, then what was said of each. */
export function paper(facts: PaperFacts<MemberEvaluation>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'KẾT LUẬN',
    abstract: abstractOf(title, 'Kết luận'),
    legalBases: content.legalBases,
    preamble: `Ban Chấp hành ${issuer.name} kết luận việc đánh giá kết quả thực hiện nhiệm vụ của các uỷ viên năm ${content.year} như sau:`,
    body: ended(bodyOf(content), `Trên đây là kết luận đánh giá uỷ viên Ban Chấp hành năm ${content.year}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(content: MemberEvaluation): PaperBlock[] {
  return [
    heading(1, 0, 'TIÊU CHÍ ĐÁNH GIÁ'),
    ...content.criteria.map((row): PaperBlock => ({ type: 'bullet', text: closed(weighed(row)) })),
    heading(1, 1, 'KẾT QUẢ'),
    results(content),
    heading(1, 2, 'NHẬN XÉT'),
    ...content.members.flatMap(remarksOn),
  ];
}

function weighed({ title, weight }: MemberEvaluation['criteria'][number]): string {
  return weight === undefined ? title : `${title} (hệ số ${figure(weight)})`;
}

function closed(text: string): string {
  return /[.;:!?]$/u.test(text.trim()) ? text : `${text};`;
}

function results(content: MemberEvaluation): PaperBlock {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.07, align: 'center' },
      { title: 'Họ và tên', width: 0.25, align: 'left' },
      { title: 'Chức vụ', width: 0.2, align: 'left' },
      { title: 'Điểm tự đánh giá', width: 0.13, align: 'center' },
      { title: 'Đoàn viên tín nhiệm', width: 0.15, align: 'center' },
      { title: 'Mức xếp loại', width: 0.2, align: 'left' },
    ],
    rows: content.members.map((row, index) => ({
      cells: [
        String(index + 1),
        row.fullName,
        row.office,
        row.marks.length > 0 ? ownMarks(row, content) : '',
        trustText(row),
        row.level ?? 'Chưa xếp loại',
      ],
    })),
  };
}

function ownMarks({ marks }: EvaluatedMember, { scale, criteria }: MemberEvaluation): string {
  const weights = new Map(criteria.map(({ id, weight = 1 }) => [id, weight]));
  const sum = (of: (mark: EvaluatedMember['marks'][number]) => number) =>
    marks.reduce((total, mark) => total + of(mark) * (weights.get(mark.rowId) ?? 1), 0);
  const most = Math.max(0, ...scale.map(({ points }) => points));
  return `${figure(sum(({ points }) => points))}/${figure(sum(() => most))}`;
}

function trustText({ asked, trusting }: EvaluatedMember): string {
  if (asked === undefined || trusting === undefined) return '';
  const share = asked === 0 ? 0 : Math.round((trusting / asked) * 1000) / 10;
  return `${figure(trusting)}/${figure(asked)} (${figure(share)}%)`;
}

function remarksOn(
  { fullName, office, strengths, weaknesses, remarks }: EvaluatedMember,
  index: number,
): PaperBlock[] {
  const said = [
    ...(strengths?.trim() ? [`Ưu điểm: ${strengths}`] : []),
    ...(weaknesses?.trim() ? [`Hạn chế: ${weaknesses}`] : []),
    ...remarks.filter(({ text }) => text.trim()).map(({ text }) => `Góp ý: ${text}`),
  ];
  return [
    heading(2, index, office ? `${fullName} - ${office}` : fullName),
    ...(said.length > 0 ? said : ['Không có ý kiến.']).map((text): PaperBlock => ({ type: 'bullet', text })),
  ];
}
