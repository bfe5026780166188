// Made by scripts/generate-types.ts from schema/schema.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A course or a certificate from outside, with the paper that shows it. */
export type AddCadreEntryInput = {
  attendedPercent?: number | null | undefined;
  /** TRAINING or CERTIFICATE. */
  entry: CadreEntryKind;
  /** Uploaded before. */
  fileId: string;
  hours?: number | null | undefined;
  number?: string | null | undefined;
  on: string;
  passed?: boolean | null | undefined;
  personId: string;
  subject?: string | null | undefined;
  title: string;
};

export type AddCommentInput = {
  documentId: string;
  rowId?: string | null | undefined;
  section?: string | null | undefined;
  text: string;
};

export type AnswerReturnNoteInput = {
  answered: boolean;
  noteId: string;
};

/** APPROVE: the upper union must approve. NOTIFY: the unit issues, the upper union takes note. */
export type ApprovalMode =
  | 'APPROVE'
  | 'NOTIFY';

/** A document of a kind, asked of units by a day. */
export type AskUnitsInput = {
  dueOn: string;
  /** Makes a retry have one effect. */
  idempotencyKey: string;
  kind: string;
  /** The upper union that asks. */
  organisationId: string;
  title: string;
  /** All units under it when absent. */
  unitIds?: Array<string> | null | undefined;
};

export type AttachFileInput = {
  documentId: string;
  /** As answered by POST /files. */
  fileId: string;
  purpose: AttachmentPurpose;
  /** The file name otherwise. */
  title?: string | null | undefined;
};

/** SIGNED_SCAN: a picture of the issued paper, only on an issued document. */
export type AttachmentPurpose =
  | 'ATTACHMENT'
  | 'EVIDENCE'
  | 'SIGNED_SCAN';

export type AuditFilter = {
  action?: string | null | undefined;
  actionIn?: Array<string> | null | undefined;
  actorId?: string | null | undefined;
  documentId?: string | null | undefined;
  from?: string | null | undefined;
  organisationId?: string | null | undefined;
  text?: string | null | undefined;
  until?: string | null | undefined;
};

export type BulkItemInput = {
  documentId: string;
  expectedVersion: number;
};

/** FROZEN: a selection that nothing was done with yet. CANCELLED: what was done stays done. */
export type BulkJobState =
  | 'CANCELLED'
  | 'DONE'
  | 'FROZEN'
  | 'RUNNING';

/** REFUSED: whatever stood in the way, as the row’s outcome says. */
export type BulkOutcome =
  | 'PERFORMED'
  | 'REFUSED'
  | 'WAITING';

export type CadreEntryKind =
  | 'CERTIFICATE'
  | 'COMMENDATION'
  | 'EVALUATION'
  | 'PLANNING'
  | 'TRAINING';

export type CalendarChange = {
  day: string;
  name?: string | null | undefined;
  /** true: off; false: worked; null: as its weekday says. */
  off?: boolean | null | undefined;
};

export type CalendarPreviewInput = {
  /** The version that was changed. */
  basedOn: number;
  changes: Array<CalendarChange>;
  cultureDay?: boolean | null | undefined;
  years?: Array<CalendarYearInput> | null | undefined;
};

export type CalendarYearInput = {
  status: YearStatus;
  year: number;
};

export type CancelOrganisationDecisionInput = {
  id: string;
  reason: string;
};

export type CandidateFilter = {
  /** Chairs, vice chairs and chairs of inspection alone. */
  key?: boolean | null | undefined;
  /** In name or unit, whatever the marks. */
  text?: string | null | undefined;
  /** Those alone who completed nothing in this term. */
  untrained?: boolean | null | undefined;
};

export type ChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'MOVED'
  | 'REMOVED';

/** Either some duties by their ids, or all that is overdue in a column. */
export type ChaseDutiesInput = {
  column?: DutyColumnInput | null | undefined;
  /** At most 1,000. */
  obligationIds?: Array<string> | null | undefined;
};

export type CommitImportInput = {
  /** Of those, lines to leave out. */
  except?: Array<number> | null | undefined;
  id: string;
  /** Lines to enter; all that can be, otherwise. */
  only?: Array<number> | null | undefined;
};

export type ContentSuggestionInput = {
  /** For LAST_YEAR: which document; the unit's latest otherwise. */
  documentId?: string | null | undefined;
  from: SuggestionSource;
  kind: string;
  organisationId: string;
  programmeId?: string | null | undefined;
  year?: number | null | undefined;
};

export type CreateDocumentInput = {
  /** May be left out with `from` alone: then as the other document hands it over. */
  content?: unknown;
  /** Links both; asked a second time, it answers with the document that is there. */
  from?: OpenedFromInput | null | undefined;
  /** Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  kind: string;
  organisationId: string;
  programmeId?: string | null | undefined;
  /** May be left out with `from` alone: then as the other document hands it over. */
  title?: string | null | undefined;
};

export type CreateWebhookInput = {
  kinds?: Array<string> | null | undefined;
  organisationId: string;
  url: string;
};

export type DelegationFilter = {
  /** Given or received by the viewer. */
  mine?: boolean | null | undefined;
  organisationId?: string | null | undefined;
  status?: DelegationStatus | null | undefined;
};

/** KT: a vice chair by standing assignment. TL: by the working rules. TUQ: by a dated authorisation. */
export type DelegationForm =
  | 'KT'
  | 'TL'
  | 'TUQ';

/** ENDED: by somebody. EXPIRED: with its period. LAPSED: giver or receiver left the office. */
export type DelegationStatus =
  | 'CURRENT'
  | 'ENDED'
  | 'EXPIRED'
  | 'LAPSED'
  | 'UPCOMING';

/** PENDING: waits for its turn, or to be tried again. SKIPPED: given up, or no longer asked for. */
export type DeliveryStatus =
  | 'FAILED'
  | 'PENDING'
  | 'SENT'
  | 'SKIPPED';

export type DispatchFilter = {
  status?: DispatchStatus | null | undefined;
  /** Words in any order; diacritics do not matter. */
  text?: string | null | undefined;
};

/** READ: somebody of the unit opened the document. RECEIVED: the unit said that it has it. */
export type DispatchStatus =
  | 'READ'
  | 'RECEIVED'
  | 'UNREAD'
  | 'UNRECEIVED';

/** HANDED_OVER: another upper union reviews it. STAYS: as it is, read by the successor. */
export type DocumentFate =
  | 'CANCELLED'
  | 'CLOSED'
  | 'DRAFT_OF_SUCCESSOR'
  | 'HANDED_OVER'
  | 'STAYS';

export type DocumentFilter = {
  draftedByMe?: boolean | null | undefined;
  idIn?: Array<string> | null | undefined;
  kind?: string | null | undefined;
  kindIn?: Array<string> | null | undefined;
  late?: boolean | null | undefined;
  organisationId?: string | null | undefined;
  organisationIdIn?: Array<string> | null | undefined;
  programmeId?: string | null | undefined;
  state?: string | null | undefined;
  stateIn?: Array<string> | null | undefined;
  /** Title or number, with or without Vietnamese marks. */
  text?: string | null | undefined;
  waitingForMe?: boolean | null | undefined;
  year?: number | null | undefined;
  yearIn?: Array<number> | null | undefined;
};

export type DocumentOrder = {
  direction: OrderDirection;
  field: DocumentOrderField;
};

export type DocumentOrderField =
  | 'CREATED_AT'
  | 'DUE_AT'
  | 'NUMBER'
  | 'ORGANISATION'
  | 'TITLE'
  | 'UPDATED_AT';

/** NOT_DUE: not begun, its day is more than 30 days off. OPEN: begun, or its day is near. SUBMITTED: sent once and still under way. DONE: that is over too. LAPSED: it ended before it was done. */
export type DutyCellStatus =
  | 'DONE'
  | 'LAPSED'
  | 'LATE'
  | 'NOT_DUE'
  | 'OPEN'
  | 'RETURNED'
  | 'SUBMITTED';

/** Whatever is overdue in a column of a year. */
export type DutyColumnInput = {
  kind: string;
  period: string;
  requestId?: string | null | undefined;
  year: number;
};

export type DutyMatrixFilter = {
  kind?: string | null | undefined;
  /** Only units that are late with something. */
  lateOnly?: boolean | null | undefined;
  /** Words of the unit’s name; diacritics do not matter. */
  text?: string | null | undefined;
};

