import {
  addDays,
  begin,
  countAnswers,
  capacityFor,
  dayOf,
  decide,
  moveTo,
  periodOf,
  needsOf,
  saveBlockers,
  substanceOf,
  validateContent,
  type Answers,
  type AskedFacts,
  type Authority,
  type Choice,
  type Decision,
  type DocumentFacts,
  type Effect,
  type Facts,
  type FactName,
  type Flow,
  type FlowSettings,
  type Involvement,
  type LinkedFacts,
  type RoundFacts,
  type UnitsRequest,
} from '../../workflows/kit/index.ts';
import { actorOf, everybody, PROVINCE, seatsOf, UNIT, type Person } from './people.ts';

/** What became of an act in the little world. */
export interface Happened {
  action: string;
  by: Person;
  decision: Decision;
}

/**
 * One document and those around it, in memory: what the server does with effects, without a server. Facts that a rule
 * did not declare are withheld, so that a forgotten `needs` fails here and not in production.
 */
export class World {
  now: string;
  people: Person[] = everybody;
  settings: FlowSettings = { mode: 'approve', meetingDenominator: 'present' };
  document: DocumentFacts;
  round: RoundFacts | null = null;
  involved: Involvement[] = [];
  agreed: NonNullable<Facts['agreed']> | null = null;
  register = { last: 0, lastDate: null as string | null };
  upperRegister = { last: 0, lastDate: null as string | null };
  certificates = { last: 0, lastDate: null as string | null, symbol: 'GCN-CĐCS' };
  linked: LinkedFacts | null = null;
  attachments: NonNullable<Facts['attachments']> = [];
  /** What was asked of units, and when; each answers on a later day. */
  requests: (Omit<AskedFacts, 'answer'> & { askedOn: string })[] = [];
  returns: Extract<Effect, { type: 'recordReturn' }>[] = [];
  happened: Happened[] = [];
  readonly #ballots = new Map<string, Choice>();
  readonly #answers = new Map<string, Answers>();
  #authority: Authority | undefined;
  #involvedBefore: Involvement[] = [];
  flow: Flow;

  constructor(
    flow: Flow,
    creator: Person,
    content: unknown,
    options: { now?: string; organisationId?: string; upperOrganisationId?: string | null } = {},
  ) {
    this.flow = flow;
    this.now = options.now ?? '2026-01-12T02:00:00.000Z';
    const organisationId = options.organisationId ?? UNIT;
    const { state, context } = begin(flow, this.now);
    this.document = {
      id: '00000000-0000-4000-8000-000000000900',
      kind: flow.kind,
      state,
      context,
      version: 1,
      revision: 1,
      organisationId,
      upperOrganisationId: options.upperOrganisationId ?? (organisationId === UNIT ? PROVINCE : null),
      title: flow.title(content),
      content,
      ...hashes(flow, content),
      year: flow.year(content),
      period: periodOf(flow, content),
      askedDueOn: null,
      draftedBy: creator.id,
      createdBy: creator.id,
      programmeId: null,
      reviewerId: null,
      submittedBy: null,
      submittedAt: null,
      approvedOn: null,
      number: null,
      issuedOn: null,
      closedAt: null,
    };
    this.involved.push({ personId: creator.id, as: 'saved' });
  }

  get today(): string {
    return dayOf(this.now);
  }

  /** Lets days pass; the hour stays. */
  wait(days: number): void {
    this.now = `${addDays(this.now.slice(0, 10), days)}${this.now.slice(10)}`;
  }

