import {
  addWorkingDays,
  beginningOn,
  holderIn,
  oneInTen,
  type DemoStep,
  type FlowYear,
} from '../kit/index.ts';
import { document, remediesOf, steps } from './demo.ts';

/** Days after the conclusion: the unit answers, and what it mended is looked at. */
const [ANSWERED, CONFIRMED] = [3, 14];

/** Some units are inspected in spring; each mends what was found within weeks, and the inspection ends. */
export const year: FlowYear = (context) =>
  oneInTen(context.units, 2).map((unit) => {
    const begun = `${context.year}-03-16`;
    const name = `${context.year}-${unit.symbol}`;
    const inspector = holderIn(context.province, 'inspectionChair');
    const concluding = steps(context, unit, 'inForce');
    const concludedOn = addWorkingDays(begun, lengthOf(concluding));
    const then = { ...context, today: concludedOn };
    const remedies = remediesOf(name, concludedOn, context.id);
    const followUp: DemoStep[] = [
      ...remedies.map(({ id: rowId }, at) => ({
        ...{ after: at === 0 ? CONFIRMED : 0, as: inspector, action: 'confirmRemedy', payload: { rowId } },
      })),
      { after: 2, as: inspector, action: 'close', payload: { summary: 'Đơn vị đã khắc phục xong.' } },
    ];
    const told = beginningOn([...concluding, ...followUp], begun, context.lastDayOf(unit));
    return {
      ...document(then, unit, { fate: 'inForce', name }, told),
      prompts: remedies.map(({ title }) => ({
        ...{ role: 'remedy', organisationId: unit.id, on: addWorkingDays(concludedOn, ANSWERED), title },
      })),
      ends: 'closed',
    };
  });

function lengthOf(told: readonly DemoStep[]): number {
  return told.reduce((sum, { after }) => sum + after, 0);
}