export type EndDelegationInput = {
  id: string;
  /** Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  reason: string;
};

export type EscalationInput = {
  office: string;
  where: Side;
};

/** What a unit does about its cadres each year. */
export type EvidenceItem =
  | 'ASSIGNMENT'
  | 'PLANNING'
  | 'TRAINING';

export type FoundedOrganisationInput = {
  /** Up to 35 characters: capital letters, digits and dots. */
  code: string;
  /** By which other parts of the decision name it instead of an id. */
  key: string;
  /** As what it comes out of, where absent. */
  kind?: string | null | undefined;
  name: string;
  /** Who holds its first offices. */
  officers?: Array<OfficerInput> | null | undefined;
  /** As what it comes out of, where absent. */
  parentId?: string | null | undefined;
  phone?: string | null | undefined;
  place?: string | null | undefined;
  symbol: string;
};

export type FreezeSelectionInput = {
  action: string;
  filter: DocumentFilter;
};

export type GrantDelegationInput = {
  /** All that the office may do where absent. */
  actions?: Array<string> | null | undefined;
  /** The paper it stands on: number, date, what about. */
  decision: string;
  form: DelegationForm;
  /** Not before today. */
  from: string;
  /** Whose office it is: the viewer, or by order (TL.) of the chair another. */
  giverId?: string | null | undefined;
  /** Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  /** Every kind where absent. */
  kinds?: Array<string> | null | undefined;
  /** chair, viceChair, secretary, officer or recordsClerk */
  office: string;
  organisationId: string;
  receiverId: string;
  /** The last day; TUQ. must have one. */
  until?: string | null | undefined;
};

export type ImportLinesShown =
  | 'ALL'
  | 'ENTERED'
  | 'FAULTS'
  | 'TO_ENTER';

/** REFUSED: something had changed since the preview. KEPT: entered, and not taken back with the rest. */
export type ImportOutcome =
  | 'DONE'
  | 'KEPT'
  | 'REFUSED'
  | 'UNDONE';

/** JUDGED: read, nothing entered. COMMITTING, UNDOING: the engine is about to. FAILED: it could not, and nothing was entered. */
export type ImportState =
  | 'COMMITTING'
  | 'DISCARDED'
  | 'DONE'
  | 'FAILED'
  | 'JUDGED'
  | 'UNDOING'
  | 'UNDONE';

export type ImportVerdict =
  | 'CHANGE'
  | 'FAULT'
  | 'NEW'
  | 'SAME';

export type InboxFilter = {
  kind?: string | null | undefined;
  /** all, decide, review, returned, issue, draft or late */
  tab?: string | null | undefined;
  text?: string | null | undefined;
};

/** MET: counts and meets it. OPEN: counts and does not. NOT_REPORTED: units of which nothing is there yet. */
export type IndicatorRecords =
  | 'MET'
  | 'NOT_REPORTED'
  | 'OPEN';

/** OPENED: this document opened the other. OPENED_BY: the other opened this one. */
export type LinkDirection =
  | 'OPENED'
  | 'OPENED_BY';

/** DAILY: one mail a day with all that waits. */
export type MailMode =
  | 'AT_ONCE'
  | 'DAILY'
  | 'OFF';

export type MailPreferenceInput = {
  digestHour: number;
  due: MailMode;
  news: MailMode;
  quietFrom: number;
  quietUntil: number;
  work: MailMode;
};

export type MeetingDenominator =
  | 'PRESENT'
  | 'ROLL';

export type ObligationFilter = {
  /** Whether it was asked for, beside the yearly duties. */
  asked?: boolean | null | undefined;
  /** What the document of this id asked. */
  askedBy?: string | null | undefined;
  id?: string | null | undefined;
  kind?: string | null | undefined;
  organisationId?: string | null | undefined;
  period?: string | null | undefined;
  status?: ObligationStatus | null | undefined;
  statusIn?: Array<ObligationStatus> | null | undefined;
  year?: number | null | undefined;
};

/** MET: submitted once, whatever became of it since. LAPSED: the unit ended before it was done. */
export type ObligationStatus =
  | 'COMING'
  | 'LAPSED'
  | 'LATE'
  | 'MET';

export type OfficerInput = {
  office: string;
  personId: string;
};

/** The document that opens another, in a role it names; of the rows of a list each opens one. */
export type OpenedFromInput = {
  documentId: string;
  role: string;
  rowId?: string | null | undefined;
  /** Others of the same kind that open it together with this one, where the role allows that. */
  with?: Array<string> | null | undefined;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type OrganisationChangeInput = {
  /** MOVE: everything that stands directly under this one. */
  allUnderId?: string | null | undefined;
  /** SPLIT: the organisation itself goes on. */
  continues?: boolean | null | undefined;
  founded?: Array<FoundedOrganisationInput> | null | undefined;
  /** SPLIT: which of the new ones takes over open work. */
  heirId?: string | null | undefined;
  /** MERGE: the one that goes on; else the one founded here. */
  intoId?: string | null | undefined;
  kind: OrganisationChangeKind;
  /** RENAME: what is absent stays. */
  name?: string | null | undefined;
  /** Whom it is about. */
  organisationIds?: Array<string> | null | undefined;
  /** MOVE: the new upper union. */
  parentId?: string | null | undefined;
  place?: string | null | undefined;
  symbol?: string | null | undefined;
};

export type OrganisationChangeKind =
  | 'DISSOLVE'
  | 'FOUND'
  | 'MERGE'
  | 'MOVE'
  | 'RENAME'
  | 'SPLIT';

export type OrganisationDecisionFilter = {
  /** Decisions that concern it. */
  organisationId?: string | null | undefined;
  status?: OrganisationDecisionStatus | null | undefined;
};

export type OrganisationDecisionInput = {
  changes: Array<OrganisationChangeInput>;
  /** Not after today. */
  decidedOn: string;
  /** Today and earlier: at once. */
  effectiveOn: string;
  /** Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  issuer: string;
  number: string;
  /** Verification code of the paper, where it was issued here. */
  paperCode?: string | null | undefined;
  subject: string;
};

/** RUNNING: organisations have changed, documents follow. FAILED: on its day it could not be done; nothing has changed. */
export type OrganisationDecisionStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'PLANNED'
  | 'RUNNING';

export type OrganisationFilter = {
  kind?: string | null | undefined;
  kindIn?: Array<string> | null | undefined;
  parentId?: string | null | undefined;
  text?: string | null | undefined;
};

export type OrganisationStepKind =
  | 'END'
  | 'FOUND'
  | 'MOVE'
  | 'RENAME';

export type PerformActionInput = {
  action: string;
  documentId: string;
  expectedVersion: number;
  /** Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  payload?: unknown;
};

/** One of `actions`, `items` with `action`, and `selectionId`. */
export type PerformActionsInput = {
  /** Of `items`, and of `selectionId` where it is given. */
  action?: string | null | undefined;
  /** Acts of any kind, at most 50. */
  actions?: Array<PerformActionInput> | null | undefined;
  /** Of the whole, for items and selection. Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  /** At most 50. */
  items?: Array<BulkItemInput> | null | undefined;
  /** The same for each document. */
  payload?: unknown;
  /** As `freezeSelection` answered; above 50 it becomes a job. */
  selectionId?: string | null | undefined;
};

export type RecordCadreEvidenceInput = {
  /** Uploaded before. */
  fileId: string;
  item: EvidenceItem;
  note: string;
  organisationId: string;
  year: number;
};

/** LAPSED: without quorum. VOIDED: an office ended while it was open. */
export type RoundStatus =
  | 'ABANDONED'
  | 'FAILED'
  | 'LAPSED'
  | 'OPEN'
  | 'PASSED'
  | 'VOIDED';

export type SaveCalendarInput = {
  /** The version that was changed. */
  basedOn: number;
  changes: Array<CalendarChange>;
  cultureDay?: boolean | null | undefined;
  /** The decision or announcement it follows. */
  decision?: string | null | undefined;
  reason: string;
  years?: Array<CalendarYearInput> | null | undefined;
};

export type SaveDraftInput = {
  content: unknown;
  expectedVersion: number;
  id: string;
  /** Makes a retry have one effect: the same key and body give the first answer again. */
  idempotencyKey?: string | null | undefined;
  title?: string | null | undefined;
};

/** What is left out is as the organisation above, or the procedure itself, has it. */
export type SaveFlowSettingInput = {
  /** "02-28" */
  dueDay?: string | null | undefined;
  escalateTo?: Array<EscalationInput> | null | undefined;
  kind: string;
  meetingDenominator?: MeetingDenominator | null | undefined;
  mode?: ApprovalMode | null | undefined;
  organisationId: string;
  ownAwards?: boolean | null | undefined;
  /** For `dueDay`: of which period; the year as a whole when absent. */
  period?: string | null | undefined;
  reason: string;
  remindBefore?: Array<number> | null | undefined;
  /** One step; null: the kind as a whole. */
  state?: string | null | undefined;
  /** Today when absent. */
  validFrom?: string | null | undefined;
  workingDays?: number | null | undefined;
};

export type SaveYardsticksInput = {
  /** Lists of rows by the form's keys, each whole. */
  content: unknown;
  kind: string;
  organisationId: string;
  reason: string;
  /** Today by default; never in the past. */
  validFrom?: string | null | undefined;
};

export type SetIndicatorShareInput = {
  /** The indicator’s name. */
  name: string;
  organisationId: string;
  reason: string;
  share: string;
};

/** The document’s own organisation, or the one above it. */
export type Side =
  | 'UNIT'
  | 'UPPER';

/** How a state is coloured, beside its word. */
export type StateTone =
  | 'CLOSED'
  | 'DRAFT'
  | 'GOOD'
  | 'RETURNED'
  | 'WAITING';

export type SuggestionSource =
  | 'EMPTY'
  | 'LAST_YEAR'
  | 'PROGRAMME';

export type UpdateWebhookInput = {
  active?: boolean | null | undefined;
  id: string;
  kinds?: Array<string> | null | undefined;
  url?: string | null | undefined;
};

export type VerifyCadreEntryInput = {
  accepted: boolean;
  id: string;
  /** Why it is not accepted. */
  reason?: string | null | undefined;
};

/** CUSTOMARY: as custom lets one expect; the government has not announced the year yet. */
export type YearStatus =
  | 'ANNOUNCED'
  | 'CUSTOMARY';

export type CreateDocumentMutationVariables = Exact<{
  input: CreateDocumentInput;
}>;


export type CreateDocumentMutation = { createDocument:
    | { __typename: 'CreateRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'Document', id: string }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'VersionConflict', changedBy: string | null, changedAt: string | null, document: { id: string, version: number } }
   };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft:
    | { __typename: 'CreateRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'Document', id: string, version: number, title: string, state: string, stateLabel: string, stateTone: StateTone, content: unknown, contentHash: string, updatedAt: string }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'VersionConflict', changedBy: string | null, changedAt: string | null, document: { id: string, version: number } }
   };

export type PerformActionMutationVariables = Exact<{
  input: PerformActionInput;
}>;


export type PerformActionMutation = { performAction:
    | { __typename: 'ActionPerformed', receipt: string, document: { id: string, version: number, title: string, state: string, stateLabel: string, stateTone: StateTone, content: unknown, contentHash: string, updatedAt: string } }
    | { __typename: 'ActionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'PerformedOutOfSight' }
    | { __typename: 'VersionConflict', changedBy: string | null, changedAt: string | null, document: { id: string, version: number } }
   };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment:
    | { __typename: 'Comment', id: string, at: string, text: string, section: string | null, rowId: string | null, author: { id: string, fullName: string } | null }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type AnswerReturnNoteMutationVariables = Exact<{
  input: AnswerReturnNoteInput;
}>;


export type AnswerReturnNoteMutation = { answerReturnNote:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'ReturnNote', id: string, answered: boolean }
   };

export type AttachFileMutationVariables = Exact<{
  input: AttachFileInput;
}>;


export type AttachFileMutation = { attachFile:
    | { __typename: 'ActionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'Attachment', id: string, title: string, purpose: AttachmentPurpose, fileName: string, mediaType: string, size: number, sha256: string, url: string, uploadedAt: string, uploadedBy: { id: string, fullName: string } | null }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type ConflictFragment = { changedBy: string | null, changedAt: string | null, document: { id: string, version: number } };

export type JustWrittenFragment = { id: string, version: number, title: string, state: string, stateLabel: string, stateTone: StateTone, content: unknown, contentHash: string, updatedAt: string };

export type ReadSenderMutationVariables = Exact<{
  documentId: string;
  reason: string;
}>;


export type ReadSenderMutation = { readSender:
    | { __typename: 'ActionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'Document' }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type EraseSenderMutationVariables = Exact<{
  documentId: string;
  reason: string;
}>;


export type EraseSenderMutation = { eraseSender:
    | { __typename: 'ActionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'Document' }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type CandidatesQueryVariables = Exact<{
  documentId: string;
  filter?: CandidateFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type CandidatesQuery = { candidates: { totalCount: number, edges: Array<{ node: { personId: string, fullName: string, officeLabel: string, organisation: string, trainedOn: string | null } }> } };

export type CertificatesQueryVariables = Exact<{
  documentId?: string | null | undefined;
  personId?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type CertificatesQuery = { certificates: { totalCount: number, edges: Array<{ node: { id: string, personId: string, holder: string, numberLine: string, issuedOn: string, withdrawnOn: string | null, withdrawnFor: string | null, pdfUrl: string } }> } };

export type BulkChoicesQueryVariables = Exact<{
  filter: DocumentFilter;
}>;


export type BulkChoicesQuery = { bulkChoices: { count: number, tooMany: boolean, message: string | null, actions: Array<{ kind: string, name: string, label: string, possible: number, onBehalfOf: { id: string, fullName: string } | null }> } };

export type FreezeSelectionMutationVariables = Exact<{
  input: FreezeSelectionInput;
}>;


export type FreezeSelectionMutation = { freezeSelection: { id: string | null, action: string, count: number, tooMany: boolean, message: string | null } };

export type SelectAgainMutationVariables = Exact<{
  jobId: string;
}>;


export type SelectAgainMutation = { selectAgain: { id: string | null, action: string, count: number, tooMany: boolean, message: string | null } };

export type PerformSelectionMutationVariables = Exact<{
  input: PerformActionsInput;
}>;


export type PerformSelectionMutation = { performActions: { counts: { total: number, performed: number, refused: number } } };

export type CancelBulkJobMutationVariables = Exact<{
  id: string;
}>;


export type CancelBulkJobMutation = { cancelBulkJob: { id: string, state: BulkJobState } };

export type BulkJobQueryVariables = Exact<{
  id: string;
  outcome?: BulkOutcome | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type BulkJobQuery = { bulkJob: { payload: unknown, id: string, action: string, actionLabel: string, kind: string | null, kindLabel: string | null, state: BulkJobState, total: number, done: number, performed: number, refused: number, createdAt: string, begunAt: string | null, endedAt: string | null, rows: { totalCount: number, edges: Array<{ node: { documentId: string, doneAt: string | null, document: { id: string, kind: string, kindLabel: string, title: string, state: string, stateLabel: string, stateTone: StateTone, version: number, year: number | null, numberLine: string | null, dueAt: string | null, late: boolean, updatedAt: string, organisation: { id: string, name: string, symbol: string | null }, draftedBy: { id: string, fullName: string } } | null, outcome:
            | { __typename: 'ActionPerformed' }
            | { __typename: 'ActionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
            | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
            | { __typename: 'PerformedOutOfSight', message: string }
            | { __typename: 'VersionConflict', changedBy: string | null, changedAt: string | null }
           | null } }> } } };

export type BulkJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type BulkJobsQuery = { bulkJobs: { totalCount: number, edges: Array<{ node: { id: string, action: string, actionLabel: string, kind: string | null, kindLabel: string | null, state: BulkJobState, total: number, done: number, performed: number, refused: number, createdAt: string, begunAt: string | null, endedAt: string | null } }> } };

export type SelectionPartsFragment = { id: string | null, action: string, count: number, tooMany: boolean, message: string | null };

export type BulkJobHeadFragment = { id: string, action: string, actionLabel: string, kind: string | null, kindLabel: string | null, state: BulkJobState, total: number, done: number, performed: number, refused: number, createdAt: string, begunAt: string | null, endedAt: string | null };

export type CadreRecordQueryVariables = Exact<{
  personId: string;
  first: number;
  skip: number;
}>;


export type CadreRecordQuery = { cadreRecord: { own: boolean, person: { id: string, fullName: string }, offices: Array<{ office: string, label: string, from: string | null, until: string | null, organisation: { id: string, name: string, symbol: string | null } | null }>, entries: { totalCount: number, edges: Array<{ node: { id: string, entry: CadreEntryKind, title: string, on: string, subject: string | null, hours: number | null, attendedPercent: number | null, passed: boolean | null, number: string | null, year: number | null, level: string | null, post: string | null, until: string | null, form: string | null, fromDocument: boolean, fileUrl: string | null, fileName: string | null, recordedAt: string, withdrawnOn: string | null, verifiedAt: string | null, refusedReason: string | null, verifiable: boolean, document: { id: string, title: string, numberLine: string | null } | null, recordedBy: { id: string, fullName: string } | null, verifiedBy: { id: string, fullName: string } | null } }> } } };

export type CadreReadingsQueryVariables = Exact<{
  personId: string;
  first: number;
  skip: number;
}>;


export type CadreReadingsQuery = { cadreRecord: { readings: { totalCount: number, edges: Array<{ node: { id: string, at: string, reader: { id: string, fullName: string } | null } }> } } };

export type CadreTasksQueryVariables = Exact<{
  organisationId: string;
  personId: string;
  first: number;
}>;


export type CadreTasksQuery = { assignments: { edges: Array<{ node: { id: string, task: string, from: string, until: string | null, document: { id: string, title: string, numberLine: string | null } | null } }> } };

export type CadreEvidenceQueryVariables = Exact<{
  organisationId: string;
  year: number;
  first: number;
  skip: number;
}>;


export type CadreEvidenceQuery = { cadreEvidence: { totalCount: number, edges: Array<{ node: { id: string, item: EvidenceItem, note: string, fileUrl: string, fileName: string | null, recordedAt: string, confirmedAt: string | null, confirmable: boolean, recordedBy: { id: string, fullName: string } | null, confirmedBy: { id: string, fullName: string } | null } }> } };

export type AddCadreEntryMutationVariables = Exact<{
  input: AddCadreEntryInput;
}>;


export type AddCadreEntryMutation = { addCadreEntry:
    | { __typename: 'CadreEntry', id: string }
    | { __typename: 'CadreRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type VerifyCadreEntryMutationVariables = Exact<{
  input: VerifyCadreEntryInput;
}>;


export type VerifyCadreEntryMutation = { verifyCadreEntry:
    | { __typename: 'CadreEntry', id: string }
    | { __typename: 'CadreRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type RecordCadreEvidenceMutationVariables = Exact<{
  input: RecordCadreEvidenceInput;
}>;


export type RecordCadreEvidenceMutation = { recordCadreEvidence:
    | { __typename: 'CadreDone', id: string }
    | { __typename: 'CadreRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type ConfirmCadreEvidenceMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmCadreEvidenceMutation = { confirmCadreEvidence:
    | { __typename: 'CadreDone', id: string }
    | { __typename: 'CadreRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type CadreEntryPartsFragment = { id: string, entry: CadreEntryKind, title: string, on: string, subject: string | null, hours: number | null, attendedPercent: number | null, passed: boolean | null, number: string | null, year: number | null, level: string | null, post: string | null, until: string | null, form: string | null, fromDocument: boolean, fileUrl: string | null, fileName: string | null, recordedAt: string, withdrawnOn: string | null, verifiedAt: string | null, refusedReason: string | null, verifiable: boolean, document: { id: string, title: string, numberLine: string | null } | null, recordedBy: { id: string, fullName: string } | null, verifiedBy: { id: string, fullName: string } | null };

export type UnitTasksQueryVariables = Exact<{
  organisationId: string;
  current?: boolean | null | undefined;
  first: number;
  skip: number;
}>;


export type UnitTasksQuery = { assignments: { totalCount: number, edges: Array<{ node: { id: string, task: string, from: string, until: string | null, person: { id: string, fullName: string }, document: { id: string, title: string, numberLine: string | null } | null } }> } };

export type IncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type IncidentsQuery = { incidents: Array<{ id: string, channel: string, target: string, error: string, reason: string, attempts: number, since: string, key: string | null, retriedAt: string | null, retriedBy: { id: string, fullName: string } | null, organisation: { id: string, name: string, symbol: string | null } | null }> };

export type IncidentDecisionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IncidentDecisionsQuery = { incidentDecisions: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, decision: string, note: string | null, channel: string, target: string, reason: string, outcome: DeliveryStatus | null, at: string, person: { id: string, fullName: string } } }> } };

export type RetryIncidentsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type RetryIncidentsMutation = { retryIncidents:
    | { __typename: 'IncidentDecided' }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type SkipIncidentMutationVariables = Exact<{
  id: string;
  note: string;
}>;


export type SkipIncidentMutation = { skipIncident:
    | { __typename: 'IncidentDecided' }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { viewer: { managedOrganisations: Array<{ id: string, name: string, symbol: string | null }> } | null, webhooks: Array<{ id: string, url: string, kinds: Array<string>, active: boolean, createdAt: string, secretSince: string, recentDeliveries: Array<{ key: string, status: DeliveryStatus, attempts: number, reason: string | null, createdAt: string, nextAt: string | null, settledAt: string | null }>, organisation: { id: string, name: string, symbol: string | null } }> };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { createWebhook:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'WebhookSaved', secret: string | null }
   };

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { updateWebhook:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'WebhookSaved', secret: string | null }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'WebhookSaved', secret: string | null }
   };

export type RemoveWebhookMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWebhookMutation = { removeWebhook: Array<{ id: string }> };

export type WebhookPartsFragment = { id: string, url: string, kinds: Array<string>, active: boolean, createdAt: string, secretSince: string, recentDeliveries: Array<{ key: string, status: DeliveryStatus, attempts: number, reason: string | null, createdAt: string, nextAt: string | null, settledAt: string | null }>, organisation: { id: string, name: string, symbol: string | null } };

export type DelegationsQueryVariables = Exact<{
  filter?: DelegationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DelegationsQuery = { delegations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, form: DelegationForm, formLabel: string, officeLabel: string, receiverOfficeLabel: string, from: string, until: string | null, decision: string, status: DelegationStatus, endable: boolean, grantedAt: string, endedAt: string | null, endedReason: string | null, organisation: { id: string, name: string, symbol: string | null }, giver: { id: string, fullName: string }, receiver: { id: string, fullName: string }, grantedBy: { id: string, fullName: string }, endedBy: { id: string, fullName: string } | null, kinds: Array<{ name: string, label: string }> | null, actions: Array<{ name: string, label: string }> | null } }> } };

export type GrantDelegationMutationVariables = Exact<{
  input: GrantDelegationInput;
}>;


export type GrantDelegationMutation = { grantDelegation:
    | { __typename: 'Delegation', id: string }
    | { __typename: 'DelegationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type EndDelegationMutationVariables = Exact<{
  input: EndDelegationInput;
}>;


export type EndDelegationMutation = { endDelegation:
    | { __typename: 'Delegation', id: string }
    | { __typename: 'DelegationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type DelegationPartsFragment = { id: string, form: DelegationForm, formLabel: string, officeLabel: string, receiverOfficeLabel: string, from: string, until: string | null, decision: string, status: DelegationStatus, endable: boolean, grantedAt: string, endedAt: string | null, endedReason: string | null, organisation: { id: string, name: string, symbol: string | null }, giver: { id: string, fullName: string }, receiver: { id: string, fullName: string }, grantedBy: { id: string, fullName: string }, endedBy: { id: string, fullName: string } | null, kinds: Array<{ name: string, label: string }> | null, actions: Array<{ name: string, label: string }> | null };

export type DispatchesQueryVariables = Exact<{
  documentId: string;
  filter?: DispatchFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type DispatchesQuery = { dispatches: { totalCount: number, edges: Array<{ node: { id: string, line: string, sentAt: string, receivedAt: string | null, incomingNumber: number | null, incomingYear: number | null, readAt: string | null, organisation: { id: string, name: string, symbol: string | null } | null, person: { id: string, fullName: string } | null, receivedBy: { id: string, fullName: string } | null, readBy: { id: string, fullName: string } | null } }> } };

export type IncomingQueryVariables = Exact<{
  filter?: DispatchFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type IncomingQuery = { incoming: { totalCount: number, edges: Array<{ node: { id: string, line: string, sentAt: string, receivedAt: string | null, incomingNumber: number | null, incomingYear: number | null, readAt: string | null, organisation: { id: string, name: string, symbol: string | null } | null, document: { id: string, kindLabel: string, title: string, numberLine: string | null, issuedOn: string | null, stateLabel: string, stateTone: StateTone, organisation: { id: string, name: string, symbol: string | null } }, receivedBy: { id: string, fullName: string } | null, readBy: { id: string, fullName: string } | null } }> } };

export type AcknowledgeReceiptMutationVariables = Exact<{
  dispatchId: string;
}>;


export type AcknowledgeReceiptMutation = { acknowledgeReceipt:
    | { __typename: 'Dispatch', id: string, incomingNumber: number | null, incomingYear: number | null }
    | { __typename: 'DispatchRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
   };

export type MarkReadMutationVariables = Exact<{
  documentId: string;
}>;


export type MarkReadMutation = { markRead: { id: string } };

export type RemindUnreadMutationVariables = Exact<{
  documentId: string;
}>;


export type RemindUnreadMutation = { remindUnread:
    | { __typename: 'DispatchRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'UnreadReminded', recipients: number }
   };

export type SentFragment = { id: string, line: string, sentAt: string, receivedAt: string | null, incomingNumber: number | null, incomingYear: number | null, readAt: string | null, receivedBy: { id: string, fullName: string } | null, readBy: { id: string, fullName: string } | null };

export type DocumentsQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
  orderBy?: DocumentOrder | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type DocumentsQuery = { documents: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, edges: Array<{ node: { id: string, kind: string, kindLabel: string, title: string, state: string, stateLabel: string, stateTone: StateTone, version: number, year: number | null, numberLine: string | null, dueAt: string | null, late: boolean, updatedAt: string, organisation: { id: string, name: string, symbol: string | null }, draftedBy: { id: string, fullName: string } } }> } };

export type DocumentPageQueryVariables = Exact<{
  id: string;
}>;


export type DocumentPageQuery = { document: { content: unknown, contentHash: string, number: number | null, symbol: string | null, issuedOn: string | null, incomingNumber: number | null, createdAt: string, editable: boolean, flowVersion: number, newerFlowVersion: number | null, pdfUrl: string, htmlUrl: string, verificationCode: string | null, id: string, kind: string, kindLabel: string, title: string, state: string, stateLabel: string, stateTone: StateTone, version: number, year: number | null, numberLine: string | null, dueAt: string | null, late: boolean, updatedAt: string, automatic: { action: string, label: string, at: string } | null, workItems: Array<{ id: string, action: string, actionLabel: string, waitsFor: string | null }>, organisation: { id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null } | null }, programme: { id: string, title: string, numberLine: string | null, content: unknown } | null, dispatchCounts: { sent: number, received: number, read: number, unread: number, mayRemind: boolean, remindedAt: string | null } | null, sentToMe: Array<{ id: string, line: string, sentAt: string, receivedAt: string | null, incomingNumber: number | null, incomingYear: number | null, readAt: string | null, organisation: { id: string, name: string, symbol: string | null } | null, receivedBy: { id: string, fullName: string } | null, readBy: { id: string, fullName: string } | null }>, editBlockers: Array<{ code: string, message: string, params: unknown, link: string | null }>, sender: { named: boolean, erased: boolean, mayRead: boolean, name: string | null, phone: string | null, email: string | null } | null, links: Array<{ id: string, direction: LinkDirection, role: string, roleLabel: string, rowId: string | null, kindLabel: string, state: string, stateLabel: string, stateTone: StateTone, document: { id: string, title: string, numberLine: string | null } | null }>, openings: Array<{ role: string, roleLabel: string, kind: string, rows: string | null, allowed: boolean, organisation: { id: string, name: string, symbol: string | null } }>, availableActions: Array<{ name: string, label: string, allowed: boolean, main: boolean, danger: boolean, payload: unknown, onBehalfOf: { id: string, fullName: string } | null, blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }>, currentRound: { id: string, no: number, mode: string, ballot: string, status: RoundStatus, openedAt: string, closesAt: string | null, closedAt: string | null, contentHash: string, revision: number, rollSize: number, present: number, quorumNeeded: number, majorityNeeded: number, agree: number | null, disagree: number | null, abstain: number | null, missingPresent: number, missingAgree: number | null, certain: string | null, summary: string, myChoice: string | null, heldOn: string | null, discussion: string | null, minutesUrl: string | null, ballots: Array<{ code: string, choices: Array<string> }>, questions: Array<{ id: string, title: string, most: number, rollSize: number, present: number, quorumNeeded: number, blank: number | null, mine: boolean, myChoices: Array<string> | null, about: { id: string } | null, ballots: Array<{ code: string, choices: Array<string> }>, choices: Array<{ value: string, label: string, votes: number | null, majorityNeeded: number, open: boolean, won: boolean, against: boolean }> }>, openedBy: { id: string, fullName: string }, secretary: { id: string, fullName: string } | null, members: Array<{ office: string, officeLabel: string, voted: boolean, choice: string | null, remark: string | null, person: { id: string, fullName: string } }>, warnings: Array<{ code: string, message: string }> } | null, rounds: Array<{ id: string, no: number, status: RoundStatus, openedAt: string, minutesUrl: string | null }>, revisions: Array<{ no: number, savedAt: string, title: string, contentHash: string, substanceHash: string, label: string | null, pdfUrl: string, savedBy: { id: string, fullName: string } | null }>, returns: Array<{ reason: string, office: string | null, at: string, revision: number, by: { id: string, fullName: string }, notes: Array<{ id: string, section: string, sectionLabel: string, rowId: string | null, text: string, answered: boolean, answeredBy: { id: string, fullName: string } | null }> }>, comments: Array<{ id: string, at: string, text: string, section: string | null, rowId: string | null, author: { id: string, fullName: string } | null }>, attachments: Array<{ id: string, title: string, purpose: AttachmentPurpose, fileName: string, mediaType: string, size: number, sha256: string, url: string, uploadedAt: string, uploadedBy: { id: string, fullName: string } | null }>, warnings: Array<{ code: string, message: string, path: string | null }>, recent: { edges: Array<{ node: { id: string, seq: number, action: string, actionLabel: string, from: string | null, to: string | null, fromLabel: string | null, toLabel: string | null, at: string, office: string | null, officeLabel: string | null, reason: string | null, revision: number | null, contentHash: string | null, hash: string, changes: unknown, delegationForm: DelegationForm | null, actor: { id: string, fullName: string } | null, onBehalfOf: { id: string, fullName: string } | null } }> }, draftedBy: { id: string, fullName: string } } | null };

export type DocumentVersionQueryVariables = Exact<{
  id: string;
}>;


export type DocumentVersionQuery = { document: { id: string, version: number, content: unknown, title: string, updatedAt: string } | null };

export type RevisionContentQueryVariables = Exact<{
  id: string;
  no: number;
}>;


export type RevisionContentQuery = { document: { id: string, kind: string, revision: { content: unknown, no: number, savedAt: string, title: string, contentHash: string, substanceHash: string, label: string | null, pdfUrl: string, savedBy: { id: string, fullName: string } | null } | null } | null };

export type RevisionDiffQueryVariables = Exact<{
  id: string;
  from: number;
  to: number;
}>;


export type RevisionDiffQuery = { document: { id: string, diff: Array<{ path: string, label: string, kind: ChangeKind, before: unknown, after: unknown, substance: boolean, rowId: string | null }> } | null };

export type ProgrammeTargetsQueryVariables = Exact<{
  id: string;
}>;


export type ProgrammeTargetsQuery = { document: { id: string, title: string, content: unknown } | null };

export type ContentSuggestionQueryVariables = Exact<{
  input: ContentSuggestionInput;
}>;


export type ContentSuggestionQuery = { contentSuggestion: unknown };

export type RevisionHeadFragment = { no: number, savedAt: string, title: string, contentHash: string, substanceHash: string, label: string | null, pdfUrl: string, savedBy: { id: string, fullName: string } | null };

export type DocumentPartsFragment = { content: unknown, contentHash: string, number: number | null, symbol: string | null, issuedOn: string | null, incomingNumber: number | null, createdAt: string, editable: boolean, flowVersion: number, newerFlowVersion: number | null, pdfUrl: string, htmlUrl: string, verificationCode: string | null, id: string, kind: string, kindLabel: string, title: string, state: string, stateLabel: string, stateTone: StateTone, version: number, year: number | null, numberLine: string | null, dueAt: string | null, late: boolean, updatedAt: string, automatic: { action: string, label: string, at: string } | null, workItems: Array<{ id: string, action: string, actionLabel: string, waitsFor: string | null }>, organisation: { id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null } | null }, programme: { id: string, title: string, numberLine: string | null, content: unknown } | null, dispatchCounts: { sent: number, received: number, read: number, unread: number, mayRemind: boolean, remindedAt: string | null } | null, sentToMe: Array<{ id: string, line: string, sentAt: string, receivedAt: string | null, incomingNumber: number | null, incomingYear: number | null, readAt: string | null, organisation: { id: string, name: string, symbol: string | null } | null, receivedBy: { id: string, fullName: string } | null, readBy: { id: string, fullName: string } | null }>, editBlockers: Array<{ code: string, message: string, params: unknown, link: string | null }>, sender: { named: boolean, erased: boolean, mayRead: boolean, name: string | null, phone: string | null, email: string | null } | null, links: Array<{ id: string, direction: LinkDirection, role: string, roleLabel: string, rowId: string | null, kindLabel: string, state: string, stateLabel: string, stateTone: StateTone, document: { id: string, title: string, numberLine: string | null } | null }>, openings: Array<{ role: string, roleLabel: string, kind: string, rows: string | null, allowed: boolean, organisation: { id: string, name: string, symbol: string | null } }>, availableActions: Array<{ name: string, label: string, allowed: boolean, main: boolean, danger: boolean, payload: unknown, onBehalfOf: { id: string, fullName: string } | null, blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }>, currentRound: { id: string, no: number, mode: string, ballot: string, status: RoundStatus, openedAt: string, closesAt: string | null, closedAt: string | null, contentHash: string, revision: number, rollSize: number, present: number, quorumNeeded: number, majorityNeeded: number, agree: number | null, disagree: number | null, abstain: number | null, missingPresent: number, missingAgree: number | null, certain: string | null, summary: string, myChoice: string | null, heldOn: string | null, discussion: string | null, minutesUrl: string | null, ballots: Array<{ code: string, choices: Array<string> }>, questions: Array<{ id: string, title: string, most: number, rollSize: number, present: number, quorumNeeded: number, blank: number | null, mine: boolean, myChoices: Array<string> | null, about: { id: string } | null, ballots: Array<{ code: string, choices: Array<string> }>, choices: Array<{ value: string, label: string, votes: number | null, majorityNeeded: number, open: boolean, won: boolean, against: boolean }> }>, openedBy: { id: string, fullName: string }, secretary: { id: string, fullName: string } | null, members: Array<{ office: string, officeLabel: string, voted: boolean, choice: string | null, remark: string | null, person: { id: string, fullName: string } }>, warnings: Array<{ code: string, message: string }> } | null, rounds: Array<{ id: string, no: number, status: RoundStatus, openedAt: string, minutesUrl: string | null }>, revisions: Array<{ no: number, savedAt: string, title: string, contentHash: string, substanceHash: string, label: string | null, pdfUrl: string, savedBy: { id: string, fullName: string } | null }>, returns: Array<{ reason: string, office: string | null, at: string, revision: number, by: { id: string, fullName: string }, notes: Array<{ id: string, section: string, sectionLabel: string, rowId: string | null, text: string, answered: boolean, answeredBy: { id: string, fullName: string } | null }> }>, comments: Array<{ id: string, at: string, text: string, section: string | null, rowId: string | null, author: { id: string, fullName: string } | null }>, attachments: Array<{ id: string, title: string, purpose: AttachmentPurpose, fileName: string, mediaType: string, size: number, sha256: string, url: string, uploadedAt: string, uploadedBy: { id: string, fullName: string } | null }>, warnings: Array<{ code: string, message: string, path: string | null }>, recent: { edges: Array<{ node: { id: string, seq: number, action: string, actionLabel: string, from: string | null, to: string | null, fromLabel: string | null, toLabel: string | null, at: string, office: string | null, officeLabel: string | null, reason: string | null, revision: number | null, contentHash: string | null, hash: string, changes: unknown, delegationForm: DelegationForm | null, actor: { id: string, fullName: string } | null, onBehalfOf: { id: string, fullName: string } | null } }> }, draftedBy: { id: string, fullName: string } };

export type RoundPartsFragment = { id: string, no: number, mode: string, ballot: string, status: RoundStatus, openedAt: string, closesAt: string | null, closedAt: string | null, contentHash: string, revision: number, rollSize: number, present: number, quorumNeeded: number, majorityNeeded: number, agree: number | null, disagree: number | null, abstain: number | null, missingPresent: number, missingAgree: number | null, certain: string | null, summary: string, myChoice: string | null, heldOn: string | null, discussion: string | null, minutesUrl: string | null, ballots: Array<{ code: string, choices: Array<string> }>, questions: Array<{ id: string, title: string, most: number, rollSize: number, present: number, quorumNeeded: number, blank: number | null, mine: boolean, myChoices: Array<string> | null, about: { id: string } | null, ballots: Array<{ code: string, choices: Array<string> }>, choices: Array<{ value: string, label: string, votes: number | null, majorityNeeded: number, open: boolean, won: boolean, against: boolean }> }>, openedBy: { id: string, fullName: string }, secretary: { id: string, fullName: string } | null, members: Array<{ office: string, officeLabel: string, voted: boolean, choice: string | null, remark: string | null, person: { id: string, fullName: string } }>, warnings: Array<{ code: string, message: string }> };

export type CommentPartsFragment = { id: string, at: string, text: string, section: string | null, rowId: string | null, author: { id: string, fullName: string } | null };

export type AttachmentPartsFragment = { id: string, title: string, purpose: AttachmentPurpose, fileName: string, mediaType: string, size: number, sha256: string, url: string, uploadedAt: string, uploadedBy: { id: string, fullName: string } | null };

export type DutyMatrixQueryVariables = Exact<{
  year: number;
  filter?: DutyMatrixFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type DutyMatrixQuery = { dutyMatrix: { mayChase: boolean, columns: Array<{ key: string, kind: string, kindLabel: string, period: string, periodLabel: string, requestId: string | null, title: string | null, dueOn: string, counts: { notDue: number, open: number, late: number, returned: number, submitted: number, done: number, lapsed: number } }>, rows: { totalCount: number, edges: Array<{ node: { organisation: { id: string, name: string, symbol: string | null }, cells: Array<{ key: string, obligationId: string, status: DutyCellStatus, dueOn: string, daysLate: number, documentId: string | null, remindedAt: string | null }> } }> } } };

export type ChaseDutiesMutationVariables = Exact<{
  input: ChaseDutiesInput;
}>;


export type ChaseDutiesMutation = { chaseDuties:
    | { __typename: 'ChaseRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'DutiesChased', duties: number, units: number, left: number }
   };

export type SetOfficeSymbolMutationVariables = Exact<{
  organisationId: string;
  officeSymbol: string;
}>;


export type SetOfficeSymbolMutation = { setOfficeSymbol:
    | { __typename: 'ConfigurationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Organisation', id: string, officeSymbol: string | null }
   };

export type FlowsQueryVariables = Exact<{ [key: string]: never; }>;


export type FlowsQuery = { flows: Array<{ kind: string, label: string, version: number, hasRound: boolean, hasYardsticks: boolean, mainPath: Array<string>, states: Array<{ name: string, label: string }>, actions: Array<{ name: string, label: string }> }> };

export type FlowDiagramsQueryVariables = Exact<{ [key: string]: never; }>;


export type FlowDiagramsQuery = { flows: Array<{ kind: string, label: string, version: number, diagram: string, versions: Array<{ version: number, documents: number }> }> };

export type PersonNameFragment = { id: string, fullName: string };

export type UnitNameFragment = { id: string, name: string, symbol: string | null };

export type BlockerTextFragment = { code: string, message: string, params: unknown, link: string | null };

export type FaultFragment = { path: string, code: string, message: string };

export type DocumentRowFragment = { id: string, kind: string, kindLabel: string, title: string, state: string, stateLabel: string, stateTone: StateTone, version: number, year: number | null, numberLine: string | null, dueAt: string | null, late: boolean, updatedAt: string, organisation: { id: string, name: string, symbol: string | null }, draftedBy: { id: string, fullName: string } };

export type CountsFragment = { all: number, decide: number, review: number, returned: number, issue: number, draft: number, late: number };

export type DocumentHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentHistoryQuery = { document: { id: string, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, seq: number, action: string, actionLabel: string, from: string | null, to: string | null, fromLabel: string | null, toLabel: string | null, at: string, office: string | null, officeLabel: string | null, reason: string | null, revision: number | null, contentHash: string | null, hash: string, changes: unknown, delegationForm: DelegationForm | null, actor: { id: string, fullName: string } | null, onBehalfOf: { id: string, fullName: string } | null } }> } } | null };

export type AuditEventsQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEventsQuery = { auditEvents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, seq: number, action: string, actionLabel: string, from: string | null, to: string | null, fromLabel: string | null, toLabel: string | null, at: string, office: string | null, officeLabel: string | null, reason: string | null, revision: number | null, contentHash: string | null, hash: string, changes: unknown, delegationForm: DelegationForm | null, document: { id: string, title: string, kindLabel: string, organisation: { id: string, name: string, symbol: string | null } } | null, actor: { id: string, fullName: string } | null, onBehalfOf: { id: string, fullName: string } | null } }> } };

export type EventPartsFragment = { id: string, seq: number, action: string, actionLabel: string, from: string | null, to: string | null, fromLabel: string | null, toLabel: string | null, at: string, office: string | null, officeLabel: string | null, reason: string | null, revision: number | null, contentHash: string | null, hash: string, changes: unknown, delegationForm: DelegationForm | null, actor: { id: string, fullName: string } | null, onBehalfOf: { id: string, fullName: string } | null };

export type ImportHeadFragment = { id: string, state: ImportState, fileName: string, createdAt: string, doneAt: string | null, undoneAt: string | null, createdBy: { id: string, fullName: string } | null, committedBy: { id: string, fullName: string } | null, undoneBy: { id: string, fullName: string } | null, kind: { name: string, label: string }, counts: { total: number, new: number, change: number, same: number, fault: number, done: number, refused: number, undone: number, kept: number } };

export type ImportKindsQueryVariables = Exact<{
  ofList: boolean;
}>;


export type ImportKindsQuery = { importKinds: Array<{ name: string, label: string, lead: string, templateUrl: string }> };

export type ImportsQueryVariables = Exact<{
  documentId?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type ImportsQuery = { imports: { totalCount: number, edges: Array<{ node: { id: string, state: ImportState, fileName: string, createdAt: string, doneAt: string | null, undoneAt: string | null, createdBy: { id: string, fullName: string } | null, committedBy: { id: string, fullName: string } | null, undoneBy: { id: string, fullName: string } | null, kind: { name: string, label: string }, counts: { total: number, new: number, change: number, same: number, fault: number, done: number, refused: number, undone: number, kept: number } } }> } };

export type ImportQueryVariables = Exact<{
  id: string;
  show?: ImportLinesShown | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type ImportQuery = { import: { fileUrl: string, size: number, sha256: string, ignoredColumns: Array<string>, id: string, state: ImportState, fileName: string, createdAt: string, doneAt: string | null, undoneAt: string | null, organisation: { id: string, name: string, symbol: string | null }, document: { id: string, title: string } | null, kind: { name: string, label: string, columns: Array<{ key: string, label: string }> }, lines: { totalCount: number, edges: Array<{ node: { line: number, verdict: ImportVerdict, outcome: ImportOutcome | null, chosen: boolean, cells: Array<{ column: string, text: string }>, faults: Array<{ label: string | null, message: string }>, changes: Array<{ label: string, before: string, after: string }> } }> }, createdBy: { id: string, fullName: string } | null, committedBy: { id: string, fullName: string } | null, undoneBy: { id: string, fullName: string } | null, counts: { total: number, new: number, change: number, same: number, fault: number, done: number, refused: number, undone: number, kept: number } } };

export type ImportLinePartsFragment = { line: number, verdict: ImportVerdict, outcome: ImportOutcome | null, chosen: boolean, cells: Array<{ column: string, text: string }>, faults: Array<{ label: string | null, message: string }>, changes: Array<{ label: string, before: string, after: string }> };

export type CommitImportMutationVariables = Exact<{
  input: CommitImportInput;
}>;


export type CommitImportMutation = { commitImport: { id: string, state: ImportState } };

export type UndoImportMutationVariables = Exact<{
  id: string;
}>;


export type UndoImportMutation = { undoImport: { id: string, state: ImportState } };

export type DiscardImportMutationVariables = Exact<{
  id: string;
}>;


export type DiscardImportMutation = { discardImport: { id: string, state: ImportState } };

export type InboxQueryVariables = Exact<{
  filter?: InboxFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { totalCount: number, counts: { all: number, decide: number, review: number, returned: number, issue: number, draft: number, late: number }, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, title: string, kind: string, kindLabel: string, action: string, actionLabel: string, unitName: string, state: string, stateLabel: string, dueAt: string | null, since: string, onBehalfOf: { id: string, fullName: string } | null, document: { id: string, numberLine: string | null, stateTone: StateTone, version: number } } }> } };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { documents: { edges: Array<{ node: { id: string, title: string, numberLine: string | null, content: unknown } }> } };

export type IndicatorsQueryVariables = Exact<{
  programmeId: string;
  organisationId: string;
  asOf: string;
}>;


export type IndicatorsQuery = { organisation: { kind: string, id: string, name: string, symbol: string | null } | null, indicators: Array<{ name: string, title: string, unit: string, comparison: string, target: number, figure: number | null, numerator: number | null, denominator: number | null, notReported: number, asOf: string, counted: boolean, countedLabel: string | null, reached: boolean | null, configurable: boolean, ofPeople: boolean, share: { name: string, label: string } | null, shares: Array<{ name: string, label: string }>, trend: Array<{ asOf: string, figure: number | null, numerator: number, denominator: number, notReported: number }>, typed: { units: number, average: number | null, lowest: number | null, highest: number | null } }> };

export type IndicatorQueryVariables = Exact<{
  programmeId: string;
  organisationId: string;
  asOf: string;
  name: string;
  first: number;
  skip: number;
}>;


export type IndicatorQuery = { organisation: { kind: string, id: string, name: string, symbol: string | null } | null, indicators: Array<{ name: string, title: string, unit: string, comparison: string, target: number, figure: number | null, numerator: number | null, denominator: number | null, notReported: number, asOf: string, counted: boolean, countedLabel: string | null, reached: boolean | null, configurable: boolean, ofPeople: boolean, branches: { totalCount: number, edges: Array<{ node: { figure: number | null, numerator: number, denominator: number, notReported: number, organisation: { id: string, name: string, symbol: string | null } } }> }, share: { name: string, label: string } | null, shares: Array<{ name: string, label: string }>, trend: Array<{ asOf: string, figure: number | null, numerator: number, denominator: number, notReported: number }>, typed: { units: number, average: number | null, lowest: number | null, highest: number | null } }> };

export type IndicatorRecordsQueryVariables = Exact<{
  programmeId: string;
  organisationId: string;
  asOf: string;
  name: string;
  which: IndicatorRecords;
  key: boolean;
  first: number;
  skip: number;
}>;


export type IndicatorRecordsQuery = { indicators: Array<{ name: string, records: { totalCount: number, edges: Array<{ node: { officeLabels: Array<string>, organisation: { id: string, name: string, symbol: string | null } | null, person: { id: string, fullName: string } | null, document: { id: string, title: string, numberLine: string | null } | null, entry: { id: string, title: string, on: string } | null } }> } }> };

export type SetIndicatorShareMutationVariables = Exact<{
  input: SetIndicatorShareInput;
}>;


export type SetIndicatorShareMutation = { setIndicatorShare:
    | { __typename: 'CadreDone', id: string }
    | { __typename: 'CadreRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type IndicatorPartsFragment = { name: string, title: string, unit: string, comparison: string, target: number, figure: number | null, numerator: number | null, denominator: number | null, notReported: number, asOf: string, counted: boolean, countedLabel: string | null, reached: boolean | null, configurable: boolean, ofPeople: boolean, share: { name: string, label: string } | null, shares: Array<{ name: string, label: string }>, trend: Array<{ asOf: string, figure: number | null, numerator: number, denominator: number, notReported: number }>, typed: { units: number, average: number | null, lowest: number | null, highest: number | null } };

export type ChangesSubscriptionVariables = Exact<{
  documentIds?: Array<string> | string | null | undefined;
}>;


export type ChangesSubscription = { changes:
    | { __typename: 'DocumentChange', id: string, version: number }
    | { __typename: 'InboxChange' }
    | { __typename: 'NotificationsChange' }
   };

export type NotificationsQueryVariables = Exact<{
  unreadOnly?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { notifications: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, message: string, at: string, readAt: string | null, dutyYear: number | null, document: { id: string, title: string, numberLine: string | null, organisation: { id: string, name: string, symbol: string | null } } | null } }> } };

export type MarkNotificationsReadMutationVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
  all: boolean;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: { unreadNotifications: number } };

export type MailWishQueryVariables = Exact<{ [key: string]: never; }>;


export type MailWishQuery = { viewer: { mailIsOn: boolean, person: { id: string, email: string | null }, mailPreference: { work: MailMode, news: MailMode, due: MailMode, digestHour: number, quietFrom: number, quietUntil: number } } | null };

export type SaveMailWishMutationVariables = Exact<{
  input: MailPreferenceInput;
}>;


export type SaveMailWishMutation = { saveMailPreference:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'MailPreference', work: MailMode, news: MailMode, due: MailMode, digestHour: number, quietFrom: number, quietUntil: number }
   };

export type MailWishPartsFragment = { work: MailMode, news: MailMode, due: MailMode, digestHour: number, quietFrom: number, quietUntil: number };

export type OrganisationsQueryVariables = Exact<{
  filter?: OrganisationFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, edges: Array<{ node: { kind: string, place: string | null, phone: string | null, id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null } | null } }> } };

export type OrganisationQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationQuery = { organisation: { officeSymbol: string | null, kind: string, place: string | null, phone: string | null, id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null, offices: Array<{ office: string, label: string, onStandingCommittee: boolean, from: string, until: string | null, person: { phone: string | null, email: string | null, id: string, fullName: string } }> } | null, offices: Array<{ office: string, label: string, onStandingCommittee: boolean, from: string, until: string | null, person: { phone: string | null, email: string | null, id: string, fullName: string } }>, ratings: { edges: Array<{ node: { year: number, label: string, document: { id: string } } }> }, publicForms: Array<{ kind: string, label: string, url: string, qrUrl: string, posterUrl: string }> } | null };

export type HolderFragment = { office: string, label: string, onStandingCommittee: boolean, from: string, until: string | null, person: { phone: string | null, email: string | null, id: string, fullName: string } };

export type PersonNameQueryVariables = Exact<{
  id: string;
}>;


export type PersonNameQuery = { person: { id: string, fullName: string } | null };

export type PlannedCadresQueryVariables = Exact<{
  organisationId: string;
  idle?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type PlannedCadresQuery = { plannedCadres: { totalCount: number, edges: Array<{ node: { posts: Array<string>, since: string, until: string | null, trainings: number, lastTraining: string | null, tasks: Array<string>, evaluation: { year: number, level: string } | null, person: { id: string, fullName: string }, organisation: { id: string, name: string, symbol: string | null }, document: { id: string, title: string } | null } }> } };

export type OrganisationDecisionsQueryVariables = Exact<{
  filter?: OrganisationDecisionFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type OrganisationDecisionsQuery = { organisationDecisions: { totalCount: number, edges: Array<{ node: { id: string, number: string, decidedOn: string, issuer: string, subject: string, effectiveOn: string, status: OrganisationDecisionStatus, changeKinds: Array<OrganisationChangeKind> } }> } };

export type OrganisationDecisionQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  steps?: string | null | undefined;
  offices?: string | null | undefined;
  documents?: string | null | undefined;
  registers?: string | null | undefined;
  duties?: string | null | undefined;
  delegations?: string | null | undefined;
  accounts?: string | null | undefined;
}>;


export type OrganisationDecisionQuery = { organisationDecision: { paperCode: string | null, plannedAt: string, carriedOutAt: string | null, endedAt: string | null, cancellable: boolean, cancelledAt: string | null, cancelledReason: string | null, documents: number, documentsOpen: number, documentsRefused: number, id: string, number: string, decidedOn: string, issuer: string, subject: string, effectiveOn: string, status: OrganisationDecisionStatus, changeKinds: Array<OrganisationChangeKind>, plannedBy: { id: string, fullName: string } | null, cancelledBy: { id: string, fullName: string } | null, faults: Array<{ path: string, code: string, message: string }> | null, preview: { steps: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { step: OrganisationStepKind, name: string, from: string | null, to: string | null } }> }, offices: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { label: string, person: { fullName: string }, organisation: { name: string } } }> }, documents: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { kindLabel: string, stateLabel: string, documents: number, fate: DocumentFate, toLabel: string | null, organisation: { name: string } } }> }, registers: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { typeCode: string, year: number, last: number, organisation: { name: string } } }> }, duties: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { kindLabel: string, year: number, periodLabel: string, dueOn: string, lapses: boolean, organisation: { name: string } } }> }, delegations: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { formLabel: string, officeLabel: string, giver: { fullName: string }, receiver: { fullName: string } } }> }, accounts: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { username: string, person: { fullName: string }, organisation: { name: string } } }> } } | null, events: { totalCount: number, edges: Array<{ node: { action: string, at: string, actor: { id: string, fullName: string } | null, organisation: { id: string, name: string, symbol: string | null } | null } }> } } | null };