  /** What a rule gets to see: the named facts, or all of them. */
  facts(by: Person, needs: readonly FactName[] | 'all' = 'all'): Facts {
    const all: Required<Pick<Facts, FactName>> = {
      round: this.#shownRound(),
      seats: seatsOf(this.people, this.document.organisationId),
      involved: this.involved,
      agreed: this.agreed,
      register: this.register,
      incoming: { last: 0, lastDate: null },
      linked: this.linked,
      attachments: this.attachments,
      asked: this.requests.map((request) => this.#standing(request)),
      upperSeats: seatsOf(this.people, this.document.upperOrganisationId ?? ''),
      named: this.people.flatMap((person) =>
        person.offices.flatMap(({ organisationId }) =>
          seatsOf([person], organisationId).map((seat) => ({ ...seat, organisation: 'Công đoàn cơ sở' })),
        ),
      ),
      certificateRegister: this.certificates,
      inspectionRegisters: { unit: this.register, upper: this.upperRegister, upperHead: null },
    };
    const shown = Object.entries(all).filter(([name]) => needs === 'all' || needs.includes(name as FactName));
    const { now, today, document, settings } = this;
    return { now, today, actor: actorOf(by), document, settings, ...Object.fromEntries(shown) };
  }

  /** Saves the draft; throws where that is not allowed, for tests that only set the scene. */
  save(by: Person, content: unknown): void {
    const blockers = saveBlockers(this.flow, this.facts(by));
    if (blockers.length > 0) throw new Error(`saveDraft refused: ${JSON.stringify(blockers)}`);
    const read = validateContent(this.flow, content);
    if (!read.ok) throw new Error(`saveDraft invalid: ${JSON.stringify(read.faults)}`);
    const { version, revision } = this.document;
    this.document = {
      ...this.document,
      content: read.content,
      ...hashes(this.flow, read.content),
      version: version + 1,
      revision: revision + 1,
    };
    this.#involve(by, 'saved', capacityFor(this.flow.save.who, this.facts(by), 'saveDraft')?.authority);
  }

  perform(by: Person, action: string, payload?: unknown): Decision {
    const needs = needsOf(this.flow, this.document.state, action);
    const decision = decide(this.flow, this.facts(by, needs), { action, payload });
    this.happened.push({ action, by, decision });
    if (decision.kind !== 'performed') return decision;
    const { state, context, effects } = decision;
    this.#authority = decision.authority;
    this.document = { ...this.document, state, context, version: this.document.version + 1 };
    for (const effect of effects) this.#write(effect, by);
    return decision;
  }

  /** The engine moves the document to another version of its flow; throws where it cannot go there. */
  move(to: Flow): void {
    const judged = moveTo(to, this.flow, this);
    if ('blockers' in judged) throw new Error(`not moved: ${JSON.stringify(judged.blockers)}`);
    this.flow = to;
    this.document = { ...this.document, ...judged.snapshot, version: this.document.version + 1 };
  }

  #write(effect: Effect, by: Person): void {
    const change = (part: Partial<DocumentFacts>) => (this.document = { ...this.document, ...part });
    switch (effect.type) {
      case 'setDrafter':
        return void change({ draftedBy: effect.personId });
      case 'startRevision':
        return void change({ revision: this.document.revision + 1 });
      case 'amendContent':
        return this.#amend(effect.content);
      case 'openRound':
        return this.#openRound(effect, by);
      case 'castBallot':
        return this.#castBallot(effect);
      case 'recordMeeting':
        return this.#recordMeeting(effect);
      case 'closeRound':
        return this.#closeRound(effect.outcome);
      case 'markSubmitted':
        this.#involve(by, 'submitted');
        return void change({ submittedAt: this.now, submittedBy: by.id });
      case 'assignReviewer':
        return void change({ reviewerId: effect.personId });
      case 'recordReturn':
        return void this.returns.push(effect);
      case 'markApproved':
        return void change({ approvedOn: this.today });
      case 'clearApproval':
        return void change({ approvedOn: null });
      case 'issue':
        return this.#issue(effect);
      case 'askUnits':
        return effect.requests.forEach((request) => this.#ask(request));
      case 'settleRequest':
        return void (this.requests = this.requests.map((one) =>
          one.requestId === effect.requestId ? { ...one, settled: true } : one,
        ));
      case 'certify':
        this.certificates = {
          ...this.certificates,
          last: this.certificates.last + effect.holders.length,
          lastDate: effect.issuedOn,
        };
        return;
      case 'markClosed':
        return void change({ closedAt: this.now });
      case 'moveTo':
        return void change({ organisationId: effect.organisationId });
      case 'changeReviewer':
        return void change({ upperOrganisationId: effect.upperOrganisationId });
      case 'assignTasks':
      case 'recordCadre':
      case 'withdrawCadre':
      case 'withdrawCertificates':
      case 'receive':
      case 'linkReplacement':
        return;
    }
  }

  #issue({ inspection, issuedOn }: Extract<Effect, { type: 'issue' }>): void {
    const taken = inspection === 'upper' ? 'upperRegister' : 'register';
    const { last } = this[taken];
    this[taken] = { last: last + 1, lastDate: issuedOn };
    this.document = { ...this.document, number: last + 1, issuedOn };
  }

