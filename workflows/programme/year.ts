import type { FlowYear } from '../kit/index.ts';
import { leading } from './demo.ts';

/** One programme, in force within the first days of the year. */
export const year: FlowYear = (context) => [
  leading(context, { from: context.year, to: context.year + 2 }, `${context.year}-01-02`),
];
