import { z } from 'zod';
import { action } from './action.ts';
import type { Blocker, FieldFault } from './blocker.ts';
import type { Facts, Office, RoundFacts, RoundRules, Seat } from './facts.ts';
import { ballotCode, date, dateTime, longText, person, text } from './fields.ts';
import type { Who } from './flow.ts';
import type { Effect } from './effects.ts';
import {
  answersOf,
  answersPayload,
  ballotFaults,
  countFaults,
  countsBlockers,
  countsOf,
  countsPayload,
  questionBlockers,
} from './questionActs.ts';
import type { Question } from './question.ts';
import { askedIn, questionStandings, type QuestionStanding } from './questions.ts';
import { rollOf, rulesOn, standing, standingRollOf } from './round.ts';
import { anyOf, engine, onRoll, roundSecretary } from './who.ts';
import { afterWorkingDays } from './workingDays.ts';
import { nothing, withReason } from './payloads.ts';

/** What a flow must say about its collective decision; everything else about rounds is alike in all flows. */
export interface DecisionOptions<Content> {
  /** Whether the standing committee decides on it, where there is one; the whole committee otherwise. */
  byStandingCommittee?: (content: Content) => boolean;
  opener: Who;
  closer: Who;
  /** Who keeps the minutes where the opener names nobody, the first found. */
  secretaries: Office[];
  /** Content paths that must be filled before anybody votes on it. */
  missing: (content: Content) => string[];
  /** Whatever else must be there before a round may open. */
  refuse?: (facts: Facts<Content>) => Blocker[];
  /** Whoever decides on people does so by secret ballot alone. */
  secretOnly?: true;
  /** Quorum and majority where the content sets its own; given are those in force. */
  rules?: (facts: Facts<Content>, rules: RoundRules) => RoundRules;
  /** What is asked, row by row, where it is more than whether one agrees with the content. */
  questions?: (facts: Facts<Content>) => Question[];
  /** The content with what the round gave, where the machine amends it at closing. */
  settled?: (content: Content, standings: QuestionStanding[]) => Content;
}

const FEWEST_VOTERS = 2;
const USUAL_WORKING_DAYS = 3;

const openPayload = z.strictObject({
  mode: z.enum(['online', 'meeting']).meta({ kind: 'enum' }),
  ballot: z.enum(['open', 'secret']).meta({ kind: 'enum' }).optional(),
  secretaryId: person().optional(),
  closesAt: dateTime().optional(),
});

const secretOpenPayload = openPayload.extend({
  ballot: z.enum(['secret']).meta({ kind: 'enum' }).optional(),
});

const ballotPayload = z.strictObject({
  choice: z.enum(['agree', 'disagree', 'abstain']).meta({ kind: 'enum' }),
  remark: longText(2_000).optional(),
  /** Known to the voter alone: of a secret ballot it tells which of those published is theirs. */
  code: ballotCode().optional(),
  /** Names the round meant, so that a late click never lands in the next one. */
  roundId: z.guid().meta({ kind: 'id' }).optional(),
});

const questionBallot = z.strictObject({
  answers: answersPayload(),
  ...ballotPayload.omit({ choice: true }).shape,
});

const attendance = {
  attended: z.array(person()).max(200).meta({ kind: 'rows' }),
  heldOn: date(),
  discussion: longText().optional(),
  reason: text(2_000).optional(),
};

const meetingPayload = z.strictObject({
  attended: attendance.attended,
  agree: z.int().min(0).max(200).meta({ kind: 'number' }),
  disagree: z.int().min(0).max(200).meta({ kind: 'number' }),
  abstain: z.int().min(0).max(200).meta({ kind: 'number' }),
  heldOn: attendance.heldOn,
  discussion: attendance.discussion,
  reason: attendance.reason,
});

const questionMeeting = z.strictObject({ ...attendance, counts: countsPayload() });