export type OrganisationDecisionPreviewQueryVariables = Exact<{
  input: OrganisationDecisionInput;
  first?: number | null | undefined;
  steps?: string | null | undefined;
  offices?: string | null | undefined;
  documents?: string | null | undefined;
  registers?: string | null | undefined;
  duties?: string | null | undefined;
  delegations?: string | null | undefined;
  accounts?: string | null | undefined;
}>;


export type OrganisationDecisionPreviewQuery = { organisationDecisionPreview:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'OrganisationDecisionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'OrganisationPreview', steps: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { step: OrganisationStepKind, name: string, from: string | null, to: string | null } }> }, offices: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { label: string, person: { fullName: string }, organisation: { name: string } } }> }, documents: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { kindLabel: string, stateLabel: string, documents: number, fate: DocumentFate, toLabel: string | null, organisation: { name: string } } }> }, registers: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { typeCode: string, year: number, last: number, organisation: { name: string } } }> }, duties: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { kindLabel: string, year: number, periodLabel: string, dueOn: string, lapses: boolean, organisation: { name: string } } }> }, delegations: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { formLabel: string, officeLabel: string, giver: { fullName: string }, receiver: { fullName: string } } }> }, accounts: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { username: string, person: { fullName: string }, organisation: { name: string } } }> } }
   };

