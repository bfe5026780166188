import type { DemoContext, DemoParty, Target, Task } from '../kit/index.ts';
import type { AnnualPlan } from './form.ts';

interface TaskSeed {
  group: string;
  title: string;
  detail?: string;
  outcome?: string;
  /** Months of the year, both inclusive. */
  months: [number, number];
  /** Millions of đồng, before chance moves them. */
  union?: number;
  employer?: number;
}

const INFORMING = 'Thông tin, tuyên truyền';
const TRAINING = 'Quy hoạch, tập huấn, bồi dưỡng cán bộ';
const EVALUATING = 'Đánh giá, khen thưởng cán bộ';
const CARING = 'Chăm lo, bảo vệ đoàn viên';

/** What grassroots unions plan in a year; each unit takes some of it. */
const taskSeeds: TaskSeed[] = [
  {
    group: INFORMING,
    title: 'Sinh hoạt chuyên đề về vai trò của tổ công đoàn',
    detail: 'Mỗi quý một buổi, ghép với họp cơ quan; tài liệu gửi trước qua nhóm trao đổi của đơn vị.',
    outcome: '4 buổi, ít nhất 80% đoàn viên tham dự',
    months: [3, 11],
    union: 4,
  },
  {
    group: INFORMING,
    title: 'Lập chuyên mục tin công đoàn trên trang nội bộ của đơn vị',
    outcome: 'Mỗi tháng ít nhất hai tin',
    months: [3, 4],
    union: 2,
    employer: 3,
  },
  {
    group: INFORMING,
    title: 'Phổ biến quy định mới về lao động, tiền lương, bảo hiểm xã hội',
    months: [4, 10],
    union: 3,
  },
  {
    group: TRAINING,
    title: 'Cử cán bộ dự lớp nghiệp vụ công đoàn do cấp trên tổ chức',
    detail: 'Ưu tiên chủ tịch, phó chủ tịch và uỷ viên mới.',
    outcome: 'Tất cả uỷ viên ban chấp hành được tập huấn trong nhiệm kỳ',
    months: [4, 6],
    union: 8,
    employer: 4,
  },
  {
    group: TRAINING,
    title: 'Tập huấn tổ trưởng, tổ phó công đoàn tại đơn vị',
    outcome: '100% tổ trưởng, tổ phó tham dự',
    months: [5, 5],
    union: 12,
    employer: 6,
  },
  {
    group: TRAINING,
    title: 'Bồi dưỡng kỹ năng số: họp trực tuyến, lập biểu mẫu, bảo mật thông tin',
    months: [6, 7],
    union: 5,
    employer: 5,
  },
  {
    group: TRAINING,
    title: 'Rà soát, bổ sung quy hoạch uỷ viên ban chấp hành nhiệm kỳ tới',
    detail: 'Lấy ý kiến giới thiệu của tổ công đoàn, công khai danh sách, trình cấp trên.',
    months: [8, 9],
  },
  {
    group: TRAINING,
    title: 'Trao đổi kinh nghiệm với công đoàn đơn vị bạn',
    outcome: 'Ít nhất hai cách làm được áp dụng',
    months: [9, 10],
    union: 10,
    employer: 10,
  },
  {
    group: EVALUATING,
    title: 'Lấy ý kiến tín nhiệm của đoàn viên đối với uỷ viên ban chấp hành',
    months: [11, 11],
    union: 1,
  },
  {
    group: EVALUATING,
    title: 'Đánh giá từng uỷ viên và điều chỉnh phân công nhiệm vụ',
    outcome: 'Mỗi uỷ viên có phiếu đánh giá và bản phân công mới',
    months: [11, 12],
  },
  {
    group: EVALUATING,
    title: 'Khen thưởng cán bộ công đoàn có thành tích',
    months: [12, 12],
    union: 9,
  },
  {
    group: CARING,
    title: 'Gặp mặt đoàn viên, tiếp nhận và trả lời ý kiến',
    detail: 'Có mặt thủ trưởng đơn vị; ý kiến chưa trả lời được thì ghi rõ hạn.',
    months: [4, 10],
    union: 4,
    employer: 2,
  },
  {
    group: CARING,
    title: 'Thăm hỏi, trợ cấp đoàn viên khó khăn, ốm đau',
    months: [1, 12],
    union: 15,
    employer: 5,
  },
  {
    group: CARING,
    title: 'Phối hợp tổ chức khám sức khoẻ định kỳ cho đoàn viên',
    outcome: 'Từ 95% đoàn viên được khám',
    months: [8, 9],
    employer: 40,
  },
];

