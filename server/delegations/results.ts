import type { Denial } from '../documents/index.ts';

/** What became of granting or ending: the delegation as it now stands, or why nothing was written. */
export type DelegationResult = { kind: 'written'; delegationId: string } | Denial;
