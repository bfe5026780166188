export { openObligations } from './openObligations.ts';
export { settleConfiguration } from './settle.ts';
export { sweepDeadlines } from './sweep.ts';
export { deadlineTasks } from './tasks.ts';
export type { DueMessage } from './tell.ts';
