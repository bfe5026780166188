import { addDays, asOf, beginningOn, canVoteOnOneIn, oneInTen, type FlowYear } from '../kit/index.ts';
import { begun, contentOf, handedBy, steps } from './demo.ts';

/** In autumn some units nominate one of theirs, on whom the province decides together; others award by themselves. */
export const year: FlowYear = (context) => {
  const on = `${context.year}-10-19`;
  const then = { ...context, today: on };
  const told = (fate: 'granted' | 'awarded', digit: number) =>
    oneInTen(context.units, digit).flatMap((seat) => {
      const unit = asOf(seat, on);
      if (!canVoteOnOneIn(unit)) return [];
      const content = contentOf(then, unit, fate);
      const done = beginningOn(steps(then, unit, fate, content), on, context.lastDayOf(seat));
      return [{ unit, content, one: { ...begun(unit, content), ...done, ends: 'granted' } }];
    });
  return [
    ...told('granted', 6).map(({ unit, content, one }) => ({
      ...one,
      joins: {
        ...{ role: 'award', group: `commendation-${context.year}`, handed: handedBy(unit, content) },
        ...{ on: addDays(on, 14), issuedOn: addDays(on, 18) },
      },
    })),
    ...told('awarded', 5).map(({ one }) => one),
  ];
};
