import type { Choice, RollMember, RoundFacts } from './facts.ts';
import type { IssuerBlock } from './flow.ts';
import type { Paper, PaperBlock, PaperRow } from './paper.ts';
import { capitals, dayText, ended, heading } from './paperParts.ts';
import { questionStandings, type QuestionStanding } from './questions.ts';
import { standing } from './round.ts';
import { officeTitle } from './sentences.ts';
import { dayOf } from './time.ts';

/** What the minutes of a round are made from. */
export interface MinutesFacts {
  round: Omit<RoundFacts, 'roll' | 'meeting'> & {
    roll: (RollMember & { choice?: Choice | null; remark?: string | null })[];
    meeting: (NonNullable<RoundFacts['meeting']> & { discussion?: string | null }) | null;
    closedAt: string;
    revision: number;
  };
  /** Title of what was voted on. */
  title: string;
  issuer: IssuerBlock;
  presider: string;
  secretary: string;
}

/** BIÊN BẢN of a round that is over: who was there, what was said, every count, the conclusion; two sign it. */
export function minutesPaper({ round, title, issuer, presider, secretary }: MinutesFacts): Paper {
  const day = round.meeting?.heldOn ?? dayOf(round.closedAt);
  const conclusion = conclusions[round.status] ?? '';
  return {
    head: {
      ...(issuer.parentName ? { parent: capitals(issuer.parentName) } : {}),
      ...{ issuer: capitals(issuer.name), place: issuer.place, date: day, year: Number(day.slice(0, 4)) },
      // Written in by hand: minutes are numbered in the committee's own book.
      number: `    /BB-${issuer.symbol}`,
    },
    draft: false,
    typeName: 'BIÊN BẢN',
    abstract: `Biểu quyết lần ${round.no}: ${title}`,
    legalBases: [],
    body: ended(
      [
        heading(1, 0, 'THỜI GIAN, HÌNH THỨC'),
        ...held(round),
        heading(1, 1, 'THÀNH PHẦN'),
        ...attendance(round),
        heading(1, 2, 'NỘI DUNG THẢO LUẬN'),
        ...discussion(round, title),
        heading(1, 3, 'KẾT QUẢ BIỂU QUYẾT'),
        ...results(round),
        heading(1, 4, 'KẾT LUẬN'),
        { type: 'paragraph', text: conclusion },
      ],
      conclusion,
    ),
    recipients: [`Các uỷ viên Ban Chấp hành`, 'Lưu: VT, hồ sơ biểu quyết.'],
    signature: { title: 'CHỦ TRÌ', name: presider },
    countersignature: { title: 'THƯ KÝ', name: secretary },
  };
}

type Round = MinutesFacts['round'];

const conclusions: Partial<Record<RoundFacts['status'], string>> = {
  passed: 'Ban Chấp hành thông qua nội dung biểu quyết với kết quả nêu trên.',
  failed: 'Nội dung biểu quyết không đạt quá nửa số phiếu cần thiết nên chưa được thông qua.',
  lapsed: 'Cuộc biểu quyết không đủ số người dự theo quy định nên không có giá trị.',
};

function held({ mode, ballot, openedAt, closedAt, meeting, rules, revision }: Round): PaperBlock[] {
  const how = ballot === 'secret' ? 'bỏ phiếu kín' : 'biểu quyết công khai';
  return [
    {
      type: 'paragraph',
      text:
        mode === 'meeting'
          ? `Cuộc họp ngày ${dayText(meeting?.heldOn ?? dayOf(closedAt))}, ${how}.`
          : `Lấy ý kiến trực tuyến từ ngày ${dayText(dayOf(openedAt))} đến ngày ${dayText(dayOf(closedAt))}, ${how}.`,
    },
    {
      type: 'paragraph',
      text: `Biểu quyết về bản thứ ${revision} của văn bản. Quy định áp dụng: ${rules.source}.`,
    },
  ];
}

