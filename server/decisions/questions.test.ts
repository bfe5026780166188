import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkInvariants } from '../doctor/index.ts';
import { askingFlow } from '../documents/testing/askingFlow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { catalogOf } from '../../workflows/kit/index.ts';
import { roundsOf } from './index.ts';

let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([askingFlow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

const begin = async (payload: object) =>
  (await Life.begin(province, unit, {}, askingFlow.kind)).openRound(payload);

/** One level for every colleague, and nothing about oneself. */
const ballot = (voter: string, level: string) => ({
  answers: unit.committee
    .filter((id) => id !== voter)
    .map((questionId) => ({ questionId, choices: level === '' ? [] : [level] })),
});

const round = async (life: Life) =>
  (await province.as(life.chair, async (reading) => (await roundsOf(reading, [life.id])).get(life.id)))?.[0];

const levelsOf = ['excellent', 'good', 'good', '', 'failed'];

/** All five vote, in this order, each with the level given. */
async function voted(payload: object, levels = levelsOf): Promise<Life> {
  const life = await begin(payload);
  for (const [index, voter] of unit.committee.entries())
    await life.did(voter, 'castBallot', ballot(voter, levels[index]!));
  return life;
}

describe.each(['open', 'secret'])('a round about each member, its ballots %s', (kind) => {
  test('counts every question by itself, without the member it is about', async () => {
    const life = await voted({ mode: 'online', ballot: kind });
    await life.did(life.chair, 'closeRound');
    const closed = await round(life);
    const [first, , , fourth] = unit.committee as [string, string, string, string];
    expect(closed).toMatchObject({ status: 'failed', tally: null });
    expect(closed?.counts?.[first]).toMatchObject({ good: 2, failed: 1, _blank: 1 });
    expect(closed?.counts?.[fourth]).toMatchObject({ excellent: 1, good: 2, failed: 1 });
  });

  test('passes where each member has a level that over half gave, or better', async () => {
    const life = await voted({ mode: 'online', ballot: kind }, ['good', 'good', 'good', 'good', 'excellent']);
    await life.did(life.chair, 'closeRound');
    expect(await round(life)).toMatchObject({ status: 'passed' });
  });

  test('takes no ballot that leaves a question out, asks for another, or is about oneself', async () => {
    const life = await begin({ mode: 'online', ballot: kind });
    const [voter, other] = unit.committee as [string, string];
    const { answers } = ballot(voter, 'good');
    const sent = (rows: object[]) => life.act(voter, 'castBallot', { answers: rows });
    expect(await sent(answers.slice(1))).toMatchObject({
      kind: 'invalid',
      faults: [{ path: 'payload.answers', code: 'unanswered' }],
    });
    expect(await sent([...answers, { questionId: voter, choices: ['good'] }])).toMatchObject({
      faults: [{ path: 'payload.answers.4.questionId', code: 'own-question' }],
    });
    expect(await sent([...answers.slice(1), { questionId: other, choices: ['great'] }])).toMatchObject({
      faults: [{ path: 'payload.answers.3.choices.0', code: 'not-an-option' }],
    });
    expect(await sent([...answers, answers[0]!])).toMatchObject({
      faults: [{ path: 'payload.answers.4.questionId', code: 'duplicate' }],
    });
    const both = { questionId: other, choices: ['good', 'failed'] };
    expect(await sent([...answers.slice(1), both])).toMatchObject({
      faults: [{ path: 'payload.answers.3.choices', code: 'too-many' }],
    });
  });
});

test('an open ballot may be changed and counts once', async () => {
  const life = await begin({ mode: 'online' });
  const [voter, other] = unit.committee as [string, string];
  await life.did(voter, 'castBallot', ballot(voter, 'failed'));
  await life.did(voter, 'castBallot', ballot(voter, 'good'));
  expect((await round(life))?.counts?.[other]).toEqual({ good: 1 });
});

test('while a secret round is open its readers know who voted and no count', async () => {
  const life = await begin({ mode: 'online', ballot: 'secret' });
  const [voter] = unit.committee as [string];
  await life.did(voter, 'castBallot', ballot(voter, 'good'));
  const open = await round(life);
  expect(open).toMatchObject({ counts: null });
  expect(open?.roll.filter((member) => member.voted)).toHaveLength(1);
  expect(await life.act(voter, 'castBallot', ballot(voter, 'failed'))).toMatchObject({
    blockers: [{ code: 'already-voted' }],
  });
});

test('under one key another ballot gets the first answer, so that no key tells a choice', async () => {
  const life = await begin({ mode: 'online', ballot: 'secret' });
  const voter = unit.committee[1]!;
  const first = await life.act(voter, 'castBallot', ballot(voter, 'good'), { key: 'mine too' });
  expect(first.kind).toBe('performed');
  expect(await life.act(voter, 'castBallot', ballot(voter, 'failed'), { key: 'mine too' })).toEqual(first);
});

test('a meeting is recorded question by question, never more votes than there were voters', async () => {
  const life = await begin({ mode: 'meeting' });
  const secretary = unit.people['secretary']!;
  const attended = unit.committee.slice(0, 4);
  const counts = (votes: number) =>
    unit.committee.map((questionId) => ({ questionId, choice: 'good', votes }));
  const heldOn = province.clock.now().toISOString().slice(0, 10);
  expect(await life.act(secretary, 'recordMeeting', { attended, heldOn, counts: counts(4) })).toMatchObject({
    blockers: Array(4).fill({ code: 'question-votes-exceed' }),
  });
  await life.did(secretary, 'recordMeeting', { attended, heldOn, counts: counts(3) });
  await life.did(life.chair, 'closeRound');
  expect(await round(life)).toMatchObject({ status: 'passed' });
});

test('the doctor finds the sums right, and says where they are not', async () => {
  const examined = { ownerUrl: province.databaseUrl, flows: catalogOf([askingFlow]), ...province };
  const sixth = async () =>
    (await checkInvariants({ ...examined, shown: 100 })).find(({ no }) => no === 6)?.offences;
  expect(await sixth()).toEqual([]);
  const [voter, other] = unit.committee as [string, string];
  const open = await begin({ mode: 'online', ballot: 'secret' });
  await open.did(voter, 'castBallot', ballot(voter, 'good'));
  expect(await sixth()).toEqual([]);
  await province.sql(
    `update secret_tally t set sealed = jsonb_set(sealed, array[$1], sealed -> $1 || '["x"]')
     from decision_round r where r.id = t.round_id and r.document_id = $2`,
    [other, open.id],
  );
  await province.sql(
    `update decision_round set counts = jsonb_set(counts, array[$1, 'good'], '5')
     where receipts is not null and counts is not null`,
    [unit.committee[0]],
  );
  const faults = (await sixth())?.map(({ fault }) => fault) ?? [];
  expect(faults).toContainEqual(expect.stringMatching(/^question .* votes of 4 who voted on it$/));
  expect(faults).toContainEqual(expect.stringMatching(/its urn holds 2 ballots of 1 who voted on it$/));
  expect(faults).toContainEqual(expect.stringMatching(/counted otherwise than its published ballots say$/));
});

test('the history tells what an open ballot picked, and a secret one not even that it picked', async () => {
  const [voter] = unit.committee as [string];
  for (const kind of ['open', 'secret']) {
    const life = await begin({ mode: 'online', ballot: kind });
    await life.did(voter, 'castBallot', ballot(voter, 'good'));
    const [event] = await province.sql<{ changes: object }>(
      `select changes from event where document_id = $1 and action = 'castBallot'`,
      [life.id],
    );
    const told =
      kind === 'open'
        ? { round: expect.any(String), ...ballot(voter, 'good') }
        : { round: expect.any(String) };
    expect(event?.changes).toEqual(told);
  }
});
