import {
  addDays,
  endingOn,
  holderIn,
  type DemoContext,
  type DemoDocument,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import { blank, type Review } from './form.ts';

/** A review for which the units' reports are awaited, and one that is being prepared. */
export const demo: FlowDemo = {
  documents: (context) => [gathering(context), inDraft(context)],
};

function gathering(context: DemoContext): DemoDocument {
  return {
    ...asking(context, addDays(context.today, 20)),
    ...endingOn([askingReports(context)], addDays(context.today, -2)),
    ends: 'gathering',
  };
}

export function askingReports({ province }: DemoContext): DemoStep {
  return { after: 3, as: holderIn(province, 'officer'), action: 'askReports' };
}

/** The review of the programme, before the units are asked. */
export function asking(context: DemoContext, cutOffOn: string, more: Partial<Review> = {}) {
  const { year, id } = context;
  const programme = context.programme?.title ?? 'chương trình công tác nhiệm kỳ';
  const content: Review = {
    ...blank(year),
    programme,
    request: `Báo cáo sơ kết việc thực hiện ${programme}`,
    cutOffOn,
    legalBases: ['Chương trình kiểm tra, giám sát năm của Ban Chấp hành Công đoàn Viên chức tỉnh'],
    figures: [
      { id: id('review trained'), title: 'Cán bộ công đoàn cơ sở được tập huấn, bồi dưỡng', planned: '100%' },
      { id: id('review good'), title: 'Công đoàn cơ sở hoàn thành tốt nhiệm vụ', planned: 'trên 90%' },
    ],
    ...more,
  };
  return document(context, 'gathering', `Báo cáo sơ kết việc thực hiện ${programme}`, content);
}

function inDraft(context: DemoContext): DemoDocument {
  const { year, today } = context;
  const content: Review = { ...blank(year), type: 'final', programme: 'phong trào thi đua năm' };
  return {
    ...document(context, 'draft', `Báo cáo tổng kết phong trào thi đua năm ${year}`, content),
    ...endingOn([], addDays(today, -1)),
    ends: 'draft',
  };
}

function document({ province, programme }: DemoContext, key: string, title: string, content: Review) {
  return {
    kind: 'programme-review',
    key: `programme-review-${key}`,
    organisationId: province.id,
    title,
    content,
    createdBy: holderIn(province, 'officer'),
    ...(programme ? { programmeKey: programme.key } : {}),
  };
}
