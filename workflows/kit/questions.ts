import { atLeast, moreThan } from './fractions.ts';
import type { RoundFacts } from './facts.ts';
import type { Answers, Counts, Question, QuestionChoice } from './question.ts';

export const BLANK = '_blank';

/** How one question of a round stands. */
export interface QuestionStanding {
  question: Question;
  rollSize: number;
  present: number;
  quorumNeeded: number;
  choices: ChoiceStanding[];
  /** null while the counts must stay unknown. */
  blank: number | null;
  /** The choices that won, none where no majority was reached; null while unknown. */
  result: string[] | null;
}

export interface ChoiceStanding extends QuestionChoice {
  votes: number | null;
  majorityNeeded: number;
}

type Round = Pick<RoundFacts, 'mode' | 'roll' | 'rules' | 'meeting' | 'questions' | 'counts'>;

/** Each question with its own roll, quorum and majority. */
export function questionStandings(round: Round): QuestionStanding[] {
  const present = presentIn(round);
  return (round.questions ?? []).map((question) => {
    const entitled = round.roll.filter(({ personId }) => personId !== question.personId);
    const there = entitled.filter(({ personId }) => present.has(personId));
    const quorumNeeded = atLeast(round.rules.quorum, entitled.length);
    const counts = round.counts ? (round.counts[question.id] ?? {}) : null;
    const inMajority =
      round.rules.denominator === 'roll' ? entitled.length : Math.max(there.length, quorumNeeded);
    const counted = question.choices.map((choice): ChoiceStanding => {
      const own = choice.personId && entitled.some(({ personId }) => personId === choice.personId) ? 1 : 0;
      const majorityNeeded = moreThan(round.rules.majorityOver, inMajority - own);
      return { ...choice, votes: counts && (counts[choice.value] ?? 0), majorityNeeded };
    });
    return {
      question,
      rollSize: entitled.length,
      present: there.length,
      quorumNeeded,
      choices: counted,
      blank: counts && (counts[BLANK] ?? 0),
      result: counts && winners(question, counted),
    };
  });
}

function presentIn({ mode, roll, meeting }: Round): Set<string> {
  if (mode === 'meeting') return new Set(meeting?.attended);
  return new Set(roll.filter(({ voted }) => voted).map(({ personId }) => personId));
}

function winners({ counting }: Question, choices: ChoiceStanding[]): string[] {
  if (counting === 'each') {
    return choices
      .filter(({ votes, majorityNeeded, against }) => !against && (votes ?? 0) >= majorityNeeded)
      .map(valueOf);
  }
  let reached = 0;
  const won = choices.find(({ votes, majorityNeeded }, index) => {
    // The worst is nobody's for want of a better one: over half must have said so themselves.
    reached = index === choices.length - 1 ? (votes ?? 0) : reached + (votes ?? 0);
    return reached >= majorityNeeded;
  });
  return won ? [won.value] : [];
}

function valueOf({ value }: QuestionChoice): string {
  return value;
}

/** The questions that a person on the roll answers. */
export function questionsFor(questions: readonly Question[], personId: string): Question[] {
  return questions.filter((question) => question.personId !== personId);
}

/** Those on the roll who are asked anything: whom every question is about takes no part and is waited for by nobody. */
export function askedIn<Member extends { personId: string }>({
  roll,
  questions,
}: {
  roll: readonly Member[];
  questions?: readonly Question[] | null;
}): Member[] {
  return roll.filter(({ personId }) => !questions || questionsFor(questions, personId).length > 0);
}

/** A round's outcome by its questions: without a quorum in any it lapses; it passes where each that must has a result. */
export function outcomeByQuestions(
  standings: readonly QuestionStanding[],
): 'passed' | 'failed' | 'lapsed' | null {
  if (standings.some(({ present, quorumNeeded }) => present < quorumNeeded)) return 'lapsed';
  if (standings.some(({ result }) => result === null)) return null;
  const decided = standings.filter(({ result }) => result && result.length > 0);
  const must = standings.filter(({ question }) => !question.mayFail);
  return decided.length > 0 && must.every((one) => decided.includes(one)) ? 'passed' : 'failed';
}

/** Ballots counted. */
export function countAnswers(questions: readonly Question[], ballots: readonly Answers[]): Counts {
  const counts: Counts = Object.fromEntries(
    questions.map(({ id, choices }) => [
      id,
      Object.fromEntries([...choices.map(valueOf), BLANK].map((value) => [value, 0])),
    ]),
  );
  for (const ballot of ballots) {
    for (const [id, picked] of Object.entries(ballot)) {
      const ofQuestion = counts[id];
      if (!ofQuestion) continue;
      for (const value of picked.length > 0 ? picked : [BLANK])
        ofQuestion[value] = (ofQuestion[value] ?? 0) + 1;
    }
  }
  return counts;
}
