import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed, type ActionAnswer } from '../support/answers.ts';
import { Client, Unanswered } from '../support/client.ts';
import { serveOn } from '../support/demoProvince.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

const ROUNDS = 6;
let server: TestServer;
let other: Awaited<ReturnType<typeof serveOn>>;
let unit: Unit;
let province: Province;
/** The same people at the second server of the same database. */
let elsewhere: { province: Province; leader: Client; chair: Client; members: Client[] };

beforeAll(async () => {
  server = await startServer();
  other = await serveOn(server.databaseUrl);
  const there = async (username: string) => {
    const client = new Client(other.url);
    expect((await client.signIn(username, 'trinhky-demo')).status).toBe(200);
    return client;
  };
  [unit, province] = await Promise.all([unitOf(server, '07'), provinceOf(server)]);
  const far = await unitOf({ as: there }, '07');
  elsewhere = {
    ...{ province: await provinceOf({ as: there }), leader: await there('phochutich.tinh') },
    ...{ chair: far.chair, members: far.committee },
  };
}, SEEDING);

afterAll(async () => {
  await other.stop();
  await server.stop();
});

const times = Array.from({ length: ROUNDS }, (_, index) => index + 1);
type Heard = Pick<ActionAnswer, '__typename'> | 'done out of sight' | 'not found';
const wins = (answers: Heard[]) =>
  answers.filter(
    (answer) =>
      answer === 'done out of sight' ||
      (typeof answer === 'object' && answer.__typename === 'ActionPerformed'),
  ).length;
/** The document, or the right to see it, may be gone before the act, or between the act and its answer. */
const unlessGone = (act: Promise<ActionAnswer>): Promise<Heard> =>
  act.catch((error: unknown) => {
    if (!(error instanceof Unanswered) || !error.message.includes('NOT_FOUND')) throw error;
    return error.performed ? 'done out of sight' : 'not found';
  });
const actions = async (id: string) => (await unit.chair.history(id)).map(({ action }) => action);

test.each(times)('one secret ballot sent to both servers with two choices counts once (%i)', async () => {
  const plan = await unit.deciding({ mode: 'online', ballot: 'secret' });
  const answers = await Promise.all([
    unit.committee[2]!.act(plan.id, 'castBallot', { choice: 'agree' }, plan),
    elsewhere.members[2]!.act(plan.id, 'castBallot', { choice: 'disagree' }, plan),
  ]);
  expect(wins(answers)).toBe(1);
  expect((await unit.chair.document(plan.id)).currentRound?.present).toBe(1);
});

test.each(times)('two leaders approve at two servers: one of them does (%i)', async () => {
  const { id } = await unit.submitted();
  const plan = performed(await province.officer.act(id, 'beginReview', {})).document;
  const answers = await Promise.all([
    province.leader.act(id, 'approve', {}, plan),
    elsewhere.leader.act(id, 'approve', {}, plan),
  ]);
  expect(wins(answers)).toBe(1);
  expect((await actions(id)).filter((action) => action === 'approve')).toHaveLength(1);
});

test.each(times)('withdrawn at one server and taken into review at the other: one of both (%i)', async () => {
  const plan = await unit.submitted();
  const [withdrawn, reviewed] = await Promise.all([
    unit.chair.act(plan.id, 'withdraw', { reason: 'Cần xem lại' }, plan),
    unlessGone(elsewhere.province.officer.act(plan.id, 'beginReview', {}, plan)),
  ]);
  expect(wins([withdrawn, reviewed])).toBe(1);
  const { state } = await unit.chair.document(plan.id);
  expect(state).toBe(wins([withdrawn]) === 1 ? 'agreed' : 'underReview');
});

test('what was withdrawn is not approved afterwards, by whatever version', async () => {
  const plan = await unit.submitted();
  const { document } = performed(await unit.chair.act(plan.id, 'withdraw', { reason: 'Cần xem lại' }, plan));
  for (const { version } of [plan, document]) {
    const late = await unlessGone(elsewhere.province.leader.act(plan.id, 'approve', {}, { version }));
    expect(wins([late])).toBe(0);
  }
  expect((await unit.chair.document(plan.id)).state).toBe('agreed');
});

test.each(times)(
  'the last ballot and the closing at once: the ballot counts, or it came too late (%i)',
  async () => {
    const { id } = await unit.deciding();
    for (const member of unit.committee.slice(0, 4))
      performed(await member.act(id, 'castBallot', { choice: 'agree' }));
    const plan = await unit.chair.document(id);
    const [cast, closed] = await Promise.all([
      unit.committee[4]!.act(id, 'castBallot', { choice: 'disagree' }, plan),
      elsewhere.chair.act(id, 'closeRound', {}, plan),
    ]);
    const { currentRound, state } = await unit.chair.document(id);
    const isCounted = wins([cast]) === 1;
    if (wins([closed]) === 1) expect(state).toBe('agreed');
    else expect(closed.__typename).toBe('VersionConflict');
    expect(currentRound?.present ?? 5).toBe(isCounted ? 5 : 4);
  },
);

test.each(times)(
  'an office that ends while its holder acts: before or after, never in between (%i)',
  async () => {
    const plan = await unit.submitted();
    const [answer, ended] = await Promise.all([
      unlessGone(elsewhere.province.officer.act(plan.id, 'beginReview', {}, plan)),
      server.staff.endOffice('vanphong.tinh'),
    ]);
    const late = { version: plan.version + wins([answer]) };
    const payload = { reason: 'Muộn', notes: [{ section: 'objective', text: 'Muộn' }] };
    const after = await unlessGone(
      elsewhere.province.officer.act(plan.id, 'returnForRevision', payload, late),
    );
    await ended.undo();
    expect(wins([after])).toBe(0);
    const { version, state } = await unit.chair.document(plan.id);
    expect([version, state]).toEqual(
      wins([answer]) === 1 ? [plan.version + 1, 'underReview'] : [plan.version, 'submitted'],
    );
  },
);

test.each(times)(
  'a session that ends while its holder acts: done or not, and nothing afterwards (%i)',
  async () => {
    const plan = await unit.draft();
    const chair = new Client(other.url);
    await chair.signIn('chutich.cs07', 'trinhky-demo');
    const [, answer] = await Promise.all([
      chair.signOut(),
      chair.act(plan.id, 'openRound', { mode: 'online' }, plan).catch(() => null),
    ]);
    const { version } = await unit.chair.document(plan.id);
    expect(version).toBe(answer && wins([answer]) === 1 ? plan.version + 1 : plan.version);
    await expect(chair.act(plan.id, 'abandonRound', { reason: 'Muộn' }, { version })).rejects.toThrow(
      'UNAUTHENTICATED',
    );
  },
);
