import {
  addDays,
  asOf,
  chairIn,
  endingOn,
  holderIn,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import { blank, type Course } from './form.ts';

/** A course that is over with its certificates, one of digital skills under way, one held without results, a unit's own that came back. */
export const demo: FlowDemo = {
  documents: (context) => [over(context), underWay(context), held(context), ofUnit(context)],
};

const WORKING_DAYS_AFTERWARDS = 8;

function over(context: DemoContext): DemoDocument {
  const last = addDays(context.today, -60);
  const on = daysBefore(WORKING_DAYS_AFTERWARDS, last);
  const people = chairsOf(context, 0, 4, on);
  const { keeper, leader } = partiesIn(context);
  const [first = '', second = '', third = '', fourth = ''] = people;
  const title = `Kế hoạch tập huấn nghiệp vụ công đoàn cho cán bộ chủ chốt`;
  const sessions = [
    session(context, 'over 1', 'Nghiệp vụ công tác công đoàn ở cơ sở', 'unionWork', on, 4),
    session(context, 'over 2', 'Kiểm tra, giám sát trong công đoàn', 'inspection', on, 4),
  ];
  const [morning, afternoon] = sessions.map(({ id }) => id);
  return made(context, context.province, 'over', title, last, 'concluded', { sessions }, [
    ...signed(context.province, keeper),
    step(1, keeper, 'invite', { personIds: people }),
    ...[first, second].map((id) => step(0, id, 'acceptInvitation')),
    step(5, keeper, 'recordAttendance', { sessionId: morning, personIds: [first, second, third] }),
    step(0, keeper, 'recordAttendance', { sessionId: afternoon, personIds: [first, second] }),
    step(0, keeper, 'recordSpending', spent('Thù lao báo cáo viên', 'unionFunds', 4_000_000)),
    step(0, keeper, 'recordSpending', spent('Thuê hội trường', 'employerFunds', 2_500_000)),
    step(1, keeper, 'finish'),
    step(2, keeper, 'recordResults', { passed: [first, second] }),
    step(2, leader, 'conclude', { remark: `Vắng có lý do: ${fourth ? 'một học viên' : 'không'}.` }),
    step(WORKING_DAYS_AFTERWARDS - 5, leader, 'certify', {}),
  ]);
}

function underWay(context: DemoContext): DemoDocument {
  const { today } = context;
  const on = daysBefore(1, today);
  const people = chairsOf(context, 4, 7, on);
  const { keeper } = partiesIn(context);
  const [first = '', second = '', third = ''] = people;
  const sessions = [
    session(context, 'digital 1', 'Dùng nền tảng số trong công tác công đoàn', 'digitalSkills', on, 4),
    session(context, 'digital 2', 'An toàn thông tin, ký số', 'digitalSkills', laterThisYear(today), 4),
  ];
  const title = 'Kế hoạch bồi dưỡng kỹ năng số cho cán bộ công đoàn cơ sở';
  return made(context, context.province, 'digital', title, today, 'inForce', { sessions }, [
    ...signed(context.province, keeper),
    step(1, keeper, 'invite', { personIds: people }),
    step(1, first, 'acceptInvitation'),
    step(0, second, 'acceptInvitation'),
    step(0, third, 'declineInvitation', { reason: 'Trùng lịch họp của cơ quan' }),
    step(2, keeper, 'recordAttendance', { sessionId: sessions[0]?.id, personIds: [first, second] }),
    step(1, keeper, 'recordSpending', spent('Thuê phòng máy', 'employerFunds', 3_000_000)),
  ]);
}

function held(context: DemoContext): DemoDocument {
  const last = addDays(context.today, -3);
  const on = daysBefore(1, last);
  const people = chairsOf(context, 6, 9, on);
  const { keeper } = partiesIn(context);
  const sessions = [session(context, 'seminar', 'Đối thoại tại nơi làm việc', 'dialogue', on, 3)];
  const title = 'Kế hoạch hội thảo kỹ năng đối thoại tại nơi làm việc';
  const content = { format: 'seminar', withCertificate: false, sessions } as const;
  return made(context, context.province, 'seminar', title, last, 'held', content, [
    ...signed(context.province, keeper),
    step(1, keeper, 'invite', { personIds: people }),
    step(4, keeper, 'recordAttendance', { sessionId: sessions[0]?.id, personIds: people }),
    step(1, keeper, 'finish'),
  ]);
}

function ofUnit(context: DemoContext): DemoDocument {
  const unit = asOf(context.units[9] ?? context.province, context.today);
  const keeper = holderIn(unit, 'secretary');
  const sessions = [
    session(context, 'unit', 'Kỹ năng tuyên truyền, vận động', 'publicity', laterThisYear(context.today), 4),
  ];
  const reason = 'Bổ sung phần chuyên môn hỗ trợ vào dự toán.';
  const title = 'Kế hoạch tập huấn tổ trưởng công đoàn';
  return made(context, unit, 'unit', title, addDays(context.today, -1), 'returned', { sessions }, [
    step(1, keeper, 'submit'),
    step(1, chairIn(unit), 'returnForRevision', { reason }),
  ]);
}

function made(
  context: DemoContext,
  seat: DemoParty,
  key: string,
  title: string,
  last: string,
  ends: string,
  content: Pick<Course, 'sessions'> & Partial<Course>,
  steps: DemoStep[],
): DemoDocument {
  return { ...planned(context, seat, key, title, content), ...endingOn(steps, last), ends };
}

/** A course as it is planned, before anything is done. */
export function planned(
  context: DemoContext,
  seat: DemoParty,
  key: string,
  title: string,
  content: Pick<Course, 'sessions'> & Partial<Course>,
) {
  const year = Number(content.sessions[0]?.on.slice(0, 4));
  const budget = [4_000_000, 3_000_000, 0, 2_000_000].map((unionFunds, at) => ({
    ...{ id: context.id(`course ${key} budget ${at}`), title: String(blank(year).budget[at]?.title) },
    ...{ unionFunds, employerFunds: at === 2 ? 3_000_000 : 0 },
  }));
  const whole: Course = {
    ...blank(year),
    legalBases: ['Chương trình nâng cao năng lực cán bộ công đoàn cơ sở'],
    purpose: 'Nâng cao năng lực, kỹ năng hoạt động của cán bộ công đoàn cơ sở.',
    intendedFor: 'Cán bộ chủ chốt của các công đoàn cơ sở; ưu tiên người chưa được tập huấn.',
    ...{ place: `Hội trường ${seat.name}`, budget, ...content },
  };
  return {
    ...{ kind: 'training-course', key: `course-${key}`, organisationId: seat.id, title, content: whole },
    createdBy: seat.no === 0 ? holderIn(seat, 'officer') : holderIn(seat, 'secretary'),
  };
}

export function signed(party: DemoParty, keeper: string): DemoStep[] {
  return [step(1, keeper, 'submit'), step(1, chairIn(party), 'issue', {})];
}

export function step(after: number, as: string, action: string, payload?: Record<string, unknown>): DemoStep {
  return { after, as, action, ...(payload ? { payload } : {}) };
}

export function spent(title: string, source: string, amount: number): Record<string, unknown> {
  return { title, source, amount };
}

export function session(
  { id }: DemoContext,
  key: string,
  title: string,
  subject: Course['sessions'][number]['subject'],
  on: string,
  hours: number,
): Course['sessions'][number] {
  return { id: id(`course session ${key}`), title, subject, on, hours };
}

export function partiesIn({ province }: DemoContext): { keeper: string; leader: string } {
  return { keeper: holderIn(province, 'officer'), leader: chairIn(province) };
}

/** Chairs of some of the units who were in office on the day. */
function chairsOf({ units }: DemoContext, from: number, until: number, day: string): string[] {
  return units.slice(from, until).map((unit) => chairIn(asOf(unit, day)));
}

function daysBefore(workingDays: number, last: string): string {
  return endingOn([{ after: workingDays, as: null, action: '' }], last).createdOn;
}

/** Some days ahead, but in the plan's own year. */
function laterThisYear(today: string): string {
  const ahead = addDays(today, 14);
  return ahead.slice(0, 4) === today.slice(0, 4) ? ahead : `${today.slice(0, 4)}-12-31`;
}
