import { describe, expect, test } from '@jest/globals';
import {
  askedIn,
  BLANK,
  countAnswers,
  outcomeByQuestions,
  questionStandings,
  roundWarnings,
  rulesOn,
  standing,
  type Answers,
  type Question,
  type RoundFacts,
} from './index.ts';

const people = ['an', 'ba', 'chi', 'dung', 'em'];
const levels = ['excellent', 'good', 'done', 'failed'].map((value) => ({ value, label: value }));

const about = (personId: string, more: Partial<Question> = {}): Question => ({
  ...{ id: `q-${personId}`, title: personId, personId, choices: levels, most: 1, counting: 'ordered' },
  ...more,
});

interface Cast {
  [voter: string]: Answers;
}

function roundOf(questions: Question[], cast: Cast, more: Partial<RoundFacts> = {}) {
  return {
    mode: 'online' as const,
    roll: people.map((personId) => ({
      ...{ personId, fullName: personId, office: 'committeeMember' as const },
      voted: personId in cast,
    })),
    rules: rulesOn('2026-11-29', 'online', 'present'),
    tally: null,
    meeting: null,
    questions,
    counts: countAnswers(questions, Object.values(cast)),
    ...more,
  };
}

describe('a question about a member', () => {
  const question = about('an');
  const [of] = questionStandings(roundOf([question], {}));

  test('leaves that member out of its roll, quorum and majority', () => {
    expect(of).toMatchObject({ rollSize: 4, quorumNeeded: 3, present: 0 });
    expect(of?.choices.map(({ majorityNeeded }) => majorityNeeded)).toEqual([3, 3, 3, 3]);
  });

  test('has the best level that over half gave, or better', () => {
    const vote = (level: string): Answers => ({ 'q-an': [level] });
    const cast = {
      an: {},
      ba: vote('excellent'),
      chi: vote('excellent'),
      dung: vote('good'),
      em: vote('done'),
    };
    const round = roundOf([question], cast);
    expect(questionStandings(round)[0]?.result).toEqual(['good']);
    expect(standing(round)).toMatchObject({ outcome: 'passed', certain: 'passed', missingPresent: 0 });
  });

  test('does not wait for that member, who has nothing to vote on, nor count them as absent', () => {
    const vote: Answers = { 'q-an': ['good'] };
    const all = roundOf([question], { ba: vote, chi: vote, dung: vote, em: vote });
    expect(standing(all)).toMatchObject({ rollSize: 4, present: 4, quorumNeeded: 3, certain: 'passed' });
    const three = roundOf([question], { ba: vote, chi: vote, dung: vote });
    expect(standing(three)).toMatchObject({ missingPresent: 0, certain: null, outcome: 'passed' });
    const other = about('ba');
    expect(askedIn(roundOf([question, other], {}))).toHaveLength(5);
    expect(askedIn(roundOf([question], {})).map(({ personId }) => personId)).not.toContain('an');
  });

  test('has none where too many voted blank, and the round fails', () => {
    const blank: Answers = { 'q-an': [] };
    const cast = { an: {}, ba: blank, chi: blank, dung: { 'q-an': ['good'] }, em: { 'q-an': ['good'] } };
    const round = roundOf([question], cast);
    expect(round.counts?.['q-an']).toEqual({ excellent: 0, good: 2, done: 0, failed: 0, [BLANK]: 2 });
    expect(questionStandings(round)[0]).toMatchObject({ blank: 2, result: [] });
    expect(standing(round).outcome).toBe('failed');
  });

  test('lapses where those who came besides that member are no quorum', () => {
    const vote: Answers = { 'q-an': ['good'] };
    const three = { an: {}, ba: vote, chi: vote, dung: vote };
    expect(standing(roundOf([question], three)).outcome).toBe('passed');
    const alone = roundOf([question], { an: {}, ba: vote, chi: vote });
    expect(outcomeByQuestions(questionStandings(alone))).toBe('lapsed');
  });
});

describe('a question with several to pick', () => {
  const post: Question = {
    ...{ id: 'post', title: 'Chủ tịch', most: 2, counting: 'each' },
    choices: ['an', 'chi', 'xuan'].map((personId) => ({ value: personId, label: personId, personId })),
  };
  const cast: Cast = {
    an: { post: ['chi'] },
    ba: { post: ['an', 'chi'] },
    chi: { post: ['an'] },
    dung: { post: ['chi', 'xuan'] },
    em: { post: [] },
  };

  test('takes all who got over half of those who may introduce them', () => {
    const [of] = questionStandings(roundOf([post], cast));
    expect(of?.choices.map(({ votes, majorityNeeded }) => [votes, majorityNeeded])).toEqual([
      [2, 3],
      [3, 3],
      [1, 3],
    ]);
    expect(of).toMatchObject({ result: ['chi'], blank: 1, rollSize: 5 });
  });

  test('may end without anybody where another question has somebody', () => {
    const none: Question = { ...post, id: 'vice', mayFail: true };
    const both = Object.fromEntries(
      Object.entries(cast).map(([voter, answers]) => [voter, { ...answers, vice: [] }]),
    );
    expect(standing(roundOf([post, none], both)).outcome).toBe('passed');
    const must = { ...none, mayFail: undefined };
    expect(standing(roundOf([post, must], both)).outcome).toBe('failed');
  });

  test('counts a no beside the blank ballots, but nothing is won by it', () => {
    const named: Question = {
      ...{ id: 'named', title: 'Giấy khen', most: 1, counting: 'each', mayFail: true },
      choices: [
        { value: 'agree', label: 'Tán thành' },
        { value: 'disagree', label: 'Không tán thành', against: true },
      ],
    };
    const no: Answers = { named: ['disagree'] };
    const round = roundOf([named], { an: no, ba: no, chi: no, dung: no, em: { named: [] } });
    expect(round.counts?.['named']).toEqual({ agree: 0, disagree: 4, [BLANK]: 1 });
    expect(questionStandings(round)[0]?.result).toEqual([]);
    expect(standing(round).outcome).toBe('failed');
  });
});

test('nothing is certain before all have voted, and nothing known while the counts are not', () => {
  const question = about('an');
  const cast = { ba: { 'q-an': ['good'] }, chi: { 'q-an': ['good'] }, dung: { 'q-an': ['good'] } };
  expect(standing(roundOf([question], cast)).certain).toBeNull();
  const hidden = roundOf([question], { ...cast, an: {}, em: { 'q-an': ['good'] } }, { counts: null });
  expect(standing(hidden)).toMatchObject({ certain: null, outcome: null });
  expect(questionStandings(hidden)[0]).toMatchObject({ result: null, blank: null });
});

test('in a meeting those present decide, each question with its own', () => {
  const attended = ['an', 'ba', 'chi', 'dung'];
  const question = about('an');
  const round = roundOf(
    [question],
    {},
    {
      mode: 'meeting',
      rules: rulesOn('2026-11-29', 'meeting', 'present'),
      meeting: { attended, heldOn: '2026-11-29' },
      counts: { 'q-an': { excellent: 2, good: 1, done: 0, failed: 0, [BLANK]: 0 } },
    },
  );
  expect(questionStandings(round)[0]).toMatchObject({ present: 3, result: ['excellent'] });
  expect(standing(round).certain).toBe('passed');
});

test('a secret round about its own members is warned by its smallest roll', () => {
  const round = { ballot: 'secret' as const, rollSize: 5 };
  expect(roundWarnings(round)).toEqual([]);
  expect(roundWarnings({ ...round, questions: [about('an')] })).toEqual([
    { code: 'secret-round-too-small', params: { voters: 4, fewest: 5 } },
  ]);
});
