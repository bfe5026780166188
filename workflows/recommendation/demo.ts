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
import { blank } from './form.ts';

/** Some units have brought up a matter this year; one of each sort. */
export const demo: FlowDemo = {
  documents: (context) =>
    context.units.flatMap((unit) => {
      const fate = fates[unit.no];
      return fate ? [made(context, unit, fate)] : [];
    }),
};

type Fate = 'draft' | 'sent' | 'received' | 'factsAsked' | 'forwarded' | 'answered' | 'declined' | 'closed';

const fates: Partial<Record<number, Fate>> = {
  1: 'answered',
  2: 'received',
  3: 'draft',
  4: 'sent',
  5: 'factsAsked',
  6: 'forwarded',
  7: 'declined',
  8: 'closed',
  11: 'received',
  14: 'sent',
};

const matters = [
  ['hỗ trợ kinh phí tập huấn tổ trưởng công đoàn', 'Đề nghị hỗ trợ 15 triệu đồng và cử báo cáo viên.'],
  ['bổ sung máy tính cho công tác công đoàn', 'Đề nghị cấp hai máy tính dùng cho quản lý đoàn viên.'],
  ['hướng dẫn thu kinh phí của đơn vị mới tách', 'Đề nghị có văn bản hướng dẫn trước ngày 30/6.'],
] as const;

function made(context: DemoContext, seat: DemoParty, fate: Fate): DemoDocument {
  const last = addDays(context.today, -2 - (seat.no % 4));
  const unit = asOf(seat, last);
  return {
    ...document(unit, { year: Number(last.slice(0, 4)), key: `${context.year}-${unit.symbol}` }),
    ...endingOn(steps(context, unit, fate), last),
    ends: fate,
  };
}

/** A matter of a unit, by default one of those that units have, before anything is done with it. */
export function document(
  unit: DemoParty,
  { year, key, ...matter }: { year: number; key: string; subject?: string; proposal?: string },
) {
  const [usual, proposal] = matters[unit.no % matters.length] ?? matters[0];
  const { subject = usual } = matter;
  return {
    ...{ kind: 'recommendation', key: `recommendation-${key}`, organisationId: unit.id },
    title: `Tờ trình về việc ${subject}`,
    content: {
      ...{ ...blank(year), subject },
      situation: 'Đơn vị đã chủ động cân đối nhưng chưa đáp ứng được yêu cầu công việc.',
      proposal: matter.proposal ?? proposal,
      recipients: [{ text: 'Như trên' }, { text: 'Lưu: VT' }],
    },
    createdBy: chairIn(unit),
  };
}

export function steps({ province }: DemoContext, unit: DemoParty, fate: Fate): DemoStep[] {
  const chair = chairIn(unit);
  const officer = holderIn(province, 'officer');
  const leader = chairIn(province);
  const sent: DemoStep[] = [{ after: 2, as: chair, action: 'send' }];
  const received: DemoStep[] = [...sent, { after: 1, as: officer, action: 'beginReview' }];
  const answered: DemoStep[] = [
    ...received,
    {
      after: 4,
      as: leader,
      action: 'answer',
      payload: { answer: 'Đồng ý hỗ trợ trong quý sau theo dự toán.' },
    },
  ];
  const scripts: Record<Fate, DemoStep[]> = {
    draft: [],
    sent,
    received,
    factsAsked: [
      ...received,
      { after: 2, as: officer, action: 'askFacts', payload: { reason: 'Cho biết số người cần tập huấn.' } },
    ],
    forwarded: [
      ...received,
      { after: 2, as: officer, action: 'forward', payload: { to: 'Liên đoàn Lao động tỉnh' } },
    ],
    answered,
    declined: [
      ...received,
      {
        after: 3,
        as: leader,
        action: 'decline',
        payload: { reason: 'Việc này thuộc thẩm quyền của chuyên môn.' },
      },
    ],
    closed: [...answered, { after: 2, as: chair, action: 'confirm' }],
  };
  return scripts[fate];
}
