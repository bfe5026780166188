import type { Instant, LocalDate } from './time.ts';
import type { Counts, Question } from './question.ts';
import type { WorkingCalendar } from './workingDays.ts';

/**
 * Everything a rule may look at. An action declares in `needs` which of the optional parts it reads; the server
 * fetches those of all documents at hand in one statement and hands them in. No rule reads a clock or a database.
 */
export interface Facts<Content = unknown, Context = unknown> {
  now: Instant;
  today: LocalDate;
  actor: Actor;
  document: DocumentFacts<Content, Context>;
  settings: FlowSettings;
  /** The open round, else the latest one, else null. */
  round?: RoundFacts | null;
  /** Every holder of an office in the document's organisation today; `rollOf` picks the committee (vacant seats are absent). */
  seats?: Seat[];
  /** Everybody who saved, voted on or submitted any revision. */
  involved?: Involvement[];
  /** What the last passed round agreed on; null when none passed. */
  agreed?: { contentHash: string; substanceHash: string; at: Instant } | null;
  /** The register the document's number would come from: that of the year of `issuedOn`, or of today. */
  register?: RegisterFacts;
  /** This year's register of incoming documents where this one is received. */
  incoming?: RegisterFacts;
  /** Another document the payload names (`byDocumentId`), null when the actor cannot see it. */
  linked?: LinkedFacts | null;
  /** What was attached, by whom, and where each of them holds an office today. */
  attachments?: { at: Instant; personId: string; organisationIds: string[] }[];
  /** What the document asked of units, the oldest first, and how each stands with it. */
  asked?: AskedFacts[];
  /** Of those whom the payload names (`personIds`): the offices they hold in the organisation or under it. */
  named?: NamedSeat[];
  /** This year's register of certificates, and the symbol that stands behind its numbers. */
  certificateRegister?: RegisterFacts & { symbol: string };
  /** The series of the inspection committees in which the document would be numbered. */
  inspectionRegisters?: InspectionRegisters;
  /** Holders of offices in the upper organisation, e.g. to check a named reviewer. */
  upperSeats?: Seat[];
}

/** One unit's standing with what a document asked of it. */
export interface AskedFacts {
  requestId: string;
  /** The row of the content that asked it. */
  rowId: string | null;
  dueOn: LocalDate;
  /** Nothing more is expected: the answer was confirmed, or something else was asked in its place. */
  settled: boolean;
  organisationId: string;
  name: string;
  /** The unit ended before it answered. */
  lapsed: boolean;
  /** What it sent in answer; null while nothing was, or where it took it back. */
  answer: AnswerFacts | null;
}

export interface AnswerFacts {
  documentId: string;
  title: string;
  /** When it was first sent, whatever became of it since. */
  firstSentAt: Instant;
  /** It was sent back, and has not come again. */
  returned: boolean;
}

export interface RegisterFacts {
  last: number;
  lastDate: LocalDate | null;
}

/** Of the organisation's own inspection committee, and of the upper union's, with the head that its papers bear. */
export interface InspectionRegisters {
  unit: RegisterFacts;
  upper: RegisterFacts;
  upperHead: { name: string; symbol: string; place: string; parentName: string | null } | null;
}

export type FactName =
  | 'round'
  | 'seats'
  | 'involved'
  | 'agreed'
  | 'register'
  | 'incoming'
  | 'linked'
  | 'attachments'
  | 'asked'
  | 'upperSeats'
  | 'named'
  | 'certificateRegister'
  | 'inspectionRegisters';

/** Who acts: a person with the offices held now, or the engine itself (timers, organisation events). */
export interface Actor {
  personId: string | null;
  offices: HeldOffice[];
  /** Set where the actor is judged in an office that another gave: then `offices` holds that one alone. */
  delegation?: Delegation;
}

export interface HeldOffice {
  office: Office;
  organisationId: string;
  /** Set on whoever may act as chair without being it: Q. acting head, KT. deputy so assigned, or named by the upper union. */
  actsAsChair?: 'Q' | 'KT' | 'named' | null;
  /** Set on an office that is another's, and given to the actor in writing. */
  delegation?: Delegation;
}

/** A written authorisation to act in another's office: personal, within its scope, never passed on. */
export interface Delegation {
  id: string;
  giverId: string;
  form: DelegationForm;
  /** The receiver's own office in the giver's organisation, whose title stands on the paper. */
  receiverOffice: Office;
  /** Kinds of documents, and acts on them, that it covers; null: all that the office may do. */
  kinds: string[] | null;
  actions: string[] | null;
}

/** KT. a deputy by standing assignment, TL. by the working rules, TUQ. by a dated authorisation. */
export type DelegationForm = 'KT' | 'TL' | 'TUQ';

