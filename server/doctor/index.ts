export { checkInvariants, type Examined } from './invariants/check.ts';
export type { InvariantReport, Offence } from './invariants/findings.ts';
