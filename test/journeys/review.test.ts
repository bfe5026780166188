import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { withFirstTask } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let province: Province;
let auditor: Client;

beforeAll(async () => {
  server = await startServer();
  [unit, province, auditor] = await Promise.all([
    unitOf(server, '08'),
    provinceOf(server),
    server.as('ubkt.tinh'),
  ]);
}, SEEDING);

afterAll(() => server.stop());

async function underReview(changes: Record<string, unknown> = {}): Promise<Doc> {
  const { id } = await unit.submitted(changes);
  return performed(await province.officer.act(id, 'beginReview', {})).document;
}

describe('submitting', () => {
  test('is the chair’s act alone', async () => {
    const { id } = await unit.agreed();
    for (const member of unit.committee.slice(1)) {
      expect(refusal(await member.act(id, 'submit', {}))).not.toHaveLength(0);
    }
    expect(refusal(await auditor.act(id, 'submit', {}))).not.toHaveLength(0);
  });

  test('can be taken back with a reason until the province begins', async () => {
    const { id } = await unit.submitted();
    expect(faults(await unit.chair.act(id, 'withdraw', {}))).toEqual(['reason: required']);
    performed(await unit.chair.act(id, 'withdraw', { reason: 'Gửi nhầm' }));

    const reviewed = await underReview();
    expect(refusal(await unit.chair.act(reviewed.id, 'withdraw', { reason: 'Gửi nhầm' }))).toEqual([
      'answer-still-due',
    ]);
  });

  test('can be taken back from a review that stayed silent for 30 days', async () => {
    const { id } = await underReview();
    const back = await server.forward({ days: 31 });
    expect(performed(await unit.chair.act(id, 'withdraw', { reason: 'Chờ quá lâu' })).document.state).toBe(
      'agreed',
    );
    await back();
  });

  test('shows it to the province, which saw nothing before', async () => {
    const { id } = await unit.agreed();
    await expect(province.officer.document(id)).rejects.toThrow('NOT_FOUND');
    performed(await unit.chair.act(id, 'submit', {}));
    expect(await province.officer.document(id)).toMatchObject({ state: 'submitted' });
  });
});

describe('the review', () => {
  test('is begun by an officer, not by the auditor or the unit', async () => {
    const { id } = await unit.submitted();
    for (const other of [auditor, unit.chair]) {
      expect(refusal(await other.act(id, 'beginReview', {}))).not.toHaveLength(0);
    }
    const begun = performed(await province.officer.act(id, 'beginReview', {})).document;
    const next = await underReview();
    expect(next.incomingNumber).toBe((begun.incomingNumber ?? 0) + 1);
  });

  test('a return needs a reason, and notes that point somewhere', async () => {
    const { id } = await underReview();
    const give = (payload: object) => province.officer.act(id, 'returnForRevision', payload);
    expect(faults(await give({ notes: [] }))).toEqual(['reason: required']);
    expect(faults(await give({ reason: 'Sửa', notes: [{ section: 'nowhere', text: 'Sửa' }] }))).toHaveLength(
      1,
    );
    expect(faults(await give({ reason: 'Sửa', notes: [{ section: 'tasks' }] }))).toEqual([
      'notes.0.text: required',
    ]);
    performed(await give({ reason: 'Sửa', notes: [{ section: 'objective', text: 'Nêu rõ hơn' }] }));
  });

  test('a note may be answered by the unit', async () => {
    const { id } = await underReview();
    const notes = [{ section: 'objective', text: 'Nêu rõ hơn' }];
    performed(await province.officer.act(id, 'returnForRevision', { reason: 'Sửa', notes }));
    const note = (await unit.chair.document(id)).returns[0]?.notes[0];
    const answer = `mutation ($input: AnswerReturnNoteInput!) {
      answerReturnNote(input: $input) { ... on ReturnNote { id answered answeredBy { id } } }
    }`;
    const { answerReturnNote } = await unit.chair.ask<{ answerReturnNote: object }>(answer, {
      input: { noteId: note?.id, answered: true },
    });
    expect(answerReturnNote).toMatchObject({
      answered: true,
      answeredBy: { id: await unit.chair.personId() },
    });
  });

  test('after a return, a corrected form needs no new round', async () => {
    const plan = await returned();
    performed(await unit.chair.act(plan.id, 'revise'));
    saved(await unit.chair.save(plan.id, { ...plan.content, recipients: [{ text: 'Lưu: VT' }] }));
    expect(performed(await unit.chair.act(plan.id, 'submit', {})).document.state).toBe('submitted');
  });

  test('after a return, a changed substance does; changed back, it does not', async () => {
    const plan = await returned();
    performed(await unit.chair.act(plan.id, 'revise'));
    saved(await unit.chair.save(plan.id, withFirstTask(plan.content, { endsOn: '2026-07-31' })));
    expect(refusal(await unit.chair.act(plan.id, 'submit', {}))).toEqual(['substance-changed']);
    saved(await unit.chair.save(plan.id, plan.content));
    performed(await unit.chair.act(plan.id, 'submit', {}));
  });

  async function returned(): Promise<Doc> {
    const { id } = await underReview();
    performed(await province.officer.act(id, 'returnForRevision', { reason: 'Xem lại', notes: [] }));
    return unit.chair.document(id);
  }
});

