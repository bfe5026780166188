import {
  abstractOf,
  capitals,
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
import { papers, type Directive } from './form.ts';

/** HƯỚNG DẪN, THÔNG BÁO …; an official letter says "V/v …" under its number instead, and whom it addresses. */
export function paper(facts: PaperFacts<Directive>): Paper {
  const { content, title, issuer } = facts;
  const { name } = papers[content.type];
  return {
    ...paperFrame(facts, content.year, content.signedFor),
    typeName: capitals(name),
    abstract: name ? abstractOf(title, name) : subjectOf(title),
    ...(content.addressees.length > 0 ? { addressees: content.addressees } : {}),
    legalBases: content.legalBases,
    ...(content.preamble?.trim() ? { preamble: content.preamble } : {}),
    body: ended(
      [...sectionBlocks(content.sections), ...taskBlocks(content)],
      `${issuer.name} trân trọng thông báo`,
    ),
    recipients: recipientLines(content.recipients),
  };
}

/** What stands behind "V/v": the title without "Công văn về việc" before it, in small letters. */
function subjectOf(title: string): string {
  const bare = title.trim().replace(/^(công văn\s+)?(về việc|v\/v|về)?\s*/iu, '') || title.trim();
  return bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1);
}

function taskBlocks({ sections, tasks }: Directive): PaperBlock[] {
  if (tasks.length === 0) return [];
  const headed = sections.filter((section) => section.heading?.trim()).length;
  const lead: PaperBlock =
    headed > 0
      ? heading(1, headed, 'NHIỆM VỤ GIAO CÁC ĐƠN VỊ')
      : { type: 'paragraph', text: 'Đề nghị các đơn vị thực hiện:' };
  return [lead, ...tasks.map((task): PaperBlock => ({ type: 'bullet', text: taskText(task) }))];
}

function taskText({ title, detail, dueOn }: Directive['tasks'][number]): string {
  const parts = [title, detail ?? ''].map((part) => part.trim().replace(/[.;:]+$/u, '')).filter(Boolean);
  const until = dueOn ? `; hoàn thành trước ngày ${dayText(dueOn)}` : '';
  return `${parts.join(': ')}${until}.`;
}
