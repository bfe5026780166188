export { checkInvariants, type Examined } from './invariants/check.ts';
export type { InvariantReport, Offence } from './invariants/findings.ts';
export { tellInvariant } from './words/tellInvariant.ts';
export { openReplayer, replayDocument, type Replay, type Replayer } from './replay/replayDocument.ts';
export { tellReplay } from './words/tellReplay.ts';
export { configurationFaults } from './checks/configuration.ts';
export { examine, type Installation } from './checks/examine.ts';
export type { Finding } from './checks/finding.ts';
export { tellFinding } from './words/tellFinding.ts';
