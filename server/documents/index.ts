export { availableActions, editBlockers, type ActorAvailable } from './available.ts';
export { settingsOf, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
export { createDocument, type CreateInput } from './createDocument.ts';
export { auditEvents, eventsByIds, history, type EventFilter, type EventRow } from './history.ts';
export { listDocuments, type DocumentFilter, type DocumentOrder } from './listDocuments.ts';
export { saveDraft, type SaveInput } from './saveDraft.ts';
export { performAction, type PerformInput } from './performAction.ts';
export { isId } from './results.ts';
export type {
  ActResult,
  Conflict,
  Invalid,
  NotFound,
  Performed,
  Refusal,
  Refused,
  Saved,
  SaveResult,
} from './results.ts';
