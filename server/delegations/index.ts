export { delegationsByIds, listDelegations, type DelegationFilter } from './listDelegations.ts';
export { endDelegation, type EndInput } from './endDelegation.ts';
export { grantDelegation, type GrantInput } from './grantDelegation.ts';
export type { DelegationResult } from './results.ts';
export type { DelegationRow } from './rows.ts';
