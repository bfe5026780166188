import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { AttendanceBook } from './attendance.ts';
import type { Blocker, FieldFault } from './blocker.ts';
import type { FlowDemo, FlowYear } from './demo.ts';
import type { Effect, EffectType } from './effects.ts';
import type { Delegation, FactName, Facts, FlowSettings, Office } from './facts.ts';
import type { HandOff } from './handOff.ts';
import type { FlowLabels } from './labels.ts';
import type { Paper } from './paper.ts';
import type { Instant, LocalDate } from './time.ts';
import type { Inspecting, TypeCode } from './typeCode.ts';
import type { Yardsticks } from './yardstick.ts';

/**
 * A kind of document: everything the rest of the system asks about it. One folder a flow, this is its only door.
 */
export interface Flow<Content = unknown, Context = unknown> {
  kind: string;
  /** Raised whenever the list of states changes; every document remembers the version it runs under. */
  version: number;
  /** Versions before this one, newest first, each a whole flow: documents run under them until they are moved. */
  earlier?: readonly Flow[];
  /** Where a document of an earlier version stands under this one; without it, in the state of the same name. */
  migrate?: (snapshot: { version: number; state: string; context: unknown }) => {
    state: string;
    context: Context;
  };
  /** Shape only: states, events, effects by name. `state.tags` has "editable" where the draft may be saved. */
  machine: AnyStateMachine;
  /** The content's truth: fields, validation, `.meta({ substance: false })` on matters of form. */
  form: z.ZodType<Content>;
  /** Who may begin such a document for an organisation. */
  create: { who: Who; needs?: FactName[]; refuse?: (facts: CreationFacts) => Blocker[] };
  /** Who may save the draft in an editable state. */
  save: {
    who: Who;
    needs?: FactName[];
    /** Parts of the content that are not for saving in a state: acts put them down, or they are settled. */
    fixed?: (state: string) => readonly string[];
  };
  actions: Record<string, ActionRule<Content, Context>>;
  /** Who may see the document in a state; each row becomes one of `document_reader`. */
  audience: (state: string, facts: Pick<Facts<Content, Context>, 'document'>) => Audience[];
  /** Whom the document waits for after an act; each row becomes a work item. `facts.round` is as after the act. */
  waiting: (state: string, facts: Facts<Content, Context>) => Waiting[];
  /** Until when the present state should be over, or null where nothing waits; `dueAt` is its end. */
  term: (state: string, facts: DueFacts<Content, Context>) => Term | null;
  dueAt: (state: string, facts: DueFacts<Content, Context>) => Instant | null;
  /** The last year of the work it orders; its own year where absent. */
  lastYear?: (content: Content) => number | null;
  /** What units owe by such documents. */
  duty?: Duty;
  /** What it asks of others by a day while it is in force; the engine opens what is owed after the issue. */
  asks?: (content: Content) => Asked[];
  /** The period of the duty that a document answers; that of the only one where absent. */
  period?: (content: Content) => string;
  /** Number series, e.g. "KH"; symbol in print is "KH-" and the issuer's own. */
  typeCode: TypeCode<Content>;
  title: (content: Content) => string;
  year: (content: Content) => number | null;
  paper: (facts: PaperFacts<Content>) => Paper;
  /** Whose inspection committee issues a document, where it is not the organisation itself that does. */
  issuedByInspection?: (context: Context) => Inspecting | null;
  /** The paper that somebody is given for what they did in it, under a number of its own. */
  certificate?: (facts: PaperFacts<Content>, personId: string) => Paper;
  /** People are invited to it and ticked off at its door. */
  attendance?: AttendanceBook<Content>;
  /** Units give such awards of their own, unless it is configured that they do not. */
  givesAwards?: true;
  /** Several of one year are as usual; without it a second one is worth a warning. */
  manyAYear?: true;
  /** Things worth a warning that never block, e.g. a programme's target no target of the plan answers. */
  warnings?: (
    content: Content,
    programme: unknown,
  ) => { code: string; params?: Record<string, string | number>; path?: string }[];
  /** States of the slim flow line, in order. */
  mainPath: string[];
  tone: (state: string) => Tone;
  /** Starting content of a new document. */
  blank: (year: number) => Content;
  /** Last year's content moved to `year`: dates shifted, row ids renewed. */
  copyToYear?: (content: Content, year: number) => Content;
  /** By what its documents judge, where those above may set it anew. */
  yardsticks?: Yardsticks<Content>;
  /** Rows that answer the programme's targets. */
  fromProgramme?: (programme: unknown, year: number) => Content;
  /** Documents of other kinds that one of this kind opens, by the role they play for it. */
  opens?: Record<string, Opening<Content, Context>>;
  /** Roles in which it asks units for answers by a day: the kind that takes one may be asked for (`duty.asked`). */
  asksAs?: readonly string[];
  /** Begins with what another document hands over, for kinds that others open. */
  takes?: (handed: HandOff, role: string) => Content;
  /** By role and by the state that the opened document comes to: the engine's act that tells this one. */
  onLinked?: Record<string, Record<string, string>>;
  /** What figures are made of: kept as typed rows, written with the content in the same act. */
  facets: (content: Content) => Record<string, string | number | null>;
  /** The fact that says how its organisation did in the year; the field of that name has the words for it. */
  rates?: string;
  /** Whether a document in a state counts in figures; by default what is in force or at rest, and what is archived of it. */
  counts?: (state: string) => boolean;
  labels: { vi: () => Promise<FlowLabels>; en: () => Promise<FlowLabels> };
  /** Documents of this kind for the demo province, loaded only where they are seeded. */
  demo?: () => Promise<FlowDemo>;
  /** What becomes of such documents in a simulated year, loaded only where one is simulated. */
  simulation?: () => Promise<FlowYear>;
  /** Such documents begin outside: people without accounts write, the engine receives, and nobody drafts what they said. */
  intake?: Intake<Content, Context>;
}

