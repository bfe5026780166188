import {
  addWorkingDays,
  beginningOn,
  chairIn,
  holderIn,
  agreeingIn,
  type DemoStep,
  type FlowYear,
  type YearContext,
} from '../kit/index.ts';
import { asking, askingReports } from './demo.ts';

/** Units are asked in October; what came by the cut-off is consolidated, agreed upon and issued within the year. */
export const year: FlowYear = (context) => {
  const begun = `${context.year}-10-12`;
  const sections = [
    {
      id: context.id(`review ${context.year} results`),
      heading: 'KẾT QUẢ THỰC HIỆN',
      blocks: [
        { type: 'paragraph' as const, text: 'Các đơn vị đã triển khai chương trình đúng kế hoạch năm.' },
      ],
    },
  ];
  return [
    {
      ...asking(context, addWorkingDays(begun, 28), { sections }),
      ...beginningOn([askingReports(context), ...adopted(context)], begun, context.today),
      ends: 'inForce',
    },
  ];
};

function adopted({ province }: YearContext): DemoStep[] {
  const chair = chairIn(province);
  return [
    { after: 28, as: holderIn(province, 'officer'), action: 'openRound', payload: { mode: 'online' } },
    ...agreeingIn(province),
    { after: 1, as: chair, action: 'closeRound' },
    { after: 1, as: chair, action: 'issue' },
  ];
}
