import {
  addDays,
  chairIn,
  endingOn,
  holderIn,
  type DemoAct,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import type { Inspection } from './form.ts';

/** This year's plan of inspections: one in every state that matters, one concluded whose remedies are followed up. */
export const demo: FlowDemo = {
  documents: (context) => fates.flatMap(([fate, no]) => made(context, fate, no)),
};

export type Fate = 'draft' | 'inspecting' | 'explaining' | 'concluding' | 'inForce' | 'closed';

/** Of which unit the inspection stands where. */
const fates: [Fate, number][] = [
  ['closed', 2],
  ['inForce', 3],
  ['concluding', 4],
  ['explaining', 5],
  ['inspecting', 6],
  ['draft', 7],
];

const subjects: Record<Fate, string> = {
  draft: 'việc thực hiện quy chế hoạt động của Ban Chấp hành',
  inspecting: 'việc thu, chi, quản lý tài chính công đoàn',
  explaining: 'việc giải quyết ý kiến, kiến nghị của đoàn viên',
  concluding: 'việc quản lý hồ sơ đoàn viên',
  inForce: 'việc thu, chi, quản lý tài chính công đoàn',
  closed: 'việc chấp hành Điều lệ Công đoàn Việt Nam',
};

function made(context: DemoContext, fate: Fate, no: number): DemoDocument[] {
  const unit = context.units.find((one) => one.no === no);
  if (!unit) return [];
  const told = endingOn(steps(context, unit, fate), addDays(context.today, lastDay(fate, no)));
  return [document(context, unit, { fate, name: fate }, told)];
}

/** An inspection of a unit, named apart from others, with its acts on their days. */
export function document(
  context: DemoContext,
  unit: DemoParty,
  { fate, name }: { fate: Fate; name: string },
  { createdOn, acts }: Pick<DemoDocument, 'createdOn' | 'acts'>,
) {
  const content = planOf(context, unit, fate, name);
  return {
    ...{ kind: 'inspection', key: `inspection-${name}`, organisationId: context.province.id },
    title: `Kết luận kiểm tra ${content.subject} tại ${unit.name}`,
    ...{ content, createdBy: holderIn(context.province, 'inspectionChair'), createdOn },
    acts: dated(context, fate, name, content, acts),
    ends: fate,
  };
}

// What is to be mended has been asked for some days: the unit has had time to answer.
function lastDay(fate: Fate, no: number): number {
  return fate === 'inForce' ? -9 : -1 - (no % 3);
}

function planOf({ year, today, id }: DemoContext, unit: DemoParty, fate: Fate, name: string): Inspection {
  const rowId = (row: string) => id(`inspection ${name} ${row}`);
  return {
    year,
    unit: { organisationId: unit.id, name: unit.name },
    subject: subjects[fate],
    plannedFrom: addDays(today, -14),
    plannedTo: addDays(today, 20),
    team: [
      { id: rowId('head'), fullName: 'Chủ nhiệm Uỷ ban Kiểm tra', role: 'head' },
      { id: rowId('secretary'), fullName: 'Chuyên viên Uỷ ban Kiểm tra', role: 'secretary' },
    ],
    conclusion: [],
    remedies: [],
    legalBases: [`Chương trình kiểm tra, giám sát năm ${year} của Uỷ ban Kiểm tra`],
    recipients: [{ text: unit.name, dispatchTo: [{ organisationId: unit.id }] }, { text: 'Lưu: VT, UBKT.' }],
  };
}

const minutes =
  'Sổ sách ghi chép đầy đủ.\nCòn một số khoản chi thiếu chứng từ gốc; việc công khai chưa đúng định kỳ.';
const explanation =
  'Đơn vị thống nhất với biên bản. Chứng từ còn thiếu do thay đổi người phụ trách, đơn vị đang bổ sung.';

/** What is done up to each fate; days and contents come with the days. */
export function steps({ province }: DemoContext, unit: DemoParty, fate: Fate): DemoStep[] {
  const as = holderIn(province, 'inspectionChair');
  const decisionNo = `${String(unit.no).padStart(2, '0')}/QĐ-UBKT`;
  const all: DemoStep[] = [
    { after: 2, as, action: 'decide', payload: { decisionNo } },
    { after: 4, as, action: 'recordMinutes', payload: { minutes } },
    { after: 2, as: chairIn(unit), action: 'explain', payload: { explanation } },
    { after: 2, as, action: 'saveDraft' },
    { after: 1, as, action: 'issue' },
    { after: 3, as, action: 'close', payload: { summary: 'Đơn vị không có việc phải khắc phục.' } },
  ];
  const done: Record<Fate, number> = {
    ...{ draft: 0, inspecting: 1, explaining: 2, concluding: 3, inForce: 5, closed: 6 },
  };
  return all.slice(0, done[fate]);
}

/** The day at the unit is that of its minutes; the conclusion is saved upon all that the acts put down before. */
function dated(
  { today, id }: DemoContext,
  fate: Fate,
  name: string,
  plan: Inspection,
  acts: readonly DemoAct[],
): DemoAct[] {
  let content = plan;
  return acts.map((act): DemoAct => {
    switch (act.action) {
      case 'decide':
        content = { ...content, decisionNo: String(act.payload?.['decisionNo']), decidedOn: act.on };
        return act;
      case 'recordMinutes':
        content = { ...content, heldOn: act.on, minutes };
        return { ...act, payload: { heldOn: act.on, minutes } };
      case 'explain':
        content = { ...content, explanation };
        return act;
      case 'saveDraft':
        return { ...act, content: { ...content, ...conclusionOf(fate, name, today, id) } };
      default:
        return act;
    }
  });
}

function conclusionOf(
  fate: Fate,
  name: string,
  today: string,
  id: DemoContext['id'],
): Pick<Inspection, 'conclusion' | 'remedies'> {
  const rowId = (row: string) => id(`inspection ${name} ${row}`);
  const lines = ['Đơn vị chấp hành cơ bản đúng quy định.', 'Những điểm còn thiếu đã được đơn vị thừa nhận.'];
  return {
    conclusion: [
      {
        id: rowId('conclusion'),
        heading: 'Ưu điểm và hạn chế',
        blocks: lines.map((text, at) => ({ id: rowId(`line ${at}`), type: 'bullet', text })),
      },
    ],
    remedies: fate === 'closed' ? [] : remediesOf(name, today, id),
  };
}

/** What is to be mended. */
export function remediesOf(name: string, today: string, id: DemoContext['id']): Inspection['remedies'] {
  return [
    {
      id: id(`inspection ${name} vouchers`),
      title: 'Bổ sung chứng từ gốc còn thiếu',
      detail: 'Kèm bản sao từng chứng từ',
      dueOn: addDays(today, 12),
    },
    {
      id: id(`inspection ${name} publicity`),
      title: 'Công khai tài chính đúng định kỳ',
      dueOn: addDays(today, 26),
    },
  ];
}
