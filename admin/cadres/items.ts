import type { CadreEvidenceQuery } from '../data/generated/operations.ts';

/** What each unit shows every year. */
export const items = ['TRAINING', 'PLANNING', 'ASSIGNMENT'] as const;

export type Shown = CadreEvidenceQuery['cadreEvidence']['edges'][number]['node'];
