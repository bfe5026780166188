import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { performed, refusal, saved, type Doc } from '../support/answers.ts';
import { hashOf } from '../support/canonical.ts';
import { verifiedChain } from '../support/chain.ts';
import { firstOutOfOrder, paperText } from '../support/paperText.ts';
import { withFirstTask } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let province: Province;

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '04'), provinceOf(server)]);
}, SEEDING);

afterAll(() => server.stop());

describe('D2: the life of a yearly plan', () => {
  let plan: Doc;

  test('the chair drafts it', async () => {
    plan = await unit.draft();
    expect(plan).toMatchObject({
      state: 'draft',
      version: 1,
      number: null,
      organisation: { id: unit.organisationId },
    });
  });

  test('it cannot go to the province before the committee has agreed', async () => {
    const early = await unit.chair.act(plan.id, 'submit', {});
    expect(refusal(early)).toEqual(['not-agreed']);
    expect(await unit.chair.document(plan.id)).toMatchObject({ state: 'draft', version: 1 });
  });

  test('the province does not see a draft', async () => {
    await expect(province.officer.document(plan.id)).rejects.toThrow('NOT_FOUND');
  });

  test('the committee agrees by ballot', async () => {
    performed(await unit.chair.act(plan.id, 'openRound', { mode: 'online' }));
    expect(await unit.agree(plan.id)).toMatchObject({
      state: 'agreed',
      currentRound: { status: 'PASSED', agree: 4 },
    });
  });

  test('the chair submits it, thinks again and takes it back, and submits it', async () => {
    performed(await unit.chair.act(plan.id, 'submit', { remark: 'Kính trình' }));
    performed(await unit.chair.act(plan.id, 'withdraw', { reason: 'Cần đọc lại phần kinh phí' }));
    expect(await unit.chair.document(plan.id)).toMatchObject({ state: 'agreed' });

    const again = performed(await unit.chair.act(plan.id, 'submit', {}));
    expect(again.document).toMatchObject({ state: 'submitted', number: null, issuedOn: null });
  });

  test('whoever opens it reads whom it waits for', async () => {
    const WAITS = 'query ($id: ID!) { document(id: $id) { workItems { action waitsFor } } }';
    const { document } = await unit.chair.ask<{ document: { workItems: object[] } }>(WAITS, { id: plan.id });
    expect(document.workItems).toEqual([
      { action: 'beginReview', waitsFor: expect.stringMatching(/^Chuyên viên, Công đoàn Viên chức tỉnh/) },
    ]);
  });

  test('the officer takes it in under an incoming number', async () => {
    performed(await province.officer.act(plan.id, 'beginReview', {}));
    const received = await province.officer.document(plan.id);
    expect(received).toMatchObject({ state: 'underReview', incomingNumber: expect.any(Number) });
  });

  test('it comes back with a reason and a note at its row', async () => {
    const [task] = (await province.officer.document(plan.id)).content['tasks'] as { id: string }[];
    const note = { section: 'tasks', rowId: task?.id, text: 'Kinh phí chưa có nguồn' };
    performed(
      await province.officer.act(plan.id, 'returnForRevision', { reason: 'Cần sửa kinh phí', notes: [note] }),
    );

    const returned = await unit.chair.document(plan.id);
    expect(returned.state).toBe('returned');
    expect(returned.returns).toMatchObject([{ reason: 'Cần sửa kinh phí', notes: [note] }]);
  });

  test('the money is changed, so the committee has to agree anew', async () => {
    performed(await unit.chair.act(plan.id, 'revise'));
    const { content } = await unit.chair.document(plan.id);
    saved(await unit.chair.save(plan.id, withFirstTask(content, { unionFunds: 900000 })));
    expect(refusal(await unit.chair.act(plan.id, 'submit', {}))).toEqual(['substance-changed']);

    performed(await unit.chair.act(plan.id, 'openRound', { mode: 'online' }));
    await unit.agree(plan.id);
    performed(await unit.chair.act(plan.id, 'submit', {}));
  });

  test('a leader approves it', async () => {
    performed(await province.officer.act(plan.id, 'beginReview', {}));
    expect(performed(await province.leader.act(plan.id, 'approve', {})).document.state).toBe('approved');
  });

  test('until then its paper is marked a draft', async () => {
    const paper = await paperText(unit.chair, (await unit.chair.document(plan.id)).pdfUrl);
    expect(paper).toContain('DỰ THẢO');
  });

  test('the chair issues it: numbered, dated, frozen', async () => {
    plan = performed(await unit.chair.act(plan.id, 'issue', {})).document;
    expect(plan).toMatchObject({ state: 'inForce', number: expect.any(Number), symbol: 'KH-CĐCS04' });
    expect(plan.verificationCode).toBeTruthy();
    expect(plan.issuedOn).toBe(server.today());

    const late = await unit.chair.save(plan.id, { ...plan.content, objective: 'Một mục tiêu khác' });
    expect(refusal(late)).not.toHaveLength(0);
  });

  test('the paper bears the number and every word of the plan, in order and in NFC', async () => {
    const paper = await paperText(unit.chair, plan.pdfUrl);
    const content = plan.content as {
      legalBases: string[];
      objective: string;
      targets: { title: string }[];
      tasks: { title: string }[];
      arrangements: { heading: string; blocks: { text: string }[] }[];
    };
    const words = [
      plan.numberLine ?? 'no number',
      'KẾ HOẠCH',
      plan.title,
      ...content.legalBases,
      content.objective,
      ...content.targets.map(({ title }) => title),
      ...content.tasks.map(({ title }) => title),
      ...content.arrangements.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]),
    ];
    expect(firstOutOfOrder(paper, words)).toBeUndefined();
    expect(paper).not.toContain('DỰ THẢO');
    expect(paper).toBe(paper.normalize('NFC'));
  });

  test('that duty is done in the table of what units owe, which the province sees whole and a unit its own row of', async () => {
    const ask = `query ($year: Int!) { dutyMatrix(year: $year, filter: { kind: "annual-plan" }, first: 100) { mayChase
      columns { key counts { done late } } rows { totalCount edges { node { organisation { id } cells { key status documentId } } } } } }`;
    interface Matrix {
      dutyMatrix: {
        mayChase: boolean;
        columns: { key: string; counts: { done: number } }[];
        rows: {
          totalCount: number;
          edges: {
            node: {
              organisation: { id: string };
              cells: { key: string; status: string; documentId: string | null }[];
            };
          }[];
        };
      };
    }
    const { year } = (await unit.chair.document(plan.id)).content as { year: number };
    const { dutyMatrix: above } = await province.officer.ask<Matrix>(ask, { year });
    const row = above.rows.edges.find(({ node }) => node.organisation.id === unit.organisationId);
    expect(row?.node.cells).toMatchObject([{ key: 'annual-plan/annual', status: 'DONE' }]);
    expect(above.rows.totalCount).toBeGreaterThanOrEqual(40);
    expect(above.columns[0]?.counts.done).toBeGreaterThanOrEqual(1);
    const { dutyMatrix: own } = await unit.chair.ask<Matrix>(ask, { year });
    expect(own).toMatchObject({ mayChase: false, rows: { totalCount: 1 } });
    const chase = `mutation { chaseDuties(input: { column: { year: ${year}, kind: "annual-plan", period: "annual" } }) {
      __typename ... on ChaseRefused { blockers { code } } } }`;
    const { chaseDuties } = await unit.chair.ask<{ chaseDuties: { __typename: string } }>(chase);
    expect(chaseDuties.__typename).toBe('ChaseRefused');
  });

  test('it is closed when its work is done, and archived', async () => {
    performed(await unit.chair.act(plan.id, 'close', { summary: 'Đã làm xong các việc trong năm' }));
    expect(performed(await unit.chair.act(plan.id, 'archive')).document.state).toBe('archived');
  });

  test('its history tells all of it, in a chain that whoever reads it can recompute', async () => {
    const events = await unit.chair.history(plan.id);
    const ballots = Array<string>(4).fill('castBallot');
    expect(events.map(({ action }) => action)).toEqual([
      'createDocument',
      ...['openRound', ...ballots, 'closeRound'],
      ...['submit', 'withdraw', 'submit', 'beginReview', 'returnForRevision'],
      ...['revise', 'saveDraft', 'openRound', ...ballots, 'closeRound'],
      ...['submit', 'beginReview', 'approve', 'issue', 'close', 'archive'],
    ]);
    expect(verifiedChain(plan.id, events)).toBe(events.length);
    const forged = events.map((event) => (event.action === 'approve' ? { ...event, reason: 'khác' } : event));
    expect(() => verifiedChain(plan.id, forged)).toThrow('is shown otherwise');
    expect(events.at(-1)?.seq).toBe((await unit.chair.document(plan.id)).version);
  });

  test('each revision’s hash is that of its title and content', async () => {
    const { revisions } = await unit.chair.document(plan.id);
    expect(revisions).toHaveLength(2);
    for (const { title, content, contentHash } of revisions)
      expect(hashOf({ title, content })).toBe(contentHash);
  });

  test('it is found by its number, and by its words without their marks', async () => {
    const list = `query ($text: String) { documents(filter: { text: $text }, first: 100) { edges { node { id } } } }`;
    for (const text of [plan.numberLine, 'thuc hien chuong trinh nam 2026', 'THỰC HIỆN CHƯƠNG TRÌNH NĂM']) {
      const { documents } = await unit.chair.ask<{ documents: { edges: { node: { id: string } }[] } }>(list, {
        text,
      });
      expect(documents.edges.map(({ node }) => node.id)).toContain(plan.id);
    }
  });

  test('the auditor reads the same history, another unit reads nothing', async () => {
    const auditor = await server.as('ubkt.tinh');
    expect(await auditor.history(plan.id)).toEqual(await unit.chair.history(plan.id));

    const stranger = await server.as('chutich.cs09');
    await expect(stranger.document(plan.id)).rejects.toThrow('NOT_FOUND');
  });
});
