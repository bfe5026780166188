import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../workflows/kit/index.ts';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { firstOutOfOrder, paperText } from '../support/paperText.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

/** D7: the province inspects and supervises its unions, and reviews how a programme went. */
let server: TestServer;
let keeper: Timekeeper;
let inspector: Client;
let province: Province;
let unit: Unit;
let neighbour: Unit;
let home: string;
let year: number;

beforeAll(async () => {
  server = await startServer();
  keeper = await timekeeperOf(server);
  [inspector, province, unit, neighbour] = await Promise.all([
    ...[server.as('ubkt.tinh'), provinceOf(server), unitOf(server, '08'), unitOf(server, '09')],
  ] as [Promise<Client>, Promise<Province>, Promise<Unit>, Promise<Unit>]);
  home = await inspector.organisationId();
  year = Number(server.today().slice(0, 4));
}, SEEDING);

afterAll(async () => {
  await keeper.stop();
  await server.stop();
});

interface Asked {
  id: string;
  title: string;
  status: string;
  rowId: string | null;
  settledAt: string | null;
  askedBy: { id: string } | null;
  document: { id: string } | null;
}

/** What a document asked, as somebody sees it. */
async function askedBy(client: Client, id: string): Promise<Asked[]> {
  const query = `query ($id: ID!) { obligations(filter: { askedBy: $id }, first: 100) { edges { node {
    id title status rowId settledAt askedBy { id } document { id } } } } }`;
  const { obligations } = await client.ask<{ obligations: { edges: { node: Asked }[] } }>(query, { id });
  return obligations.edges.map(({ node }) => node);
}

/** A unit's answer to what it was asked, sent. */
async function answer({ chair, organisationId }: Unit, obligationId: string, title: string): Promise<Doc> {
  const content = {
    ...{ year, period: 'adHoc', obligationId, legalBases: [], recommendations: [] },
    results: [{ title, status: 'done', detail: 'Đã thực hiện xong.' }],
    recipients: [{ text: 'Lưu: VT' }],
  };
  const report = saved(await chair.create({ kind: 'report', organisationId, title, content }));
  return performed(await chair.act(report.id, 'submit', {})).document;
}