export type PlanOrganisationDecisionMutationVariables = Exact<{
  input: OrganisationDecisionInput;
}>;


export type PlanOrganisationDecisionMutation = { planOrganisationDecision:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'OrganisationDecision', id: string }
    | { __typename: 'OrganisationDecisionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
   };

export type CancelOrganisationDecisionMutationVariables = Exact<{
  input: CancelOrganisationDecisionInput;
}>;


export type CancelOrganisationDecisionMutation = { cancelOrganisationDecision:
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'OrganisationDecision', id: string }
    | { __typename: 'OrganisationDecisionRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
   };

export type OrganisationHistoryQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationHistoryQuery = { organisation: { id: string, foundedOn: string, dissolvedOn: string | null, descriptions: { edges: Array<{ node: { name: string, symbol: string, from: string, until: string | null, decision: string | null, parent: { id: string, name: string, symbol: string | null } | null } }> }, predecessors: { edges: Array<{ node: { since: string, heir: boolean, organisation: { id: string, name: string, symbol: string | null }, decision: { id: string, number: string } | null } }> }, successors: { edges: Array<{ node: { since: string, heir: boolean, organisation: { id: string, name: string, symbol: string | null }, decision: { id: string, number: string } | null } }> } } | null };

export type SuccessionLineFragment = { since: string, heir: boolean, organisation: { id: string, name: string, symbol: string | null }, decision: { id: string, number: string } | null };

