import { annualPlan } from './annual-plan/index.ts';
import type { Flow } from './kit/index.ts';
import { programme } from './programme/index.ts';

/** The installed kinds of document: one line each, and nothing about a kind anywhere else. */
export const flows: Flow[] = [programme, annualPlan];

/** The flow of a kind, or undefined where it is not installed. */
export function flowOf(kind: string): Flow | undefined {
  return flows.find((flow) => flow.kind === kind);
}