/** The acts of a collective decision: open, vote, record, close, abandon. */
export function decisionActions<Content, Context>(options: DecisionOptions<Content>) {
  type F = Facts<Content, Context>;
  return {
    openRound: action<OpenPayload, Content, Context>(options.secretOnly ? secretOpenPayload : openPayload, {
      who: options.opener,
      needs: ['seats'],
      main: true,
      refuse: (facts: F, payload) => [
        ...incomplete(options.missing(facts.document.content)),
        ...rollBlockers(facts, options),
        ...(options.refuse?.(facts) ?? []),
        ...askingBlockers(facts, options),
        ...(payload ? openingBlockers(facts, payload) : []),
      ],
      effects: {
        openRound: (facts, payload) => ({
          ...opening(facts, payload, options),
          ...(options.questions ? { questions: options.questions(facts) } : {}),
        }),
      },
    }),
    ...(options.questions ? questionActs<Content, Context>() : oneQuestionActs<Content, Context>()),
    closeRound: action(nothing, {
      who: anyOf(options.closer, engine()),
      needs: ['round', 'seats'],
      main: true,
      events: ['roundPassed', 'roundFailed', 'roundLapsed', 'roundVoided'],
      refuse: (facts: F) => closingBlockers(facts),
      event: (facts) => eventOfOutcome[outcomeOf(facts)],
      effects: {
        closeRound: (facts) => closing(facts, outcomeOf(facts)),
        amendContent: (facts) => ({
          content: options.settled?.(facts.document.content, questionStandings(openRoundOf(facts))),
        }),
      },
    }),
    abandonRound: action(withReason, {
      who: options.closer,
      needs: ['round'],
      danger: true,
      refuse: noOpenRound,
      effects: { closeRound: (facts: F) => closing(facts, 'abandoned') },
    }),
    /** An office on the roll ended: the round counts for nothing. */
    voidRound: action(withReason, {
      who: engine(),
      engineOnly: true,
      needs: ['round'],
      refuse: noOpenRound,
      effects: { closeRound: (facts: F) => closing(facts, 'voided') },
    }),
  };
}

const voting = {
  who: onRoll(),
  needs: ['round', 'seats'],
  main: true,
  ignoresVersion: true,
  reasonFrom: 'none',
  applies: (facts: Facts) => facts.round?.mode !== 'meeting',
} as const;

const recording = {
  who: roundSecretary(),
  needs: ['round'],
  main: true,
  applies: (facts: Facts) => facts.round?.mode !== 'online',
} as const;

/** Ballots and minutes on the content as a whole. */
function oneQuestionActs<Content, Context>() {
  type F = Facts<Content, Context>;
  return {
    castBallot: action(ballotPayload, {
      ...voting,
      needs: [...voting.needs],
      refuse: (facts: F, payload) => votingBlockers(facts, payload),
      effects: {
        castBallot: (facts, { choice, ...more }) => ({ ...ballotOf(facts, more), choice }),
      },
    }),
    recordMeeting: action(meetingPayload, {
      ...recording,
      needs: [...recording.needs],
      check: (facts: F, payload) => recordingFaults(facts, payload),
      refuse: (facts, payload) => [
        ...recordingBlockers(facts, payload),
        ...(payload ? voteBlockers(payload) : []),
      ],
      effects: {
        recordMeeting: (facts, { reason: _, ...minutes }) => ({ roundId: openRoundOf(facts).id, ...minutes }),
      },
    }),
  };
}

/** Ballots and minutes question by question. */
function questionActs<Content, Context>() {
  type F = Facts<Content, Context>;
  return {
    castBallot: action(questionBallot, {
      ...voting,
      needs: [...voting.needs],
      check: (facts: F, payload) => ballotFaults(facts, payload.answers),
      refuse: (facts, payload) => votingBlockers(facts, payload),
      effects: {
        castBallot: (facts, { answers, ...more }) => ({
          ...ballotOf(facts, more),
          choice: null,
          answers: answersOf(answers),
        }),
      },
    }),
    recordMeeting: action(questionMeeting, {
      ...recording,
      needs: [...recording.needs],
      check: (facts: F, payload) => [
        ...recordingFaults(facts, payload),
        ...countFaults(facts.round?.questions ?? [], payload.counts),
      ],
      refuse: (facts, payload) => [
        ...recordingBlockers(facts, payload),
        ...(payload && facts.round ? countsBlockers(facts.round, payload) : []),
      ],
      effects: {
        recordMeeting: (facts, { reason: _, counts, ...minutes }) => {
          const round = openRoundOf(facts);
          return { roundId: round.id, ...minutes, counts: countsOf(round, minutes.attended, counts) };
        },
      },
    }),
  };
}

function ballotOf(facts: Facts, { remark, code }: { remark?: string; code?: string }) {
  const round = openRoundOf(facts);
  const secret = round.ballot === 'secret';
  const personId = String(facts.actor.personId);
  const own = secret ? code && { code } : remark && { remark };
  return { roundId: round.id, personId, secret, ...(own || {}) };
}

/** Blockers for what must be filled in before anybody decides on it. */
export function incomplete(paths: string[]): Blocker[] {
  return paths.map((field) => ({ code: 'content-incomplete', params: { field }, link: `content:${field}` }));
}