export type DecisionHeadFragment = { id: string, number: string, decidedOn: string, issuer: string, subject: string, effectiveOn: string, status: OrganisationDecisionStatus, changeKinds: Array<OrganisationChangeKind> };

export type PreviewPartsFragment = { steps: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { step: OrganisationStepKind, name: string, from: string | null, to: string | null } }> }, offices: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { label: string, person: { fullName: string }, organisation: { name: string } } }> }, documents: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { kindLabel: string, stateLabel: string, documents: number, fate: DocumentFate, toLabel: string | null, organisation: { name: string } } }> }, registers: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { typeCode: string, year: number, last: number, organisation: { name: string } } }> }, duties: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { kindLabel: string, year: number, periodLabel: string, dueOn: string, lapses: boolean, organisation: { name: string } } }> }, delegations: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { formLabel: string, officeLabel: string, giver: { fullName: string }, receiver: { fullName: string } } }> }, accounts: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { username: string, person: { fullName: string }, organisation: { name: string } } }> } };

export type CalendarQueryVariables = Exact<{
  version?: number | null | undefined;
}>;


export type CalendarQuery = { calendar: { version: number, cultureDay: boolean, reason: string, decision: string | null, createdAt: string, mayEdit: boolean, createdBy: { id: string, fullName: string } | null, days: Array<{ day: string, off: boolean, name: string }>, years: Array<{ year: number, status: YearStatus }> } };

export type CalendarVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CalendarVersionsQuery = { calendars: { edges: Array<{ node: { version: number, reason: string, decision: string | null, createdAt: string, createdBy: { id: string, fullName: string } | null } }> } };

export type CalendarPreviewQueryVariables = Exact<{
  input: CalendarPreviewInput;
}>;


