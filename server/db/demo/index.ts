export { Chance, demoId } from './chance.ts';
export { decisionOf, NO_HISTORY, type PastDecision } from './history.ts';
export { demoProvince, type DemoProvince } from './province.ts';
export { replay } from './replay.ts';
export { IN_HASTE, NotForDemo, seedDemo, type SeedOptions, type SeedReport } from './seedDemo.ts';
export { evidenceItems, showEvidence } from './showEvidence.ts';
export { partiesOf } from './story.ts';
export { enterDecisions } from './writeHistory.ts';
export { DEMO_PASSWORD, writeProvince } from './writeProvince.ts';
