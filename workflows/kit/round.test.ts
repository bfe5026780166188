import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Choice, RoundFacts, Seat } from './facts.ts';
import { rollOf, rulesOn, roundWarnings, standing, type RoundOutcome } from './round.ts';
import { roundSummary } from './sentences.ts';

type Votes = (Choice | null)[];

const rules = rulesOn('2026-03-01', 'online', 'present');

function online(votes: Votes, ballot: 'open' | 'secret' = 'open') {
  const count = (choice: Choice) => votes.filter((vote) => vote === choice).length;
  return {
    mode: 'online' as const,
    ballot,
    rules,
    roll: votes.map((vote, i) => ({
      personId: `p${i}`,
      fullName: '',
      office: 'committeeMember' as const,
      voted: vote !== null,
    })),
    tally:
      ballot === 'open'
        ? { agree: count('agree'), disagree: count('disagree'), abstain: count('abstain') }
        : null,
    meeting: null,
  } satisfies Partial<RoundFacts>;
}

// As a clerk would count on paper, with whole numbers only.
function countedByHand(votes: Votes): RoundOutcome {
  const present = votes.filter((vote) => vote !== null).length;
  if (present * 3 < votes.length * 2) return 'lapsed';
  return votes.filter((vote) => vote === 'agree').length * 2 > votes.length ? 'passed' : 'failed';
}

// Every way the ballots still missing could be cast.
function endings([first, ...rest]: Votes): Votes[] {
  if (first === undefined) return [[]];
  const here: Votes = first === null ? [null, 'agree', 'disagree', 'abstain'] : [first];
  return endings(rest).flatMap((ending) => here.map((vote) => [vote, ...ending]));
}

const choice = fc.constantFrom<Choice | null>('agree', 'disagree', 'abstain', null);

describe('a round', () => {
  test('closes as a count by hand would', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 40 }), (votes) => {
        expect(standing(online(votes)).outcome).toBe(countedByHand(votes));
      }),
    );
  });

  test('calls an outcome certain exactly when no ballot still to come can change it', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 6 }), (votes) => {
        const outcomes = new Set(endings(votes).map(countedByHand));
        expect(standing(online(votes)).certain).toBe(outcomes.size === 1 ? [...outcomes][0] : null);
      }),
      { numRuns: 300 },
    );
  });

  test('passes once what it says is missing has come', () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 2, maxLength: 30 }), (votes) => {
        const { missingPresent, missingAgree, outcome } = standing(online(votes));
        expect(missingPresent === 0 && missingAgree === 0).toBe(outcome === 'passed');
      }),
    );
  });

  test('needs two thirds present and more than half in favour, exactly', () => {
    const needs = (size: number) => {
      const { quorumNeeded, majorityNeeded } = standing(online(Array<null>(size).fill(null)));
      return [quorumNeeded, majorityNeeded];
    };
    expect([2, 3, 4, 5, 6, 7, 9, 15].map(needs)).toEqual([
      [2, 2],
      [2, 2],
      [3, 3],
      [4, 3],
      [4, 4],
      [5, 4],
      [6, 5],
      [10, 8],
    ]);
  });

  test('that is secret tells its turnout and nothing of its result', () => {
    const { present, missingAgree, certain, outcome } = standing(
      online(['agree', 'agree', 'agree', null], 'secret'),
    );
    expect({ present, missingAgree, certain, outcome }).toEqual({
      present: 3,
      missingAgree: null,
      certain: null,
      outcome: null,
    });
  });

  test('held as a meeting counts those present, and is certain once recorded', () => {
    const meeting = {
      ...online([null, null, null, null, null]),
      mode: 'meeting' as const,
      rules: rulesOn('2026-03-01', 'meeting', 'present'),
      tally: null,
      meeting: null,
    };
    expect(standing(meeting)).toMatchObject({ certain: null, outcome: null, quorumNeeded: 4 });
    const recorded = {
      ...meeting,
      meeting: { attended: ['p0', 'p1', 'p2', 'p3', 'stranger'], heldOn: '2026-03-01' },
      tally: { agree: 2, disagree: 1, abstain: 1 },
    };
    expect(standing(recorded)).toMatchObject({ present: 4, majorityNeeded: 3, certain: 'failed' });
  });

  test('held as a meeting needs more than half of those present, or of the whole roll, as configured', () => {
    const held = (denominator: 'roll' | 'present', came: number) => ({
      ...online(Array<null>(6).fill(null)),
      ...{ mode: 'meeting' as const, rules: rulesOn('2026-03-01', 'meeting', denominator), tally: null },
      meeting: { attended: Array.from({ length: came }, (_, i) => `p${i}`), heldOn: '2026-03-01' },
    });
    const majority = (denominator: 'roll' | 'present', came: number) =>
      standing(held(denominator, came)).majorityNeeded;
    // Before anybody came, the smallest valid attendance tells.
    expect([0, 4, 5, 6].map((came) => majority('present', came))).toEqual([3, 3, 3, 4]);
    expect([0, 4, 5, 6].map((came) => majority('roll', came))).toEqual([4, 4, 4, 4]);
    expect(rulesOn('2026-03-01', 'online', 'present').denominator).toBe('roll');
  });

  test('goes by the rules it was opened under, whatever their shares', () => {
    const strict = { ...rules, quorum: [3, 4] as [number, number], majorityOver: [2, 3] as [number, number] };
    const { quorumNeeded, majorityNeeded } = standing({
      ...online(Array<null>(9).fill(null)),
      rules: strict,
    });
    expect([quorumNeeded, majorityNeeded]).toEqual([7, 7]);
  });

  test('says in one sentence what it still lacks', () => {
    expect(
      roundSummary(standing(online(['agree', 'disagree', 'abstain', null, null])), 'vi', { mode: 'online' }),
    ).toBe('Cần thêm 1 người dự và 2 phiếu tán thành');
    expect(
      roundSummary(standing(online(['agree', 'agree', 'agree', 'agree', null])), 'en', { mode: 'online' }),
    ).toBe('Enough are present and enough are in favour');
  });

  test('warns the opener of a secret ballot among few', () => {
    expect(roundWarnings({ ballot: 'secret', rollSize: 4 })).toEqual([
      { code: 'secret-round-too-small', params: { voters: 4, fewest: 5 } },
    ]);
    expect(roundWarnings({ ballot: 'secret', rollSize: 5 })).toEqual([]);
    expect(roundWarnings({ ballot: 'open', rollSize: 2 })).toEqual([]);
  });
});

describe('the roll', () => {
  const seat = (personId: string, office: Seat['office']): Seat => ({
    personId,
    office,
    fullName: personId,
    organisationId: 'unit',
  });

  test('has each member of the committee once, in the highest office, and nobody else', () => {
    const roll = rollOf([
      seat('clerk', 'recordsClerk'),
      seat('clerk', 'committeeMember'),
      seat('officer', 'officer'),
      seat('chair', 'committeeMember'),
      seat('chair', 'chair'),
      seat('auditor', 'inspectionChair'),
    ]);
    expect(roll.map(({ personId, office }) => [personId, office])).toEqual([
      ['chair', 'chair'],
      ['clerk', 'committeeMember'],
    ]);
  });
});
