export { plannedOf, type PlannedFilter, type PlannedRow } from './plannedOf.ts';
