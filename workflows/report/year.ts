import {
  addDays,
  asOf,
  beginningOn,
  chairIn,
  promptedIn,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowYear,
  type YearContext,
} from '../kit/index.ts';
import { document, stepsTo } from './demo.ts';
import type { Report } from './form.ts';

/** Reports of June and November, and what units are asked for: most in time, some late, some returned once, some never. */
export const year: FlowYear = (context) => [
  ...context.units.flatMap((unit) => [
    ...reported(context, unit, 'sixMonth', `${context.year}-06-01`),
    ...reported(context, unit, 'adHoc', `${context.year}-11-02`),
    ...reported(context, unit, 'annual', `${context.year}-11-04`),
  ]),
  ...promptedIn(context, 'remedy').map((prompt, at) => mended(context, prompt, at)),
];

/** What an inspection asked for is answered, thing by thing. */
function mended(
  context: YearContext,
  { unit: seat, on, title, key }: ReturnType<typeof promptedIn>[number],
  at: number,
): DemoDocument {
  const unit = asOf(seat, on);
  const then = { ...context, today: on };
  const one = document(then, unit, 'adHoc');
  const content: Report = {
    ...one.content,
    results: [
      {
        id: context.id(`mended ${key} ${at}`),
        title,
        status: 'done',
        detail: 'Đã thực hiện xong, có minh chứng kèm theo.',
      },
    ],
    recommendations: [],
  };
  return {
    ...{ ...one, content, answersRequest: true, key: `${one.key}-mended-${at}` },
    title: `Báo cáo kết quả khắc phục: ${title}`,
    ...beginningOn(stepsTo(then, unit, 'issued', content), on, context.lastDayOf(seat)),
    ends: 'issued',
  };
}

function reported(
  context: YearContext,
  seat: DemoParty,
  period: Report['period'],
  from: string,
): DemoDocument[] {
  const chance = context.chance(`report ${period} ${seat.symbol}`);
  const fate = chance.below(100);
  const begun = addDays(from, (fate < 10 ? 12 : 0) + chance.below(6));
  const last = context.lastDayOf(seat);
  if (fate < 3 || begun > last) return [];
  const unit = asOf(seat, begun);
  const then = { ...context, today: begun };
  const one = document(then, unit, period);
  const returned = fate < 25 && period !== 'adHoc';
  const steps = returned ? afterReturn(then, unit, one.content) : stepsTo(then, unit, 'issued', one.content);
  const answers = period === 'adHoc' ? { answersRequest: true as const } : {};
  return [{ ...one, ...answers, ...beginningOn(steps, begun, last), ends: 'issued' }];
}

/** Returned once; supplemented, it goes the whole way again. */
function afterReturn(context: YearContext, unit: DemoParty, content: Report): DemoStep[] {
  const chair = chairIn(unit);
  const results = content.results.map((row) => ({
    ...row,
    detail: `${row.detail ?? row.title} Số người đạt yêu cầu: ${row.figure}.`,
  }));
  return [
    ...stepsTo(context, unit, 'returned', content),
    { after: 2, as: chair, action: 'revise' },
    { after: 1, as: chair, action: 'saveDraft', content: { ...content, results } },
    ...stepsTo({ ...context, today: addDays(context.today, 45) }, unit, 'issued', content),
  ];
}
