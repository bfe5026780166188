import { addDays, asOf, beginningOn, chairIn, type FlowYear } from '../kit/index.ts';
import { issued, letter, submitted } from './demo.ts';

/** In January the province writes to its units; every other one opens the letter within days, most of these enter it as received. */
export const year: FlowYear = (context) => {
  const steps = [...submitted(context), ...issued(context)];
  const told = beginningOn(steps, `${context.year}-01-12`, context.today);
  const issuedOn = told.acts.at(-1)?.on ?? told.createdOn;
  const readers = context.units.filter(({ no }) => no % 2 === 1);
  return [
    {
      ...{ ...letter(context), ...told },
      readBy: readers.map((unit, at) => ({
        ...{ on: addDays(issuedOn, 1 + (at % 5)), as: chairIn(asOf(unit, issuedOn)) },
        receives: at % 3 !== 2,
      })),
    },
  ];
};
