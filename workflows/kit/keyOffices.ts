import type { Office } from './facts.ts';

/** "Cán bộ chủ chốt", whom training is to reach first, in their order (the seed, part III; D14). */
export const keyOffices = ['chair', 'viceChair', 'inspectionChair'] as const satisfies readonly Office[];
