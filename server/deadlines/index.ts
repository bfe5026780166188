export {
  obligations,
  type ObligationFilter,
  type ObligationRow,
  type ObligationStatus,
} from './obligations.ts';
export { askUnits, requestById, type DutyRequestRow } from './askUnits.ts';
export { chaseDuties, type Chase } from './chaseDuties.ts';
export {
  dutyColumns,
  dutyRows,
  mayChase,
  type DutyCell,
  type DutyColumn,
  type DutyRow,
  type MatrixFilter,
} from './matrix.ts';
export { dutyDone } from './dutyDone.ts';
export { owe } from './openObligations.ts';
export { settleAskings } from './settleAskings.ts';
export { settleConfiguration } from './settle.ts';
export { sweepDeadlines } from './sweep.ts';
export { deadlineTasks } from './tasks.ts';
export type { DueMessage } from './tell.ts';
export { firingsOf, type FiringRow } from './timers.ts';
