import {
  addWorkingDays,
  asOf,
  beginningOn,
  type DemoDocument,
  type FlowYear,
  type Office,
  type YearContext,
} from '../kit/index.ts';
import { partiesIn, planned, session, signed, spent, step } from './demo.ts';

/** As many as sit in one hall. */
const CLASS_SIZE = 100;
const UNTIL_HELD = 12;

const courses: { office: Office; title: string; from: string }[] = [
  { office: 'chair', title: 'Kế hoạch tập huấn chủ tịch công đoàn cơ sở', from: '03-02' },
  { office: 'viceChair', title: 'Kế hoạch tập huấn phó chủ tịch công đoàn cơ sở', from: '05-11' },
  { office: 'secretary', title: 'Kế hoạch tập huấn thư ký công đoàn cơ sở', from: '09-07' },
];

/** Key cadres first, in classes of a hundred; a few decline, a few miss a morning and go without a certificate. */
export const year: FlowYear = (context) =>
  courses.flatMap(({ office, title, from }) => {
    const begun = `${context.year}-${from}`;
    const invited = context.units
      .filter((unit) => context.lastDayOf(unit) > addWorkingDays(begun, 2 * UNTIL_HELD))
      .flatMap((unit) => asOf(unit, begun).people.filter((seat) => seat.office === office))
      .map(({ personId }) => personId);
    return classesOf(invited).map((people, at) => course(context, { office, title, begun, people, at }));
  });

interface Class {
  office: Office;
  title: string;
  begun: string;
  people: string[];
  at: number;
}

function course(context: YearContext, { office, title, begun, people, at }: Class): DemoDocument {
  const { keeper, leader } = partiesIn(context);
  const chance = context.chance(`course ${office} ${at}`);
  const on = addWorkingDays(begun, UNTIL_HELD);
  const key = `${context.year} ${office} ${at}`;
  const sessions = [
    session(context, `${key} 1`, 'Nghiệp vụ công tác công đoàn ở cơ sở', 'unionWork', on, 4),
    session(context, `${key} 2`, 'Kiểm tra, giám sát trong công đoàn', 'inspection', on, 4),
  ];
  const fates = people.map((id) => ({ id, fate: chance.below(100) }));
  const from = (least: number) => fates.filter(({ fate }) => fate >= least).map(({ id }) => id);
  const declining = fates.filter(({ fate }) => fate < 4);
  const steps = [
    ...signed(context.province, keeper),
    step(1, keeper, 'invite', { personIds: people }),
    ...declining.map(({ id }) => step(0, id, 'declineInvitation', { reason: 'Trùng lịch họp của cơ quan' })),
    step(UNTIL_HELD - 3, keeper, 'recordAttendance', { sessionId: sessions[0]?.id, personIds: from(4) }),
    step(0, keeper, 'recordAttendance', { sessionId: sessions[1]?.id, personIds: from(12) }),
    step(0, keeper, 'recordSpending', spent('Thù lao báo cáo viên', 'unionFunds', 4_000_000)),
    step(1, keeper, 'finish'),
    step(2, keeper, 'recordResults', { passed: from(12) }),
    step(2, leader, 'conclude', {}),
    step(1, leader, 'certify', {}),
  ];
  return {
    ...planned(context, context.province, key, title, { sessions }),
    ...beginningOn(steps, begun, context.today),
    ends: 'concluded',
  };
}

function classesOf(people: string[]): string[][] {
  return Array.from({ length: Math.ceil(people.length / CLASS_SIZE) }, (_, at) =>
    people.slice(at * CLASS_SIZE, (at + 1) * CLASS_SIZE),
  );
}
