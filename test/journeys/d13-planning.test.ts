import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let province: Province;
let people: string[];

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '04'), provinceOf(server)]);
  people = await Promise.all(unit.committee.map((member) => member.personId()));
}, SEEDING);

afterAll(() => server.stop());

interface Content {
  posts: { id: string; post: string }[];
  candidates: { id: string; post: string; fullName: string }[];
  results: { rowId: string; votes: number; introduced: boolean; struck?: string }[];
}

const contentOf = (doc: Pick<Doc, 'content'>) => doc.content as unknown as Content;

const proposed = (post: string, member: number, fullName: string) => ({
  ...{ post, personId: people[member], fullName, birthYear: 1984, training: 'Đại học' },
  reason: 'Nhiều năm làm công tác công đoàn',
});

const list = (more: object = {}) => ({
  ...{ year: 2026, termFrom: 2028, termTo: 2033, legalBases: ['Điều lệ Công đoàn Việt Nam;'] },
  ...{ factor: 2, overPercent: 50, of: 'roll', results: [], recipients: [] },
  posts: [
    { post: 'chair', seats: 1 },
    { post: 'viceChair', seats: 1 },
  ],
  candidates: [
    proposed('chair', 1, 'Người thứ hai'),
    proposed('chair', 2, 'Người thứ ba'),
    proposed('viceChair', 3, 'Người thứ tư'),
    proposed('viceChair', 4, 'Người thứ năm'),
  ],
  ...more,
});

const title = 'Đề án quy hoạch cán bộ công đoàn nhiệm kỳ 2028-2033';

const create = (content: object = list()) =>
  unit.chair.create({ kind: 'cadre-planning', organisationId: unit.organisationId, title, content });

/** All five introduce in secret: both for chair, and for vice chair the one proposed first. */
async function introduced(): Promise<Doc> {
  const { id } = saved(await create());
  const opened = performed(await unit.chair.act(id, 'openRound', { mode: 'online' })).document;
  const { posts, candidates } = contentOf(opened);
  const answers = posts.map(({ id: questionId, post }) => ({
    questionId,
    choices: candidates
      .filter((one) => one.post === post)
      .slice(0, post === 'chair' ? 2 : 1)
      .map((one) => one.id),
  }));
  for (const member of unit.committee) performed(await member.act(id, 'castBallot', { answers }));
  return performed(await unit.chair.act(id, 'closeRound')).document;
}

async function underReview(): Promise<Doc> {
  const { id } = await introduced();
  performed(await unit.chair.act(id, 'submit', {}));
  return performed(await province.officer.act(id, 'beginReview', {})).document;
}

interface Planned {
  person: { id: string };
  posts: string[];
  trainings: number;
  tasks: string[];
  evaluation: { level: string } | null;
  document: { id: string } | null;
}

async function planned(as: Client, organisationId: string, idle = false): Promise<Planned[]> {
  const asked = `{ plannedCadres(organisationId: "${organisationId}", idle: ${idle}, first: 100) { totalCount edges { node {
    person { id } posts since until trainings lastTraining tasks evaluation { year level } organisation { id } document { id } } } } }`;
  const answer = await as.ask<{ plannedCadres: { edges: { node: Planned }[] } }>(asked);
  return answer.plannedCadres.edges.map(({ node }) => node);
}

