import { asOf, beginningOn, oneInTen, votersIn, type FlowYear } from '../kit/index.ts';
import { document, stepsTo } from './demo.ts';

/** Of two nobody can be voted on in secret. */
const LEAST_VOTERS = 3;

/** The province’s committee and those of some units say in summer how far they trust who leads them. */
export const year: FlowYear = (context) => {
  const begun = `${context.year}-07-13`;
  return [context.province, ...oneInTen(context.units, 2)].flatMap((seat) => {
    const unit = asOf(seat, begun);
    if (votersIn(unit).length < LEAST_VOTERS) return [];
    const one = document(context, unit);
    const steps = stepsTo('inForce', one.content, unit);
    return [{ ...one, ...beginningOn(steps, begun, context.lastDayOf(seat)), ends: 'inForce' }];
  });
};
