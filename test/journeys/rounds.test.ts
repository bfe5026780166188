import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved } from '../support/answers.ts';
import { withFirstTask } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let people: string[];

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '05');
  people = await Promise.all(unit.committee.map((member) => member.personId()));
}, SEEDING);

afterAll(() => server.stop());

/** Member 0 is the chair, 1 the vice chair, 2 the secretary, 3 and 4 the others. */
const vote = (member: number, documentId: string, choice: string, more: object = {}) =>
  unit.committee[member]!.act(documentId, 'castBallot', { choice, ...more });

const close = (documentId: string) => unit.chair.act(documentId, 'closeRound');

describe('a round online with open ballots', () => {
  test('freezes the roll and the content, and says at any moment what is missing', async () => {
    const plan = await unit.deciding();
    expect(plan.currentRound).toMatchObject({ status: 'OPEN', mode: 'online', ballot: 'open', rollSize: 5 });
    expect(plan.currentRound?.contentHash).toBe(plan.contentHash);
    expect(plan.currentRound?.members.map(({ person }) => person.id).sort()).toEqual([...people].sort());
    expect(plan.currentRound).toMatchObject({
      present: 0,
      missingPresent: 4,
      missingAgree: 3,
      certain: null,
    });

    performed(await vote(0, plan.id, 'agree'));
    const { currentRound } = performed(
      await vote(1, plan.id, 'disagree', { remark: 'Kinh phí cao' }),
    ).document;
    expect(currentRound).toMatchObject({
      present: 2,
      agree: 1,
      disagree: 1,
      missingPresent: 2,
      missingAgree: 2,
    });
    expect(currentRound?.members.find(({ person }) => person.id === people[1])).toMatchObject({
      choice: 'disagree',
      remark: 'Kinh phí cao',
    });
  });

  test('cannot be closed while its outcome is open', async () => {
    const plan = await unit.deciding();
    performed(await vote(0, plan.id, 'agree'));
    expect(refusal(await close(plan.id))).toContain('round-still-open');
  });

  test('passes when quorum and majority are certain', async () => {
    const plan = await unit.deciding();
    for (const member of [0, 1, 2]) performed(await vote(member, plan.id, 'agree'));
    expect(refusal(await close(plan.id))).toContain('round-still-open');
    const fourth = performed(await vote(3, plan.id, 'abstain')).document;
    expect(fourth.currentRound).toMatchObject({ certain: 'passed', missingPresent: 0, missingAgree: 0 });
    expect(performed(await close(plan.id)).document).toMatchObject({
      state: 'agreed',
      currentRound: { status: 'PASSED' },
    });
  });

  test('fails when a majority is out of reach, and is told apart from a lapse', async () => {
    const plan = await unit.deciding();
    for (const member of [0, 1, 2]) performed(await vote(member, plan.id, 'disagree'));
    performed(await vote(3, plan.id, 'agree'));
    expect(performed(await close(plan.id)).document).toMatchObject({
      state: 'draft',
      currentRound: { status: 'FAILED' },
    });
    expect(refusal(await unit.chair.act(plan.id, 'submit', {}))).not.toHaveLength(0);
  });

  test('a tie fails, and who abstains was present', async () => {
    const plan = await unit.deciding();
    for (const member of [0, 1]) performed(await vote(member, plan.id, 'agree'));
    for (const member of [2, 3]) performed(await vote(member, plan.id, 'disagree'));
    const last = performed(await vote(4, plan.id, 'abstain')).document;
    const done = last.state === 'deciding' ? performed(await close(plan.id)).document : last;
    expect(done).toMatchObject({
      state: 'draft',
      currentRound: { status: 'FAILED', present: 5, agree: 2, disagree: 2 },
    });
  });

  test('an open ballot may be changed, and counts once', async () => {
    const plan = await unit.deciding();
    performed(await vote(3, plan.id, 'disagree'));
    const { currentRound } = performed(await vote(3, plan.id, 'agree')).document;
    expect(currentRound).toMatchObject({ present: 1, agree: 1, disagree: 0, myChoice: 'agree' });
  });

  test('a ballot does not mind that others voted meanwhile', async () => {
    const plan = await unit.deciding();
    const ballots = unit.committee.map((member) =>
      member.act(plan.id, 'castBallot', { choice: 'agree' }, plan),
    );
    for (const answer of await Promise.all(ballots)) performed(answer);
    expect((await unit.chair.document(plan.id)).currentRound).toMatchObject({ present: 5, agree: 5 });
  });

  test('who is not on the roll has no vote', async () => {
    const plan = await unit.deciding();
    const office = await server.staff.giveOffice('vanphong.tinh', unit.organisationId, 'officer');
    const clerk = await server.as('vanphong.tinh');
    expect(refusal(await clerk.act(plan.id, 'castBallot', { choice: 'agree' }))).toEqual(['not-on-roll']);
    await office.end();
  });

  test('a remark and a choice are checked', async () => {
    const plan = await unit.deciding();
    expect(faults(await vote(0, plan.id, 'perhaps'))).toEqual(['choice: not-an-option']);
    expect(faults(await unit.chair.act(plan.id, 'castBallot', {}))).toEqual(['choice: required']);
  });

  test('the draft is frozen while the committee decides', async () => {
    const plan = await unit.deciding();
    expect(refusal(await unit.chair.save(plan.id, { ...plan.content, objective: 'Khác' }))).not.toHaveLength(
      0,
    );
  });

  test('the chair may break it off with a reason', async () => {
    const plan = await unit.deciding();
    const after = performed(
      await unit.chair.act(plan.id, 'abandonRound', { reason: 'Sửa lại mục tiêu' }),
    ).document;
    expect(after).toMatchObject({ state: 'draft', currentRound: { status: 'ABANDONED' } });
    expect(refusal(await vote(1, plan.id, 'agree'))).not.toHaveLength(0);
  });
});

