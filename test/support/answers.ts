/** The answers that tests read, as the API's contract promises them. */
export interface Doc {
  id: string;
  kind: string;
  title: string;
  state: string;
  stateLabel: string;
  version: number;
  number: number | null;
  numberLine: string | null;
  symbol: string | null;
  issuedOn: string | null;
  incomingNumber: number | null;
  content: Record<string, unknown>;
  contentHash: string;
  draftedBy: { id: string };
  organisation: { id: string; name: string };
  programme: { id: string } | null;
  verificationCode: string | null;
  pdfUrl: string;
  htmlUrl: string;
  currentRound: Round | null;
  rounds: { id: string; no: number; status: RoundStatus }[];
}

/** Asked for by itself, a document tells more than in the answer to an act. */
export interface WholeDoc extends Doc {
  revisions: { no: number; title: string; content: unknown; contentHash: string; substanceHash: string }[];
  returns: { reason: string; notes: { id: string; section: string; rowId: string | null; text: string }[] }[];
  availableActions: { name: string; allowed: boolean; blockers: Blocker[] }[];
}

export type RoundStatus = 'OPEN' | 'PASSED' | 'FAILED' | 'LAPSED' | 'ABANDONED' | 'VOIDED';

export interface Round {
  id: string;
  no: number;
  mode: string;
  ballot: string;
  status: RoundStatus;
  contentHash: string;
  rollSize: number;
  present: number;
  agree: number | null;
  disagree: number | null;
  abstain: number | null;
  missingPresent: number;
  missingAgree: number | null;
  certain: string | null;
  summary: string;
  closesAt: string | null;
  myChoice: string | null;
  warnings: { code: string; message: string }[];
  members: { person: { id: string }; voted: boolean; choice: string | null; remark: string | null }[];
}

export interface Blocker {
  code: string;
  message: string;
  params: Record<string, unknown> | null;
}

export interface FieldError {
  path: string;
  code: string;
  message: string;
}

export interface HistoryEvent {
  id: string;
  seq: number;
  action: string;
  from: string | null;
  to: string | null;
  at: string;
  actor: { id: string; fullName: string } | null;
  office: string | null;
  onBehalfOf: { id: string } | null;
  delegationForm: 'KT' | 'TL' | 'TUQ' | null;
  reason: string | null;
  changes: unknown;
  revision: number | null;
  contentHash: string | null;
  hash: string;
  previousHash: string | null;
  bytes: string;
}

type Conflict = {
  __typename: 'VersionConflict';
  document: Doc;
  changedBy: string | null;
  changedAt: string | null;
};
type Invalid = { __typename: 'InvalidInput'; errors: FieldError[] };

export type ActionAnswer =
  | { __typename: 'ActionPerformed'; document: Doc; event: HistoryEvent; receipt: string }
  | { __typename: 'ActionRefused'; blockers: Blocker[]; document: Doc }
  | Conflict
  | Invalid;

export type DocumentAnswer =
  | ({ __typename: 'Document' } & Doc)
  | { __typename: 'CreateRefused'; blockers: Blocker[] }
  | Conflict
  | Invalid;

type Performed = Extract<ActionAnswer, { __typename: 'ActionPerformed' }>;

/** The act went through, or the test ends with what stood in its way. */
export function performed(answer: ActionAnswer): Performed {
  if (answer.__typename !== 'ActionPerformed') throw new Error(`not performed: ${whatCame(answer)}`);
  return answer;
}

/** The document was made or saved, or the test ends with what stood in the way. */
export function saved(answer: DocumentAnswer): Doc {
  if (answer.__typename !== 'Document') throw new Error(`not saved: ${whatCame(answer)}`);
  return answer;
}

/** Why an act was refused: the blockers' codes. Each must come with a sentence. */
export function refusal(answer: ActionAnswer | DocumentAnswer): string[] {
  if (answer.__typename !== 'ActionRefused' && answer.__typename !== 'CreateRefused') {
    throw new Error(`not refused: ${whatCame(answer)}`);
  }
  const silent = answer.blockers.filter(({ code, message }) => message.trim() === '' || message === code);
  if (silent.length > 0 || answer.blockers.length === 0)
    throw new Error(`a refusal without words: ${whatCame(answer)}`);
  return answer.blockers.map(({ code }) => code);
}

/** What was wrong with the input, as "path: code"; a payload's paths without the word before them. */
export function faults(answer: ActionAnswer | DocumentAnswer): string[] {
  if (answer.__typename !== 'InvalidInput') throw new Error(`not invalid: ${whatCame(answer)}`);
  return answer.errors.map(({ path, code }) => `${path.replace(/^payload\.?/, '')}: ${code}`);
}

function whatCame(answer: object): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'document' ? '…' : value)).slice(0, 1500);
}
