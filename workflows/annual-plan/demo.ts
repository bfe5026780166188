import {
  addDays,
  asOf,
  beginningOn,
  chairIn,
  changesIn,
  endingOn,
  endOfDay,
  holderIn,
  votersIn,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import { improved, planOf } from './demoContent.ts';
import type { AnnualPlan } from './form.ts';

/** Last year's plans are finished; this year's stand in every state, and some units have none and are late. */
export const demo: FlowDemo = {
  documents: (context) =>
    context.units.flatMap((unit) => [...lastYear(context, unit), ...thisYear(context, unit)]),
};

/** Where a unit's plan of this year stands; "overdue" waits too long, "none" was never begun. */
type Fate =
  | 'none'
  | 'draft'
  | 'deciding'
  | 'meeting'
  | 'agreed'
  | 'submitted'
  | 'overdue'
  | 'underReview'
  | 'returned'
  | 'approved'
  | 'inForce'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled'
  | 'replaced';

/** Units 01–10 show one thing each to whoever signs in there. */
const firstFates: Fate[] = [
  'returned',
  'deciding',
  'draft',
  'submitted',
  'underReview',
  'approved',
  'agreed',
  'inForce',
  'none',
  'inForce',
  'closed',
  'cancelled',
  'recalled',
  'replaced',
  'archived',
];

/** The others as a province looks in the middle of things. */
const laterFates: Fate[] = [
  ...(['inForce', 'submitted', 'inForce', 'none', 'inForce', 'underReview', 'overdue'] as const),
  ...(['inForce', 'meeting', 'inForce', 'returned', 'draft', 'inForce', 'approved'] as const),
];

function fateOf({ no }: DemoParty): Fate {
  return firstFates[no - 1] ?? laterFates[(no - firstFates.length - 1) % laterFates.length] ?? 'inForce';
}

function thisYear(context: DemoContext, seat: DemoParty): DemoDocument[] {
  const fate = fateOf(seat);
  if (fate === 'none') return [];
  const last = steadyDay(lastDay(fate, context, seat), context, seat);
  const unit = asOf(seat, last);
  const plan = planOf(context, unit, context.year);
  const one = document(context, unit, plan);
  if (fate === 'replaced') return replacedPair(context, unit, one, plan);
  const { steps, ends } = scriptOf(fate, context, unit, plan);
  return [{ ...one, ...endingOn(steps, last), ends }];
}

function lastYear(context: DemoContext, seat: DemoParty): DemoDocument[] {
  const year = context.year - 1;
  // Two units are new this year and have no past.
  if (seat.no % 20 === 19) return [];
  const unit = asOf(seat, `${year}-02-20`);
  const plan = planOf(context, unit, year);
  const { steps } = scriptOf('inForce', context, unit, plan);
  const begun = `${year}-01-${String(6 + (unit.no % 15)).padStart(2, '0')}`;
  const issued = beginningOn(steps, begun, context.today);
  const closedOn = `${year}-12-${20 + (unit.no % 8)}`;
  const archivedOn = `${context.year}-01-${10 + (unit.no % 15)}`;
  const closing = { on: closedOn, as: chairIn(asOf(seat, closedOn)), action: 'close', payload: { summary } };
  const archiving = { on: archivedOn, as: chairIn(asOf(seat, archivedOn)), action: 'archive' };
  const acts = [closing, ...(unit.no % 2 === 0 ? [archiving] : [])].filter(({ on }) => on <= context.today);
  const ends = acts.length === 0 ? 'inForce' : acts.length === 1 ? 'closed' : 'archived';
  return [{ ...document(context, unit, plan), ...issued, acts: [...issued.acts, ...acts], ends }];
}

const summary = 'Hoàn thành các nhiệm vụ trong kế hoạch; kinh phí sử dụng đúng dự toán.';

function replacedPair(
  context: DemoContext,
  unit: DemoParty,
  one: DemoDocument,
  plan: AnnualPlan,
): DemoDocument[] {
  const { today } = context;
  const key = `${one.key}-new`;
  const { steps } = scriptOf('inForce', context, unit, plan);
  const old: DemoStep[] = [
    ...steps,
    ...leave('replace', context, unit, 25),
    { after: 2, as: chairIn(unit), action: 'replace', payload: { byDocumentId: `document:${key}` } },
  ];
  const better = scriptOf('inForce', context, unit, plan);
  const content = {
    ...improved(plan),
    objective: `${plan.objective} Kế hoạch này thay thế kế hoạch đã ban hành đầu năm.`,
  };
  return [
    { ...one, ...endingOn(old, addDays(today, -3)), ends: 'replaced' },
    {
      ...one,
      key,
      title: `${one.title} (thay thế)`,
      content: renewed(context, content, key),
      ...endingOn(better.steps, addDays(today, -8)),
      ends: 'inForce',
    },
  ];
}

export function scriptOf(
  fate: Fate,
  context: DemoContext,
  unit: DemoParty,
  plan: AnnualPlan,
): { steps: DemoStep[]; ends: string } {
  const chair = chairIn(unit);
  const { province } = context;
  const officer = holderIn(province, 'officer');
  const approver = unit.no % 3 === 0 ? holderIn(province, 'viceChair') : chairIn(province);
  const opening: DemoStep = { after: 3, as: chair, action: 'openRound', payload: { mode: 'online' } };
  const agreed: DemoStep[] = [opening, ...ballots(unit), { after: 1, as: chair, action: 'closeRound' }];
  const submitted: DemoStep[] = [
    ...agreed,
    {
      after: 1,
      as: chair,
      action: 'submit',
      payload: { remark: 'Kính trình Công đoàn Viên chức tỉnh xem xét, phê duyệt.' },
    },
  ];
  const underReview: DemoStep[] = [...submitted, { after: 2, as: officer, action: 'beginReview' }];
  const approved: DemoStep[] = [...underReview, { after: 3, as: approver, action: 'approve' }];
  const inForce: DemoStep[] = [...approved, { after: 1, as: chair, action: 'issue' }];
  const scripts: Record<Exclude<Fate, 'none' | 'replaced'>, { steps: DemoStep[]; ends?: string }> = {
    draft: { steps: [] },
    deciding: { steps: openVote(context, unit) },
    meeting: {
      steps: [{ after: 3, as: chair, action: 'openRound', payload: meeting(context) }],
      ends: 'deciding',
    },
    agreed: { steps: agreed },
    submitted: { steps: submitted },
    overdue: { steps: submitted, ends: 'submitted' },
    underReview: { steps: underReview },
    returned: {
      steps: [
        ...underReview,
        { after: 2, as: officer, action: 'returnForRevision', payload: returning(plan) },
      ],
    },
    approved: { steps: approved },
    inForce: { steps: inForce },
    closed: { steps: [...inForce, { after: 60, as: chair, action: 'close', payload: { summary } }] },
    archived: {
      steps: [
        ...inForce,
        { after: 55, as: chair, action: 'close', payload: { summary } },
        { after: 5, as: chair, action: 'archive' },
      ],
    },
    cancelled: {
      steps: [
        ...agreed,
        { after: 2, as: chair, action: 'cancel', payload: { reason: 'Gộp vào kế hoạch chung của đơn vị.' } },
      ],
    },
    recalled: {
      steps: [
        ...inForce,
        ...leave('recall', context, unit, 20),
        {
          after: 2,
          as: chair,
          action: 'recall',
          payload: { reason: 'Kinh phí ghi trong kế hoạch không còn được bố trí.' },
        },
      ],
    },
  };
  const known = scripts[fate as keyof typeof scripts];
  return { steps: known.steps, ends: known.ends ?? fate };
}

/** Day of the last act: long ago for what is settled, lately for what waits. */
function lastDay(fate: Fate, { today, year }: DemoContext, { no }: DemoParty): string {
  switch (fate) {
    case 'inForce':
      return (
        [`${year}-03-${String(2 + (no % 20)).padStart(2, '0')}`, addDays(today, -10 - (no % 7))].sort()[0] ??
        today
      );
    case 'overdue':
      return addDays(today, -40);
    case 'deciding':
    case 'meeting':
      return addDays(today, -1);
    default:
      return addDays(today, -2 - (no % 6));
  }
}

// A committee that changes hands in the middle of a vote voids it: such a unit took its time.
function steadyDay(last: string, { today }: DemoContext, unit: DemoParty): string {
  const disturbing = changesIn(unit).find((day) => addDays(last, -60) < day && day <= last);
  return disturbing ? ([addDays(disturbing, 90), addDays(today, -2)].sort()[0] ?? last) : last;
}

export function document(context: DemoContext, unit: DemoParty, plan: AnnualPlan): DemoDocument {
  const secretary = unit.people.find(({ office }) => office === 'secretary');
  return {
    kind: 'annual-plan',
    key: `plan-${plan.year}-${unit.symbol}`,
    organisationId: unit.id,
    title: `Kế hoạch công tác công đoàn năm ${plan.year}`,
    content: plan,
    ...(context.programme ? { programmeKey: context.programme.key } : {}),
    createdBy: secretary?.personId ?? chairIn(unit),
    createdOn: context.today,
    acts: [],
    ends: 'draft',
  };
}

function voters(unit: DemoParty): string[] {
  return votersIn(unit).map(({ personId }) => personId);
}

// Everybody agrees; in larger committees somebody does not, as committees are.
function ballots(unit: DemoParty): DemoStep[] {
  const all = voters(unit);
  return all.map((as, index): DemoStep => {
    const against = all.length >= 5 && index === all.length - 1 && unit.no % 4 === 0;
    const payload = against
      ? { choice: 'disagree', remark: 'Nên dành thêm kinh phí cho tập huấn tổ trưởng.' }
      : { choice: 'agree' };
    return { after: index === 0 ? 1 : 0, as, action: 'castBallot', payload };
  });
}

// Two have voted; the others find it in their inbox.
function openVote(context: DemoContext, unit: DemoParty): DemoStep[] {
  const [first = chairIn(unit), second = chairIn(unit)] = voters(unit);
  const payload = { mode: 'online', closesAt: endOfDay(addDays(context.today, 14)) };
  return [
    { after: 3, as: chairIn(unit), action: 'openRound', payload },
    { after: 1, as: second, action: 'castBallot', payload: { choice: 'agree' } },
    { after: 0, as: first, action: 'castBallot', payload: { choice: 'agree' } },
  ];
}

function meeting(context: DemoContext) {
  return { mode: 'meeting', closesAt: endOfDay(addDays(context.today, 14)) };
}

function returning(plan: AnnualPlan) {
  const [first, second] = plan.tasks;
  return {
    reason: 'Kế hoạch cơ bản đạt yêu cầu; đề nghị làm rõ kinh phí và thời gian trước khi phê duyệt.',
    notes: [
      ...(first ? [{ section: 'tasks', rowId: first.id, text: 'Ghi rõ kinh phí lấy từ nguồn nào.' }] : []),
      ...(second
        ? [{ section: 'tasks', rowId: second.id, text: 'Thời gian quá dài; chia theo quý để dễ theo dõi.' }]
        : []),
      { section: 'targets', text: 'Bổ sung chỉ tiêu về đoàn viên được khám sức khoẻ định kỳ.' },
    ],
  };
}

function leave(
  act: 'recall' | 'replace',
  { province }: DemoContext,
  unit: DemoParty,
  after: number,
): DemoStep[] {
  const reason = 'Số liệu kinh phí đã thay đổi sau khi ban hành.';
  return [
    { after, as: chairIn(unit), action: 'requestLeave', payload: { act, reason } },
    { after: 2, as: chairIn(province), action: 'grantLeave' },
  ];
}

// A new document has rows of its own.
function renewed(context: DemoContext, plan: AnnualPlan, key: string): AnnualPlan {
  const renew = <Row extends { id?: string }>(row: Row): Row => ({
    ...row,
    id: context.id(`${key} ${row.id}`),
  });
  return { ...plan, targets: plan.targets.map(renew), tasks: plan.tasks.map(renew) };
}