  #ask({ rowId, unitIds, dueOn }: UnitsRequest): void {
    for (const organisationId of unitIds ?? [UNIT]) {
      const no = String(this.requests.length + 1).padStart(3, '0');
      const requestId = `00000000-0000-4000-8000-000000005${no}`;
      const asked = { requestId, rowId, dueOn, organisationId, askedOn: this.today };
      this.requests.push({
        ...asked,
        name: `Đơn vị ${organisationId.slice(-2)}`,
        settled: false,
        lapsed: false,
      });
    }
  }

  #standing({ askedOn, ...request }: World['requests'][number]): AskedFacts {
    const answer = {
      documentId: request.requestId.replace('5', '6'),
      title: 'Báo cáo',
      firstSentAt: `${addDays(askedOn, 1)}T01:00:00.000Z`,
      returned: false,
    };
    return { ...request, answer: askedOn < this.today ? answer : null };
  }

  #amend(content: unknown): void {
    const read = validateContent(this.flow, content);
    if (!read.ok) throw new Error(`amended beyond its form: ${JSON.stringify(read.faults)}`);
    const { revision } = this.document;
    this.document = {
      ...this.document,
      content: read.content,
      ...hashes(this.flow, read.content),
      revision: revision + 1,
    };
  }

  #involve(by: Person, as: Involvement['as'], authority = this.#authority): void {
    this.involved.push({ personId: by.id, as });
    if (authority?.delegation) this.involved.push({ personId: authority.delegation.giverId, as });
  }

  #openRound(effect: Extract<Effect, { type: 'openRound' }>, by: Person): void {
    const { mode, ballot, secretaryId, closesAt, rules, roll, questions } = effect;
    const nameOf = (id: string) => this.people.find((person) => person.id === id)?.fullName ?? id;
    const no = (this.round?.no ?? 0) + 1;
    this.#ballots.clear();
    this.#answers.clear();
    this.#involvedBefore = [...this.involved];
    this.round = {
      id: `00000000-0000-4000-8000-000000007${String(no).padStart(3, '0')}`,
      no,
      status: 'open',
      mode,
      ballot,
      openedAt: this.now,
      openedBy: by.id,
      secretaryId,
      closesAt,
      contentHash: this.document.contentHash,
      substanceHash: this.document.substanceHash,
      rules,
      roll: roll.map(({ personId, office }) => ({
        personId,
        office,
        fullName: nameOf(personId),
        voted: false,
      })),
      tally: mode === 'online' && !questions ? { agree: 0, disagree: 0, abstain: 0 } : null,
      meeting: null,
      ...(questions ? { questions, counts: mode === 'online' ? countAnswers(questions, []) : null } : {}),
    };
  }

  #castBallot({ personId, choice, answers }: Extract<Effect, { type: 'castBallot' }>): void {
    if (!this.round) return;
    if (choice) this.#ballots.set(personId, choice);
    if (answers) this.#answers.set(personId, answers);
    this.involved.push({ personId, as: 'voted' });
    const roll = this.round.roll.map((seat) =>
      seat.personId === personId ? { ...seat, voted: true } : seat,
    );
    const votes = [...this.#ballots.values()];
    const count = (wanted: Choice) => votes.filter((vote) => vote === wanted).length;
    const tally = { agree: count('agree'), disagree: count('disagree'), abstain: count('abstain') };
    const { questions } = this.round;
    this.round = questions
      ? { ...this.round, roll, counts: countAnswers(questions, [...this.#answers.values()]) }
      : { ...this.round, roll, tally };
  }

  #recordMeeting({
    attended,
    heldOn,
    agree = 0,
    disagree = 0,
    abstain = 0,
    counts,
  }: Extract<Effect, { type: 'recordMeeting' }>): void {
    if (!this.round) return;
    const roll = this.round.roll.map((seat) => ({ ...seat, voted: attended.includes(seat.personId) }));
    this.round = {
      ...this.round,
      roll,
      meeting: { attended, heldOn },
      ...(counts ? { counts } : { tally: { agree, disagree, abstain } }),
    };
    // Minutes that are put right also put right who was there.
    const voted = attended.map((personId) => ({ personId, as: 'voted' as const }));
    this.involved = [...this.#involvedBefore, ...voted];
  }

  #closeRound(outcome: Exclude<RoundFacts['status'], 'open'>): void {
    if (!this.round) return;
    this.round = { ...this.round, status: outcome };
    const { contentHash, substanceHash } = this.round;
    if (outcome === 'passed') this.agreed = { contentHash, substanceHash, at: this.now };
  }

  /** Of an open secret round nothing shows until all have voted, or it is over with a quorum. */
  #shownRound(): RoundFacts | null {
    const { round } = this;
    if (round?.status !== 'open' || round.mode === 'meeting' || round.ballot === 'open') return round;
    const voted = round.roll.filter((member) => member.voted).length;
    const [of, all] = round.rules.quorum;
    const isOver = this.now > round.closesAt && voted * all >= round.roll.length * of;
    const shown = isOver || voted === round.roll.length;
    return {
      ...round,
      tally: shown ? round.tally : null,
      ...(round.questions ? { counts: shown ? round.counts : null } : {}),
    };
  }
}

function hashes(flow: Flow, content: unknown): Pick<DocumentFacts, 'contentHash' | 'substanceHash'> {
  return { contentHash: stable(content), substanceHash: stable(substanceOf(flow.form, content)) };
}

// Good enough for tests: equal contents have equal hashes and no others.
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
