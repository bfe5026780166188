import { addDays, asOf, beginningOn, type FlowYear } from '../kit/index.ts';
import { document, membersOf, stepsTo } from './demo.ts';

/** Of two no secret vote on either can be taken. */
const LEAST_MEMBERS = 3;

/** Most committees evaluate their members in autumn; a few never get to it, and the smallest get no further than the vote. */
export const year: FlowYear = (context) =>
  context.units.flatMap((seat) => {
    const chance = context.chance(`evaluation ${seat.symbol}`);
    const fate = chance.below(100);
    const begun = addDays(`${context.year}-10-05`, chance.below(25));
    const last = context.lastDayOf(seat);
    if (fate < 6 || begun > last) return [];
    const unit = asOf(seat, begun);
    const one = document(context, unit);
    const fits = membersOf(unit).length >= LEAST_MEMBERS;
    const steps = stepsTo(fits ? 'inForce' : 'tooFew', one.content, unit);
    return [{ ...one, ...beginningOn(steps, begun, last), ends: fits ? 'inForce' : 'assessing' }];
  });
