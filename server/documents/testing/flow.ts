import { planContent } from '../../../test/support/plans.ts';
import { annualPlan } from '../../../workflows/annual-plan/index.ts';
import type { Life } from './life.ts';

export const flow = annualPlan;
export const content = planContent;

/** Brings an agreed document to where it may be issued. */
export async function toIssue(life: Life): Promise<void> {
  const { upper } = life.province;
  await life.did(life.chair, 'submit', {});
  await life.did(upper.people['officer']!, 'beginReview', {});
  await life.did(upper.people['chair']!, 'approve', {});
}
