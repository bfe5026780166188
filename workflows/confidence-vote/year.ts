import { asOf, beginningOn, canVoteOnOneIn, oneInTen, type FlowYear } from '../kit/index.ts';
import { document, stepsTo } from './demo.ts';

/** The province’s committee and those of some units say in summer how far they trust who leads them. */
export const year: FlowYear = (context) => {
  const begun = `${context.year}-07-13`;
  return [context.province, ...oneInTen(context.units, 2)].flatMap((seat) => {
    const unit = asOf(seat, begun);
    if (!canVoteOnOneIn(unit)) return [];
    const one = document(context, unit);
    const steps = stepsTo('inForce', one.content, unit);
    return [{ ...one, ...beginningOn(steps, begun, context.lastDayOf(seat)), ends: 'inForce' }];
  });
};