describe('approval', () => {
  test('is a leader’s, never an officer’s, an auditor’s or the unit’s own', async () => {
    const { id } = await underReview();
    for (const other of [province.officer, auditor, unit.chair, ...unit.committee.slice(1)]) {
      expect(refusal(await other.act(id, 'approve', {}))).not.toHaveLength(0);
    }
    for (const clerk of ['vanthu.tinh', 'uyvien1.tinh']) {
      const answer = await (await server.as(clerk)).graphql(approveAs(id));
      expect(JSON.stringify(answer)).not.toContain('ActionPerformed');
    }
    expect(performed(await province.leader.act(id, 'approve', { remark: 'Đồng ý' })).document.state).toBe(
      'approved',
    );
  });

  test('a vice chair may approve as well', async () => {
    const { id } = await underReview();
    const deputy = await server.as('phochutich.tinh');
    expect(performed(await deputy.act(id, 'approve', {})).document.state).toBe('approved');
  });

  test('is refused to a leader of the province who voted on the plan in a unit of their own', async () => {
    const seat = await server.staff.giveOffice('phochutich.tinh', unit.organisationId, 'committeeMember');
    const deputy = await server.as('phochutich.tinh');
    const draft = await unit.deciding();
    performed(await deputy.act(draft.id, 'castBallot', { choice: 'agree' }));
    await unit.agree(draft.id);
    await seat.end();
    performed(await unit.chair.act(draft.id, 'submit', {}));
    performed(await province.officer.act(draft.id, 'beginReview', {}));

    expect(refusal(await deputy.act(draft.id, 'approve', {}))).toEqual(['own-document']);
    performed(await province.leader.act(draft.id, 'approve', {}));
  });

  test('is refused to a leader who drafted a revision of it, long ago though it was', async () => {
    const seat = await server.staff.giveOffice('lanhdao.tinh', unit.organisationId, 'committeeMember');
    const draft = await unit.draft();
    performed(
      await unit.chair.act(draft.id, 'assignDrafter', { personId: await province.leader.personId() }),
    );
    saved(
      await province.leader.save(draft.id, { ...draft.content, objective: 'Mục tiêu do người tỉnh soạn' }),
    );
    const me = await unit.chair.personId();
    performed(await unit.chair.act(draft.id, 'assignDrafter', { personId: me }));
    await seat.end();
    saved(await unit.chair.save(draft.id, { ...draft.content, objective: 'Mục tiêu của đơn vị' }));
    performed(await unit.chair.act(draft.id, 'openRound', { mode: 'online' }));
    await unit.agree(draft.id);
    performed(await unit.chair.act(draft.id, 'submit', {}));
    performed(await province.officer.act(draft.id, 'beginReview', {}));

    expect(refusal(await province.leader.act(draft.id, 'approve', {}))).toEqual(['own-document']);
    const offered = (await province.leader.document(draft.id)).availableActions.find(
      ({ name }) => name === 'approve',
    );
    expect(offered).toMatchObject({ allowed: false, blockers: [{ code: 'own-document' }] });
  });

  test('can be taken back with a reason, until the plan is issued', async () => {
    const { id } = await unit.approved(province);
    const back = { reason: 'Phát hiện sai sót' };
    expect(performed(await province.leader.act(id, 'withdrawApproval', back)).document.state).toBe(
      'underReview',
    );
    performed(await province.leader.act(id, 'approve', {}));
    performed(await unit.chair.act(id, 'issue', {}));
    expect(refusal(await province.leader.act(id, 'withdrawApproval', back))).not.toHaveLength(0);
  });
});

describe('what an act offers', () => {
  test('is what performing it says, action by action', async () => {
    const plan = await underReview();
    for (const person of [province.officer, province.leader, auditor, unit.chair]) {
      for (const { name, allowed, blockers } of (await person.document(plan.id)).availableActions) {
        if (allowed) continue;
        const answer = await person.act(plan.id, name, payloadOf[name] ?? {});
        expect([name, refusal(answer)]).toEqual([name, blockers.map(({ code }) => code)]);
      }
    }
  });
});

const payloadOf: Record<string, object> = {
  returnForRevision: { reason: 'Sửa', notes: [] },
  withdraw: { reason: 'Rút' },
  withdrawApproval: { reason: 'Rút' },
};

function approveAs(id: string): string {
  return `mutation { performAction(input: { documentId: "${id}", action: "approve", expectedVersion: 8 }) { __typename } }`;
}