describe('a round past its end', () => {
  test('takes no ballot, and lapses for want of a quorum', async () => {
    const plan = await unit.deciding();
    performed(await vote(0, plan.id, 'agree'));
    const back = await server.forward({ days: 12 });
    expect(refusal(await vote(1, plan.id, 'agree'))).toEqual(['round-closed']);
    const after = performed(await close(plan.id)).document;
    expect(after).toMatchObject({ state: 'draft', currentRound: { status: 'LAPSED', present: 1 } });
    await back();
  });

  test('is decided by those who came when they are a quorum', async () => {
    const plan = await unit.deciding();
    for (const member of [0, 1, 2]) performed(await vote(member, plan.id, 'agree'));
    performed(await vote(3, plan.id, 'disagree'));
    const back = await server.forward({ days: 12 });
    expect(performed(await close(plan.id)).document).toMatchObject({ state: 'agreed' });
    await back();
  });

  test('its end may be chosen, but not in the past', async () => {
    const { id } = await unit.draft();
    const past = await unit.chair.act(id, 'openRound', {
      mode: 'online',
      closesAt: '2020-01-01T00:00:00.000Z',
    });
    expect(past.__typename === 'InvalidInput' ? faults(past) : refusal(past)).toHaveLength(1);
    const closesAt = new Date(server.now().getTime() + 5 * 24 * 3_600_000).toISOString();
    const opened = performed(await unit.chair.act(id, 'openRound', { mode: 'online', closesAt })).document;
    expect(opened.currentRound?.closesAt).toBe(closesAt);
  });
});

describe('a round with secret ballots', () => {
  test('shows who voted and nothing of what, until it is closed', async () => {
    const plan = await unit.deciding({ mode: 'online', ballot: 'secret' });
    performed(await vote(0, plan.id, 'agree'));
    const { currentRound } = performed(await vote(1, plan.id, 'disagree')).document;
    expect(currentRound).toMatchObject({
      present: 2,
      agree: null,
      disagree: null,
      abstain: null,
      myChoice: null,
    });
    expect(currentRound).toMatchObject({ certain: null, missingAgree: null });
    expect(currentRound?.members.filter(({ voted }) => voted)).toHaveLength(2);
    expect(currentRound?.members.every(({ choice, remark }) => choice === null && remark === null)).toBe(
      true,
    );
  });

  test('a secret ballot is final and carries no remark', async () => {
    const plan = await unit.deciding({ mode: 'online', ballot: 'secret' });
    const remark = await vote(0, plan.id, 'agree', { remark: 'Vì sao' });
    expect(remark.__typename === 'InvalidInput' ? faults(remark) : refusal(remark)).toHaveLength(1);
    performed(await vote(0, plan.id, 'agree'));
    expect(refusal(await vote(0, plan.id, 'disagree'))).toEqual(['already-voted']);
  });

  test('is counted when it is closed, and the choice stands nowhere', async () => {
    const plan = await unit.deciding({ mode: 'online', ballot: 'secret' });
    for (const [member, choice] of ['agree', 'agree', 'agree', 'disagree', 'abstain'].entries()) {
      performed(await vote(member, plan.id, choice));
    }
    const before = await unit.chair.document(plan.id);
    const done = before.state === 'deciding' ? performed(await close(plan.id)).document : before;
    expect(done).toMatchObject({ state: 'agreed', currentRound: { agree: 3, disagree: 1, abstain: 1 } });

    const ballots = (await unit.chair.history(plan.id)).filter(({ action }) => action === 'castBallot');
    expect(ballots).toHaveLength(5);
    expect(JSON.stringify(ballots)).not.toMatch(/"(agree|disagree|abstain)"/);
  });

  test('the key of a secret ballot does not tell the choice: another choice under it gets the first answer', async () => {
    const plan = await unit.deciding({ mode: 'online', ballot: 'secret' });
    const key = 'one-and-only';
    const first = performed(
      await unit.chair.act(plan.id, 'castBallot', { choice: 'agree' }, { key, ...plan }),
    );
    const second = performed(
      await unit.chair.act(plan.id, 'castBallot', { choice: 'disagree' }, { key, ...plan }),
    );
    expect(second.event).toEqual(first.event);
  });

  test('a smaller committee is warned', async () => {
    const small = await server.staff.leaveSeats('06', 3);
    const chair = await server.as(small.chair);
    const draft = saved(await chair.create({ kind: 'annual-plan', ...small.plan }));
    const opened = performed(await chair.act(draft.id, 'openRound', { mode: 'online', ballot: 'secret' }));
    expect(opened.document.currentRound?.warnings).not.toHaveLength(0);
  });
});

