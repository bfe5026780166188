import {
  abstractOf,
  dayText,
  ended,
  figure,
  heading,
  paperFrame,
  recipientLines,
  paragraphs,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import { subjects } from './defaults.ts';
import { plannedOf, type Course } from './form.ts';
import { officeNames } from './offices.ts';

/** KẾ HOẠCH: what for, for whom, when and where, what is taught, at whose expense. Who came stands in the book, not here. */
export function paper(facts: PaperFacts<Course>): Paper {
  const { content, title } = facts;
  return {
    ...paperFrame(facts, content.year, content.signedFor),
    typeName: 'KẾ HOẠCH',
    abstract: abstractOf(title, 'Kế hoạch'),
    legalBases: content.legalBases,
    body: ended(bodyOf(content), 'Trên đây là kế hoạch; đề nghị các đơn vị, cá nhân liên quan thực hiện'),
    recipients: recipientLines(content.recipients),
  };
}

/** GIẤY CHỨNG NHẬN of one person; it says what they completed, when, for how many hours. */
export function certificate(facts: PaperFacts<Course>, personId: string): Paper {
  const { content, title, issuer } = facts;
  const holder = content.participants.find((row) => row.personId === personId);
  const days = content.sessions.map(({ on }) => on).toSorted();
  const hours = content.sessions.reduce((sum, session) => sum + session.hours, 0);
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const when =
    first === last ? `ngày ${dayText(first)}` : `từ ngày ${dayText(first)} đến ngày ${dayText(last)}`;
  const lines = [
    `Chứng nhận ông (bà): ${holder?.fullName ?? ''}`,
    `Chức vụ: ${holder ? officeNames[holder.office] : ''}`,
    `Đơn vị: ${holder?.organisation ?? ''}`,
    `Đã hoàn thành: ${abstractOf(title, 'Kế hoạch')}`,
    `Thời gian: ${when}, tổng số ${figure(hours)} giờ`,
    `Nội dung: ${content.sessions.map((session) => session.title).join('; ')}`,
  ];
  return {
    ...paperFrame(facts, content.year, content.signedFor),
    typeName: 'GIẤY CHỨNG NHẬN',
    abstract: 'Hoàn thành chương trình tập huấn, bồi dưỡng',
    legalBases: [],
    preamble: `${issuer.name} chứng nhận:`,
    body: ended(
      lines.slice(0, -1).map((text): PaperBlock => ({ type: 'paragraph', text })),
      lines.at(-1) ?? '',
    ),
    recipients: ['Người được cấp', 'Lưu: VT.'],
  };
}

const formats: Record<Course['format'], string> = {
  course: 'Lớp tập huấn, bồi dưỡng',
  seminar: 'Hội thảo',
  exchange: 'Toạ đàm, giao lưu',
};

function bodyOf(content: Course): PaperBlock[] {
  return [
    heading(1, 0, 'MỤC ĐÍCH, YÊU CẦU'),
    ...paragraphs(content.purpose),
    heading(1, 1, 'ĐỐI TƯỢNG'),
    ...paragraphs(content.intendedFor),
    heading(1, 2, 'HÌNH THỨC, THỜI GIAN, ĐỊA ĐIỂM'),
    { type: 'bullet', text: `Hình thức: ${formats[content.format]}.` },
    ...(content.sessions.length > 0
      ? [{ type: 'bullet', text: `Thời gian: ${whenText(content)}.` } as const]
      : []),
    ...(content.place.trim() ? [{ type: 'bullet', text: `Địa điểm: ${content.place}.` } as const] : []),
    heading(1, 3, 'NỘI DUNG'),
    programme(content),
    { type: 'paragraph', text: completion(content) },
    heading(1, 4, 'KINH PHÍ'),
    budget(content),
    ...(content.arrangements?.trim()
      ? [heading(1, 5, 'TỔ CHỨC THỰC HIỆN'), ...paragraphs(content.arrangements)]
      : []),
  ];
}

function whenText({ sessions }: Course): string {
  const days = [...new Set(sessions.map(({ on }) => on))].toSorted();
  return days.map(dayText).join(', ');
}

function programme({ sessions }: Course): PaperBlock {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.07, align: 'center' },
      { title: 'Ngày', width: 0.16, align: 'center' },
      { title: 'Nội dung', width: 0.42, align: 'left' },
      { title: 'Số giờ', width: 0.1, align: 'center' },
      { title: 'Báo cáo viên', width: 0.25, align: 'left' },
    ],
    rows: sessions.map(({ on, title, subject, hours, lecturer }, index) => ({
      cells: [
        String(index + 1),
        dayText(on),
        `${title} (${subjects[subject]})`,
        figure(hours),
        lecturer ?? '',
      ],
    })),
  };
}

function completion({ leastAttendance, withCertificate }: Course): string {
  const given = withCertificate ? ' và được cấp giấy chứng nhận' : '';
  return `Người dự ít nhất ${leastAttendance}% số giờ và đạt yêu cầu được công nhận hoàn thành${given}.`;
}

function budget(content: Course): PaperBlock {
  const money = (value: number | undefined) => figure(value ?? 0);
  const union = plannedOf(content, 'unionFunds');
  const employer = plannedOf(content, 'employerFunds');
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.07, align: 'center' },
      { title: 'Nội dung chi', width: 0.36, align: 'left' },
      { title: 'Kinh phí công đoàn (đồng)', width: 0.19, align: 'right' },
      { title: 'Chuyên môn hỗ trợ (đồng)', width: 0.19, align: 'right' },
      { title: 'Cộng (đồng)', width: 0.19, align: 'right' },
    ],
    rows: [
      ...content.budget.map(({ title, unionFunds, employerFunds }, index) => ({
        cells: [
          String(index + 1),
          title,
          money(unionFunds),
          money(employerFunds),
          money((unionFunds ?? 0) + (employerFunds ?? 0)),
        ],
      })),
      { cells: ['', 'Tổng cộng', money(union), money(employer), money(union + employer)], total: true },
    ],
  };
}
