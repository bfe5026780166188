import { addDays, asOf, beginningOn, type FlowYear } from '../kit/index.ts';
import { document, stepsTo } from './demo.ts';

/** Most committees evaluate their members in autumn; a few never get to it. */
export const year: FlowYear = (context) =>
  context.units.flatMap((seat) => {
    const chance = context.chance(`evaluation ${seat.symbol}`);
    const fate = chance.below(100);
    const begun = addDays(`${context.year}-10-05`, chance.below(25));
    const last = context.lastDayOf(seat);
    if (fate < 6 || begun > last) return [];
    const unit = asOf(seat, begun);
    const one = document(context, unit);
    return [{ ...one, ...beginningOn(stepsTo('inForce', one.content, unit), begun, last), ends: 'inForce' }];
  });