/** A unit's plan, the same each time for the same unit and year. */
export function planOf(context: DemoContext, unit: DemoParty, year: number): AnnualPlan {
  const name = `plan ${year} ${unit.symbol}`;
  const chance = context.chance(name);
  const chosen = taskSeeds.filter(() => chance.below(5) < 3);
  const seeds = chosen.length >= 4 ? chosen : taskSeeds.slice(0, 6);
  const people = [...new Set(unit.people.map(({ fullName }) => fullName))];
  return {
    year,
    legalBases: [
      'Điều lệ Công đoàn Việt Nam',
      context.programme?.title ?? 'Chương trình công tác của Công đoàn Viên chức tỉnh',
      `Nghị quyết hội nghị cán bộ, viên chức ${shortName(unit)} năm ${year}`,
    ],
    objective: `Năm ${year}, công đoàn cơ sở tập trung nâng cao nghiệp vụ cho cán bộ công đoàn, đổi mới cách tuyên truyền và chăm lo thiết thực cho đoàn viên; phấn đấu ${chance.below(3) === 0 ? 'hoàn thành xuất sắc' : 'hoàn thành tốt'} nhiệm vụ.`,
    targets: targetsOf(context, name, chance.below(3)),
    tasks: seeds.map((seed, index): Task => {
      const { group, title, detail, outcome, months, union, employer } = seed;
      const funds = (millions: number) => millions * 1_000_000 + chance.below(4) * 500_000;
      return {
        id: context.id(`${name} task ${index + 1}`),
        group,
        title,
        ...(detail ? { detail } : {}),
        assignees: [people[chance.below(people.length)] ?? 'Ban Chấp hành'],
        startsOn: firstOf(year, months[0]),
        endsOn: lastOf(year, months[1]),
        ...(union ? { unionFunds: funds(union) } : {}),
        ...(employer ? { employerFunds: funds(employer) } : {}),
        ...(outcome ? { outcome } : {}),
      };
    }),
    arrangements: [
      {
        id: context.id(`${name} arrangements`),
        heading: 'Phân công',
        blocks: [
          {
            id: context.id(`${name} arrangements 1`),
            type: 'bullet',
            text: 'Chủ tịch phụ trách chung; mỗi uỷ viên phụ trách phần việc được giao và báo cáo trong kỳ họp gần nhất.',
          },
          {
            id: context.id(`${name} arrangements 2`),
            type: 'bullet',
            text: 'Ban Chấp hành rà soát kết quả hằng quý và báo cáo Công đoàn Viên chức tỉnh theo quy định.',
          },
        ],
      },
    ],
    recipients: [
      { text: 'Công đoàn Viên chức tỉnh (để báo cáo)' },
      { text: 'Các uỷ viên Ban Chấp hành, tổ công đoàn' },
      { text: 'Lưu: VT.' },
    ],
  };
}

/** The same plan after its return: the budgets named and one more target. */
export function improved(plan: AnnualPlan): AnnualPlan {
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, unionFunds: (task.unionFunds ?? 0) + 1_000_000 })),
  };
}

// A plan answers each target of its programme that a single unit can reach, and adds one of its own.
function targetsOf(context: DemoContext, name: string, more: number): Target[] {
  const content = context.programme?.content as { targets?: Target[] } | undefined;
  const own: Target = {
    id: context.id(`${name} target own`),
    title: 'Buổi sinh hoạt chuyên đề trong năm',
    unit: 'count',
    comparison: 'atLeast',
    value: 3 + more,
  };
  const answered = (content?.targets ?? []).slice(0, 3).map((target, index): Target => {
    const { title, unit, comparison, value, indicator } = target;
    const id = context.id(`${name} target ${index + 1}`);
    return {
      id,
      title,
      unit,
      comparison,
      value,
      ...(indicator ? { indicator } : {}),
      programmeTargetId: target.id,
    };
  });
  return [...answered, own];
}

function shortName({ name }: DemoParty): string {
  return name.replace(/^Công đoàn cơ sở /u, '');
}

function firstOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function lastOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
