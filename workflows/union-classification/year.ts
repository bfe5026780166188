import { addDays, addWorkingDays, asOf, beginningOn, type FlowYear } from '../kit/index.ts';
import { appraisal, begun, contentOf, steps } from './demo.ts';
import { handed } from './handed.ts';

/** Most units score themselves by the end of November; all whose files were appraised are decided upon together. */
export const year: FlowYear = (context) =>
  context.units.flatMap((seat) => {
    const chance = context.chance(`classification ${seat.symbol}`);
    const fate = chance.below(100);
    const begunOn = addDays(`${context.year}-11-16`, chance.below(14));
    const last = context.lastDayOf(seat);
    if (fate < 4 || begunOn > last) return [];
    const unit = asOf(seat, begunOn);
    const content = contentOf(context, unit, context.year);
    const { found } = appraisal(context, unit, content);
    return [
      {
        ...begun(unit, context.year, content),
        ...beginningOn(steps({ ...context, today: begunOn }, unit, 'appraised', content), begunOn, last),
        ends: 'decided',
        joins: {
          ...{ role: 'classification', group: `classification-${context.year}` },
          on: addWorkingDays(`${context.year}-12-14`, 1),
          issuedOn: addWorkingDays(`${context.year}-12-14`, 6),
          handed: handed('', unit.id, unit.name, found),
        },
      },
    ];
  });
