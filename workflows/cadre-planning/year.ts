import { asOf, beginningOn, oneInTen, type FlowYear } from '../kit/index.ts';
import { document, stepsTo } from './demo.ts';

/** Some units plan their cadres anew in summer; the province strikes one out of each list. */
export const year: FlowYear = (context) => {
  const begun = `${context.year}-08-03`;
  return oneInTen(context.units, 5).map((seat) => {
    const unit = asOf(seat, begun);
    const one = document(context, unit);
    const steps = stepsTo('inForce', context, one.content, unit);
    return { ...one, ...beginningOn(steps, begun, context.lastDayOf(seat)), ends: 'inForce' };
  });
};
