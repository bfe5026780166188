export { candidatesOf, type CandidateFilter, type CandidateRow } from './candidatesOf.ts';
