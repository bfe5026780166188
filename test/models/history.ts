import { afterWorkingDays } from '../../workflows/kit/index.ts';
import { PROVINCE, type Person } from '../support/people.ts';
import type { World } from '../support/world.ts';

/** What a test decides and no engine: the hour, the people and their offices, settings, what else there is. */
export type Given = Pick<World, 'now' | 'today' | 'people' | 'settings' | 'linked' | 'register' | 'flow'>;

/** A content as the oracle knows it: which one it is to a committee, and whether it says enough to be voted on. */
export interface Draft {
  substance: string;
  complete: boolean;
  /** The year after which its work is over. */
  lastYear: number;
}

export interface Act {
  action: string;
  by: Person;
  // Payloads are judged field by field below; what is no payload at all comes as `wellFormed: false`.
  payload: Payload;
  wellFormed: boolean;
}

export interface Payload {
  personId?: string;
  mode?: 'online' | 'meeting';
  ballot?: 'open' | 'secret';
  secretaryId?: string;
  closesAt?: string;
  choice?: 'agree' | 'disagree' | 'abstain';
  remark?: string;
  roundId?: string;
  attended?: string[];
  agree?: number;
  disagree?: number;
  abstain?: number;
  heldOn?: string;
  reason?: string;
  reviewerId?: string;
  notes?: { section: string; text: string }[];
  issuedOn?: string;
  summary?: string;
  act?: 'recall' | 'replace';
  byDocumentId?: string;
  decisionId?: string;
  successorId?: string;
  party?: 'issuer' | 'reviewer';
}

/** An act that was done, as history tells it. */
export interface Done extends Act {
  at: string;
  day: string;
  to: string;
  draft: Draft;
  /** Of an opened round: who may vote, who keeps its minutes, and until when it lasts. */
  opened: { roll: string[]; minuteTaker: string; closesAt: string } | null;
}

/**
 * A document's life as its people saw it: the acts that were done, in their order, and what follows from them alone. It
 * shares no line with the engine, which keeps rounds and columns where this keeps a list.
 */
export class History {
  state = 'draft';
  readonly acts: Done[] = [];
  readonly given: Given;
  readonly documentId: string;
  draft: Draft;

  constructor(given: Given, documentId: string, creator: Person, draft: Draft, unit: string) {
    this.given = given;
    this.documentId = documentId;
    this.draft = draft;
    this.#firstUnit = unit;
    this.did({ action: 'create', by: creator, payload: {}, wellFormed: true }, 'draft');
  }
  readonly #firstUnit: string;

  /** Whether it would only say once more what was said in this round. */
  isRepeated({ action, by }: Act): boolean {
    if (this.state !== 'deciding') return false;
    const { ballots, minutes } = this.round();
    return (
      (action === 'castBallot' && ballots.has(by.id)) || (action === 'recordMeeting' && minutes !== undefined)
    );
  }

  /** Remembers an act that was done. */
  did(act: Act, to: string, draft = this.draft): void {
    const { now: at, today: day } = this.given;
    const opened = act.action === 'openRound' ? openingOf(this, act) : null;
    this.acts.push({ ...act, at, day, to, draft, opened });
    this.state = to;
    this.draft = draft;
  }

  last(...actions: string[]): Done | undefined {
    return this.acts.findLast(({ action }) => actions.includes(action));
  }

  /** The unit whose document it is; a merged one's documents go to its successor. */
  get unit(): string {
    const moves = this.acts.filter(
      ({ payload: { successorId, party }, to }) => successorId && party !== 'reviewer' && to !== 'closed',
    );
    return moves.at(-1)?.payload.successorId ?? this.#firstUnit;
  }

  get upper(): string | null {
    const moves = this.acts.filter(({ payload: { party } }) => party === 'reviewer');
    return moves.at(-1)?.payload.successorId ?? (this.#firstUnit === PROVINCE ? null : PROVINCE);
  }

  holds(person: Person, organisationId: string | null, ...offices: string[]): boolean {
    return person.offices.some(
      (held) => held.organisationId === organisationId && offices.includes(held.office),
    );
  }

  committee(): string[] {
    const sits = (person: Person) =>
      this.holds(person, this.unit, 'chair', 'viceChair', 'secretary', 'committeeMember');
    return this.given.people.filter(sits).map(({ id }) => id);
  }

  /** Whether that person has any office in the unit. */
  isInUnit(personId: string | undefined): boolean {
    const person = this.given.people.find(({ id }) => id === personId);
    return person?.offices.some(({ organisationId }) => organisationId === this.unit) ?? false;
  }

  /** The first to be found who holds that office in the unit. */
  anybody(office: string): Person | undefined {
    return this.given.people.find((person) => this.holds(person, this.unit, office));
  }

  /** The round at hand: its opening, and what was done in it since. */
  round() {
    const at = this.acts.findLastIndex(({ opened }) => opened);
    const opening = this.acts[at];
    if (!opening?.opened) throw new Error('no round was ever opened');
    const since = this.acts.slice(at + 1);
    const votes = since.filter(({ action }) => action === 'castBallot');
    const committee = this.committee();
    const { roll, minuteTaker, closesAt } = opening.opened;
    return {
      ...{
        roll,
        minuteTaker,
        isMeeting: opening.payload.mode === 'meeting',
        isSecret: opening.payload.ballot === 'secret',
      },
      ballots: new Map(votes.map(({ by, payload }) => [by.id, payload.choice])),
      minutes: since.findLast(({ action }) => action === 'recordMeeting')?.payload,
      isLeft: roll.some((id) => !committee.includes(id)),
      isOver: this.given.now > closesAt,
    };
  }

  /** Whether the committee agreed on just this substance. */
  get agreed(): boolean {
    return this.#passed?.draft.substance === this.draft.substance;
  }

  get agreedOn(): string | undefined {
    return this.#passed?.day;
  }

  get #passed(): Done | undefined {
    return this.acts.findLast(({ action, to }) => action === 'closeRound' && to === 'agreed');
  }

  /** Whether that person drafted it, voted on it or submitted it. */
  isOwn(personId: string | undefined): boolean {
    const byHand = ['create', 'saveDraft', 'castBallot', 'submit'];
    return this.acts.some(
      ({ action, by }, at) => (byHand.includes(action) && by.id === personId) || this.#attended(at, personId),
    );
  }

  // Minutes count until others take their place.
  #attended(at: number, personId: string | undefined): boolean {
    const done = this.acts[at];
    if (done?.action !== 'recordMeeting' || !done.payload.attended?.includes(String(personId))) return false;
    const next = this.acts
      .slice(at + 1)
      .find(({ action }) => action === 'recordMeeting' || action === 'openRound');
    return next?.action !== 'recordMeeting';
  }
}

function openingOf(past: History, { by, payload }: Act) {
  const usual = past.given.flow.kind === 'programme' ? ['officer', 'secretary'] : ['secretary'];
  const found = usual.map((office) => past.anybody(office)).find(Boolean);
  return {
    roll: past.committee(),
    minuteTaker: payload.secretaryId ?? found?.id ?? by.id,
    closesAt: payload.closesAt ?? afterWorkingDays(past.given.now, 3),
  };
}
