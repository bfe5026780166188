import type { Office } from './facts.ts';

/** "Cán bộ chủ chốt", whom training is to reach first, in their order (the seed, part III; D14). */
export const keyOffices = ['chair', 'viceChair', 'inspectionChair'] as const satisfies readonly Office[];

/** Heads and deputies of groups: cadres who are trained and counted, but no part of the committee, whose papers are not theirs. */
export const groupOffices = ['groupHead', 'groupDeputy'] as const satisfies readonly Office[];

/** Offices that give no part in their organisation's documents. */
const apart: readonly Office[] = ['administrator', ...groupOffices];

/** Whether an office gives a part in the documents of its organisation. */
export function hasPart(office: Office): boolean {
  return !apart.includes(office);
}