describe('a unit plans its cadres', () => {
  test('by a list that names posts and persons, with a clear answer where it does not', async () => {
    expect(faults(await create(list({ termTo: 2028 })))).toEqual(['termTo: too-small']);
    expect(faults(await create(list({ posts: [{ post: 'king', seats: 1 }] })))).toEqual([
      'posts.0.post: not-an-option',
    ]);
    const { id, content } = saved(
      await create(list({ candidates: [proposed('chair', 1, 'Người thứ hai')] })),
    );
    expect(refusal(await unit.chair.act(id, 'openRound', { mode: 'online' }))).toEqual([
      'post-without-candidates',
    ]);
    const typed = [{ rowId: id, votes: 5, introduced: true }];
    expect(faults(await unit.chair.save(id, { ...content, results: typed }))).toEqual(['results: fixed']);
  });

  test('introduces in secret, each picking whom they like, themselves too; every figure is kept', async () => {
    const agreed = await introduced();
    expect(agreed.state).toBe('agreed');
    expect(contentOf(agreed).results.map(({ votes, introduced: on }) => [votes, on])).toEqual([
      [5, true],
      [5, true],
      [5, true],
      [0, false],
    ]);
    const minutes = await unit.chair.send(`/documents/${agreed.id}/rounds/1/minutes.pdf`);
    expect([minutes.status, minutes.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('and nobody but the committee and those above who answer for cadres sees it', async () => {
    const agreed = await introduced();
    const clerk = await server.as('uyvien1.tinh');
    const stranger = await server.as('chutich.cs05');
    for (const other of [province.officer, clerk, stranger])
      await expect(other.document(agreed.id)).rejects.toThrow(/NOT_FOUND/);
    performed(await unit.chair.act(agreed.id, 'submit', {}));
    expect((await province.officer.document(agreed.id)).state).toBe('submitted');
    for (const other of [clerk, stranger])
      await expect(other.document(agreed.id)).rejects.toThrow(/NOT_FOUND/);
  });

  test('is returned with reasons, or approved without one who is struck out with a reason', async () => {
    const returned = await underReview();
    const why = { reason: 'Thiếu cán bộ nữ', notes: [{ section: 'candidates', text: 'Bổ sung cán bộ nữ' }] };
    performed(await province.officer.act(returned.id, 'returnForRevision', why));
    expect((await unit.chair.document(returned.id)).returns[0]).toMatchObject({ reason: 'Thiếu cán bộ nữ' });

    const doc = await underReview();
    const { candidates } = contentOf(doc);
    const strike = (at: number) => [
      { section: 'candidates', rowId: candidates[at]!.id, text: 'Đã quy hoạch chức danh khác' },
    ];
    expect(faults(await province.leader.act(doc.id, 'approve', { struck: strike(3) }))).toEqual([
      'struck.0.rowId: not-an-option',
    ]);
    const approved = performed(await province.leader.act(doc.id, 'approve', { struck: strike(0) })).document;
    expect(contentOf(approved).results[0]).toMatchObject({ struck: 'Đã quy hoạch chức danh khác' });
    // Taken back and given again by the same leader: striking somebody out makes nobody an author.
    performed(await province.leader.act(doc.id, 'withdrawApproval', { reason: 'Xem lại' }));
    performed(await province.leader.act(doc.id, 'approve', { struck: strike(0) }));
    const issued = performed(await unit.chair.act(doc.id, 'issue', {})).document;
    expect(issued).toMatchObject({ state: 'inForce', numberLine: expect.stringContaining('/ĐA-') });

    const rows = await planned(unit.chair, unit.organisationId);
    expect(rows.map(({ person, posts }) => [person.id, posts]).sort()).toEqual(
      [
        [people[2], ['Chủ tịch']],
        [people[3], ['Phó Chủ tịch']],
      ].sort(),
    );
    expect(rows.every(({ document }) => document?.id === doc.id)).toBe(true);
    expect(await planned(unit.chair, unit.organisationId, true)).toHaveLength(2);
    performed(await unit.chair.act(doc.id, 'recall', { reason: 'Sai sót' }));
    expect(await planned(unit.chair, unit.organisationId)).toEqual([]);
  });
});

describe('the path of those planned', () => {
  test('tells tasks and the last evaluation, to the unit’s chair and the province', async () => {
    const ten = await unitOf(server, '10');
    for (const reader of [ten.chair, province.officer]) {
      const rows = await planned(reader, ten.organisationId);
      expect(rows.length).toBeGreaterThan(0);
      for (const { evaluation } of rows) expect(evaluation?.level).toMatch(/^Hoàn thành/);
      expect(rows.some(({ tasks }) => tasks.includes('Phụ trách đào tạo, bồi dưỡng'))).toBe(true);
      expect(await planned(reader, ten.organisationId, true)).toEqual([]);
    }
    const everywhere = await planned(province.officer, await province.officer.organisationId());
    expect(everywhere.length).toBeGreaterThan(0);
  });

  test('and nothing to others', async () => {
    const { organisationId } = await unitOf(server, '10');
    expect(await planned(await server.as('chutich.cs05'), organisationId)).toEqual([]);
    expect(await planned(await server.as('uyvien1.tinh'), organisationId)).toEqual([]);
  });
});
