export { confirmEvidence, evidenceOf, recordEvidence, type EvidenceRow } from './evidence.ts';
export {
  branchesOf,
  measure,
  recordsOf,
  typedFigure,
  type Asked,
  type BranchRow,
  type Measured,
  type RecordRow,
  type TypedFigure,
  type Which,
} from './figures.ts';
export { daysBack, figureOf, isReached, leadsAbove, mayCount, termBegins } from './reckon.ts';
export { denominatorsOf, setDenominator } from './settings.ts';