/** A kind as its folder declares it; what follows from that in every kind alike, `defineFlow` adds. */
export interface Declared<Content, Context> extends Omit<
  Flow<Content, Context>,
  'term' | 'dueAt' | 'waiting' | 'tone'
> {
  /** Whom the document waits for, and until when: the end of the state's term. */
  waiting: (state: string, facts: Facts<Content, Context>, dueAt: Instant | null) => Waiting[];
  /** Where a state's term is another than the machine's meta says. */
  term?: Flow<Content, Context>['term'];
  /** States that are not named are closed. */
  tones: Record<string, Tone>;
}

/**
 * A document that one of this kind may open and be linked with. The flow names the role alone; which kind takes it, the
 * catalog says.
 */
export interface Opening<Content = unknown, Context = unknown> {
  /** The list in the content whose rows open one each; absent: the document as a whole opens one. */
  rows?: string;
  /** Whose the opened document is: of the same organisation, or of the one above. */
  at: 'unit' | 'upper';
  /** The states in which it may be opened. */
  in: readonly string[];
  who: Who;
  /** Why this one opens none now, where that is more than its state. */
  refuse?: (facts: Pick<Facts<Content, Context>, 'document'>) => Blocker[];
  /** Several documents may open one together: what each hands over is put side by side. */
  together?: true;
  /** States of the opened document in which it counts for nothing any more, so that another may be opened; absent: cancelled. */
  again?: readonly string[];
  /** What the opened document begins with; `row` is the one that opens it, `unit` the organisation as it is named today. */
  hand: (
    document: Facts<Content, Context>['document'],
    row: Record<string, unknown> | null,
    unit: { name: string },
  ) => HandOff;
}

/** What is owed each year: a unit without a submitted (or issued) document of a period after its day is late. */
export interface Duty {
  periods: readonly DutyPeriod[];
  /**
   * Such documents are asked for beside the yearly ones, each by a day of its own: the period that answers, and the field of
   * the content that names what was asked.
   */
  asked?: { period: string; field: string };
}

export interface DutyPeriod {
  name: string;
  /** Null: owed by no unit on its own account, only where a document in force asks for it. */
  dueOn: (year: number) => LocalDate | null;
}

/** One document that is asked of each of these organisations, by a day. */
export interface Asked {
  rowId: string | null;
  /** Of every unit under the issuer, later ones included, or of the units it is sent to. */
  of: 'units' | 'recipients';
  title: string;
  /** Kind and period, as "report/annual"; null: by whatever kind answers requests. */
  duty: string | null;
  /** The year that the answer is of. */
  year: number;
  dueOn: LocalDate;
}

/** How people without accounts write to an organisation, and what they hear of it. */
export interface Intake<Content = unknown, Context = unknown> {
  /** Where its public pages stand, e.g. "gop-y"; letters of the address alone. */
  path: string;
  /** What they are asked; its words are `labels.intake`. */
  form: z.ZodObject;
  /** The document's content from what was written on a day. */
  receive: (sent: Record<string, unknown>, on: LocalDate) => Content;
  /** Who may learn who they are. */
  resolver: Who;
  /** Working days within which the sender is to be answered, from the sending. */
  answerWithin: number;
  /** What the sender is answered; null while nothing is. */
  answer: (state: string, content: Content) => string | null;
  /** Acts whose words are meant for the sender: the payload's field that holds them, or "reason". */
  told: Record<string, string>;
  /** The acts that the sender may do now, done by the engine in nobody's name. */
  senderMay: (state: string, context: Context, now: Instant) => SenderAct[];
}

/** Content with the answer, or not: the names of the flow's own actions. */
export type SenderAct = 'confirm' | 'reopen';

