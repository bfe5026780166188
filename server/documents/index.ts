export { appendAct, type Judged } from './appendAct.ts';
export { asEngine } from './asEngine.ts';
export { availableActions, editBlockers, type ActorAvailable } from './available.ts';
export { contentHashOf } from './content.ts';
export { settingsOf, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
export { createDocument, type CreateInput } from './createDocument.ts';
export type { EventRow } from './eventRow.ts';
export { auditEvents, eventsByIds, history, type EventFilter } from './history.ts';
export { contentSuggestion, type SuggestionInput } from './suggestion.ts';
export { documentsByIds } from './documentsByIds.ts';
export { diffRevisions } from './diffRevisions.ts';
export { addComment, answerReturnNote, type CommentInput } from './remarks.ts';
export { verifyCode, type VerifiedPaper } from './verifyCode.ts';
export { warningsOf, type WarningRow } from './warnings.ts';
export { documentGroups, type DocumentGroup } from './documentGroups.ts';
export type { DocumentFilter } from './documentFilter.ts';
export { listDocuments, selectDocuments, type DocumentOrder } from './listDocuments.ts';
export { saveDraft, type SaveInput } from './saveDraft.ts';
export { leftBy } from './leftBy.ts';
export { claimOf, keyWrite, takeKey } from './idempotency.ts';
export { inOneTransaction } from './inOneTransaction.ts';
export { documentsDue, dueDifference, dueRows, reckonAnew, type DueRows } from './reckonAnew.ts';
export { moveDocument, versionMoves, type Move } from './moveToVersion.ts';
export { flowImpact, type DocumentImpact, type Impact, type StateImpact } from './flowImpact.ts';
export { headsOf, type Head } from './headsOf.ts';
export { liveVersions, type LiveVersion } from './liveVersions.ts';
export { NOBODY } from './nobody.ts';
export { performAction, type PerformInput } from './performAction.ts';
export { cleanLine, faultsOfKey } from './cleanText.ts';
export { visible } from './facts.ts';
export { loadFacts, type Loaded } from './loadFacts.ts';
export { openingNeeds, type OpenedFrom } from './openedFrom.ts';
export { facetsOf } from './writes/facets.ts';
export { readersOf } from './writes/readers.ts';
export type { Query } from './query.ts';
export { oneStatement, sql, type Write } from './writes/statement.ts';
export { invalid, isId, notFound, refused, Rollback } from './results.ts';
export type {
  ActResult,
  Conflict,
  Denial,
  Invalid,
  NotFound,
  Performed,
  Refusal,
  Refused,
  Saved,
  SaveResult,
} from './results.ts';
