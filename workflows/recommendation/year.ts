import {
  asOf,
  beginningOn,
  oneInTen,
  promptedIn,
  type DemoDocument,
  type FlowYear,
  type YearContext,
} from '../kit/index.ts';
import { document, steps } from './demo.ts';

/** A few units bring up a matter in spring, most of them to good effect; what members said goes up where it is escalated. */
export const year: FlowYear = (context) => [...ownMatters(context), ...escalated(context)];

function ownMatters(context: YearContext): DemoDocument[] {
  const begun = `${context.year}-03-09`;
  return oneInTen(context.units, 4).map((seat, at) => {
    const unit = asOf(seat, begun);
    const ends = at % 3 === 2 ? 'declined' : 'closed';
    return {
      ...document(unit, { year: context.year, key: `${context.year}-${unit.symbol}` }),
      ...beginningOn(steps(context, unit, ends), begun, context.lastDayOf(seat)),
      ends,
    };
  });
}

function escalated(context: YearContext): DemoDocument[] {
  return promptedIn(context, 'escalation').map(({ unit: seat, key, role, on, title, text }) => {
    const unit = asOf(seat, on);
    return {
      ...document(unit, { year: context.year, key: `of-${key}`, subject: title, proposal: text }),
      ...{ openedFrom: { key, role }, ends: 'closed' },
      ...beginningOn(steps(context, unit, 'closed'), on, context.lastDayOf(seat)),
    };
  });
}
