import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import { paperText } from '../support/paperText.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let province: Province;

beforeAll(async () => {
  server = await startServer();
  // A year in which this unit has issued nothing yet.
  await server.goTo('2027-03-10T02:00:00.000Z');
  [unit, province] = await Promise.all([unitOf(server, '09'), provinceOf(server)]);
}, SEEDING);

afterAll(() => server.stop());

const issue = async (plan: Doc, payload: object = {}) => unit.chair.act(plan.id, 'issue', payload);
const inForce = async () => performed(await issue(await unit.approved(province))).document;

describe('numbers', () => {
  test('run 01, 02, … without a gap, sixteen issued at once included', async () => {
    const plans = await Promise.all(Array.from({ length: 16 }, () => unit.approved(province)));
    const issued = (await Promise.all(plans.map((plan) => issue(plan)))).map(
      (answer) => performed(answer).document,
    );
    expect(issued.map(({ number }) => number).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(issued.find(({ number }) => number === 2)).toMatchObject({
      numberLine: '02/KH-CĐCS09',
      symbol: 'KH-CĐCS09',
      issuedOn: '2027-03-10',
    });
    expect(issued.find(({ number }) => number === 10)?.numberLine).toBe('10/KH-CĐCS09');
  });

  test('a refused act takes none', async () => {
    const { number: before } = await inForce();
    const plan = await unit.agreed();
    expect(refusal(await issue(plan))).not.toHaveLength(0);
    expect((await inForce()).number).toBe(Number(before) + 1);
  });

  test('begin anew with the year, which begins at midnight in Vietnam', async () => {
    const [last, first] = [await unit.approved(province), await unit.approved(province)];
    await server.goTo('2027-12-31T16:59:00.000Z');
    expect(performed(await issue(last)).document.issuedOn).toBe('2027-12-31');
    await server.goTo('2027-12-31T17:01:00.000Z');
    expect(performed(await issue(first)).document).toMatchObject({ number: 1, issuedOn: '2028-01-01' });
  });
});

describe('the day of issue', () => {
  test('is neither before the approval nor in the future nor before the register’s last', async () => {
    await server.goTo('2028-01-10T02:00:00.000Z');
    const plan = await unit.approved(province);
    await server.goTo('2028-01-15T02:00:00.000Z');
    expect(refusal(await issue(plan, { issuedOn: '2028-01-09' }))).toEqual(['issued-before-approval']);
    expect(refusal(await issue(plan, { issuedOn: '2028-01-16' }))).toEqual(['issued-in-future']);
    expect(faults(await issue(plan, { issuedOn: '15/03/2028' }))).toEqual(['issuedOn: not-a-date']);

    const next = await unit.approved(province);
    expect(performed(await issue(next)).document.issuedOn).toBe('2028-01-15');
    expect(refusal(await issue(plan, { issuedOn: '2028-01-12' }))).toEqual(['issued-before-register']);
    expect(performed(await issue(plan, { issuedOn: '2028-01-15' })).document.number).toBe(3);
  });

  test('only the chair issues', async () => {
    const plan = await unit.approved(province);
    for (const other of [unit.committee[1]!, unit.committee[2]!, province.leader, province.officer]) {
      expect(refusal(await other.act(plan.id, 'issue', {}))).not.toHaveLength(0);
    }
  });
});

describe('the paper', () => {
  test('of an earlier revision stays to be had, as the draft it was', async () => {
    const draft = await unit.draft({ objective: 'Mục tiêu viết lần đầu.' });
    saved(await unit.chair.save(draft.id, { ...draft.content, objective: 'Mục tiêu viết lại.' }));
    const [first, latest] = await Promise.all(
      ['?revision=1', ''].map((query) => paperText(unit.chair, `${draft.pdfUrl}${query}`)),
    );
    expect(first).toContain('Mục tiêu viết lần đầu.');
    expect(latest).toContain('Mục tiêu viết lại.');
    expect(first).toContain('DỰ THẢO');
    const missing = await unit.chair.send(`/documents/${draft.id}/document.pdf?revision=99`);
    expect(missing.status).toBe(404);
  });

  test('once issued stays the same, byte for byte', async () => {
    const plan = await inForce();
    const bytes = async () => Buffer.from(await (await unit.chair.send(plan.pdfUrl)).arrayBuffer());
    const before = await bytes();
    performed(await unit.chair.act(plan.id, 'close', {}));
    expect((await bytes()).equals(before)).toBe(true);
  });

  test('can be verified by anyone who holds it, and by nobody who guesses', async () => {
    const plan = await inForce();
    const anyone = server.anonymous();
    const page = await (await anyone.send(`/verify/${plan.verificationCode}`)).text();
    expect(page).toContain(plan.numberLine);
    expect(page).not.toContain(String(plan.content['objective']));
    expect((await anyone.send('/verify/AAAA-BBBB-CCCC')).status).toBe(404);
  });
});

describe('after issue', () => {
  test('a recall needs the province’s leave, and freezes the plan', async () => {
    const plan = await inForce();
    const reason = { reason: 'Ban hành nhầm' };
    expect(refusal(await unit.chair.act(plan.id, 'recall', reason))).toEqual(['leave-not-granted']);
    performed(await unit.chair.act(plan.id, 'requestLeave', { act: 'recall', ...reason }));
    expect(refusal(await unit.chair.act(plan.id, 'recall', reason))).toEqual(['leave-not-granted']);
    expect(refusal(await province.officer.act(plan.id, 'grantLeave', {}))).not.toHaveLength(0);
    performed(await province.leader.act(plan.id, 'grantLeave'));
    expect(
      refusal(await unit.chair.act(plan.id, 'replace', { byDocumentId: (await inForce()).id })),
    ).toHaveLength(1);

    const recalled = performed(await unit.chair.act(plan.id, 'recall', reason)).document;
    expect(recalled).toMatchObject({ state: 'recalled', number: plan.number });
    expect(await (await server.anonymous().send(`/verify/${plan.verificationCode}`)).text()).toMatch(
      /thu hồi/i,
    );
    expect(refusal(await unit.chair.act(plan.id, 'close', {}))).not.toHaveLength(0);
  });

  test('leave refused is refused, and may be asked again', async () => {
    const plan = await inForce();
    const ask = { act: 'recall', reason: 'Ban hành nhầm' };
    performed(await unit.chair.act(plan.id, 'requestLeave', ask));
    performed(await province.leader.act(plan.id, 'refuseLeave', { reason: 'Chưa đủ lý do' }));
    expect(refusal(await unit.chair.act(plan.id, 'recall', { reason: 'x' }))).toEqual(['leave-not-granted']);
    performed(await unit.chair.act(plan.id, 'requestLeave', ask));
  });

  test('a wrong content is replaced by another plan in force', async () => {
    const [wrong, right, draft] = [await inForce(), await inForce(), await unit.draft()];
    performed(await unit.chair.act(wrong.id, 'requestLeave', { act: 'replace', reason: 'Sai số liệu' }));
    performed(await province.leader.act(wrong.id, 'grantLeave'));
    for (const byDocumentId of [draft.id, wrong.id, '00000000-0000-4000-8000-000000000000']) {
      expect(refusal(await unit.chair.act(wrong.id, 'replace', { byDocumentId }))).toHaveLength(1);
    }
    const after = performed(await unit.chair.act(wrong.id, 'replace', { byDocumentId: right.id })).document;
    expect(after.state).toBe('replaced');
  });
});

describe('the end', () => {
  test.each(['draft', 'agreed', 'approved'] as const)(
    'a plan that is %s may be cancelled, with a reason',
    async (state) => {
      const plan = state === 'approved' ? await unit.approved(province) : await unit[state]();
      expect(faults(await unit.chair.act(plan.id, 'cancel', { reason: '' }))).toEqual(['reason: required']);
      performed(await unit.chair.act(plan.id, 'cancel', { reason: 'Không thực hiện' }));
      expect(refusal(await unit.chair.act(plan.id, 'submit', {}))).not.toHaveLength(0);
    },
  );

  test('a plan before the province or in force may not', async () => {
    for (const plan of [await unit.submitted(), await inForce()]) {
      expect(refusal(await unit.chair.act(plan.id, 'cancel', { reason: 'Thôi' }))).not.toHaveLength(0);
    }
  });

  test('a plan without a number leaves no trace in the register', async () => {
    const { number } = await inForce();
    const approved = await unit.approved(province);
    performed(await unit.chair.act(approved.id, 'cancel', { reason: 'Không thực hiện' }));
    expect((await inForce()).number).toBe(Number(number) + 1);
  });
});