export type Office =
  | 'chair'
  | 'viceChair'
  | 'secretary'
  | 'committeeMember'
  | 'inspectionChair'
  | 'groupHead'
  | 'groupDeputy'
  | 'officer'
  | 'recordsClerk'
  | 'administrator';

export interface DocumentFacts<Content = unknown, Context = unknown> {
  id: string;
  kind: string;
  state: string;
  context: Context;
  version: number;
  revision: number;
  organisationId: string;
  /** The immediate upper union, which reviews; null for a top organisation. */
  upperOrganisationId: string | null;
  title: string;
  content: Content;
  contentHash: string;
  substanceHash: string;
  year: number | null;
  /** The period of the duty that it answers; null for kinds that no unit owes. */
  period: string | null;
  /** By when it was asked for, where it answers a request. */
  askedDueOn: LocalDate | null;
  draftedBy: string;
  createdBy: string;
  programmeId: string | null;
  reviewerId: string | null;
  submittedBy: string | null;
  submittedAt: Instant | null;
  approvedOn: LocalDate | null;
  number: number | null;
  issuedOn: LocalDate | null;
  closedAt: Instant | null;
}

export interface LinkedFacts {
  id: string;
  kind: string;
  state: string;
  organisationId: string;
  issuedOn: LocalDate | null;
}

export interface Seat {
  personId: string;
  fullName: string;
  organisationId: string;
  office: Office;
  actsAsChair?: 'Q' | 'KT' | 'named' | null;
  /** Whether its holder sits on the standing committee too. */
  standing?: boolean;
}

/** A seat and what its organisation is called today. */
export interface NamedSeat extends Seat {
  organisation: string;
}

export interface Involvement {
  personId: string;
  as: 'saved' | 'voted' | 'submitted';
}

/** Per kind and organisation, from configuration; the defaults are the domain's. */
export interface FlowSettings {
  /** `approve`: the upper union must approve; `notify`: the unit issues and the upper union acknowledges. */
  mode: 'approve' | 'notify';
  /** Denominator of a meeting's majority; an online round always counts the roll. */
  meetingDenominator: 'roll' | 'present';
  /** Whether a unit gives awards of its own; usual where nothing is configured. */
  ownAwards?: boolean;
  /** The working days in force; the kit's Vietnamese calendar when absent. */
  calendar?: WorkingCalendar;
  /** Days of the yearly duty as "MM-dd" by period, where they differ from the flow's own. */
  dueDays?: Readonly<Record<string, string>>;
  /** So many working days before a due date a reminder goes out, one for each. */
  remindBefore?: readonly number[];
  /** Who hears of what is overdue; the chair of whom it waits for when absent. */
  escalateTo?: readonly EscalateTo[];
  /** What differs in single states. */
  states?: Readonly<Record<string, StateSettings>>;
}

export interface StateSettings {
  workingDays?: number;
  remindBefore?: readonly number[];
  escalateTo?: readonly EscalateTo[];
}

/** Holders of an office in the document's own organisation or in the one above it. */
export interface EscalateTo {
  office: Office;
  where: 'unit' | 'upper';
}

export type Choice = 'agree' | 'disagree' | 'abstain';

export interface RoundFacts {
  id: string;
  no: number;
  status: 'open' | 'passed' | 'failed' | 'lapsed' | 'abandoned' | 'voided';
  mode: 'online' | 'meeting';
  ballot: 'open' | 'secret';
  openedAt: Instant;
  openedBy: string;
  secretaryId: string | null;
  closesAt: Instant;
  contentHash: string;
  substanceHash: string;
  /** The rules in force when the round opened, frozen with it. */
  rules: RoundRules;
  roll: RollMember[];
  /** Counts of choices; null while a secret round's result must stay unknown. */
  tally: { agree: number; disagree: number; abstain: number } | null;
  /** The meeting as its secretary recorded it. */
  meeting: { attended: string[]; heldOn: LocalDate } | null;
  /** What is asked, where that is more than whether one agrees with the content. */
  questions?: Question[] | null;
  /** Ballots by question and choice; null while they must stay unknown. */
  counts?: Counts | null;
}

export interface RollMember {
  personId: string;
  fullName: string;
  office: Office;
  voted: boolean;
}

/** Fractions as [numerator, denominator], so that 2/3 of 5 is exact. */
export interface RoundRules {
  /** Attendance of at least this share of the roll. */
  quorum: [number, number];
  /** Agreement of more than this share of the denominator. */
  majorityOver: [number, number];
  denominator: 'roll' | 'present';
  /** Where the figures come from, e.g. "Điều lệ Công đoàn Việt Nam". */
  source: string;
}