describe('an inspection', () => {
  let file: Doc;
  const ROW = randomUUID();

  const plan = (changes: object = {}) => ({
    ...{ year, subject: 'việc thu, chi tài chính công đoàn', plannedFrom: server.today(), legalBases: [] },
    unit: { organisationId: unit.organisationId },
    team: [{ fullName: 'Chủ nhiệm Uỷ ban Kiểm tra', role: 'head' }],
    conclusion: [],
    remedies: [],
    recipients: [{ text: 'Đơn vị được kiểm tra', dispatchTo: [{ organisationId: unit.organisationId }] }],
    ...changes,
  });
  const creating = (changes: object = {}) => ({
    ...{ kind: 'inspection', organisationId: home, title: 'Kết luận kiểm tra tài chính' },
    content: plan(changes),
  });

  test('is planned by the inspection committee alone; what is wrong is told at its field', async () => {
    expect(refusal(await province.leader.create(creating()))).toEqual(['not-authorised']);
    expect(faults(await inspector.create(creating({ unit: { organisationId: randomUUID() } })))).toEqual([
      'unit.organisationId: unknown-organisation',
    ]);
    expect(faults(await inspector.create(creating({ minutes: 'Ghi trước' })))).toEqual(['minutes: fixed']);
    file = saved(await inspector.create(creating()));
    expect(file.content).toMatchObject({ unit: { name: expect.stringMatching(/\S/) } });
    for (const client of [province.leader, province.officer, unit.chair])
      await expect(client.document(file.id)).rejects.toThrow('NOT_FOUND');
  });

  test('is seen by the inspected unit from the decision on, and by no other', async () => {
    expect(faults(await inspector.act(file.id, 'decide', {}))).toEqual(['decisionNo: required']);
    performed(await inspector.act(file.id, 'decide', { decisionNo: '05/QĐ-UBKT' }));
    expect(await unit.chair.document(file.id)).toMatchObject({ state: 'inspecting' });
    for (const client of [neighbour.chair, province.officer])
      await expect(client.document(file.id)).rejects.toThrow('NOT_FOUND');
    expect(
      refusal(await unit.chair.act(file.id, 'recordMinutes', { heldOn: server.today(), minutes: 'x' })),
    ).toEqual(['not-authorised']);
  });

  test('is minuted; the unit’s leaders explain in their own words, once', async () => {
    const minutes = { heldOn: server.today(), minutes: 'Thiếu chứng từ gốc của một khoản chi.' };
    performed(await inspector.act(file.id, 'recordMinutes', minutes));
    const [, , secretary] = unit.committee;
    const explanation = 'Đơn vị đang bổ sung chứng từ.';
    expect(refusal(await secretary!.act(file.id, 'explain', { explanation }))).toEqual(['not-authorised']);
    expect(performed(await unit.chair.act(file.id, 'explain', { explanation })).document.state).toBe(
      'concluding',
    );
    expect(refusal(await unit.chair.act(file.id, 'explain', { explanation }))).toEqual(['wrong-state']);
    const { content } = await inspector.document(file.id);
    expect(content).toMatchObject({ ...minutes, explanation });
    expect(faults(await inspector.save(file.id, { ...content, explanation: 'Khác' }))).toEqual([
      'explanation: fixed',
    ]);
    expect(refusal(await unit.chair.save(file.id, content))).toEqual(['not-authorised']);
  });

  test('is concluded under a series of its own, signed TM. ỦY BAN KIỂM TRA', async () => {
    expect(refusal(await inspector.act(file.id, 'issue', {}))).toEqual(['content-incomplete']);
    const { content } = await inspector.document(file.id);
    const dueOn = addDays(server.today(), 20);
    const conclusion = [
      { heading: 'Đánh giá', blocks: [{ type: 'paragraph', text: 'Cơ bản đúng quy định.' }] },
    ];
    const remedies = [{ id: ROW, title: 'Bổ sung chứng từ gốc', dueOn }];
    saved(await inspector.save(file.id, { ...content, conclusion, remedies }));
    const { document } = performed(await inspector.act(file.id, 'issue', {}));
    expect(document).toMatchObject({ state: 'inForce', symbol: 'KL-UBKT' });
    const paper = await paperText(unit.chair, `/documents/${file.id}/document.pdf`);
    const order = [
      ...['ỦY BAN KIỂM TRA', 'KL-UBKT', 'KẾT LUẬN', '05/QĐ-UBKT', 'GIẢI TRÌNH CỦA ĐƠN VỊ'],
      ...['YÊU CẦU KHẮC PHỤC', 'TM. ỦY BAN KIỂM TRA', 'CHỦ NHIỆM'],
    ];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
    expect((await province.leader.document(file.id)).state).toBe('inForce');
  });

  test('asks for each remedy by its day; the unit answers, the inspection asks again or confirms', async () => {
    const [remedy] = await askedBy(unit.chair, file.id);
    expect(remedy).toMatchObject({ title: 'Bổ sung chứng từ gốc', status: 'COMING', rowId: ROW });
    expect(await askedBy(neighbour.chair, file.id)).toEqual([]);
    expect(refusal(await inspector.act(file.id, 'confirmRemedy', { rowId: ROW }))).toEqual([
      'remedy-unanswered',
    ]);
    const first = await answer(unit, remedy!.id, 'Báo cáo bổ sung chứng từ');
    expect(await askedBy(inspector, file.id)).toMatchObject([
      { status: 'MET', askedBy: { id: file.id }, document: { id: first.id } },
    ]);
    await keeper.tell();
    const { notifications } = await inspector.ask<{
      notifications: {
        edges: { node: { code: string; message: string; document: { id: string } | null } }[];
      };
    }>(`{ notifications(first: 20) { edges { node { code message document { id } } } } }`);
    expect(notifications.edges.map(({ node }) => node)).toContainEqual({
      ...{ code: 'answered', document: { id: file.id } },
      message: expect.stringContaining('Đơn vị đã gửi trả lời'),
    });
    const again = { rowId: ROW, reason: 'Còn thiếu một chứng từ', dueOn: addDays(server.today(), 30) };
    performed(await inspector.act(file.id, 'reopenRemedy', again));
    expect(refusal(await inspector.act(file.id, 'close', {}))).toEqual(['remedies-open']);
    const asked = await askedBy(unit.chair, file.id);
    expect(asked.map(({ status, settledAt }) => [status, settledAt !== null])).toEqual([
      ['MET', true],
      ['COMING', false],
    ]);
    await answer(unit, asked[1]!.id, 'Báo cáo bổ sung lần hai');
    performed(await inspector.act(file.id, 'confirmRemedy', { rowId: ROW, remark: 'Đã đủ' }));
    expect((await askedBy(unit.chair, file.id)).every(({ settledAt }) => settledAt !== null)).toBe(true);
  });

  test('logs the unit’s objection and ends once it is answered', async () => {
    performed(await unit.chair.act(file.id, 'object', { reason: 'Số tiền nêu chưa đúng' }));
    expect(refusal(await inspector.act(file.id, 'close', {}))).toEqual(['objection-open']);
    performed(
      await inspector.act(file.id, 'answerObjection', { answer: 'Đã đối chiếu, giữ nguyên kết luận' }),
    );
    expect(performed(await inspector.act(file.id, 'close', {})).document.state).toBe('closed');
    const told = (await unit.chair.history(file.id)).map(
      ({ action, reason }) => `${action}: ${reason ?? ''}`,
    );
    expect(told).toContain('object: Số tiền nêu chưa đúng');
  });

  test('goes on without an explanation once five working days are over', async () => {
    const silent = saved(await inspector.create(creating({ subject: 'việc quản lý hồ sơ' })));
    performed(await inspector.act(silent.id, 'decide', { decisionNo: '06/QĐ-UBKT' }));
    performed(
      await inspector.act(silent.id, 'recordMinutes', { heldOn: server.today(), minutes: 'Đúng quy định.' }),
    );
    await server.forward({ days: 4 });
    await keeper.look();
    expect((await inspector.document(silent.id)).state).toBe('explaining');
    await server.forward({ days: 12 });
    await keeper.look();
    expect((await inspector.document(silent.id)).state).toBe('concluding');
  });
});

