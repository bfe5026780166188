export { assignmentsOf, type AssignmentFilter, type AssignmentRow } from './assignmentsOf.ts';
