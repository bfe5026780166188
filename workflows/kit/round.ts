import type { Office, RoundFacts, RoundRules, Seat } from './facts.ts';
import { atLeast, moreThan } from './fractions.ts';
import { askedIn, outcomeByQuestions, questionStandings } from './questions.ts';
import type { LocalDate } from './time.ts';

/** Offices that sit on a committee, highest first. */
const committeeOffices = ['chair', 'viceChair', 'secretary', 'committeeMember'] as const satisfies Office[];

/** Who may vote: every holder of a committee office once, in the highest one held. */
export function rollOf(seats: readonly Seat[]): Seat[] {
  const roll = new Map<string, Seat>();
  for (const office of committeeOffices) {
    for (const seat of seats) {
      if (seat.office === office && !roll.has(seat.personId)) roll.set(seat.personId, seat);
    }
  }
  return [...roll.values()];
}

/** Who votes where the standing committee decides: its seats; the whole committee where an organisation has none. */
export function standingRollOf(seats: readonly Seat[]): Seat[] {
  const roll = rollOf(seats.filter(({ standing: sits }) => sits));
  return roll.length > 0 ? roll : rollOf(seats);
}

/** What held before any later rule: the oldest entry of the table. */
const charter: RoundRules = {
  quorum: [2, 3],
  majorityOver: [1, 2],
  denominator: 'present',
  source:
    'Điều lệ Công đoàn Việt Nam: họp khi có ít nhất 2/3 số uỷ viên dự, quyết định khi quá nửa tán thành',
};

/** Later rules by the day from which they hold, oldest first; a round freezes those of the day it opens. */
const datedRules: { from: LocalDate; rules: RoundRules }[] = [];

/** Quorum and majority in force on `day`; an online round always counts its whole roll. */
export function rulesOn(
  day: LocalDate,
  mode: RoundFacts['mode'],
  meetingDenominator: 'roll' | 'present',
): RoundRules {
  const rules = datedRules.filter(({ from }) => from <= day).at(-1)?.rules ?? charter;
  return { ...rules, denominator: mode === 'online' ? 'roll' : meetingDenominator };
}

export type RoundOutcome = 'passed' | 'failed' | 'lapsed';

export interface Standing {
  rollSize: number;
  present: number;
  quorumNeeded: number;
  majorityNeeded: number;
  missingPresent: number;
  /** null while the result must stay unknown. */
  missingAgree: number | null;
  /** The outcome that no vote still to come can change, as the ballots stand. */
  certain: RoundOutcome | null;
  /** The outcome were the round closed now; null while unknown. */
  outcome: RoundOutcome | null;
}

/** Where a round stands, and what it still lacks. */
export function standing(round: StandingRound): Standing {
  return round.questions ? standingByQuestions(round) : standingOfOne(round);
}

type StandingRound = Pick<
  RoundFacts,
  'mode' | 'roll' | 'rules' | 'tally' | 'meeting' | 'questions' | 'counts'
>;

function standingOfOne(round: StandingRound): Standing {
  const rollSize = round.roll.length;
  const present = presentAt(round);
  const quorumNeeded = atLeast(round.rules.quorum, rollSize);
  // Before a meeting is recorded, the smallest valid attendance tells what will be needed.
  const denominator = round.rules.denominator === 'roll' ? rollSize : Math.max(present, quorumNeeded);
  const majorityNeeded = moreThan(round.rules.majorityOver, denominator);
  const figures = { rollSize, present, quorumNeeded, majorityNeeded };
  const { tally } = round;
  return {
    ...figures,
    missingPresent: Math.max(0, quorumNeeded - present),
    missingAgree: tally ? Math.max(0, majorityNeeded - tally.agree) : null,
    certain: certainOf(round, figures),
    outcome: tally ? outcomeOf(figures, tally.agree) : null,
  };
}

/** Attendance is that of all who are asked anything; what each question lacks, its own standing says. */
function standingByQuestions(round: StandingRound): Standing {
  const roll = askedIn(round);
  const rollSize = roll.length;
  const present = presentAt({ ...round, roll });
  const standings = questionStandings(round);
  const quorumNeeded = atLeast(round.rules.quorum, rollSize);
  const outcome = present < quorumNeeded ? 'lapsed' : outcomeByQuestions(standings);
  const complete = round.mode === 'meeting' ? round.meeting !== null : present === rollSize;
  const result = round.counts ? outcome : null;
  return {
    ...{ rollSize, present, quorumNeeded },
    majorityNeeded: moreThan(round.rules.majorityOver, rollSize),
    missingPresent: Math.max(0, quorumNeeded - present),
    missingAgree: null,
    certain: complete ? result : null,
    outcome: result,
  };
}

function presentAt(round: Pick<RoundFacts, 'mode' | 'roll' | 'meeting'>): number {
  if (round.mode === 'online') return round.roll.filter(({ voted }) => voted).length;
  const attended = new Set(round.meeting?.attended);
  return round.roll.filter(({ personId }) => attended.has(personId)).length;
}

type Figures = Pick<Standing, 'rollSize' | 'present' | 'quorumNeeded' | 'majorityNeeded'>;

function outcomeOf({ present, quorumNeeded, majorityNeeded }: Figures, agree: number): RoundOutcome {
  if (present < quorumNeeded) return 'lapsed';
  return agree >= majorityNeeded ? 'passed' : 'failed';
}

function certainOf(
  round: Pick<RoundFacts, 'mode' | 'roll' | 'tally' | 'meeting'>,
  figures: Figures,
): RoundOutcome | null {
  if (!round.tally) return null;
  const { agree } = round.tally;
  // The minutes of a meeting are complete; nobody votes after them.
  if (round.mode === 'meeting') return round.meeting ? outcomeOf(figures, agree) : null;
  if (figures.present < figures.quorumNeeded) return null;
  const canStillAgree = figures.rollSize - figures.present;
  if (agree >= figures.majorityNeeded) return 'passed';
  return agree + canStillAgree < figures.majorityNeeded ? 'failed' : null;
}

/** Below this many voters a secret ballot hardly hides anybody. */
const FEWEST_FOR_SECRECY = 5;

/** What the opener should know; never a reason to refuse. */
export function roundWarnings(round: {
  ballot: 'open' | 'secret';
  rollSize: number;
  /** Whom its questions are about: each leaves one voter less. */
  questions?: readonly { personId?: string }[] | null;
}): { code: string; params: Record<string, number> }[] {
  const aboutMembers = round.questions?.some(({ personId }) => personId !== undefined) ?? false;
  const voters = round.rollSize - (aboutMembers ? 1 : 0);
  if (round.ballot === 'open' || voters >= FEWEST_FOR_SECRECY) return [];
  return [{ code: 'secret-round-too-small', params: { voters, fewest: FEWEST_FOR_SECRECY } }];
}