/** Why the content may not go on without another vote: nobody agreed yet, or on something else. */
export function agreementBlockers({ agreed, document }: Facts): Blocker[] {
  if (!agreed) return [{ code: 'not-agreed', link: '#round' }];
  if (agreed.substanceHash !== document.substanceHash) return [{ code: 'substance-changed', link: '#round' }];
  return [];
}

function rollBlockers<Content>(facts: Facts<Content>, options: DecisionOptions<Content>): Blocker[] {
  const size = votersOf(facts, options).length;
  return size >= FEWEST_VOTERS ? [] : [{ code: 'roll-too-small', params: { size, needed: FEWEST_VOTERS } }];
}

/** Who is to vote on the content as it stands. */
function votersOf<Content>(
  { document, seats = [] }: Facts<Content>,
  { byStandingCommittee }: DecisionOptions<Content>,
): Seat[] {
  return byStandingCommittee?.(document.content) ? standingRollOf(seats) : rollOf(seats);
}

type OpenPayload = z.output<typeof openPayload>;

/** Of a content that is not whole nobody needs to hear that it asks nothing. */
function askingBlockers<Content>(facts: Facts<Content>, options: DecisionOptions<Content>): Blocker[] {
  const { missing, questions } = options;
  if (!questions || missing(facts.document.content).length > 0) return [];
  return questionBlockers(questions(facts), votersOf(facts, options));
}

function openingBlockers(facts: Facts, { closesAt, secretaryId }: OpenPayload): Blocker[] {
  const late = closesAt !== undefined && Date.parse(closesAt) <= Date.parse(facts.now);
  const stranger =
    secretaryId !== undefined && !facts.seats?.some(({ personId }) => personId === secretaryId);
  return [
    ...(late ? [{ code: 'closes-not-in-future', params: { closesAt, now: facts.now } }] : []),
    ...(stranger ? [{ code: 'secretary-not-in-unit' }] : []),
  ];
}

function opening<Content>(
  facts: Facts<Content>,
  payload: OpenPayload,
  options: DecisionOptions<Content>,
): Omit<Extract<Effect, { type: 'openRound' }>, 'type'> {
  const { secretaries, secretOnly, rules: own } = options;
  const { mode, ballot = secretOnly ? 'secret' : 'open', closesAt } = payload;
  const { settings, now, seats = [] } = facts;
  const rules = rulesOn(facts.today, mode, settings.meetingDenominator);
  return {
    mode,
    ballot,
    secretaryId: payload.secretaryId ?? firstIn(seats, secretaries)?.personId ?? facts.actor.personId,
    closesAt: closesAt
      ? new Date(closesAt).toISOString()
      : afterWorkingDays(now, USUAL_WORKING_DAYS, settings.calendar),
    rules: own?.(facts, rules) ?? rules,
    roll: votersOf(facts, options).map(({ personId, office }) => ({ personId, office })),
  };
}

function firstIn(seats: Seat[], offices: Office[]): Seat | undefined {
  return offices
    .map((office) => seats.find((seat) => seat.office === office))
    .find((seat) => seat !== undefined);
}

function votingBlockers(facts: Facts, payload?: { roundId?: string; remark?: string }): Blocker[] {
  const { round } = facts;
  if (round?.status !== 'open') return noOpenRound(facts);
  if (payload?.roundId && payload.roundId !== round.id) return [{ code: 'round-changed', link: '#round' }];
  if (round.mode === 'meeting') return [{ code: 'meeting-records-votes', link: '#round' }];
  if (isPast(facts, round)) return [{ code: 'round-closed', params: { closesAt: round.closesAt } }];
  const left = leftSince(facts, round);
  if (left.length > 0) return [{ code: 'roll-changed', params: { names: left }, link: '#round' }];
  if (!askedIn(round).some(({ personId }) => personId === facts.actor.personId))
    return [{ code: 'asked-nothing', link: '#round' }];
  if (round.ballot === 'open') return [];
  const voted = round.roll.some((member) => member.personId === facts.actor.personId && member.voted);
  return [
    ...(voted ? [{ code: 'already-voted' }] : []),
    ...(payload?.remark ? [{ code: 'secret-ballot-no-remark' }] : []),
  ];
}

type Attendance = z.output<z.ZodObject<typeof attendance>>;

