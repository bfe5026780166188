import {
  addDays,
  asOf,
  beginningOn,
  chairIn,
  changesIn,
  endingOn,
  endOfDay,
  holderIn,
  agreeingIn,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import type { Report } from './form.ts';

/** This year's reports stand in every state; some units have sent none and are late, some have answered what they were asked. */
export const demo: FlowDemo = {
  documents: (context) => [
    ...context.units.flatMap((unit) => made(context, unit)),
    ...context.units.slice(0, ANSWERING).map((unit) => answering(context, unit)),
    ...context.units.slice(2, 3).map((unit) => mended(context, unit)),
  ],
};

const ANSWERING = 12;

type Fate =
  | 'draft'
  | 'deciding'
  | 'agreed'
  | 'submitted'
  | 'underReview'
  | 'returned'
  | 'accepted'
  | 'issued'
  | 'archived'
  | 'cancelled';

const firstFates: Fate[] = [
  'issued',
  'submitted',
  'underReview',
  'returned',
  'deciding',
  'accepted',
  'draft',
  'agreed',
  'issued',
  'archived',
  'cancelled',
];

function made(context: DemoContext, seat: DemoParty): DemoDocument[] {
  const fate = firstFates[seat.no - 1] ?? (seat.no % 3 === 0 ? null : 'issued');
  if (fate === null) return [];
  const last = lastDay(fate, context, seat);
  const unit = asOf(seat, last);
  const one = document(context, unit, fate === 'deciding' || fate === 'agreed' ? 'annual' : 'sixMonth');
  return [{ ...one, ...endingOn(stepsTo(context, unit, fate, one.content), last), ends: fate }];
}

/** What the province asked all units five weeks ago, these answered; one answer went back. */
function answering(context: DemoContext, seat: DemoParty): DemoDocument {
  const fate = seat.no === 7 ? 'returned' : 'submitted';
  const begun = addDays(context.today, -30 + (seat.no % 3));
  const unit = asOf(seat, begun);
  const one = document(context, unit, 'adHoc');
  return {
    ...{ ...one, answersRequest: true },
    ...beginningOn(stepsTo(context, unit, fate, one.content), begun, context.today),
    ends: fate,
  };
}

/** Unit 03 was inspected; one of two things to mend is mended. */
function mended(context: DemoContext, unit: DemoParty): DemoDocument {
  const { year, today } = context;
  const one = document(context, unit, 'adHoc');
  const result = 'Công khai tài chính đúng định kỳ';
  const content: Report = {
    ...one.content,
    results: [
      {
        ...{ id: context.id(`report mended ${year} ${unit.symbol}`), title: result, status: 'done' },
        detail: 'Đã niêm yết báo cáo quyết toán quý tại trụ sở và gửi tới các tổ công đoàn.',
      },
    ],
    recommendations: [],
  };
  return {
    ...{ ...one, content, answersRequest: true, key: `${one.key}-mended` },
    title: 'Báo cáo kết quả khắc phục theo kết luận kiểm tra: công khai tài chính đúng định kỳ',
    ...endingOn(stepsTo(context, unit, 'submitted', content), addDays(today, -3)),
    ends: 'submitted',
  };
}

/** A unit's report of a period, before anything is done with it. */
export function document(context: DemoContext, unit: DemoParty, period: Report['period']) {
  const content = reportOf(context, unit, period);
  return {
    kind: 'report',
    key: `report-${context.year}${period === 'sixMonth' ? '' : `-${period}`}-${unit.symbol}`,
    organisationId: unit.id,
    title: titleOf(content),
    content,
    createdBy: chairIn(unit),
  };
}

// A committee that changes hands in the middle of a vote voids it: such a unit votes a while later.
function lastDay(fate: Fate, { today, year }: DemoContext, unit: DemoParty): string {
  const june = `${year}-06-${String(3 + (unit.no % 12)).padStart(2, '0')}`;
  const wished = fate === 'issued' && june < addDays(today, -7) ? june : addDays(today, -2 - (unit.no % 4));
  const votes = fate === 'deciding' || fate === 'agreed';
  const disturbing = changesIn(unit).some((day) => addDays(wished, -30) < day && day <= wished);
  return votes && disturbing ? addDays(today, -2) : wished;
}

function reportOf(context: DemoContext, unit: DemoParty, period: Report['period']): Report {
  const id = (name: string) =>
    context.id(`report ${period === 'sixMonth' ? '' : `${period} `}${context.year} ${unit.symbol} ${name}`);
  return {
    year: context.year,
    period,
    legalBases: [`Kế hoạch công tác công đoàn năm ${context.year} của đơn vị`],
    results: [
      {
        id: id('training'),
        title: 'Tập huấn nghiệp vụ cho cán bộ công đoàn',
        planned: '100 % cán bộ',
        status: unit.no % 2 === 0 ? 'done' : 'partly',
        figure: 8 + (unit.no % 9),
        detail: 'Đã tổ chức một lớp, có kiểm tra cuối khoá.',
      },
      {
        id: id('care'),
        title: 'Thăm hỏi, động viên đoàn viên khó khăn',
        status: 'done',
        figure: 3 + (unit.no % 5),
      },
    ],
    nextTasks: 'Hoàn thành các nhiệm vụ còn lại trong kế hoạch năm.',
    recommendations:
      unit.no % 2 === 1
        ? [{ id: id('ask'), title: 'Cấp tài liệu tập huấn', detail: 'Đề nghị cấp 20 bộ tài liệu.' }]
        : [],
    recipients: [{ text: 'Như trên' }, { text: 'Lưu: VT' }],
  };
}

function titleOf({ year, period }: Report): string {
  const titles = {
    sixMonth: `Báo cáo kết quả hoạt động công đoàn 6 tháng đầu năm ${year}`,
    annual: `Báo cáo kết quả hoạt động công đoàn năm ${year}`,
    adHoc: `Báo cáo theo yêu cầu của Công đoàn Viên chức tỉnh năm ${year}`,
  };
  return titles[period];
}

/** What is done until a report stands there; an annual one goes before the committee first. */
export function stepsTo(context: DemoContext, unit: DemoParty, fate: Fate, content: Report): DemoStep[] {
  const chair = chairIn(unit);
  const officer = holderIn(context.province, 'officer');
  const agreed: DemoStep[] = [
    opening(context, chair),
    ...agreeingIn(unit),
    { after: 1, as: chair, action: 'closeRound' },
  ];
  const submitted: DemoStep[] = [
    ...(content.period === 'annual' ? agreed : []),
    { after: 3, as: chair, action: 'submit' },
  ];
  const underReview: DemoStep[] = [...submitted, { after: 2, as: officer, action: 'beginReview' }];
  const accepted: DemoStep[] = [...underReview, { after: 2, as: officer, action: 'accept' }];
  const issued: DemoStep[] = [...accepted, { after: 1, as: chair, action: 'issue' }];
  const [row] = content.results;
  const scripts: Record<Fate, DemoStep[]> = {
    draft: [],
    deciding: [opening(context, chair)],
    agreed,
    submitted,
    underReview,
    returned: [
      ...underReview,
      {
        after: 1,
        as: officer,
        action: 'returnForRevision',
        payload: {
          reason: 'Đề nghị làm rõ số liệu.',
          notes: [{ section: 'results', rowId: row?.id, text: 'Ghi rõ số người đạt yêu cầu.' }],
        },
      },
    ],
    accepted,
    issued,
    archived: [...issued, { after: 2, as: chair, action: 'archive' }],
    cancelled: [
      { after: 1, as: chair, action: 'cancel', payload: { reason: 'Lập trùng; đã có báo cáo khác.' } },
    ],
  };
  return scripts[fate];
}

function opening({ today }: DemoContext, chair: string): DemoStep {
  const payload = { mode: 'online', closesAt: endOfDay(addDays(today, 14)) };
  return { after: 2, as: chair, action: 'openRound', payload };
}
