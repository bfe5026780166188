import type { OrganisationDecisionStatus } from '../data/generated/operations.ts';
import type { MeaningName } from '../theme/theme.ts';

/** The colour beside each word. */
export const statusMeaning: Record<OrganisationDecisionStatus, MeaningName> = {
  PLANNED: 'waiting',
  RUNNING: 'waiting',
  DONE: 'good',
  CANCELLED: 'closed',
  FAILED: 'returned',
};
