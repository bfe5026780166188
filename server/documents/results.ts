import type { Blocker, FieldFault } from '../../workflows/kit/index.ts';

/** The act is done and durable; `receipt` is the server's signed word for it. */
export interface Performed {
  kind: 'performed';
  documentId: string;
  eventId: string;
  receipt: string;
}

/** The draft is stored as it now stands; `receipt` is the server's signed word for it, null where nothing had to be written. */
export interface Saved {
  kind: 'saved';
  documentId: string;
  receipt: string | null;
}

/** Nothing was written; `blockers` say why. `documentId` is null where no document was made. */
export interface Refused {
  kind: 'refused';
  documentId: string | null;
  blockers: Blocker[];
}

/** Somebody was first: by name (null for the engine itself) and when, UTC ISO 8601. */
export interface Conflict {
  kind: 'conflict';
  documentId: string;
  changedBy: string | null;
  changedAt: string | null;
}

/** What was sent cannot be read; each fault has its path. */
export interface Invalid {
  kind: 'invalid';
  faults: FieldFault[];
}

/** Unknown to the actor: absent and foreign documents answer alike. */
export interface NotFound {
  kind: 'notFound';
}

/** Refusals of acts that bring no version along. */
export type Denial = Refused | Invalid | NotFound;
export type Refusal = Denial | Conflict;
export type ActResult = Performed | Refusal;
export type SaveResult = Saved | Refusal;

export const notFound: NotFound = { kind: 'notFound' };

export function invalid(faults: FieldFault[]): Invalid {
  return { kind: 'invalid', faults };
}

export function refused(documentId: string | null, ...blockers: Blocker[]): Refused {
  return { kind: 'refused', documentId, blockers };
}

/** Leaves the transaction and undoes it; `outcome` is what the caller hears. */
export class Rollback<Outcome> extends Error {
  /** The client's key is known to be free, or to have this very answer. */
  readonly settled: boolean;

  constructor(
    readonly outcome: Outcome,
    { settled = false } = {},
  ) {
    super('the act was refused');
    this.settled = settled;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids are lower-case UUIDs; whatever is not one does not exist. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
