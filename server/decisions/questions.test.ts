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
      faults: [{ path: 'payload.answers.3.choices', code: 'too-long' }],
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

test('had two voters changed their ballots for each other’s, no table would differ', async () => {
  const payload = { mode: 'online', ballot: 'secret' };
  const one = await traces(await voted(payload, ['good', 'good', 'failed', 'failed', 'excellent']));
  const other = await traces(await voted(payload, ['good', 'failed', 'failed', 'good', 'excellent']));
  // Each is left out of the question about themselves: those two are counted by others alone.
  const [, second, , fourth] = unit.committee as [string, string, string, string];
  for (const { urn } of [one, other]) for (const id of [second, fourth]) delete urn[id];
  expect(one).toEqual(other);
  expect(one.rows).toBe(1);
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
  await province.sql(
    `update secret_tally set counts = jsonb_set(counts, array[$1, 'good'], '5') where counts is not null`,
    [unit.committee[0]],
  );
  const faults = (await sixth())?.map(({ fault }) => fault) ?? [];
  expect(faults).toContainEqual(expect.stringMatching(/^question .* votes of 4 who voted on it$/));
  expect(faults).toContain('its counts are not what its urn holds');
});

/** What the tables hold of a vote, whoever looks, without the ids that differ anyhow. */
async function traces(life: Life) {
  const rows = await province.sql<{ counts: Record<string, unknown> }>(
    `select t.counts from secret_tally t join decision_round r on r.id = t.round_id where r.document_id = $1`,
    [life.id],
  );
  const events = await province.sql(
    `select action, actor_id, changes - 'round' as changes from event
     where document_id = $1 and action = 'castBallot' order by seq`,
    [life.id],
  );
  const members = await province.sql(
    `select m.person_id, m.voted from round_member m where m.document_id = $1 order by m.position`,
    [life.id],
  );
  const ballots = await province.sql('select * from ballot where document_id = $1', [life.id]);
  return { urn: rows[0]!.counts, rows: rows.length, events, members, ballots };
}
