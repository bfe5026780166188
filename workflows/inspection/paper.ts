import {
  abstractOf,
  bodyFrame,
  dayText,
  ended,
  paragraphs,
  recipientLines,
  sectionBlocks,
  numberedParts,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import type { Inspection } from './form.ts';

/** KẾT LUẬN of the inspection committee: what was inspected, found and explained, the conclusion, what is to be mended until when. */
export function paper(facts: PaperFacts<Inspection>): Paper {
  const { content, title } = facts;
  return {
    ...bodyFrame(facts, content.year, { name: 'Ủy ban Kiểm tra', chair: 'CHỦ NHIỆM' }),
    typeName: 'KẾT LUẬN',
    abstract: abstractOf(title, 'Kết luận'),
    legalBases: [...content.legalBases, ...decisionOf(content)],
    preamble: 'Ủy ban Kiểm tra kết luận như sau:',
    body: ended(bodyOf(content), `Đề nghị ${content.unit?.name ?? 'đơn vị'} thực hiện kết luận này`),
    recipients: recipientLines(content.recipients),
  };
}

function decisionOf({ decisionNo, decidedOn, subject }: Inspection): string[] {
  if (!decisionNo || !decidedOn) return [];
  return [`Quyết định số ${decisionNo} ngày ${dayText(decidedOn)} về việc kiểm tra ${subject}`];
}

function bodyOf(content: Inspection): PaperBlock[] {
  return numberedParts([
    ['VIỆC KIỂM TRA', particulars(content)],
    ['KẾT QUẢ KIỂM TRA', paragraphs(content.minutes ?? '')],
    ['GIẢI TRÌNH CỦA ĐƠN VỊ', explanationOf(content)],
    ['KẾT LUẬN', sectionBlocks(content.conclusion, 2)],
    ['YÊU CẦU KHẮC PHỤC', remedyBlocks(content)],
  ]);
}

const roles = { head: 'Trưởng đoàn', secretary: 'Thư ký', member: 'Thành viên' };

function particulars({ unit, subject, heldOn, team }: Inspection): PaperBlock[] {
  const lines = [
    ...(unit?.name ? [`Đơn vị được kiểm tra: ${unit.name}`] : []),
    ...(subject.trim() ? [`Nội dung kiểm tra: ${subject.trim()}`] : []),
    ...(heldOn ? [`Ngày làm việc tại đơn vị: ${dayText(heldOn)}`] : []),
    ...team.map(({ fullName, role }) => `${roles[role]}: ${fullName}`),
  ];
  return lines.map((line) => ({ type: 'bullet', text: `${line.replace(/[.;]+$/u, '')}.` }));
}

function explanationOf({ minutes, explanation }: Inspection): PaperBlock[] {
  if (explanation) return paragraphs(explanation);
  return minutes ? [{ type: 'paragraph', text: 'Đơn vị không có giải trình.' }] : [];
}

function remedyBlocks({ remedies }: Inspection): PaperBlock[] {
  return remedies.map(({ title, detail, dueOn }): PaperBlock => {
    const text = [title, detail ?? ''].map((part) => part.trim().replace(/[.;:]+$/u, '')).filter(Boolean);
    return { type: 'bullet', text: `${text.join(': ')}; báo cáo trước ngày ${dayText(dueOn)}.` };
  });
}
