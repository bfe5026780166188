export { cancelDecision } from './cancelDecision.ts';
export type { Change, Decision, Founded, Plan } from './change.ts';
export {
  decisionEvents,
  decisionsByIds,
  listDecisions,
  planOf,
  type DecisionEventRow,
  type DecisionFilter,
  type DecisionRow,
} from './decisions.ts';
export { descriptionsOf, successionsOf, type DescriptionRow, type SuccessionRow } from './history.ts';
export { planDecision, previewDecision, type PlanResult } from './planDecision.ts';
export {
  accountsLeft,
  closingRegisters,
  documentFates,
  dutyFates,
  endingDelegations,
  endingOffices,
  stepsOf,
  type ClosingRegisterRow,
  type DocumentFateRow,
  type DutyFateRow,
  type EndingOfficeRow,
  type LeftAccountRow,
  type Look,
  type OrganisationStepRow,
} from './preview.ts';
export { reorganise, reorganisationTasks } from './tasks.ts';
