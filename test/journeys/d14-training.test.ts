import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { concludedCourse, courseContent, courseIn, issuedCourse } from '../support/courses.ts';
import { firstOutOfOrder, paperText } from '../support/paperText.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let province: Province;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  province = await provinceOf(server);
  unit = await unitOf(server, '03');
}, SEEDING);

afterAll(() => server.stop());

interface Candidates {
  totalCount: number;
  edges: { node: { personId: string; officeLabel: string; trainedOn: string | null } }[];
}

const candidates = async (client: Client, documentId: string, filter: object) =>
  (
    await client.ask<{ candidates: Candidates }>(
      `query ($documentId: ID!, $filter: CandidateFilter) { candidates(documentId: $documentId, filter: $filter, first: 100) {
        totalCount edges { node { personId officeLabel trainedOn } } } }`,
      { documentId, filter },
    )
  ).candidates;

const certificatesOf = async (client: Client, documentId: string) =>
  (
    await client.ask<{
      certificates: {
        edges: {
          node: { personId: string; numberLine: string; pdfUrl: string; withdrawnOn: string | null };
        }[];
      };
    }>(
      `query ($documentId: ID) { certificates(documentId: $documentId) { edges { node { personId numberLine pdfUrl withdrawnOn withdrawnFor } } } }`,
      { documentId },
    )
  ).certificates.edges.map(({ node }) => node);

