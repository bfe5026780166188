import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { directiveContent, issuedDirective, submittedDirective } from '../support/directives.ts';
import { firstOutOfOrder, paperText } from '../support/paperText.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let province: Province;
let deputy: Client;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  province = await provinceOf(server);
  deputy = await server.as('phochutich.tinh');
  unit = await unitOf(server, '05');
}, SEEDING);

afterAll(() => server.stop());

const create = async (client: Client, title: string, changes: Record<string, unknown> = {}) =>
  client.create({
    ...{ kind: 'directive', organisationId: await client.organisationId(), title },
    content: directiveContent(changes),
  });

const countsOf = async (client: Client, id: string) =>
  (
    await client.ask<{ document: { dispatchCounts: Record<string, number> | null } | null }>(
      `query ($id: ID!) { document(id: $id) { dispatchCounts { sent received read unread } } }`,
      { id },
    )
  ).document;

describe('D6: the province directs and guides its lower unions', () => {
  test('the office drafts, a leader sends back, the office mends, a leader signs: numbered, dated, sent to every unit', async () => {
    const { officer, leader } = province;
    const { id } = await submittedDirective(province, 'Hướng dẫn bình xét thi đua');
    const back = { reason: 'Nêu rõ hạn gửi', notes: [{ section: 'sections', text: 'Thêm hạn' }] };
    expect(performed(await leader.act(id, 'returnForRevision', back)).document.state).toBe('returned');
    expect(performed(await officer.act(id, 'revise')).document.state).toBe('draft');
    const tasks = [{ title: 'Gửi hồ sơ bình xét', dueOn: '2026-12-15' }];
    const mended = saved(await officer.save(id, directiveContent({ tasks })));
    expect(mended.state).toBe('draft');
    performed(await officer.act(id, 'submit', { remark: 'Đã bổ sung hạn' }));
    const { document } = performed(await leader.act(id, 'issue', {}));
    expect(document).toMatchObject({ state: 'inForce', symbol: expect.stringMatching(/^HD-/) });
    const { sent, unread } = (await countsOf(officer, id))?.dispatchCounts ?? {};
    expect(sent).toBeGreaterThanOrEqual(40);
    expect(unread).toBe(sent);
    const paper = await paperText(unit.chair, `/documents/${id}/document.pdf`);
    const order = [
      'HƯỚNG DẪN',
      'YÊU CẦU',
      'NHIỆM VỤ GIAO CÁC ĐƠN VỊ',
      '15/12/2026',
      'TM. BAN CHẤP HÀNH',
      'CHỦ TỊCH',
    ];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
  });

  test('a letter has no type: its own series, the office behind the symbol, “V/v” under the number; a vice chair signs KT.', async () => {
    const { id } = await submittedDirective(province, 'Công văn về việc rà soát cán bộ', {
      ...{ type: 'letter', signedFor: 'chair', addressees: ['Các công đoàn cơ sở'] },
    });
    const { document } = performed(await deputy.act(id, 'issue', {}));
    expect(document.symbol).toMatch(/^[^-]+-VP$/);
    const paper = await paperText(province.officer, `/documents/${id}/document.pdf`);
    const number = `${String(document.number).padStart(2, '0')}/${document.symbol}`;
    const order = [number, 'V/v rà soát cán bộ', 'Kính gửi', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
    expect(paper).not.toContain('TM. BAN CHẤP HÀNH');
  });

  test('each type counts by itself, without a gap', async () => {
    const one = await issuedDirective(province, 'Thông báo một', { type: 'notice' });
    const letter = await issuedDirective(province, 'Công văn', { type: 'letter' });
    const two = await issuedDirective(province, 'Thông báo hai', { type: 'notice' });
    expect(two.number).toBe((one.number ?? 0) + 1);
    expect([one.symbol?.split('-')[0], two.symbol?.split('-')[0]]).toEqual(['TB', 'TB']);
    expect(letter.symbol).not.toContain('TB');
  });

  test('a grassroots union without an office sends letters under its bare symbol', async () => {
    const [chair, , secretary] = unit.committee as [Client, Client, Client];
    const draft = saved(
      await create(secretary, 'Công văn về việc xin kinh phí', {
        ...{ type: 'letter', addressees: ['Công đoàn Viên chức tỉnh'] },
        recipients: [{ text: 'Như trên', dispatchTo: [{ group: 'upper' }] }],
      }),
    );
    performed(await secretary.act(draft.id, 'submit', {}));
    const { document } = performed(await chair.act(draft.id, 'issue', {}));
    expect(document.symbol).toMatch(/^CĐCS/);
    expect(document.symbol).not.toContain('-');
    const upper = await province.officer.document(draft.id);
    expect(upper.title).toBe('Công văn về việc xin kinh phí');
    const neighbour = await server.as('chutich.cs06');
    await expect(neighbour.document(draft.id)).rejects.toThrow();
  });

  test('nobody signs what they drafted, and only leaders sign', async () => {
    const own = saved(await create(deputy, 'Thông báo của phó chủ tịch', { type: 'notice' }));
    performed(await deputy.act(own.id, 'submit', {}));
    expect(refusal(await deputy.act(own.id, 'issue', {}))).toEqual(['own-document']);
    expect(refusal(await province.officer.act(own.id, 'issue', {}))).toEqual(['not-authorised']);
    expect(performed(await province.leader.act(own.id, 'issue', {})).document.state).toBe('inForce');
    expect(refusal(await create(province.leader, 'Thông báo'))).toEqual(['not-authorised']);
  });

  test('a draft is seen by nobody below, and a recalled one stays readable for those who got it', async () => {
    const draft = await submittedDirective(province, 'Hướng dẫn còn nháp');
    await expect(unit.chair.document(draft.id)).rejects.toThrow();
    const issued = await issuedDirective(province, 'Hướng dẫn sẽ thu hồi');
    performed(await province.leader.act(issued.id, 'recall', { reason: 'Không còn phù hợp' }));
    expect((await unit.chair.document(issued.id)).state).toBe('recalled');
  });

  test('bad input is told at its field and loses nothing', async () => {
    const { officer } = province;
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const bad = {
      recipients: [{ text: 'CĐCS', dispatchTo: [{ organisationId: 'x' }] }],
    };
    const told = faults(await create(officer, 'Hướng dẫn', { ...bad, type: 'poem' }));
    expect(told.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'recipients.0.dispatchTo.0.organisationId',
      'type',
    ]);
    const tasks = [{ title: 'Gửi báo cáo', dueOn: '2025-01-01' }];
    expect(faults(await create(officer, 'Hướng dẫn', { tasks }))).toEqual(['tasks.0.dueOn: too-early']);
    const draft: Doc = saved(await create(officer, 'Hướng dẫn'));
    const unknown = { recipients: [{ text: 'CĐCS', dispatchTo: [{ organisationId: nobody }] }] };
    expect(faults(await officer.save(draft.id, directiveContent(unknown)))).toEqual([
      expect.stringContaining('recipients.0.dispatchTo.0.organisationId'),
    ]);
    expect((await officer.document(draft.id)).version).toBe(1);
    const empty = saved(await create(officer, 'Hướng dẫn trống', { sections: [] }));
    expect(refusal(await officer.act(empty.id, 'submit', {}))).toEqual(['content-incomplete']);
  });
});
