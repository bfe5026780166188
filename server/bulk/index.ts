export { bulkJob, bulkRows, type BulkJobRow, type BulkRowRow } from './bulkJob.ts';
export { beginJob, type BeginResult } from './beginJob.ts';
export { cancelJob } from './cancelJob.ts';
export { freezeSelection, type Frozen } from './freezeSelection.ts';
export { MOST_AT_ONCE, performMany, type Item } from './performMany.ts';
export { bulkTasks } from './tasks.ts';
