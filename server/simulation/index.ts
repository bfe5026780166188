export { simulate, type Simulation, type Simulated } from './simulate.ts';
export type { DutyOutcome } from './duties.ts';