function attendance(round: Round): PaperBlock[] {
  const { rollSize, present, quorumNeeded } = standing(round);
  const attended = new Set(round.meeting?.attended);
  const wasThere = ({ personId, voted }: RollMember) =>
    round.mode === 'meeting' ? attended.has(personId) : voted;
  return [
    {
      type: 'paragraph',
      text: `Có mặt ${present}/${rollSize} uỷ viên có quyền biểu quyết (cần ít nhất ${quorumNeeded}).`,
    },
    {
      type: 'table',
      columns: [
        { title: 'TT', width: 0.08, align: 'center' },
        { title: 'Họ và tên', width: 0.42, align: 'left' },
        { title: 'Chức vụ', width: 0.3, align: 'left' },
        { title: 'Dự', width: 0.2, align: 'center' },
      ],
      rows: round.roll.map((member, index) => ({
        cells: [
          String(index + 1),
          member.fullName,
          officeTitle(member.office, 'vi'),
          wasThere(member) ? 'Có mặt' : 'Vắng mặt',
        ],
      })),
    },
  ];
}

function discussion({ meeting, roll }: Round, title: string): PaperBlock[] {
  const remarks = roll.flatMap(({ fullName, remark }): PaperBlock[] =>
    remark?.trim() ? [{ type: 'bullet', text: `${fullName}: ${remark}` }] : [],
  );
  const said = (meeting?.discussion ?? '')
    .split('\n')
    .filter((line) => line.trim())
    .map((text): PaperBlock => ({ type: 'paragraph', text }));
  const about: PaperBlock = { type: 'paragraph', text: `Văn bản được xem xét: ${title}.` };
  if (said.length + remarks.length === 0)
    return [about, { type: 'paragraph', text: 'Không có ý kiến thảo luận khác được ghi lại.' }];
  return [about, ...said, ...remarks];
}

function results(round: Round): PaperBlock[] {
  return round.questions ? questionStandings(round).flatMap(resultOf) : [oneResult(round)];
}

function oneResult(round: Round): PaperBlock {
  const { tally } = round;
  if (!tally) return unopened;
  const { majorityNeeded } = standing(round);
  const said = (choice: Choice) =>
    round.roll
      .filter((member) => member.choice === choice)
      .map(({ fullName }) => fullName)
      .join(', ');
  const rows: [string, Choice][] = [
    ['Tán thành', 'agree'],
    ['Không tán thành', 'disagree'],
    ['Không có ý kiến', 'abstain'],
  ];
  return {
    type: 'table',
    columns: [
      { title: 'Ý kiến', width: 0.3, align: 'left' },
      { title: `Số phiếu (cần ${majorityNeeded} tán thành)`, width: 0.25, align: 'center' },
      { title: round.ballot === 'secret' ? 'Ghi chú' : 'Người biểu quyết', width: 0.45, align: 'left' },
    ],
    rows: rows.map(([label, choice]) => ({
      cells: [label, String(tally[choice]), round.ballot === 'secret' ? 'Phiếu kín' : said(choice)],
    })),
  };
}

// Fewer than a quorum would tell whose ballots they were.
const unopened: PaperBlock = {
  type: 'paragraph',
  text: 'Không đủ người dự nên không kiểm phiếu.',
};

function resultOf({ question, choices, blank, present, rollSize, result }: QuestionStanding): PaperBlock[] {
  const turnout = `${question.title} (${present}/${rollSize} người được biểu quyết đã bỏ phiếu)`;
  if (result === null) return [{ type: 'bullet', text: turnout }, unopened];
  const rows = choices.map(({ value, label, votes, majorityNeeded, against }): PaperRow => ({
    cells: [
      label,
      String(votes ?? 0),
      against ? '' : String(majorityNeeded),
      result.includes(value) ? 'Đạt' : '',
    ],
  }));
  return [
    { type: 'bullet', text: `${turnout}:` },
    {
      type: 'table',
      columns: [
        { title: 'Phương án', width: 0.46, align: 'left' },
        { title: 'Số phiếu', width: 0.18, align: 'center' },
        { title: 'Cần đạt', width: 0.18, align: 'center' },
        { title: 'Kết quả', width: 0.18, align: 'center' },
      ],
      rows: [...rows, { cells: ['Phiếu trắng', String(blank ?? 0), '', ''] }],
    },
  ];
}
