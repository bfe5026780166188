import type { Instant, LocalDate } from './time.ts';
import type { Recipient } from './content.ts';
import type { CadreEntry } from './cadre.ts';
import type { Answers, Counts, Question } from './question.ts';
import type { Choice, Office, RoundRules } from './facts.ts';
import type { Inspecting } from './typeCode.ts';

/**
 * What an act does beyond the new state, as data: a flow's machine names effects (its XState actions), `decide()`
 * fills them from payload and facts, the server writes them in the act's own transaction.
 */
export type Effect =
  | { type: 'setDrafter'; personId: string }
  /** The document's next revision, same content until saved. */
  | { type: 'startRevision' }
  /** What an act adds to the content, as the next revision; the content whole, as the form reads it. */
  | { type: 'amendContent'; content: unknown }
  | {
      type: 'openRound';
      mode: 'online' | 'meeting';
      ballot: 'open' | 'secret';
      secretaryId: string | null;
      closesAt: Instant;
      rules: RoundRules;
      roll: { personId: string; office: Office }[];
      questions?: Question[];
    }
  | {
      type: 'castBallot';
      roundId: string;
      personId: string;
      /** Null where the round asks questions. */
      choice: Choice | null;
      answers?: Answers;
      /** The voter's own, by which to find a secret ballot among those published. */
      code?: string;
      remark?: string;
      secret: boolean;
    }
  | {
      type: 'recordMeeting';
      roundId: string;
      attended: string[];
      agree?: number;
      disagree?: number;
      abstain?: number;
      counts?: Counts;
      heldOn: LocalDate;
      discussion?: string;
    }
  | { type: 'closeRound'; roundId: string; outcome: 'passed' | 'failed' | 'lapsed' | 'abandoned' | 'voided' }
  | { type: 'markSubmitted' }
  /** Takes the upper union's next incoming number. */
  | { type: 'receive' }
  | { type: 'assignReviewer'; personId: string | null }
  | { type: 'recordReturn'; reason: string; notes: { section: string; rowId?: string; text: string }[] }
  | { type: 'markApproved' }
  | { type: 'clearApproval' }
  /** Signs, takes the register's next number, dates, freezes the issuer's block, gives a verification code, sends. */
  | {
      type: 'issue';
      issuedOn: LocalDate;
      typeCode: string;
      signer: { personId: string; authority: SigningAuthority };
      /** Lines of recipients with those whom each is sent to. */
      sentTo: Recipient[];
      /** Whose inspection committee issues it, where one does: then number and head are that union's. */
      inspection?: Inspecting;
    }
  /** Certificates, each with the next number of their register and a verification code of its own. */
  | {
      type: 'certify';
      issuedOn: LocalDate;
      signer: { personId: string; authority: SigningAuthority };
      /** In the order of their numbers, the first of which follows the register's last. */
      holders: { personId: string; fullName: string }[];
    }
  /** What somebody does for the organisation from a day on; what they did before ends. */
  | { type: 'assignTasks'; personId: string; tasks: string[]; from: LocalDate }
  /** What is asked of units by a day; each owes an answer from then on, of the kind that takes the role. */
  | { type: 'askUnits'; role: string; requests: UnitsRequest[] }
  /** What was asked is settled: nothing more is expected of it. */
  | { type: 'settleRequest'; requestId: string }
  /** What the act says of people stands in their records from now on, resting on this document. */
  | { type: 'recordCadre'; entries: CadreEntry[] }
  /** What this document ever said of people (of these alone, where they are named) counts no longer, from the act's day on. */
  | { type: 'withdrawCadre'; personIds?: string[] }
  /** Certificates that these people were given are taken back, for a reason and on a basis that are told. */
  | { type: 'withdrawCertificates'; personIds: string[]; reason: string; basis: string }
  | { type: 'markClosed' }
  | { type: 'linkReplacement'; documentId: string }
  /** The document passes to the successor of its organisation. */
  | { type: 'moveTo'; organisationId: string; upperOrganisationId?: string }
  /** The successor of a dissolved upper union reviews from here. */
  | { type: 'changeReviewer'; upperOrganisationId: string };

export interface UnitsRequest {
  /** The row of the content that asks; null where the document as a whole does. */
  rowId: string | null;
  /** Whom it asks; null: every grassroots union under the document's organisation. */
  unitIds: string[] | null;
  title: string;
  dueOn: LocalDate;
}

export type EffectType = Effect['type'];

/** TM. for a collective, KT. a deputy, Q. an acting head, TL. by the working rules, TUQ. by authorisation; none: in one's own name. */
export type SigningAuthority = { form: 'TM' | 'KT' | 'Q' | 'TL' | 'TUQ' | null; title: string };
