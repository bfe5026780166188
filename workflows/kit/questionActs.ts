import { z } from 'zod';
import type { Blocker, FieldFault } from './blocker.ts';
import type { Facts, RoundFacts, Seat } from './facts.ts';
import type { Answers, Counts, Question } from './question.ts';
import { BLANK, questionsFor } from './questions.ts';

const FEWEST_VOTERS = 2;

const answerRow = z.strictObject({
  questionId: z.guid().meta({ kind: 'id' }),
  /** None: a blank ballot on this question. */
  choices: z.array(z.string().min(1).max(100)).max(100),
});

/** A ballot on every question one may vote on. */
export const answersPayload = () => z.array(answerRow).max(300).meta({ kind: 'answers' });

const countRow = z.strictObject({
  questionId: z.guid().meta({ kind: 'id' }),
  choice: z.string().min(1).max(100),
  votes: z.int().min(0).max(200).meta({ kind: 'number' }),
});

/** What was counted in a meeting, by question and choice; what is not named got none. */
export const countsPayload = () => z.array(countRow).max(3_000).meta({ kind: 'counts' });

type AnswerRow = z.output<typeof answerRow>;
type CountRow = z.output<typeof countRow>;

/** The rows as a ballot. */
export function answersOf(rows: readonly AnswerRow[]): Answers {
  return Object.fromEntries(rows.map(({ questionId, choices }) => [questionId, choices]));
}

/** A question asked of too few, or none asked at all, is no decision. */
export function questionBlockers(questions: readonly Question[], roll: readonly Seat[]): Blocker[] {
  if (questions.length === 0) return [{ code: 'no-questions' }];
  const votersOn = (question: Question) =>
    roll.filter(({ personId }) => personId !== question.personId).length;
  return questions
    .filter((question) => votersOn(question) < FEWEST_VOTERS)
    .map((question) => ({
      code: 'question-roll-too-small',
      params: { title: question.title, size: votersOn(question), needed: FEWEST_VOTERS },
    }));
}

/** What is wrong with a ballot: every question once, its own choices, no more than it allows, never on oneself. */
export function ballotFaults({ round, actor }: Facts, rows: readonly AnswerRow[]): FieldFault[] {
  if (round?.status !== 'open' || !round.questions) return [];
  const voter = String(actor.personId);
  const mine = questionsFor(round.questions, voter);
  const unanswered = mine.filter(({ id }) => !rows.some(({ questionId }) => questionId === id));
  return [
    ...rows.flatMap((row, index) => rowFaults(round.questions ?? [], voter, rows, row, index)),
    ...(unanswered.length > 0
      ? [
          {
            path: 'payload.answers',
            code: 'unanswered',
            params: { questions: unanswered.map(({ title }) => title).join(', ') },
          },
        ]
      : []),
  ];
}

function rowFaults(
  questions: readonly Question[],
  voter: string,
  rows: readonly AnswerRow[],
  { questionId, choices }: AnswerRow,
  index: number,
): FieldFault[] {
  const path = `payload.answers.${index}`;
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return [{ path: `${path}.questionId`, code: 'no-such-question' }];
  if (question.personId === voter) return [{ path: `${path}.questionId`, code: 'own-question' }];
  const isRepeated = rows.findIndex((row) => row.questionId === questionId) < index;
  const known = new Map(question.choices.map((choice) => [choice.value, choice]));
  const options = question.choices.map(({ label }) => label).join(', ');
  return [
    ...(isRepeated ? [{ path: `${path}.questionId`, code: 'duplicate' }] : []),
    ...(choices.length > question.most
      ? [{ path: `${path}.choices`, code: 'too-many', params: { max: question.most } }]
      : []),
    ...choices.flatMap((value, at): FieldFault[] => {
      const choice = known.get(value);
      const here = `${path}.choices.${at}`;
      if (!choice) return [{ path: here, code: 'not-an-option', params: { options } }];
      if (choice.personId === voter) return [{ path: here, code: 'own-question' }];
      return choices.indexOf(value) < at ? [{ path: here, code: 'duplicate' }] : [];
    }),
  ];
}

/** What is wrong with counts from a meeting: questions and choices that were asked, each once. */
export function countFaults(questions: readonly Question[], rows: readonly CountRow[]): FieldFault[] {
  return rows.flatMap(({ questionId, choice }, index): FieldFault[] => {
    const path = `payload.counts.${index}`;
    const question = questions.find(({ id }) => id === questionId);
    if (!question) return [{ path: `${path}.questionId`, code: 'no-such-question' }];
    if (!question.choices.some(({ value }) => value === choice)) {
      const options = question.choices.map(({ label }) => label).join(', ');
      return [{ path: `${path}.choice`, code: 'not-an-option', params: { options } }];
    }
    const first = rows.findIndex((row) => row.questionId === questionId && row.choice === choice);
    return first < index ? [{ path, code: 'duplicate' }] : [];
  });
}

/** More ballots on a question than were there who may vote on it. */
export function countsBlockers(
  { questions, roll }: RoundFacts,
  { attended, counts }: { attended: readonly string[]; counts: readonly CountRow[] },
): Blocker[] {
  return (questions ?? []).flatMap((question): Blocker[] => {
    const there = votersAt(question, roll, attended);
    const given = counts.filter(({ questionId }) => questionId === question.id).map(({ votes }) => votes);
    const votes = question.most === 1 ? given.reduce((sum, one) => sum + one, 0) : Math.max(0, ...given);
    return votes > there
      ? [{ code: 'question-votes-exceed', params: { title: question.title, votes, attended: there } }]
      : [];
  });
}

/** Counts from a meeting, whole: what was not named got none, and of one choice each the rest was blank. */
export function countsOf(
  { questions, roll }: RoundFacts,
  attended: readonly string[],
  rows: readonly CountRow[],
): Counts {
  return Object.fromEntries(
    (questions ?? []).map((question) => {
      const votesFor = (value: string) =>
        rows.find(({ questionId, choice }) => questionId === question.id && choice === value)?.votes ?? 0;
      const counted = question.choices.map(({ value }) => [value, votesFor(value)] as const);
      const sum = counted.reduce((total, [, votes]) => total + votes, 0);
      const blank = question.most === 1 ? votersAt(question, roll, attended) - sum : 0;
      return [question.id, Object.fromEntries([...counted, [BLANK, blank]])];
    }),
  );
}

function votersAt(question: Question, roll: RoundFacts['roll'], attended: readonly string[]): number {
  return roll.filter(({ personId }) => personId !== question.personId && attended.includes(personId)).length;
}
