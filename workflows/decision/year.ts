import type { FlowYear } from '../kit/index.ts';
import { decisionsOn } from './demo.ts';

/** One decision for each group of documents of the year that are decided together. */
export const year: FlowYear = decisionsOn;