describe('the review of a programme', () => {
  let review: Doc;
  let late: string;

  const content = (changes: object = {}) => ({
    ...{ type: 'interim', year, programme: 'Chương trình Nâng cao năng lực cán bộ', legalBases: [] },
    request: 'Báo cáo sơ kết chương trình',
    cutOffOn: addDays(server.today(), 7),
    ...{ units: [], lateReports: [], figures: [], sections: [], recipients: [{ text: 'Lưu: VT, VP.' }] },
    ...changes,
  });
  const creating = (changes: object = {}) => ({
    ...{ kind: 'programme-review', organisationId: home, title: 'Báo cáo sơ kết chương trình' },
    content: content(changes),
  });

  test('asks every unit for a report by a day', async () => {
    const { officer } = province;
    expect(refusal(await unit.chair.create(creating()))).toEqual(['not-authorised']);
    const listed = [{ organisationId: unit.organisationId, name: 'Đơn vị', standing: 'reported' }];
    expect(faults(await officer.create(creating({ units: listed })))).toEqual(['units: fixed']);
    const past = saved(await officer.create(creating({ cutOffOn: server.today() })));
    expect(refusal(await officer.act(past.id, 'askReports', {}))).toEqual(['cut-off-past']);
    review = saved(await officer.create(creating()));
    expect(performed(await officer.act(review.id, 'askReports', {})).document.state).toBe('gathering');
    expect((await askedBy(officer, review.id)).length).toBeGreaterThanOrEqual(40);
    const [own, ...others] = await askedBy(unit.chair, review.id);
    expect([own?.status, others]).toEqual(['COMING', []]);
    await expect(unit.chair.document(review.id)).rejects.toThrow('NOT_FOUND');
  });

  test('is frozen at the cut-off: who reported, whose report was returned, and by name who did not', async () => {
    const { officer } = province;
    const [mine] = await askedBy(unit.chair, review.id);
    const [theirs] = await askedBy(neighbour.chair, review.id);
    await answer(unit, mine!.id, 'Báo cáo sơ kết của đơn vị');
    const returned = await answer(neighbour, theirs!.id, 'Báo cáo sơ kết chưa đủ');
    performed(await officer.act(returned.id, 'beginReview', {}));
    performed(await officer.act(returned.id, 'returnForRevision', { reason: 'Thiếu số liệu tập huấn' }));
    late = returned.id;
    expect(refusal(await officer.act(review.id, 'freeze', {}))).toEqual(['cut-off-not-reached']);
    await server.forward({ days: 8 });
    await keeper.look();
    const frozen = await officer.document(review.id);
    expect(frozen.state).toBe('consolidating');
    const { units } = frozen.content as { units: { organisationId: string; standing: string }[] };
    const standing = (id: string) => units.find(({ organisationId }) => organisationId === id)?.standing;
    expect([standing(unit.organisationId), standing(neighbour.organisationId)]).toEqual([
      ...['reported', 'returned'],
    ]);
    expect(units.filter((one) => one.standing === 'missing').length).toBe(units.length - 2);
    const zeroed = { ...frozen.content, units: [] };
    expect(faults(await officer.save(review.id, zeroed))).toEqual(['units: fixed']);
  });

  test('annexes what comes late beside the frozen figures', async () => {
    const { officer } = province;
    expect(refusal(await officer.act(review.id, 'annexLate', {}))).toEqual(['no-late-report']);
    performed(await neighbour.chair.act(late, 'revise', {}));
    performed(await neighbour.chair.act(late, 'submit', {}));
    const { content: annexed } = performed(await officer.act(review.id, 'annexLate', {})).document;
    expect(annexed).toMatchObject({ lateReports: [{ organisationId: neighbour.organisationId }] });
  });

  test('is consolidated, adopted by the committee, issued and read below', async () => {
    const { officer, leader } = province;
    const { content: frozen } = await officer.document(review.id);
    const sections = [{ heading: 'ĐÁNH GIÁ', blocks: [{ type: 'paragraph', text: 'Kết quả khá.' }] }];
    saved(await officer.save(review.id, { ...frozen, sections }));
    performed(await officer.act(review.id, 'openRound', { mode: 'online' }));
    expect(refusal(await leader.act(review.id, 'issue', {}))).toEqual(['wrong-state']);
    for (const name of ['lanhdao', 'phochutich', 'uyvien1', 'uyvien2', 'vanthu'])
      await (await server.as(`${name}.tinh`)).act(review.id, 'castBallot', { choice: 'agree' });
    performed(await leader.act(review.id, 'closeRound', {}));
    const { document } = performed(await leader.act(review.id, 'issue', {}));
    expect(document).toMatchObject({ state: 'inForce', symbol: expect.stringMatching(/^BC-/) });
    expect((await unit.chair.document(review.id)).state).toBe('inForce');
    const paper = await paperText(officer, `/documents/${review.id}/document.pdf`);
    const order = ['BÁO CÁO', 'đơn vị đã báo cáo', 'Chưa báo cáo', 'gửi sau ngày chốt', 'TM. BAN CHẤP HÀNH'];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
  });
});
