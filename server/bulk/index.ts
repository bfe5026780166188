export { bulkChoices, type BulkChoice } from './bulkChoices.ts';
export { bulkJob, bulkJobs, bulkRows, type BulkJobRow, type BulkRowRow } from './bulkJob.ts';
export { cancelJob } from './cancelJob.ts';
export { freezeSelection, MOST_SELECTED } from './freezeSelection.ts';
export { performSelection } from './performSelection.ts';
export { selectAgain } from './selectAgain.ts';
export { MOST_AT_ONCE, performMany, type Item } from './performMany.ts';
export { bulkTasks } from './tasks.ts';