export type Tone = 'draft' | 'waiting' | 'returned' | 'good' | 'closed';

/** What a due date is reckoned from; the organisation's own calendar comes with its settings. */
export type DueFacts<Content = unknown, Context = unknown> = Pick<
  Facts<Content, Context>,
  'document' | 'now' | 'today' | 'round'
> & { settings?: FlowSettings };

/** Until when a state should be over: a moment, the end of a day, or the end of so many working days after a moment. */
export type Term = { at: Instant } | { day: LocalDate } | { from: Instant; workingDays: number };

export interface CreationFacts {
  today: LocalDate;
  organisationId: string;
  content: unknown;
}

export interface ActionRule<Content = unknown, Context = unknown> {
  /** Payload's truth; strict: unknown keys are refused with their path. */
  payload: z.ZodType<Record<string, unknown>>;
  who: Who;
  needs: FactName[];
  /** Faults of the payload that only the facts can show, e.g. a note on a section that does not exist. */
  check?: (facts: Facts<Content, Context>, payload: Record<string, unknown>) => FieldFault[];
  /** Everything else that may stand in the way. Payload is absent when only asking what is available. */
  refuse?: (facts: Facts<Content, Context>, payload?: Record<string, unknown>) => Blocker[];
  /** The decided event for the machine where one action branches, e.g. `roundPassed`; default is the action's name. */
  event?: (facts: Facts<Content, Context>, payload: Record<string, unknown>) => string;
  /** Every event that `event` may decide to; default is the action's name alone. */
  events?: string[];
  /** Whether the act belongs to this document's mode at all; one that does not is never offered, and refused by `refuse`. */
  applies?: (facts: Facts<Content, Context>) => boolean;
  /** Done by timers and organisation events only: never offered to a person. */
  engineOnly?: true;
  /** The payload's field that becomes the event's reason; default "reason". */
  reasonFrom?: string;
  /** Fills the effects that the machine named for this transition. */
  effects: (
    types: EffectType[],
    facts: Facts<Content, Context>,
    payload: Record<string, unknown>,
  ) => Effect[];
  /** Quick reading for the console: the one main act (always, or of the states named), or one that cannot be taken back. */
  main?: boolean | string[];
  danger?: boolean;
  /** So little is at stake that whoever holds the link in the mail may do it without signing in. */
  byMail?: true;
  /** Offered for many documents at once: whoever reads their list may decide on all of them together. */
  inBulk?: true;
  /** Acts that race with others by nature and carry their own identity (a ballot names its round): no version check. */
  ignoresVersion?: boolean;
}

/** Authority to act, judged on offices held now; the value in refusals and in the history. */
export interface Who {
  /** Label code of the refusal's "only … may do this", e.g. "chair-of-unit". */
  code: string;
  /** Facts that this authority is judged on, beyond the document and the actor. */
  needs?: FactName[];
  /** Code of the refusal; default "not-authorised". */
  refusal?: string;
  /** The office under which the actor acts here, or null when none gives the right. */
  authority: (facts: Facts) => Authority | null;
}

export interface Authority {
  office: Office | 'drafter' | 'engine';
  organisationId: string;
  actsAsChair?: 'Q' | 'KT' | 'named' | null;
  /** Set where the office is another's. */
  delegation?: Delegation;
}

export type AudienceLevel = 'work' | 'review' | 'read' | 'audit';

/** `office` absent: any office holder of the organisation (administrators aside); "under": every unit under it. */
export interface Audience {
  organisationId: string;
  office?: Office | 'under';
  level: AudienceLevel;
}

/** One party the document waits for: a person, or whoever holds an office in an organisation ("chair" includes who acts as chair). */
export interface Waiting {
  action: string;
  /** Inbox tab. */
  tab: 'decide' | 'review' | 'returned' | 'issue' | 'draft';
  personId?: string;
  organisationId?: string;
  office?: Office;
  dueAt: Instant | null;
}

/** What a paper is built from; the issuer's block is frozen at issue and live before. */
export interface PaperFacts<Content = unknown> {
  content: Content;
  title: string;
  issuer: IssuerBlock;
  /** "04/KH-CĐCS01", or blank before the number when not yet issued. */
  number: string;
  issuedOn: LocalDate | null;
  draft: boolean;
  signer: { fullName: string; authority: { form: string | null; title: string } } | null;
  verification?: { code: string; url: string };
  /** Set where an inspection committee issues it. */
  inspection?: Inspecting;
}

export interface IssuerBlock {
  name: string;
  symbol: string;
  place: string;
  parentName: string | null;
  /** Who signs for a collective body, e.g. "BAN CHẤP HÀNH". */
  body?: string;
  /** The unit whose matter it is, where those above it issue the paper. */
  unitName?: string;
}