describe('a meeting recorded by its secretary', () => {
  const minutes = (changes: object = {}) => ({
    attended: people.slice(0, 4),
    agree: 3,
    disagree: 1,
    abstain: 0,
    heldOn: server.today(),
    discussion: 'Đồng chí phó chủ tịch đề nghị giảm chi.',
    ...changes,
  });
  const meeting = () => unit.deciding({ mode: 'meeting', secretaryId: people[2] });

  test('passes by the majority of those present', async () => {
    const plan = await meeting();
    performed(await unit.committee[2]!.act(plan.id, 'recordMeeting', minutes()));
    expect(performed(await close(plan.id)).document).toMatchObject({
      state: 'agreed',
      currentRound: { status: 'PASSED', present: 4, agree: 3 },
    });
  });

  test('lapses without a quorum', async () => {
    const plan = await meeting();
    const few = minutes({ attended: people.slice(0, 3), agree: 3, disagree: 0 });
    performed(await unit.committee[2]!.act(plan.id, 'recordMeeting', few));
    expect(performed(await close(plan.id)).document).toMatchObject({
      state: 'draft',
      currentRound: { status: 'LAPSED' },
    });
  });

  test('is recorded by its secretary alone, of people on the roll, with votes that add up', async () => {
    const plan = await meeting();
    const secretary = unit.committee[2]!;
    expect(refusal(await unit.committee[3]!.act(plan.id, 'recordMeeting', minutes()))).not.toHaveLength(0);
    for (const wrong of [
      { agree: 9 },
      { agree: -1 },
      { agree: 2.5 },
      { attended: [people[0], people[0], people[1], people[2]] },
      { attended: [...people.slice(0, 3), '00000000-0000-4000-8000-000000000000'] },
      { heldOn: '2999-01-01' },
    ]) {
      const answer = await secretary.act(plan.id, 'recordMeeting', minutes(wrong));
      expect(['InvalidInput', 'ActionRefused']).toContain(answer.__typename);
    }
    expect(refusal(await vote(0, plan.id, 'agree'))).not.toHaveLength(0);
  });

  test('a second record supersedes the first, with its reason', async () => {
    const plan = await meeting();
    const secretary = unit.committee[2]!;
    performed(await secretary.act(plan.id, 'recordMeeting', minutes({ agree: 1, disagree: 3 })));
    const silent = await secretary.act(plan.id, 'recordMeeting', minutes());
    expect(silent.__typename === 'InvalidInput' ? faults(silent) : refusal(silent)).toHaveLength(1);
    performed(await secretary.act(plan.id, 'recordMeeting', minutes({ reason: 'Ghi nhầm số phiếu' })));
    expect(performed(await close(plan.id)).document.currentRound).toMatchObject({
      status: 'PASSED',
      agree: 3,
    });
  });
});

describe('who sits', () => {
  test('a committee of one cannot hold a round', async () => {
    const alone = await server.staff.leaveSeats('07', 1);
    const chair = await server.as(alone.chair);
    const draft = saved(await chair.create({ kind: 'annual-plan', ...alone.plan }));
    expect(refusal(await chair.act(draft.id, 'openRound', { mode: 'online' }))).toEqual(['roll-too-small']);
  });

  test('a seat that was left is not on the roll', async () => {
    const left = await server.staff.endOffice('uyvien2.cs05');
    const plan = await unit.deciding();
    expect(plan.currentRound?.rollSize).toBe(4);
    await left.undo();
  });

  test('what the committee agreed on may be revised; form may be corrected without another round', async () => {
    const plan = await unit.agreed();
    performed(await unit.chair.act(plan.id, 'revise'));
    const recipients = [{ text: 'Công đoàn Viên chức tỉnh' }, { text: 'Lưu: VT, VP' }];
    saved(await unit.chair.save(plan.id, { ...plan.content, recipients }));
    expect(performed(await unit.chair.act(plan.id, 'submit', {})).document.state).toBe('submitted');

    const other = await unit.agreed();
    performed(await unit.chair.act(other.id, 'revise'));
    saved(await unit.chair.save(other.id, withFirstTask(other.content, { title: 'Một việc khác' })));
    expect(refusal(await unit.chair.act(other.id, 'submit', {}))).toEqual(['substance-changed']);
  });
});
