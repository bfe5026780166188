import {
  addDays,
  asOf,
  beginningOn,
  chairIn,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowYear,
  type YearContext,
} from '../kit/index.ts';
import { document, scriptOf } from './demo.ts';
import { improved, planOf } from './demoContent.ts';
import type { AnnualPlan } from './form.ts';

/** Most plans are in force by the end of March; some are returned once, some are late, and a few units make none. */
export const year: FlowYear = (context) => context.units.flatMap((unit) => planned(context, unit));

function planned(context: YearContext, seat: DemoParty): DemoDocument[] {
  const chance = context.chance(`plan ${seat.symbol}`);
  const fate = chance.below(100);
  if (fate < 4) return [];
  const late = fate < 12;
  const begun = late
    ? addDays(`${context.year}-02-20`, chance.below(8))
    : addDays(`${context.year}-01-15`, chance.below(14));
  const unit = asOf(seat, begun);
  const plan = planOf(context, unit, context.year);
  const steps = fate < 30 ? afterReturn(context, unit, plan) : scriptOf('inForce', context, unit, plan).steps;
  return [
    {
      ...document(context, unit, plan),
      ...beginningOn(steps, begun, context.lastDayOf(seat)),
      ends: 'inForce',
    },
  ];
}

/** Returned once; made better, it goes before the committee again. */
function afterReturn(context: YearContext, unit: DemoParty, plan: AnnualPlan): DemoStep[] {
  const chair = chairIn(unit);
  return [
    ...scriptOf('returned', context, unit, plan).steps,
    { after: 1, as: chair, action: 'revise' },
    { after: 1, as: chair, action: 'saveDraft', content: improved(plan) },
    ...scriptOf('inForce', context, unit, plan).steps,
  ];
}