export type CalendarPreviewQuery = { calendarPreview:
    | { __typename: 'CalendarPreview', moves: number, open: number }
    | { __typename: 'ConfigurationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type SaveCalendarMutationVariables = Exact<{
  input: SaveCalendarInput;
}>;


export type SaveCalendarMutation = { saveCalendar:
    | { __typename: 'Calendar', version: number }
    | { __typename: 'ConfigurationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type FlowSettingsQueryVariables = Exact<{
  kind: string;
  organisationId: string;
}>;


export type FlowSettingsQuery = { flowSettings: { kind: string, kindLabel: string, mode: ApprovalMode, meetingDenominator: MeetingDenominator, ownAwards: boolean | null, dueDay: string | null, remindBefore: Array<number>, mayEdit: boolean, dueDays: Array<{ period: string, label: string, day: string }>, escalateTo: Array<{ office: string, officeLabel: string, where: Side }> | null, states: Array<{ state: string, stateLabel: string, usualWorkingDays: number, workingDays: number, remindBefore: Array<number>, escalateTo: Array<{ office: string, officeLabel: string, where: Side }> | null }>, versions: Array<{ id: string, state: string | null, stateLabel: string | null, validFrom: string, workingDays: number | null, dueDay: string | null, remindBefore: Array<number> | null, mode: ApprovalMode | null, meetingDenominator: MeetingDenominator | null, ownAwards: boolean | null, reason: string, setAt: string, escalateTo: Array<{ office: string, officeLabel: string, where: Side }> | null, setBy: { id: string, fullName: string } }> } };

export type SaveFlowSettingMutationVariables = Exact<{
  input: SaveFlowSettingInput;
}>;


export type SaveFlowSettingMutation = { saveFlowSetting:
    | { __typename: 'ConfigurationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'FlowSettings', kind: string }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type ObligationsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type ObligationsQuery = { obligations: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, edges: Array<{ node: { id: string, kind: string, kindLabel: string, year: number, period: string, periodLabel: string, title: string | null, rowId: string | null, settledAt: string | null, dueOn: string, status: ObligationStatus, doneAt: string | null, daysLate: number, phone: string | null, state: string | null, stateLabel: string | null, shareUrl: string, askedBy: { id: string, title: string } | null, chair: { id: string, fullName: string } | null, organisation: { id: string, name: string, symbol: string | null }, document: { id: string, title: string, stateTone: StateTone } | null, grounds: Array<{ id: string, title: string, numberLine: string | null }> } }> } };

export type CalendarPartsFragment = { version: number, cultureDay: boolean, reason: string, decision: string | null, createdAt: string, mayEdit: boolean, createdBy: { id: string, fullName: string } | null, days: Array<{ day: string, off: boolean, name: string }>, years: Array<{ year: number, status: YearStatus }> };

export type EscalationPartsFragment = { office: string, officeLabel: string, where: Side };

export type AskUnitsMutationVariables = Exact<{
  input: AskUnitsInput;
}>;


export type AskUnitsMutation = { askUnits:
    | { __typename: 'ConfigurationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'DutyRequest', id: string, units: number }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
   };

export type YardsticksQueryVariables = Exact<{
  kind: string;
  organisationId: string;
}>;


export type YardsticksQuery = { yardsticks: { kind: string, kindLabel: string, content: unknown, since: string | null, mayEdit: boolean, from: { id: string, name: string } | null } };

export type YardstickVersionsQueryVariables = Exact<{
  kind: string;
  organisationId: string;
  first: number;
  skip: number;
}>;


export type YardstickVersionsQuery = { yardstickVersions: { totalCount: number, edges: Array<{ node: { id: string, content: unknown, validFrom: string, reason: string, setAt: string, setBy: { id: string, fullName: string } } }> } };

export type SaveYardsticksMutationVariables = Exact<{
  input: SaveYardsticksInput;
}>;


export type SaveYardsticksMutation = { saveYardsticks:
    | { __typename: 'ConfigurationRefused', blockers: Array<{ code: string, message: string, params: unknown, link: string | null }> }
    | { __typename: 'InvalidInput', errors: Array<{ path: string, code: string, message: string }> }
    | { __typename: 'Yardsticks', since: string | null }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { locale: string, isAdministrator: boolean, isAuditor: boolean, unreadNotifications: number, incidentCount: number, incomingCount: number, person: { phone: string | null, email: string | null, id: string, fullName: string }, offices: Array<{ office: string, label: string, from: string, until: string | null, actsAsChair: string | null, organisation: { kind: string, id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null } | null }, onBehalfOf: { id: string, fullName: string } | null, delegation: { id: string, form: DelegationForm, receiverOffice: string, kinds: Array<{ name: string }> | null, actions: Array<{ name: string }> | null } | null }>, counts: { all: number, decide: number, review: number, returned: number, issue: number, draft: number, late: number } } | null };

export type SetLocaleMutationVariables = Exact<{
  locale: string;
}>;


export type SetLocaleMutation = { setLocale: { locale: string, isAdministrator: boolean, isAuditor: boolean, unreadNotifications: number, incidentCount: number, incomingCount: number, person: { phone: string | null, email: string | null, id: string, fullName: string }, offices: Array<{ office: string, label: string, from: string, until: string | null, actsAsChair: string | null, organisation: { kind: string, id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null } | null }, onBehalfOf: { id: string, fullName: string } | null, delegation: { id: string, form: DelegationForm, receiverOffice: string, kinds: Array<{ name: string }> | null, actions: Array<{ name: string }> | null } | null }>, counts: { all: number, decide: number, review: number, returned: number, issue: number, draft: number, late: number } } };

export type ViewerPartsFragment = { locale: string, isAdministrator: boolean, isAuditor: boolean, unreadNotifications: number, incidentCount: number, incomingCount: number, person: { phone: string | null, email: string | null, id: string, fullName: string }, offices: Array<{ office: string, label: string, from: string, until: string | null, actsAsChair: string | null, organisation: { kind: string, id: string, name: string, symbol: string | null, parent: { id: string, name: string, symbol: string | null } | null }, onBehalfOf: { id: string, fullName: string } | null, delegation: { id: string, form: DelegationForm, receiverOffice: string, kinds: Array<{ name: string }> | null, actions: Array<{ name: string }> | null } | null }>, counts: { all: number, decide: number, review: number, returned: number, issue: number, draft: number, late: number } };

import { gql, type TypedDocumentNode } from '@apollo/client/core';

export const CreateDocumentDocument: TypedDocumentNode<CreateDocumentMutation, CreateDocumentMutationVariables> = gql`
mutation CreateDocument($input: CreateDocumentInput!) {
  createDocument(input: $input) {
    __typename
    ... on Document {
      id
    }
    ... on CreateRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on VersionConflict {
      ...Conflict
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Conflict on VersionConflict {
  changedBy
  changedAt
  document {
    id
    version
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const SaveDraftDocument: TypedDocumentNode<SaveDraftMutation, SaveDraftMutationVariables> = gql`
mutation SaveDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    __typename
    ... on Document {
      ...JustWritten
    }
    ... on CreateRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on VersionConflict {
      ...Conflict
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment JustWritten on Document {
  id
  version
  title
  state
  stateLabel
  stateTone
  content
  contentHash
  updatedAt
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Conflict on VersionConflict {
  changedBy
  changedAt
  document {
    id
    version
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const PerformActionDocument: TypedDocumentNode<PerformActionMutation, PerformActionMutationVariables> = gql`
mutation PerformAction($input: PerformActionInput!) {
  performAction(input: $input) {
    __typename
    ... on ActionPerformed {
      receipt
      document {
        ...JustWritten
      }
    }
    ... on ActionRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on VersionConflict {
      ...Conflict
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment JustWritten on Document {
  id
  version
  title
  state
  stateLabel
  stateTone
  content
  contentHash
  updatedAt
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Conflict on VersionConflict {
  changedBy
  changedAt
  document {
    id
    version
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const AddCommentDocument: TypedDocumentNode<AddCommentMutation, AddCommentMutationVariables> = gql`
mutation AddComment($input: AddCommentInput!) {
  addComment(input: $input) {
    __typename
    ... on Comment {
      ...CommentParts
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment CommentParts on Comment {
  id
  at
  text
  section
  rowId
  author {
    ...PersonName
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const AnswerReturnNoteDocument: TypedDocumentNode<AnswerReturnNoteMutation, AnswerReturnNoteMutationVariables> = gql`
mutation AnswerReturnNote($input: AnswerReturnNoteInput!) {
  answerReturnNote(input: $input) {
    __typename
    ... on ReturnNote {
      id
      answered
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const AttachFileDocument: TypedDocumentNode<AttachFileMutation, AttachFileMutationVariables> = gql`
mutation AttachFile($input: AttachFileInput!) {
  attachFile(input: $input) {
    __typename
    ... on Attachment {
      ...AttachmentParts
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
    ... on ActionRefused {
      blockers {
        ...BlockerText
      }
    }
  }
}
fragment AttachmentParts on Attachment {
  id
  title
  purpose
  fileName
  mediaType
  size
  sha256
  url
  uploadedAt
  uploadedBy {
    ...PersonName
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment Fault on FieldError {
  path
  code
  message
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
`;

export const ReadSenderDocument: TypedDocumentNode<ReadSenderMutation, ReadSenderMutationVariables> = gql`
mutation ReadSender($documentId: ID!, $reason: String!) {
  readSender(documentId: $documentId, reason: $reason) {
    __typename
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
    ... on ActionRefused {
      blockers {
        ...BlockerText
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
`;

export const EraseSenderDocument: TypedDocumentNode<EraseSenderMutation, EraseSenderMutationVariables> = gql`
mutation EraseSender($documentId: ID!, $reason: String!) {
  eraseSender(documentId: $documentId, reason: $reason) {
    __typename
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
    ... on ActionRefused {
      blockers {
        ...BlockerText
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
`;

export const CandidatesDocument: TypedDocumentNode<CandidatesQuery, CandidatesQueryVariables> = gql`
query Candidates($documentId: ID!, $filter: CandidateFilter, $first: Int, $skip: Int) {
  candidates(documentId: $documentId, filter: $filter, first: $first, skip: $skip) {
    totalCount
    edges {
      node {
        personId
        fullName
        officeLabel
        organisation
        trainedOn
      }
    }
  }
}
`;

export const CertificatesDocument: TypedDocumentNode<CertificatesQuery, CertificatesQueryVariables> = gql`
query Certificates($documentId: ID, $personId: ID, $first: Int, $skip: Int) {
  certificates(
    documentId: $documentId
    personId: $personId
    first: $first
    skip: $skip
  ) {
    totalCount
    edges {
      node {
        id
        personId
        holder
        numberLine
        issuedOn
        withdrawnOn
        withdrawnFor
        pdfUrl
      }
    }
  }
}
`;

export const BulkChoicesDocument: TypedDocumentNode<BulkChoicesQuery, BulkChoicesQueryVariables> = gql`
query BulkChoices($filter: DocumentFilter!) {
  bulkChoices(filter: $filter) {
    count
    tooMany
    message
    actions {
      kind
      name
      label
      possible
      onBehalfOf {
        ...PersonName
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const FreezeSelectionDocument: TypedDocumentNode<FreezeSelectionMutation, FreezeSelectionMutationVariables> = gql`
mutation FreezeSelection($input: FreezeSelectionInput!) {
  freezeSelection(input: $input) {
    ...SelectionParts
  }
}
fragment SelectionParts on Selection {
  id
  action
  count
  tooMany
  message
}
`;

export const SelectAgainDocument: TypedDocumentNode<SelectAgainMutation, SelectAgainMutationVariables> = gql`
mutation SelectAgain($jobId: ID!) {
  selectAgain(jobId: $jobId) {
    ...SelectionParts
  }
}
fragment SelectionParts on Selection {
  id
  action
  count
  tooMany
  message
}
`;

export const PerformSelectionDocument: TypedDocumentNode<PerformSelectionMutation, PerformSelectionMutationVariables> = gql`
mutation PerformSelection($input: PerformActionsInput!) {
  performActions(input: $input) {
    counts {
      total
      performed
      refused
    }
  }
}
`;

export const CancelBulkJobDocument: TypedDocumentNode<CancelBulkJobMutation, CancelBulkJobMutationVariables> = gql`
mutation CancelBulkJob($id: ID!) {
  cancelBulkJob(id: $id) {
    id
    state
  }
}
`;

export const BulkJobDocument: TypedDocumentNode<BulkJobQuery, BulkJobQueryVariables> = gql`
query BulkJob($id: ID!, $outcome: BulkOutcome, $first: Int, $skip: Int) {
  bulkJob(id: $id) {
    ...BulkJobHead
    payload
    rows(outcome: $outcome, first: $first, skip: $skip) {
      totalCount
      edges {
        node {
          documentId
          doneAt
          document {
            ...DocumentRow
          }
          outcome {
            __typename
            ... on ActionRefused {
              blockers {
                ...BlockerText
              }
            }
            ... on InvalidInput {
              errors {
                ...Fault
              }
            }
            ... on VersionConflict {
              changedBy
              changedAt
            }
            ... on PerformedOutOfSight {
              message
            }
          }
        }
      }
    }
  }
}
fragment BulkJobHead on BulkJob {
  id
  action
  actionLabel
  kind
  kindLabel
  state
  total
  done
  performed
  refused
  createdAt
  begunAt
  endedAt
}
fragment DocumentRow on Document {
  id
  kind
  kindLabel
  title
  state
  stateLabel
  stateTone
  version
  year
  numberLine
  organisation {
    ...UnitName
  }
  draftedBy {
    ...PersonName
  }
  dueAt
  late
  updatedAt
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment PersonName on Person {
  id
  fullName
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const BulkJobsDocument: TypedDocumentNode<BulkJobsQuery, BulkJobsQueryVariables> = gql`
query BulkJobs($first: Int, $skip: Int) {
  bulkJobs(first: $first, skip: $skip) {
    totalCount
    edges {
      node {
        ...BulkJobHead
      }
    }
  }
}
fragment BulkJobHead on BulkJob {
  id
  action
  actionLabel
  kind
  kindLabel
  state
  total
  done
  performed
  refused
  createdAt
  begunAt
  endedAt
}
`;

export const CadreRecordDocument: TypedDocumentNode<CadreRecordQuery, CadreRecordQueryVariables> = gql`
query CadreRecord($personId: ID!, $first: Int!, $skip: Int!) {
  cadreRecord(personId: $personId) {
    own
    person {
      ...PersonName
    }
    offices {
      office
      label
      from
      until
      organisation {
        ...UnitName
      }
    }
    entries(first: $first, skip: $skip) {
      totalCount
      edges {
        node {
          ...CadreEntryParts
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment CadreEntryParts on CadreEntry {
  id
  entry
  title
  on
  subject
  hours
  attendedPercent
  passed
  number
  year
  level
  post
  until
  form
  fromDocument
  document {
    id
    title
    numberLine
  }
  fileUrl
  fileName
  recordedBy {
    ...PersonName
  }
  recordedAt
  withdrawnOn
  verifiedBy {
    ...PersonName
  }
  verifiedAt
  refusedReason
  verifiable
}
`;

export const CadreReadingsDocument: TypedDocumentNode<CadreReadingsQuery, CadreReadingsQueryVariables> = gql`
query CadreReadings($personId: ID!, $first: Int!, $skip: Int!) {
  cadreRecord(personId: $personId) {
    readings(first: $first, skip: $skip) {
      totalCount
      edges {
        node {
          id
          at
          reader {
            ...PersonName
          }
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const CadreTasksDocument: TypedDocumentNode<CadreTasksQuery, CadreTasksQueryVariables> = gql`
query CadreTasks($organisationId: ID!, $personId: ID!, $first: Int!) {
  assignments(organisationId: $organisationId, personId: $personId, first: $first) {
    edges {
      node {
        id
        task
        from
        until
        document {
          id
          title
          numberLine
        }
      }
    }
  }
}
`;

export const CadreEvidenceDocument: TypedDocumentNode<CadreEvidenceQuery, CadreEvidenceQueryVariables> = gql`
query CadreEvidence($organisationId: ID!, $year: Int!, $first: Int!, $skip: Int!) {
  cadreEvidence(
    organisationId: $organisationId
    year: $year
    first: $first
    skip: $skip
  ) {
    totalCount
    edges {
      node {
        id
        item
        note
        fileUrl
        fileName
        recordedBy {
          ...PersonName
        }
        recordedAt
        confirmedBy {
          ...PersonName
        }
        confirmedAt
        confirmable
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const AddCadreEntryDocument: TypedDocumentNode<AddCadreEntryMutation, AddCadreEntryMutationVariables> = gql`
mutation AddCadreEntry($input: AddCadreEntryInput!) {
  addCadreEntry(input: $input) {
    __typename
    ... on CadreEntry {
      id
    }
    ... on CadreRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const VerifyCadreEntryDocument: TypedDocumentNode<VerifyCadreEntryMutation, VerifyCadreEntryMutationVariables> = gql`
mutation VerifyCadreEntry($input: VerifyCadreEntryInput!) {
  verifyCadreEntry(input: $input) {
    __typename
    ... on CadreEntry {
      id
    }
    ... on CadreRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const RecordCadreEvidenceDocument: TypedDocumentNode<RecordCadreEvidenceMutation, RecordCadreEvidenceMutationVariables> = gql`
mutation RecordCadreEvidence($input: RecordCadreEvidenceInput!) {
  recordCadreEvidence(input: $input) {
    __typename
    ... on CadreDone {
      id
    }
    ... on CadreRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const ConfirmCadreEvidenceDocument: TypedDocumentNode<ConfirmCadreEvidenceMutation, ConfirmCadreEvidenceMutationVariables> = gql`
mutation ConfirmCadreEvidence($id: ID!) {
  confirmCadreEvidence(id: $id) {
    __typename
    ... on CadreDone {
      id
    }
    ... on CadreRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const UnitTasksDocument: TypedDocumentNode<UnitTasksQuery, UnitTasksQueryVariables> = gql`
query UnitTasks($organisationId: ID!, $current: Boolean, $first: Int!, $skip: Int!) {
  assignments(
    organisationId: $organisationId
    current: $current
    first: $first
    skip: $skip
  ) {
    totalCount
    edges {
      node {
        id
        task
        from
        until
        person {
          ...PersonName
        }
        document {
          id
          title
          numberLine
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const IncidentsDocument: TypedDocumentNode<IncidentsQuery, IncidentsQueryVariables> = gql`
query Incidents {
  incidents {
    id
    channel
    target
    error
    reason
    attempts
    since
    key
    retriedAt
    retriedBy {
      ...PersonName
    }
    organisation {
      ...UnitName
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const IncidentDecisionsDocument: TypedDocumentNode<IncidentDecisionsQuery, IncidentDecisionsQueryVariables> = gql`
query IncidentDecisions($first: Int, $after: String) {
  incidentDecisions(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        decision
        note
        channel
        target
        reason
        outcome
        at
        person {
          ...PersonName
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const RetryIncidentsDocument: TypedDocumentNode<RetryIncidentsMutation, RetryIncidentsMutationVariables> = gql`
mutation RetryIncidents($ids: [ID!]!) {
  retryIncidents(ids: $ids) {
    __typename
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const SkipIncidentDocument: TypedDocumentNode<SkipIncidentMutation, SkipIncidentMutationVariables> = gql`
mutation SkipIncident($id: ID!, $note: String!) {
  skipIncident(id: $id, note: $note) {
    __typename
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const WebhooksDocument: TypedDocumentNode<WebhooksQuery, WebhooksQueryVariables> = gql`
query Webhooks {
  viewer {
    managedOrganisations {
      ...UnitName
    }
  }
  webhooks {
    ...WebhookParts
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment WebhookParts on Webhook {
  id
  url
  kinds
  active
  createdAt
  secretSince
  recentDeliveries {
    key
    status
    attempts
    reason
    createdAt
    nextAt
    settledAt
  }
  organisation {
    ...UnitName
  }
}
`;

export const CreateWebhookDocument: TypedDocumentNode<CreateWebhookMutation, CreateWebhookMutationVariables> = gql`
mutation CreateWebhook($input: CreateWebhookInput!) {
  createWebhook(input: $input) {
    __typename
    ... on WebhookSaved {
      secret
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const UpdateWebhookDocument: TypedDocumentNode<UpdateWebhookMutation, UpdateWebhookMutationVariables> = gql`
mutation UpdateWebhook($input: UpdateWebhookInput!) {
  updateWebhook(input: $input) {
    __typename
    ... on WebhookSaved {
      secret
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const RotateWebhookSecretDocument: TypedDocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables> = gql`
mutation RotateWebhookSecret($id: ID!) {
  rotateWebhookSecret(id: $id) {
    __typename
    ... on WebhookSaved {
      secret
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const RemoveWebhookDocument: TypedDocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables> = gql`
mutation RemoveWebhook($id: ID!) {
  removeWebhook(id: $id) {
    id
  }
}
`;

export const DelegationsDocument: TypedDocumentNode<DelegationsQuery, DelegationsQueryVariables> = gql`
query Delegations($filter: DelegationFilter, $first: Int, $after: String) {
  delegations(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...DelegationParts
      }
    }
  }
}
fragment DelegationParts on Delegation {
  id
  form
  formLabel
  officeLabel
  receiverOfficeLabel
  from
  until
  decision
  status
  endable
  grantedAt
  endedAt
  endedReason
  organisation {
    ...UnitName
  }
  giver {
    ...PersonName
  }
  receiver {
    ...PersonName
  }
  grantedBy {
    ...PersonName
  }
  endedBy {
    ...PersonName
  }
  kinds {
    name
    label
  }
  actions {
    name
    label
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const GrantDelegationDocument: TypedDocumentNode<GrantDelegationMutation, GrantDelegationMutationVariables> = gql`
mutation GrantDelegation($input: GrantDelegationInput!) {
  grantDelegation(input: $input) {
    __typename
    ... on Delegation {
      id
    }
    ... on DelegationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const EndDelegationDocument: TypedDocumentNode<EndDelegationMutation, EndDelegationMutationVariables> = gql`
mutation EndDelegation($input: EndDelegationInput!) {
  endDelegation(input: $input) {
    __typename
    ... on Delegation {
      id
    }
    ... on DelegationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const DispatchesDocument: TypedDocumentNode<DispatchesQuery, DispatchesQueryVariables> = gql`
query Dispatches($documentId: ID!, $filter: DispatchFilter, $first: Int, $skip: Int) {
  dispatches(documentId: $documentId, filter: $filter, first: $first, skip: $skip) {
    totalCount
    edges {
      node {
        ...Sent
        organisation {
          ...UnitName
        }
        person {
          ...PersonName
        }
      }
    }
  }
}
fragment Sent on Dispatch {
  id
  line
  sentAt
  receivedAt
  receivedBy {
    ...PersonName
  }
  incomingNumber
  incomingYear
  readAt
  readBy {
    ...PersonName
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const IncomingDocument: TypedDocumentNode<IncomingQuery, IncomingQueryVariables> = gql`
query Incoming($filter: DispatchFilter, $first: Int, $skip: Int) {
  incoming(filter: $filter, first: $first, skip: $skip) {
    totalCount
    edges {
      node {
        ...Sent
        organisation {
          ...UnitName
        }
        document {
          id
          kindLabel
          title
          numberLine
          issuedOn
          stateLabel
          stateTone
          organisation {
            ...UnitName
          }
        }
      }
    }
  }
}
fragment Sent on Dispatch {
  id
  line
  sentAt
  receivedAt
  receivedBy {
    ...PersonName
  }
  incomingNumber
  incomingYear
  readAt
  readBy {
    ...PersonName
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const AcknowledgeReceiptDocument: TypedDocumentNode<AcknowledgeReceiptMutation, AcknowledgeReceiptMutationVariables> = gql`
mutation AcknowledgeReceipt($dispatchId: ID!) {
  acknowledgeReceipt(dispatchId: $dispatchId) {
    __typename
    ... on Dispatch {
      id
      incomingNumber
      incomingYear
    }
    ... on DispatchRefused {
      blockers {
        ...BlockerText
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
`;

export const MarkReadDocument: TypedDocumentNode<MarkReadMutation, MarkReadMutationVariables> = gql`
mutation MarkRead($documentId: ID!) {
  markRead(documentId: $documentId) {
    id
  }
}
`;

export const RemindUnreadDocument: TypedDocumentNode<RemindUnreadMutation, RemindUnreadMutationVariables> = gql`
mutation RemindUnread($documentId: ID!) {
  remindUnread(documentId: $documentId) {
    __typename
    ... on UnreadReminded {
      recipients
    }
    ... on DispatchRefused {
      blockers {
        ...BlockerText
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
`;

export const DocumentsDocument: TypedDocumentNode<DocumentsQuery, DocumentsQueryVariables> = gql`
query Documents($filter: DocumentFilter, $orderBy: DocumentOrder, $first: Int, $skip: Int) {
  documents(filter: $filter, orderBy: $orderBy, first: $first, skip: $skip) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    edges {
      node {
        ...DocumentRow
      }
    }
  }
}
fragment DocumentRow on Document {
  id
  kind
  kindLabel
  title
  state
  stateLabel
  stateTone
  version
  year
  numberLine
  organisation {
    ...UnitName
  }
  draftedBy {
    ...PersonName
  }
  dueAt
  late
  updatedAt
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const DocumentPageDocument: TypedDocumentNode<DocumentPageQuery, DocumentPageQueryVariables> = gql`
query DocumentPage($id: ID!) {
  document(id: $id) {
    ...DocumentParts
  }
}
fragment DocumentParts on Document {
  ...DocumentRow
  content
  contentHash
  number
  symbol
  issuedOn
  incomingNumber
  createdAt
  editable
  flowVersion
  newerFlowVersion
  pdfUrl
  htmlUrl
  verificationCode
  automatic {
    action
    label
    at
  }
  workItems {
    id
    action
    actionLabel
    waitsFor
  }
  organisation {
    parent {
      ...UnitName
    }
  }
  programme {
    id
    title
    numberLine
    content
  }
  dispatchCounts {
    sent
    received
    read
    unread
    mayRemind
    remindedAt
  }
  sentToMe {
    ...Sent
    organisation {
      ...UnitName
    }
  }
  editBlockers {
    ...BlockerText
  }
  sender {
    named
    erased
    mayRead
    name
    phone
    email
  }
  links {
    id
    direction
    role
    roleLabel
    rowId
    kindLabel
    state
    stateLabel
    stateTone
    document {
      id
      title
      numberLine
    }
  }
  openings {
    role
    roleLabel
    kind
    rows
    allowed
    organisation {
      ...UnitName
    }
  }
  availableActions {
    name
    label
    allowed
    main
    danger
    onBehalfOf {
      ...PersonName
    }
    payload
    blockers {
      ...BlockerText
    }
  }
  currentRound {
    ...RoundParts
  }
  rounds {
    id
    no
    status
    openedAt
    minutesUrl
  }
  revisions {
    ...RevisionHead
  }
  returns {
    reason
    office
    at
    revision
    by {
      ...PersonName
    }
    notes {
      id
      section
      sectionLabel
      rowId
      text
      answered
      answeredBy {
        ...PersonName
      }
    }
  }
  comments {
    ...CommentParts
  }
  attachments {
    ...AttachmentParts
  }
  warnings {
    code
    message
    path
  }
  recent: history(first: 10) {
    edges {
      node {
        ...EventParts
      }
    }
  }
}
fragment DocumentRow on Document {
  id
  kind
  kindLabel
  title
  state
  stateLabel
  stateTone
  version
  year
  numberLine
  organisation {
    ...UnitName
  }
  draftedBy {
    ...PersonName
  }
  dueAt
  late
  updatedAt
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment PersonName on Person {
  id
  fullName
}
fragment Sent on Dispatch {
  id
  line
  sentAt
  receivedAt
  receivedBy {
    ...PersonName
  }
  incomingNumber
  incomingYear
  readAt
  readBy {
    ...PersonName
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment RoundParts on DecisionRound {
  id
  no
  mode
  ballot
  status
  openedAt
  closesAt
  closedAt
  contentHash
  revision
  rollSize
  present
  quorumNeeded
  majorityNeeded
  agree
  disagree
  abstain
  missingPresent
  missingAgree
  certain
  summary
  myChoice
  heldOn
  discussion
  minutesUrl
  ballots {
    code
    choices
  }
  questions {
    id
    about {
      id
    }
    title
    most
    rollSize
    present
    quorumNeeded
    blank
    mine
    myChoices
    ballots {
      code
      choices
    }
    choices {
      value
      label
      votes
      majorityNeeded
      open
      won
      against
    }
  }
  openedBy {
    ...PersonName
  }
  secretary {
    ...PersonName
  }
  members {
    office
    officeLabel
    voted
    choice
    remark
    person {
      ...PersonName
    }
  }
  warnings {
    code
    message
  }
}
fragment RevisionHead on Revision {
  no
  savedBy {
    ...PersonName
  }
  savedAt
  title
  contentHash
  substanceHash
  label
  pdfUrl
}
fragment CommentParts on Comment {
  id
  at
  text
  section
  rowId
  author {
    ...PersonName
  }
}
fragment AttachmentParts on Attachment {
  id
  title
  purpose
  fileName
  mediaType
  size
  sha256
  url
  uploadedAt
  uploadedBy {
    ...PersonName
  }
}
fragment EventParts on AuditEvent {
  id
  seq
  action
  actionLabel
  from
  to
  fromLabel
  toLabel
  at
  office
  officeLabel
  reason
  revision
  contentHash
  hash
  changes
  actor {
    ...PersonName
  }
  onBehalfOf {
    ...PersonName
  }
  delegationForm
}
`;

export const DocumentVersionDocument: TypedDocumentNode<DocumentVersionQuery, DocumentVersionQueryVariables> = gql`
query DocumentVersion($id: ID!) {
  document(id: $id) {
    id
    version
    content
    title
    updatedAt
  }
}
`;

export const RevisionContentDocument: TypedDocumentNode<RevisionContentQuery, RevisionContentQueryVariables> = gql`
query RevisionContent($id: ID!, $no: Int!) {
  document(id: $id) {
    id
    kind
    revision(no: $no) {
      ...RevisionHead
      content
    }
  }
}
fragment RevisionHead on Revision {
  no
  savedBy {
    ...PersonName
  }
  savedAt
  title
  contentHash
  substanceHash
  label
  pdfUrl
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const RevisionDiffDocument: TypedDocumentNode<RevisionDiffQuery, RevisionDiffQueryVariables> = gql`
query RevisionDiff($id: ID!, $from: Int!, $to: Int!) {
  document(id: $id) {
    id
    diff(from: $from, to: $to) {
      path
      label
      kind
      before
      after
      substance
      rowId
    }
  }
}
`;

export const ProgrammeTargetsDocument: TypedDocumentNode<ProgrammeTargetsQuery, ProgrammeTargetsQueryVariables> = gql`
query ProgrammeTargets($id: ID!) {
  document(id: $id) {
    id
    title
    content
  }
}
`;

export const ContentSuggestionDocument: TypedDocumentNode<ContentSuggestionQuery, ContentSuggestionQueryVariables> = gql`
query ContentSuggestion($input: ContentSuggestionInput!) {
  contentSuggestion(input: $input)
}
`;

export const DutyMatrixDocument: TypedDocumentNode<DutyMatrixQuery, DutyMatrixQueryVariables> = gql`
query DutyMatrix($year: Int!, $filter: DutyMatrixFilter, $first: Int, $skip: Int) {
  dutyMatrix(year: $year, filter: $filter, first: $first, skip: $skip) {
    mayChase
    columns {
      key
      kind
      kindLabel
      period
      periodLabel
      requestId
      title
      dueOn
      counts {
        notDue
        open
        late
        returned
        submitted
        done
        lapsed
      }
    }
    rows {
      totalCount
      edges {
        node {
          organisation {
            ...UnitName
          }
          cells {
            key
            obligationId
            status
            dueOn
            daysLate
            documentId
            remindedAt
          }
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const ChaseDutiesDocument: TypedDocumentNode<ChaseDutiesMutation, ChaseDutiesMutationVariables> = gql`
mutation ChaseDuties($input: ChaseDutiesInput!) {
  chaseDuties(input: $input) {
    __typename
    ... on DutiesChased {
      duties
      units
      left
    }
    ... on ChaseRefused {
      blockers {
        ...BlockerText
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
`;

export const SetOfficeSymbolDocument: TypedDocumentNode<SetOfficeSymbolMutation, SetOfficeSymbolMutationVariables> = gql`
mutation SetOfficeSymbol($organisationId: ID!, $officeSymbol: String!) {
  setOfficeSymbol(organisationId: $organisationId, officeSymbol: $officeSymbol) {
    __typename
    ... on Organisation {
      id
      officeSymbol
    }
    ... on ConfigurationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const FlowsDocument: TypedDocumentNode<FlowsQuery, FlowsQueryVariables> = gql`
query Flows {
  flows {
    kind
    label
    version
    hasRound
    hasYardsticks
    mainPath
    states {
      name
      label
    }
    actions {
      name
      label
    }
  }
}
`;

export const FlowDiagramsDocument: TypedDocumentNode<FlowDiagramsQuery, FlowDiagramsQueryVariables> = gql`
query FlowDiagrams {
  flows {
    kind
    label
    version
    versions {
      version
      documents
    }
    diagram
  }
}
`;

export const DocumentHistoryDocument: TypedDocumentNode<DocumentHistoryQuery, DocumentHistoryQueryVariables> = gql`
query DocumentHistory($id: ID!, $first: Int, $after: String) {
  document(id: $id) {
    id
    history(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...EventParts
        }
      }
    }
  }
}
fragment EventParts on AuditEvent {
  id
  seq
  action
  actionLabel
  from
  to
  fromLabel
  toLabel
  at
  office
  officeLabel
  reason
  revision
  contentHash
  hash
  changes
  actor {
    ...PersonName
  }
  onBehalfOf {
    ...PersonName
  }
  delegationForm
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const AuditEventsDocument: TypedDocumentNode<AuditEventsQuery, AuditEventsQueryVariables> = gql`
query AuditEvents($filter: AuditFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...EventParts
        document {
          id
          title
          kindLabel
          organisation {
            ...UnitName
          }
        }
      }
    }
  }
}
fragment EventParts on AuditEvent {
  id
  seq
  action
  actionLabel
  from
  to
  fromLabel
  toLabel
  at
  office
  officeLabel
  reason
  revision
  contentHash
  hash
  changes
  actor {
    ...PersonName
  }
  onBehalfOf {
    ...PersonName
  }
  delegationForm
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const ImportKindsDocument: TypedDocumentNode<ImportKindsQuery, ImportKindsQueryVariables> = gql`
query ImportKinds($ofList: Boolean!) {
  importKinds(ofList: $ofList) {
    name
    label
    lead
    templateUrl
  }
}
`;

export const ImportsDocument: TypedDocumentNode<ImportsQuery, ImportsQueryVariables> = gql`
query Imports($documentId: ID, $first: Int, $skip: Int) {
  imports(documentId: $documentId, first: $first, skip: $skip) {
    totalCount
    edges {
      node {
        ...ImportHead
      }
    }
  }
}
fragment ImportHead on Import {
  id
  state
  fileName
  createdAt
  doneAt
  undoneAt
  createdBy {
    ...PersonName
  }
  committedBy {
    ...PersonName
  }
  undoneBy {
    ...PersonName
  }
  kind {
    name
    label
  }
  counts {
    total
    new
    change
    same
    fault
    done
    refused
    undone
    kept
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const ImportDocument: TypedDocumentNode<ImportQuery, ImportQueryVariables> = gql`
query Import($id: ID!, $show: ImportLinesShown, $first: Int, $skip: Int) {
  import(id: $id) {
    ...ImportHead
    fileUrl
    size
    sha256
    ignoredColumns
    organisation {
      ...UnitName
    }
    document {
      id
      title
    }
    kind {
      columns {
        key
        label
      }
    }
    lines(show: $show, first: $first, skip: $skip) {
      totalCount
      edges {
        node {
          ...ImportLineParts
        }
      }
    }
  }
}
fragment ImportHead on Import {
  id
  state
  fileName
  createdAt
  doneAt
  undoneAt
  createdBy {
    ...PersonName
  }
  committedBy {
    ...PersonName
  }
  undoneBy {
    ...PersonName
  }
  kind {
    name
    label
  }
  counts {
    total
    new
    change
    same
    fault
    done
    refused
    undone
    kept
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment ImportLineParts on ImportLine {
  line
  verdict
  outcome
  chosen
  cells {
    column
    text
  }
  faults {
    label
    message
  }
  changes {
    label
    before
    after
  }
}
`;

export const CommitImportDocument: TypedDocumentNode<CommitImportMutation, CommitImportMutationVariables> = gql`
mutation CommitImport($input: CommitImportInput!) {
  commitImport(input: $input) {
    id
    state
  }
}
`;

export const UndoImportDocument: TypedDocumentNode<UndoImportMutation, UndoImportMutationVariables> = gql`
mutation UndoImport($id: ID!) {
  undoImport(id: $id) {
    id
    state
  }
}
`;

export const DiscardImportDocument: TypedDocumentNode<DiscardImportMutation, DiscardImportMutationVariables> = gql`
mutation DiscardImport($id: ID!) {
  discardImport(id: $id) {
    id
    state
  }
}
`;

export const InboxDocument: TypedDocumentNode<InboxQuery, InboxQueryVariables> = gql`
query Inbox($filter: InboxFilter, $first: Int, $after: String) {
  inbox(filter: $filter, first: $first, after: $after) {
    totalCount
    counts {
      ...Counts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        title
        kind
        kindLabel
        action
        actionLabel
        unitName
        state
        stateLabel
        dueAt
        since
        onBehalfOf {
          ...PersonName
        }
        document {
          id
          numberLine
          stateTone
          version
        }
      }
    }
  }
}
fragment Counts on InboxCounts {
  all
  decide
  review
  returned
  issue
  draft
  late
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const ProgrammesDocument: TypedDocumentNode<ProgrammesQuery, ProgrammesQueryVariables> = gql`
query Programmes {
  documents(filter: {kind: "programme", state: "inForce"}, first: 50) {
    edges {
      node {
        id
        title
        numberLine
        content
      }
    }
  }
}
`;

export const IndicatorsDocument: TypedDocumentNode<IndicatorsQuery, IndicatorsQueryVariables> = gql`
query Indicators($programmeId: ID!, $organisationId: ID!, $asOf: LocalDate!) {
  organisation(id: $organisationId) {
    ...UnitName
    kind
  }
  indicators(
    programmeId: $programmeId
    organisationId: $organisationId
    asOf: $asOf
  ) {
    ...IndicatorParts
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment IndicatorParts on Indicator {
  name
  title
  unit
  comparison
  target
  figure
  numerator
  denominator
  notReported
  asOf
  counted
  countedLabel
  reached
  share {
    name
    label
  }
  shares {
    name
    label
  }
  configurable
  ofPeople
  trend(step: MONTH, count: 6) {
    asOf
    figure
    numerator
    denominator
    notReported
  }
  typed {
    units
    average
    lowest
    highest
  }
}
`;

export const IndicatorDocument: TypedDocumentNode<IndicatorQuery, IndicatorQueryVariables> = gql`
query Indicator($programmeId: ID!, $organisationId: ID!, $asOf: LocalDate!, $name: String!, $first: Int!, $skip: Int!) {
  organisation(id: $organisationId) {
    ...UnitName
    kind
  }
  indicators(
    programmeId: $programmeId
    organisationId: $organisationId
    asOf: $asOf
    name: $name
  ) {
    ...IndicatorParts
    branches(first: $first, skip: $skip) {
      totalCount
      edges {
        node {
          organisation {
            ...UnitName
          }
          figure
          numerator
          denominator
          notReported
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment IndicatorParts on Indicator {
  name
  title
  unit
  comparison
  target
  figure
  numerator
  denominator
  notReported
  asOf
  counted
  countedLabel
  reached
  share {
    name
    label
  }
  shares {
    name
    label
  }
  configurable
  ofPeople
  trend(step: MONTH, count: 6) {
    asOf
    figure
    numerator
    denominator
    notReported
  }
  typed {
    units
    average
    lowest
    highest
  }
}
`;

export const IndicatorRecordsDocument: TypedDocumentNode<IndicatorRecordsQuery, IndicatorRecordsQueryVariables> = gql`
query IndicatorRecords($programmeId: ID!, $organisationId: ID!, $asOf: LocalDate!, $name: String!, $which: IndicatorRecords!, $key: Boolean!, $first: Int!, $skip: Int!) {
  indicators(
    programmeId: $programmeId
    organisationId: $organisationId
    asOf: $asOf
    name: $name
  ) {
    name
    records(which: $which, key: $key, first: $first, skip: $skip) {
      totalCount
      edges {
        node {
          organisation {
            ...UnitName
          }
          person {
            ...PersonName
          }
          officeLabels
          document {
            id
            title
            numberLine
          }
          entry {
            id
            title
            on
          }
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const SetIndicatorShareDocument: TypedDocumentNode<SetIndicatorShareMutation, SetIndicatorShareMutationVariables> = gql`
mutation SetIndicatorShare($input: SetIndicatorShareInput!) {
  setIndicatorShare(input: $input) {
    __typename
    ... on CadreDone {
      id
    }
    ... on CadreRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const ChangesDocument: TypedDocumentNode<ChangesSubscription, ChangesSubscriptionVariables> = gql`
subscription Changes($documentIds: [ID!]) {
  changes(documentIds: $documentIds) {
    __typename
    ... on DocumentChange {
      id
      version
    }
  }
}
`;

export const NotificationsDocument: TypedDocumentNode<NotificationsQuery, NotificationsQueryVariables> = gql`
query Notifications($unreadOnly: Boolean, $first: Int, $after: String) {
  notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        code
        message
        at
        readAt
        dutyYear
        document {
          id
          title
          numberLine
          organisation {
            ...UnitName
          }
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const MarkNotificationsReadDocument: TypedDocumentNode<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables> = gql`
mutation MarkNotificationsRead($ids: [ID!], $all: Boolean!) {
  markNotificationsRead(ids: $ids, all: $all) {
    unreadNotifications
  }
}
`;

export const MailWishDocument: TypedDocumentNode<MailWishQuery, MailWishQueryVariables> = gql`
query MailWish {
  viewer {
    mailIsOn
    person {
      id
      email
    }
    mailPreference {
      ...MailWishParts
    }
  }
}
fragment MailWishParts on MailPreference {
  work
  news
  due
  digestHour
  quietFrom
  quietUntil
}
`;

export const SaveMailWishDocument: TypedDocumentNode<SaveMailWishMutation, SaveMailWishMutationVariables> = gql`
mutation SaveMailWish($input: MailPreferenceInput!) {
  saveMailPreference(input: $input) {
    __typename
    ... on MailPreference {
      ...MailWishParts
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment MailWishParts on MailPreference {
  work
  news
  due
  digestHour
  quietFrom
  quietUntil
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const OrganisationsDocument: TypedDocumentNode<OrganisationsQuery, OrganisationsQueryVariables> = gql`
query Organisations($filter: OrganisationFilter, $first: Int, $skip: Int) {
  organisations(filter: $filter, first: $first, skip: $skip) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    edges {
      node {
        ...UnitName
        kind
        place
        phone
        parent {
          ...UnitName
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const OrganisationDocument: TypedDocumentNode<OrganisationQuery, OrganisationQueryVariables> = gql`
query Organisation($id: ID!) {
  organisation(id: $id) {
    ...UnitName
    officeSymbol
    kind
    place
    phone
    parent {
      ...UnitName
      offices {
        ...Holder
      }
    }
    offices {
      ...Holder
    }
    ratings(first: 5) {
      edges {
        node {
          year
          label
          document {
            id
          }
        }
      }
    }
    publicForms {
      kind
      label
      url
      qrUrl
      posterUrl
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment Holder on OfficeHolder {
  office
  label
  onStandingCommittee
  from
  until
  person {
    ...PersonName
    phone
    email
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const PersonNameDocument: TypedDocumentNode<PersonNameQuery, PersonNameQueryVariables> = gql`
query PersonName($id: ID!) {
  person(id: $id) {
    ...PersonName
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const PlannedCadresDocument: TypedDocumentNode<PlannedCadresQuery, PlannedCadresQueryVariables> = gql`
query PlannedCadres($organisationId: ID!, $idle: Boolean, $first: Int, $skip: Int) {
  plannedCadres(
    organisationId: $organisationId
    idle: $idle
    first: $first
    skip: $skip
  ) {
    totalCount
    edges {
      node {
        posts
        since
        until
        trainings
        lastTraining
        tasks
        evaluation {
          year
          level
        }
        person {
          ...PersonName
        }
        organisation {
          ...UnitName
        }
        document {
          id
          title
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const OrganisationDecisionsDocument: TypedDocumentNode<OrganisationDecisionsQuery, OrganisationDecisionsQueryVariables> = gql`
query OrganisationDecisions($filter: OrganisationDecisionFilter, $first: Int, $skip: Int) {
  organisationDecisions(filter: $filter, first: $first, skip: $skip) {
    totalCount
    edges {
      node {
        ...DecisionHead
      }
    }
  }
}
fragment DecisionHead on OrganisationDecision {
  id
  number
  decidedOn
  issuer
  subject
  effectiveOn
  status
  changeKinds
}
`;

export const OrganisationDecisionDocument: TypedDocumentNode<OrganisationDecisionQuery, OrganisationDecisionQueryVariables> = gql`
query OrganisationDecision($id: ID!, $first: Int, $steps: String, $offices: String, $documents: String, $registers: String, $duties: String, $delegations: String, $accounts: String) {
  organisationDecision(id: $id) {
    ...DecisionHead
    paperCode
    plannedAt
    plannedBy {
      ...PersonName
    }
    carriedOutAt
    endedAt
    cancellable
    cancelledAt
    cancelledReason
    cancelledBy {
      ...PersonName
    }
    documents
    documentsOpen
    documentsRefused
    faults {
      ...Fault
    }
    preview {
      ...PreviewParts
    }
    events(first: 100) {
      totalCount
      edges {
        node {
          action
          at
          actor {
            ...PersonName
          }
          organisation {
            ...UnitName
          }
        }
      }
    }
  }
}
fragment DecisionHead on OrganisationDecision {
  id
  number
  decidedOn
  issuer
  subject
  effectiveOn
  status
  changeKinds
}
fragment PersonName on Person {
  id
  fullName
}
fragment Fault on FieldError {
  path
  code
  message
}
fragment PreviewParts on OrganisationPreview {
  steps(first: $first, after: $steps) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        step
        name
        from
        to
      }
    }
  }
  offices(first: $first, after: $offices) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        label
        person {
          fullName
        }
        organisation {
          name
        }
      }
    }
  }
  documents(first: $first, after: $documents) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        kindLabel
        stateLabel
        documents
        fate
        toLabel
        organisation {
          name
        }
      }
    }
  }
  registers(first: $first, after: $registers) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        typeCode
        year
        last
        organisation {
          name
        }
      }
    }
  }
  duties(first: $first, after: $duties) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        kindLabel
        year
        periodLabel
        dueOn
        lapses
        organisation {
          name
        }
      }
    }
  }
  delegations(first: $first, after: $delegations) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        formLabel
        officeLabel
        giver {
          fullName
        }
        receiver {
          fullName
        }
      }
    }
  }
  accounts(first: $first, after: $accounts) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        username
        person {
          fullName
        }
        organisation {
          name
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const OrganisationDecisionPreviewDocument: TypedDocumentNode<OrganisationDecisionPreviewQuery, OrganisationDecisionPreviewQueryVariables> = gql`
query OrganisationDecisionPreview($input: OrganisationDecisionInput!, $first: Int, $steps: String, $offices: String, $documents: String, $registers: String, $duties: String, $delegations: String, $accounts: String) {
  organisationDecisionPreview(input: $input) {
    __typename
    ... on OrganisationPreview {
      ...PreviewParts
    }
    ... on OrganisationDecisionRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment PreviewParts on OrganisationPreview {
  steps(first: $first, after: $steps) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        step
        name
        from
        to
      }
    }
  }
  offices(first: $first, after: $offices) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        label
        person {
          fullName
        }
        organisation {
          name
        }
      }
    }
  }
  documents(first: $first, after: $documents) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        kindLabel
        stateLabel
        documents
        fate
        toLabel
        organisation {
          name
        }
      }
    }
  }
  registers(first: $first, after: $registers) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        typeCode
        year
        last
        organisation {
          name
        }
      }
    }
  }
  duties(first: $first, after: $duties) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        kindLabel
        year
        periodLabel
        dueOn
        lapses
        organisation {
          name
        }
      }
    }
  }
  delegations(first: $first, after: $delegations) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        formLabel
        officeLabel
        giver {
          fullName
        }
        receiver {
          fullName
        }
      }
    }
  }
  accounts(first: $first, after: $accounts) {
    totalCount
    pageInfo {
      endCursor
    }
    edges {
      node {
        username
        person {
          fullName
        }
        organisation {
          name
        }
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const PlanOrganisationDecisionDocument: TypedDocumentNode<PlanOrganisationDecisionMutation, PlanOrganisationDecisionMutationVariables> = gql`
mutation PlanOrganisationDecision($input: OrganisationDecisionInput!) {
  planOrganisationDecision(input: $input) {
    __typename
    ... on OrganisationDecision {
      id
    }
    ... on OrganisationDecisionRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const CancelOrganisationDecisionDocument: TypedDocumentNode<CancelOrganisationDecisionMutation, CancelOrganisationDecisionMutationVariables> = gql`
mutation CancelOrganisationDecision($input: CancelOrganisationDecisionInput!) {
  cancelOrganisationDecision(input: $input) {
    __typename
    ... on OrganisationDecision {
      id
    }
    ... on OrganisationDecisionRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const OrganisationHistoryDocument: TypedDocumentNode<OrganisationHistoryQuery, OrganisationHistoryQueryVariables> = gql`
query OrganisationHistory($id: ID!) {
  organisation(id: $id) {
    id
    foundedOn
    dissolvedOn
    descriptions(first: 50) {
      edges {
        node {
          name
          symbol
          from
          until
          decision
          parent {
            ...UnitName
          }
        }
      }
    }
    predecessors(first: 50) {
      edges {
        node {
          ...SuccessionLine
        }
      }
    }
    successors(first: 50) {
      edges {
        node {
          ...SuccessionLine
        }
      }
    }
  }
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment SuccessionLine on OrganisationSuccession {
  since
  heir
  organisation {
    ...UnitName
  }
  decision {
    id
    number
  }
}
`;

export const CalendarDocument: TypedDocumentNode<CalendarQuery, CalendarQueryVariables> = gql`
query Calendar($version: Int) {
  calendar(version: $version) {
    ...CalendarParts
  }
}
fragment CalendarParts on Calendar {
  version
  cultureDay
  reason
  decision
  createdAt
  mayEdit
  createdBy {
    ...PersonName
  }
  days {
    day
    off
    name
  }
  years {
    year
    status
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const CalendarVersionsDocument: TypedDocumentNode<CalendarVersionsQuery, CalendarVersionsQueryVariables> = gql`
query CalendarVersions($first: Int, $after: String) {
  calendars(first: $first, after: $after) {
    edges {
      node {
        version
        reason
        decision
        createdAt
        createdBy {
          ...PersonName
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const CalendarPreviewDocument: TypedDocumentNode<CalendarPreviewQuery, CalendarPreviewQueryVariables> = gql`
query CalendarPreview($input: CalendarPreviewInput!) {
  calendarPreview(input: $input) {
    __typename
    ... on CalendarPreview {
      moves
      open
    }
    ... on ConfigurationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const SaveCalendarDocument: TypedDocumentNode<SaveCalendarMutation, SaveCalendarMutationVariables> = gql`
mutation SaveCalendar($input: SaveCalendarInput!) {
  saveCalendar(input: $input) {
    __typename
    ... on Calendar {
      version
    }
    ... on ConfigurationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const FlowSettingsDocument: TypedDocumentNode<FlowSettingsQuery, FlowSettingsQueryVariables> = gql`
query FlowSettings($kind: String!, $organisationId: ID!) {
  flowSettings(kind: $kind, organisationId: $organisationId) {
    kind
    kindLabel
    mode
    meetingDenominator
    ownAwards
    dueDay
    dueDays {
      period
      label
      day
    }
    remindBefore
    mayEdit
    escalateTo {
      ...EscalationParts
    }
    states {
      state
      stateLabel
      usualWorkingDays
      workingDays
      remindBefore
      escalateTo {
        ...EscalationParts
      }
    }
    versions {
      id
      state
      stateLabel
      validFrom
      workingDays
      dueDay
      remindBefore
      mode
      meetingDenominator
      ownAwards
      reason
      setAt
      escalateTo {
        ...EscalationParts
      }
      setBy {
        ...PersonName
      }
    }
  }
}
fragment EscalationParts on Escalation {
  office
  officeLabel
  where
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const SaveFlowSettingDocument: TypedDocumentNode<SaveFlowSettingMutation, SaveFlowSettingMutationVariables> = gql`
mutation SaveFlowSetting($input: SaveFlowSettingInput!) {
  saveFlowSetting(input: $input) {
    __typename
    ... on FlowSettings {
      kind
    }
    ... on ConfigurationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const ObligationsDocument: TypedDocumentNode<ObligationsQuery, ObligationsQueryVariables> = gql`
query Obligations($filter: ObligationFilter, $first: Int, $skip: Int) {
  obligations(filter: $filter, first: $first, skip: $skip) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    edges {
      node {
        id
        kind
        kindLabel
        year
        period
        periodLabel
        title
        rowId
        settledAt
        askedBy {
          id
          title
        }
        dueOn
        status
        doneAt
        daysLate
        phone
        state
        stateLabel
        shareUrl
        chair {
          ...PersonName
        }
        organisation {
          ...UnitName
        }
        document {
          id
          title
          stateTone
        }
        grounds {
          id
          title
          numberLine
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
`;

export const AskUnitsDocument: TypedDocumentNode<AskUnitsMutation, AskUnitsMutationVariables> = gql`
mutation AskUnits($input: AskUnitsInput!) {
  askUnits(input: $input) {
    __typename
    ... on DutyRequest {
      id
      units
    }
    ... on ConfigurationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const YardsticksDocument: TypedDocumentNode<YardsticksQuery, YardsticksQueryVariables> = gql`
query Yardsticks($kind: String!, $organisationId: ID!) {
  yardsticks(kind: $kind, organisationId: $organisationId) {
    kind
    kindLabel
    content
    since
    mayEdit
    from {
      id
      name
    }
  }
}
`;

export const YardstickVersionsDocument: TypedDocumentNode<YardstickVersionsQuery, YardstickVersionsQueryVariables> = gql`
query YardstickVersions($kind: String!, $organisationId: ID!, $first: Int!, $skip: Int!) {
  yardstickVersions(
    kind: $kind
    organisationId: $organisationId
    first: $first
    skip: $skip
  ) {
    totalCount
    edges {
      node {
        id
        content
        validFrom
        reason
        setAt
        setBy {
          ...PersonName
        }
      }
    }
  }
}
fragment PersonName on Person {
  id
  fullName
}
`;

export const SaveYardsticksDocument: TypedDocumentNode<SaveYardsticksMutation, SaveYardsticksMutationVariables> = gql`
mutation SaveYardsticks($input: SaveYardsticksInput!) {
  saveYardsticks(input: $input) {
    __typename
    ... on Yardsticks {
      since
    }
    ... on ConfigurationRefused {
      blockers {
        ...BlockerText
      }
    }
    ... on InvalidInput {
      errors {
        ...Fault
      }
    }
  }
}
fragment BlockerText on Blocker {
  code
  message
  params
  link
}
fragment Fault on FieldError {
  path
  code
  message
}
`;

export const ViewerDocument: TypedDocumentNode<ViewerQuery, ViewerQueryVariables> = gql`
query Viewer {
  viewer {
    ...ViewerParts
  }
}
fragment ViewerParts on Viewer {
  locale
  isAdministrator
  isAuditor
  unreadNotifications
  incidentCount
  incomingCount
  person {
    ...PersonName
    phone
    email
  }
  offices {
    office
    label
    from
    until
    actsAsChair
    organisation {
      ...UnitName
      kind
      parent {
        ...UnitName
      }
    }
    onBehalfOf {
      ...PersonName
    }
    delegation {
      id
      form
      receiverOffice
      kinds {
        name
      }
      actions {
        name
      }
    }
  }
  counts {
    ...Counts
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment Counts on InboxCounts {
  all
  decide
  review
  returned
  issue
  draft
  late
}
`;

export const SetLocaleDocument: TypedDocumentNode<SetLocaleMutation, SetLocaleMutationVariables> = gql`
mutation SetLocale($locale: String!) {
  setLocale(locale: $locale) {
    ...ViewerParts
  }
}
fragment ViewerParts on Viewer {
  locale
  isAdministrator
  isAuditor
  unreadNotifications
  incidentCount
  incomingCount
  person {
    ...PersonName
    phone
    email
  }
  offices {
    office
    label
    from
    until
    actsAsChair
    organisation {
      ...UnitName
      kind
      parent {
        ...UnitName
      }
    }
    onBehalfOf {
      ...PersonName
    }
    delegation {
      id
      form
      receiverOffice
      kinds {
        name
      }
      actions {
        name
      }
    }
  }
  counts {
    ...Counts
  }
}
fragment PersonName on Person {
  id
  fullName
}
fragment UnitName on Organisation {
  id
  name
  symbol
}
fragment Counts on InboxCounts {
  all
  decide
  review
  returned
  issue
  draft
  late
}
`;