describe('D14: training, key cadres first', () => {
  test('is planned by the office, signed by a leader, and numbered; its paper stays the plan whatever becomes of it', async () => {
    const issued = await issuedCourse(province, 'Kế hoạch tập huấn cán bộ', courseContent(server.today()));
    expect(issued).toMatchObject({ state: 'inForce', symbol: expect.stringMatching(/^KH-/) });
    const paper = await paperText(province.officer, `/documents/${issued.id}/document.pdf`);
    const order = ['KẾ HOẠCH', 'ĐỐI TƯỢNG', 'NỘI DUNG', 'KINH PHÍ', 'Tổng cộng', 'TM. BAN CHẤP HÀNH'];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
    await concludedCourse(province, issued, [unit.chair]);
    const later = await paperText(province.officer, `/documents/${issued.id}/document.pdf`);
    expect(later).toBe(paper);
  });

  test('asks whom to invite with untrained key cadres first, and tells nobody outside', async () => {
    const issued = await issuedCourse(province, 'Kế hoạch lớp chủ chốt', courseContent(server.today()));
    const all = await candidates(province.officer, issued.id, {});
    const key = await candidates(province.officer, issued.id, { key: true, untrained: true });
    expect(key.totalCount).toBeGreaterThanOrEqual(40);
    expect(key.totalCount).toBeLessThan(all.totalCount);
    expect(all.edges[0]?.node.trainedOn).toBeNull();

    const [, deputy] = unit.committee as [Client, Client];
    await concludedCourse(province, issued, [deputy]);
    const after = await candidates(province.officer, issued.id, { key: true, untrained: true });
    expect(after.totalCount).toBe(key.totalCount - 1);
    const found = await candidates(province.officer, issued.id, { untrained: false });
    expect(found.totalCount).toBe(all.totalCount);
    expect((await candidates(unit.chair, issued.id, {})).totalCount).toBe(0);
  });

  test('people are invited, answer, and see it; neighbours do not', async () => {
    const issued = await issuedCourse(province, 'Kế hoạch bồi dưỡng', courseContent(server.today()));
    await expect(unit.chair.document(issued.id)).rejects.toThrow(/NOT_FOUND/);
    const personIds = [await unit.chair.personId()];
    performed(await province.officer.act(issued.id, 'invite', { personIds }));
    performed(await unit.chair.act(issued.id, 'acceptInvitation', {}));
    expect(courseIn(await unit.chair.document(issued.id)).participants[0]?.reply).toBe('accepted');
    expect(refusal(await unit.committee[1]!.act(issued.id, 'acceptInvitation', {}))).toEqual([
      'not-authorised',
    ]);
    const neighbour = await server.as('chutich.cs06');
    await expect(neighbour.document(issued.id)).rejects.toThrow(/NOT_FOUND/);
    const from = { documentId: issued.id, role: 'invitation' };
    const organisationId = await province.officer.organisationId();
    const letter = saved(await province.officer.create({ kind: 'directive', organisationId, from }));
    expect(letter.title).toBe('Giấy mời dự bồi dưỡng');
    expect(JSON.stringify(letter.content)).toContain(unit.organisationId);
    expect(
      refusal(await unit.chair.create({ kind: 'directive', organisationId: unit.organisationId, from })),
    ).not.toEqual([]);
    expect(refusal(await province.officer.act(issued.id, 'invite', { personIds }))).toEqual([
      'already-invited',
    ]);
    const nobody = '00000000-0000-4000-8000-00000000dead';
    expect(refusal(await province.officer.act(issued.id, 'invite', { personIds: [nobody] }))).toEqual([
      'not-in-reach',
    ]);
    const code = await unit.chair.send(`/documents/${issued.id}/people/${personIds[0]}/qr.svg`);
    expect([code.status, code.headers.get('content-type')]).toEqual([200, expect.stringContaining('svg')]);
    const foreign = await neighbour.send(`/documents/${issued.id}/people/${personIds[0]}/qr.svg`);
    expect(foreign.status).toBe(404);
  });

  test('whoever is invited reads it, though people whom they do not know answered and commented before', async () => {
    const issued = await issuedCourse(province, 'Kế hoạch gặp gỡ', courseContent(server.today()));
    const stranger = await server.as('chutich.cs06');
    const personIds = await Promise.all([unit.chair.personId(), stranger.personId()]);
    performed(await province.officer.act(issued.id, 'invite', { personIds }));
    performed(await stranger.act(issued.id, 'acceptInvitation', {}));
    await stranger.ask(`mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename } }`, {
      input: { documentId: issued.id, text: 'Tôi sẽ đến sớm.' },
    });
    const read = (client: Client) =>
      client.ask<{
        document: {
          revisions: { savedBy: object | null }[];
          comments: { author: object | null; text: string }[];
        };
      }>(
        `query ($id: ID!) { document(id: $id) { revisions { savedBy { fullName } } comments { author { fullName } text } } }`,
        { id: issued.id },
      );
    const { document: seen } = await read(unit.chair);
    expect(seen.revisions.at(-1)).toEqual({ savedBy: null });
    expect(seen.comments).toEqual([{ author: null, text: 'Tôi sẽ đến sớm.' }]);
    const { document: known } = await read(province.officer);
    const { fullName } = (
      await stranger.ask<{ viewer: { person: { fullName: string } } }>('{ viewer { person { fullName } } }')
    ).viewer.person;
    expect(known.revisions.at(-1)).toEqual({ savedBy: { fullName } });
    expect(known.comments).toEqual([{ author: { fullName }, text: 'Tôi sẽ đến sớm.' }]);
  });

  test('at two doors at once nobody is lost', async () => {
    const issued = await issuedCourse(province, 'Kế hoạch hai cửa', courseContent(server.today()));
    const clerk = await server.as('vanthu.tinh');
    const personIds = await Promise.all(unit.committee.map((member) => member.personId()));
    const invited = performed(await province.officer.act(issued.id, 'invite', { personIds })).document;
    const sessionId = courseIn(issued).sessions[0]?.id;
    const answers = await Promise.all(
      personIds.map((id, at) =>
        (at % 2 ? clerk : province.officer).act(
          issued.id,
          'recordAttendance',
          { sessionId, personIds: [id] },
          invited,
        ),
      ),
    );
    for (const answer of answers) performed(answer);
    const { participants } = courseIn(await province.officer.document(issued.id));
    expect(participants.filter(({ attended }) => attended.length === 1)).toHaveLength(5);
  });

  test('who passed and was there has a numbered certificate, a paper of their own that anybody may check', async () => {
    const issued = await issuedCourse(
      province,
      'Kế hoạch tập huấn có chứng nhận',
      courseContent(server.today()),
    );
    const [, , secretary, member] = unit.committee as [Client, Client, Client, Client];
    const concluded = await concludedCourse(province, issued, [secretary, member]);
    expect(courseIn(concluded).participants.map(({ outcome }) => outcome)).toEqual(['trained', 'trained']);
    expect(refusal(await province.leader.act(issued.id, 'close', {}))).toEqual(['certificates-missing']);
    performed(await province.leader.act(issued.id, 'certify', {}));

    const given = await certificatesOf(province.officer, issued.id);
    const numbers = given.map(({ numberLine }) => Number.parseInt(numberLine, 10)).toSorted((a, b) => a - b);
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
    // The holder's own stays open to the holder when the course is not any more.
    await expect(member.document(issued.id)).rejects.toThrow(/NOT_FOUND/);
    const [own, ...others] = await certificatesOf(member, issued.id);
    expect([own?.personId, others]).toEqual([await member.personId(), []]);
    const paper = await paperText(member, own?.pdfUrl ?? '');
    const order = ['GIẤY CHỨNG NHẬN', 'Chứng nhận ông (bà)', 'Đã hoàn thành', '8 giờ', 'CHỦ TỊCH'];
    expect(firstOutOfOrder(paper, order)).toBeUndefined();
    expect((await secretary.send(own?.pdfUrl ?? '')).status).toBe(404);

    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(paper)?.[0] ?? '';
    const page = await (await server.anonymous().send(`/verify/${code}?lang=vi`)).text();
    expect(page).toContain('Giấy chứng nhận có giá trị');
    expect(page).toContain(own?.numberLine);
    performed(await province.leader.act(issued.id, 'close', {}));

    const takenBack = {
      ...{
        personIds: [own?.personId],
        basis: 'Kết luận số 03/KL-UBKT ngày 10/03/2026',
        reason: 'Điểm danh hộ',
      },
    };
    const before = await candidates(province.officer, issued.id, { untrained: true });
    performed(await province.leader.act(issued.id, 'takeBackCertificates', takenBack));
    const after = await (await server.anonymous().send(`/verify/${code}?lang=vi`)).text();
    expect(after).toContain('Giấy chứng nhận đã thu hồi');
    const untrained = await candidates(province.officer, issued.id, { untrained: true });
    expect(untrained.totalCount).toBe(before.totalCount + 1);
    const seen = await certificatesOf(member, issued.id);
    expect(seen).toMatchObject([{ withdrawnOn: server.today(), withdrawnFor: 'Điểm danh hộ' }]);
  });

  test('a unit trains its own people the same way', async () => {
    const [chair, , secretary] = unit.committee as [Client, Client, Client];
    const title = 'Kế hoạch tập huấn tổ trưởng';
    const content = courseContent(server.today(), { format: 'seminar', withCertificate: false });
    const draft = saved(
      await secretary.create({
        ...{ kind: 'training-course', organisationId: unit.organisationId, title, content },
      }),
    );
    performed(await secretary.act(draft.id, 'submit', {}));
    const issued = performed(await chair.act(draft.id, 'issue', {})).document;
    const concluded = await concludedCourse({ officer: secretary, leader: chair }, issued, unit.committee);
    expect(refusal(await chair.act(concluded.id, 'certify', {}))).toContain('no-certificates-here');
    expect(performed(await chair.act(concluded.id, 'close', {})).document.state).toBe('closed');
    expect((await province.officer.document(concluded.id)).state).toBe('closed');
  });

  test('bad input is told at its field and loses nothing', async () => {
    const organisationId = await province.officer.organisationId();
    const kind = 'training-course';
    const typed = courseContent(server.today(), { leastAttendance: 120, sessions: [{ on: '31/02/2026' }] });
    const told = faults(
      await province.officer.create({ kind, organisationId, title: 'Sai', content: typed }),
    );
    expect(told.map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['leastAttendance', 'sessions.0.on', 'sessions.0.title']),
    );
    const content = courseContent(server.today());
    const draft = saved(await province.officer.create({ kind, organisationId, title: 'Đúng', content }));
    const people = [{ ...courseIn(draft), personId: organisationId }];
    expect(faults(await province.officer.save(draft.id, { ...content, participants: people }))).not.toEqual(
      [],
    );
    expect((await province.officer.document(draft.id)).version).toBe(draft.version);
  });
});