function recordingFaults({ round }: Facts, payload: Attendance): FieldFault[] {
  const repeated = payload.attended.flatMap((id, index, all) =>
    all.indexOf(id) < index ? [{ path: `payload.attended.${index}`, code: 'duplicate' }] : [],
  );
  // What the minutes said before stays in the history; why they were wrong must stand beside it.
  const unexplained =
    round?.meeting && !payload.reason?.trim() ? [{ path: 'payload.reason', code: 'required' }] : [];
  return [...repeated, ...unexplained];
}

function recordingBlockers(facts: Facts, payload?: Attendance): Blocker[] {
  const { round, today } = facts;
  if (round?.status !== 'open') return noOpenRound(facts);
  if (round.mode === 'online') return [{ code: 'votes-are-online', link: '#round' }];
  if (!payload) return [];
  const strangers = payload.attended.filter((id) => !round.roll.some(({ personId }) => personId === id));
  return [
    ...(strangers.length > 0 ? [{ code: 'attended-not-on-roll', params: { count: strangers.length } }] : []),
    ...(payload.heldOn > today
      ? [{ code: 'held-in-future', params: { heldOn: payload.heldOn, today } }]
      : []),
  ];
}

function voteBlockers({ attended, agree, disagree, abstain }: z.output<typeof meetingPayload>): Blocker[] {
  const votes = agree + disagree + abstain;
  return votes > attended.length
    ? [{ code: 'votes-exceed-attendance', params: { votes, attended: attended.length } }]
    : [];
}

function closingBlockers(facts: Facts): Blocker[] {
  const { round } = facts;
  if (round?.status !== 'open') return noOpenRound(facts);
  if (leftSince(facts, round).length > 0) return [];
  const { rollSize, present, quorumNeeded, majorityNeeded, missingPresent, missingAgree, certain } =
    standing(round);
  if (isPast(facts, round)) {
    // Without a quorum it lapses, whatever was voted.
    const revealed = round.questions ? round.counts : round.tally;
    const hidden = !revealed && missingPresent === 0 && !lacksQuorum(round);
    return hidden ? [{ code: 'tally-not-revealed', link: '#round' }] : [];
  }
  if (certain !== null) return [];
  if (round.mode === 'meeting') return [{ code: 'meeting-not-recorded', link: '#round' }];
  const voted = round.roll.filter((member) => member.voted).length;
  if (voted === rollSize) return [{ code: 'tally-not-revealed', link: '#round' }];
  const { closesAt } = round;
  const agree = round.tally?.agree ?? 0;
  return [
    { code: 'round-still-open', params: { voted, roll: rollSize, closesAt }, link: '#round' },
    ...(missingPresent > 0
      ? [{ code: 'quorum-missing', params: { needed: quorumNeeded, present }, link: '#round' }]
      : []),
    ...(missingAgree
      ? [{ code: 'majority-missing', params: { needed: majorityNeeded, agree }, link: '#round' }]
      : []),
  ];
}

function lacksQuorum(round: RoundFacts): boolean {
  return questionStandings(round).some(({ present, quorumNeeded }) => present < quorumNeeded);
}

/** Whether the round may be closed now by whoever closes rounds. */
export function isClosable(facts: Facts): boolean {
  return closingBlockers(facts).length === 0;
}

type Outcome = 'passed' | 'failed' | 'lapsed' | 'voided';

const eventOfOutcome: Record<Outcome, string> = {
  passed: 'roundPassed',
  failed: 'roundFailed',
  lapsed: 'roundLapsed',
  voided: 'roundVoided',
};

function outcomeOf(facts: Facts): Outcome {
  const round = openRoundOf(facts);
  if (leftSince(facts, round).length > 0) return 'voided';
  // A meeting that nobody recorded in time was none.
  return standing(round).outcome ?? 'lapsed';
}

function closing(facts: Facts, outcome: Outcome | 'abandoned') {
  return { roundId: openRoundOf(facts).id, outcome };
}

// Names of those on the roll who no longer sit on the committee.
function leftSince({ seats }: Facts, round: RoundFacts): string[] {
  if (!seats) return [];
  const sitting = new Set(rollOf(seats).map(({ personId }) => personId));
  return round.roll.filter(({ personId }) => !sitting.has(personId)).map(({ fullName }) => fullName);
}

function isPast({ now }: Facts, { closesAt }: RoundFacts): boolean {
  return Date.parse(now) > Date.parse(closesAt);
}

function noOpenRound({ round }: Facts): Blocker[] {
  return round?.status === 'open' ? [] : [{ code: 'no-open-round', link: '#round' }];
}

function openRoundOf({ round }: Facts): RoundFacts {
  if (!round) throw new Error('A round act passed its blockers without a round');
  return round;
}
