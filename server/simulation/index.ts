export { simulate, type Month, type Simulation, type Simulated } from './simulate.ts';
export type { IndicatorOutcome } from './countedApart.ts';
export type { DutyOutcome } from './duties.ts';
