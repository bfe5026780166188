export { settingsOf, type ActorId, type Engine, type FlowCatalog } from './engine.ts';
export { createDocument, type CreateInput } from './createDocument.ts';
export { saveDraft, type SaveInput } from './saveDraft.ts';
export { performAction, type PerformInput } from './performAction.ts';
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
