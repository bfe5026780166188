import {
  addDays,
  chairIn,
  endingOn,
  holderIn,
  votersIn,
  type DemoAct,
  type DemoContext,
  type DemoDocument,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import { blank, type Review } from './form.ts';

/** A review that was gathered, consolidated and adopted, one for which the units' reports are awaited, one in preparation. */
export const demo: FlowDemo = {
  documents: (context) => [consolidated(context), gathering(context), inDraft(context)],
};

/** Some units report within three weeks; who is silent stands in it by name. */
function consolidated(context: DemoContext): DemoDocument {
  const { province, today, year, id } = context;
  const [officer, chair] = [holderIn(province, 'officer'), chairIn(province)];
  const about = `công tác đào tạo, bồi dưỡng cán bộ công đoàn cơ sở năm ${year}`;
  const content: Review = {
    ...blank(year),
    ...{ programme: about, request: `Báo cáo kết quả ${about}`, cutOffOn: addDays(today, -14) },
    legalBases: ['Chương trình kiểm tra, giám sát năm của Ban Chấp hành Công đoàn Viên chức tỉnh'],
    figures: [
      {
        ...{ id: id('review courses'), title: 'Lớp tập huấn đã mở', planned: '10 lớp', value: '12 lớp' },
        remark: 'Hai lớp mở thêm theo đề nghị của cơ sở.',
      },
    ],
    sections: [
      {
        id: id('review results'),
        heading: 'KẾT QUẢ THỰC HIỆN',
        blocks: [
          {
            ...{ id: id('review results 1'), type: 'paragraph' },
            text: 'Các đơn vị có báo cáo đã cử cán bộ dự đủ các lớp theo kế hoạch; đơn vị chưa báo cáo có tên trong danh sách kèm theo.',
          },
        ],
      },
    ],
  };
  const act = (before: number, as: string | null, action: string, payload?: DemoAct['payload']): DemoAct => ({
    ...{ on: addDays(today, -before), as, action },
    ...(payload ? { payload } : {}),
  });
  return {
    ...document(context, 'consolidated', `Báo cáo sơ kết ${about}`, content),
    createdOn: addDays(today, -36),
    acts: [
      act(34, officer, 'askReports'),
      act(13, null, 'freeze'),
      act(7, officer, 'openRound', { mode: 'online' }),
      ...votersIn(province).map(({ personId }) => act(6, personId, 'castBallot', { choice: 'agree' })),
      act(5, chair, 'closeRound'),
      act(4, chair, 'issue'),
    ],
    ends: 'inForce',
  };
}

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
