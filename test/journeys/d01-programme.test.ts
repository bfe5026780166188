import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { firstOutOfOrder, paperText } from '../support/paperText.ts';
import { planContent } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { unitOf } from '../support/unit.ts';

let server: TestServer;
let officer: Client;
let chair: Client;
let committee: Client[];
let timekeeper: Timekeeper;

const members = ['lanhdao', 'phochutich', 'uyvien1', 'uyvien2', 'vanthu'].map((name) => `${name}.tinh`);

beforeAll(async () => {
  server = await startServer();
  officer = await server.as('vanphong.tinh');
  committee = await Promise.all(members.map((name) => server.as(name)));
  chair = committee[0]!;
  timekeeper = await timekeeperOf(server);
}, SEEDING);

afterAll(async () => {
  await timekeeper.stop();
  await server.stop();
});

interface Section {
  heading?: string;
  blocks?: { text: string }[];
  sections?: Section[];
}
interface Programme {
  legalBases: string[];
  preamble?: string;
  sections: Section[];
  targets: { title: string; comparison: string; value: number; unit: string }[];
  recipients: { text: string }[];
}

describe('D1: the demo programme', () => {
  let programme: Doc;
  let content: Programme;

  beforeAll(async () => {
    const list = `{ documents(filter: { kind: "programme", state: "inForce" }, first: 5) { edges { node { id } } } }`;
    const { documents } = await officer.ask<{ documents: { edges: { node: { id: string } }[] } }>(list);
    programme = await officer.document(documents.edges[0]?.node.id ?? '');
    content = programme.content as unknown as Programme;
  });

  test('has the four parts of such a programme: objective, targets, tasks and solutions, organisation', () => {
    const headings = content.sections.map(({ heading }) => heading?.toLocaleLowerCase('vi') ?? '');
    expect(headings).toEqual([
      expect.stringContaining('mục tiêu'),
      expect.stringContaining('chỉ tiêu'),
      expect.stringContaining('nhiệm vụ'),
      expect.stringContaining('tổ chức thực hiện'),
    ]);
  });

  test('has the targets of training, cadre work, yearly evaluation and classification', () => {
    const values = content.targets.map(({ comparison, value, unit }) => `${comparison} ${value} ${unit}`);
    expect(values.filter((value) => value.endsWith(' 100 percent')).length).toBeGreaterThanOrEqual(3);
    expect(values).toEqual(
      expect.arrayContaining(['moreThan 90 percent', expect.stringMatching(/ 20 percent$/)]),
    );
    expect(values).toContainEqual(expect.stringMatching(/^(exactly|atMost) 0 /));
  });

  test('asks for every duty of the units and of the province', () => {
    const words = sentencesOf(content.sections).join(' ').toLocaleLowerCase('vi');
    for (const duty of [
      ...['kế hoạch', 'báo cáo', 'kiến nghị', 'tâm tư', 'kiểm tra', 'giám sát', 'sơ kết', 'tổng kết'],
      ...[
        'quy hoạch',
        'tập huấn',
        'kinh phí',
        'đánh giá',
        'phân công',
        'khen',
        'tuyên truyền',
        'nền tảng số',
      ],
    ]) {
      expect(words).toContain(duty);
    }
    const criteria = content.sections.flatMap(criteriaIn);
    expect(criteria.length).toBeGreaterThanOrEqual(7);
  });

  test('prints every sentence of its content, in order', async () => {
    const paper = await paperText(officer, programme.pdfUrl);
    const words = [
      programme.numberLine ?? 'no number',
      'CHƯƠNG TRÌNH',
      ...content.legalBases,
      ...(content.preamble ? [content.preamble] : []),
      ...sentencesOf(content.sections),
    ];
    expect(firstOutOfOrder(paper, words)).toBeUndefined();
    for (const { text } of content.recipients) expect(paper).toContain(text);
    expect(paper).toContain('TM. BAN CHẤP HÀNH');
    expect(paper).toBe(paper.normalize('NFC'));
  });

  test('is read by every unit, and plans stand under it', async () => {
    const unit = await unitOf(server, '05');
    expect((await unit.committee[4]!.document(programme.id)).id).toBe(programme.id);
    const { organisationId } = unit;
    const from = `query ($input: ContentSuggestionInput!) { contentSuggestion(input: $input) }`;
    const input = {
      kind: 'annual-plan',
      organisationId,
      from: 'PROGRAMME',
      programmeId: programme.id,
      year: 2026,
    };
    const { contentSuggestion } = await unit.chair.ask<{ contentSuggestion: Record<string, unknown> }>(from, {
      input,
    });
    expect(contentSuggestion['targets']).toHaveLength(content.targets.length);

    const plan = saved(
      await unit.chair.create({
        ...{ kind: 'annual-plan', organisationId, title: 'Theo chương trình', programmeId: programme.id },
        content: planContent({ targets: contentSuggestion['targets'] }),
      }),
    );
    expect(plan.programme?.id).toBe(programme.id);
  });
});

describe('D1: a new programme', () => {
  let programme: Doc;

  test('is drafted and opened by the office', async () => {
    const organisationId = await officer.organisationId();
    const input = {
      kind: 'programme',
      organisationId,
      title: 'Chuyển đổi số trong công đoàn',
      content: programmeContent(),
    };
    const refused = await (await server.as('chutich.cs01')).create(input);
    expect(refused.__typename).not.toBe('Document');
    programme = saved(await officer.create(input));
    performed(await officer.act(programme.id, 'openRound', { mode: 'online' }));
  });

  test('is decided on by exactly the five of the provincial committee', async () => {
    const { currentRound } = await officer.document(programme.id);
    expect(currentRound?.rollSize).toBe(5);
    expect(refusal(await officer.act(programme.id, 'castBallot', { choice: 'agree' }))).toEqual([
      'not-on-roll',
    ]);
    for (const member of committee.slice(0, 4)) {
      performed(await member.act(programme.id, 'castBallot', { choice: 'agree' }));
    }
    const stranger = await server.as('chutich.cs01');
    await expect(stranger.document(programme.id)).rejects.toThrow('NOT_FOUND');
  });

  test('is issued by the chair on behalf of the committee', async () => {
    const { state } = await chair.document(programme.id);
    if (state === 'deciding') performed(await chair.act(programme.id, 'closeRound'));
    expect(refusal(await officer.act(programme.id, 'issue', {}))).not.toHaveLength(0);
    programme = performed(await chair.act(programme.id, 'issue', {})).document;
    expect(programme).toMatchObject({ state: 'inForce', number: expect.any(Number), symbol: 'CTr-CĐVC' });
    const paper = await paperText(chair, programme.pdfUrl);
    const content = programme.content as unknown as Programme;
    expect(firstOutOfOrder(paper, sentencesOf(content.sections))).toBeUndefined();
    expect(paper).toContain('Báo cáo thực hiện Chương trình: chậm nhất ngày 20/11 hằng năm');
  });

  test('is sent to every unit, which opens it and enters it in its register', async () => {
    const { dispatchCounts } = await countsOf(programme.id);
    expect(dispatchCounts.sent).toBeGreaterThanOrEqual(40);
    const unit = await server.as('chutich.cs03');
    const { incoming } = await unit.ask<{
      incoming: { edges: { node: { id: string; document: { id: string } } }[] };
    }>(`{ incoming(first: 50) { edges { node { id document { id } } } } }`);
    const sent = incoming.edges.find(({ node }) => node.document.id === programme.id)!.node;
    await unit.ask(`mutation ($id: ID!) { markRead(documentId: $id) { id } }`, { id: programme.id });
    await unit.ask(`mutation ($id: ID!) { acknowledgeReceipt(dispatchId: $id) { __typename } }`, {
      id: sent.id,
    });
    expect((await countsOf(programme.id)).dispatchCounts).toMatchObject({ received: 1, read: 1 });
  });

  test('opens what it asks of every unit: one duty beside the kind’s own, on its day, which says by what', async () => {
    await timekeeper.look();
    const year = Number(server.now().toISOString().slice(0, 4)) + 1;
    const { obligations } = await officer.ask<Obligations>(
      `query ($year: Int!) { obligations(filter: { kind: "report", year: $year, period: "annual" }, first: 100) {
         totalCount edges { node { dueOn grounds { id } organisation { id } } } } }`,
      { year },
    );
    const nodes = obligations.edges.map(({ node }) => node);
    expect(new Set(nodes.map(({ organisation }) => organisation.id)).size).toBe(nodes.length);
    expect(nodes.length).toBeGreaterThanOrEqual(40);
    for (const { dueOn, grounds } of nodes) {
      expect(dueOn).toBe(`${year}-11-20`);
      expect(grounds.map(({ id }) => id)).toContain(programme.id);
    }
  });

  test('names no kind of document that nobody owes', async () => {
    const wrong = {
      ...programmeContent(),
      duties: [{ title: 'Thơ', duty: 'poem/annual', dueOn: '2027-01-01' }],
    };
    const organisationId = await officer.organisationId();
    const made = await officer.create({ kind: 'programme', organisationId, title: 'Sai', content: wrong });
    expect(made).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'duties.0.duty', code: 'no-such-duty' }],
    });
  });

  test('ends what it asked when it is recalled; the kinds’ own duties go on, on their day', async () => {
    performed(await chair.act(programme.id, 'recall', { reason: 'Thay đổi tổ chức' }));
    await timekeeper.look();
    const year = Number(server.now().toISOString().slice(0, 4)) + 1;
    const { obligations } = await officer.ask<Obligations>(
      `query ($year: Int!) { obligations(filter: { kind: "report", year: $year, period: "annual" }, first: 5) {
         totalCount edges { node { dueOn grounds { id } organisation { id } } } } }`,
      { year },
    );
    for (const { node } of obligations.edges) {
      expect(node.dueOn).toBe(`${year}-11-30`);
      expect(node.grounds.map(({ id }) => id)).not.toContain(programme.id);
    }
  });

  test('has no acts of a plan', async () => {
    for (const action of ['submit', 'beginReview', 'approve']) {
      expect(refusal(await chair.act(programme.id, action, {}))).toHaveLength(1);
    }
  });
});

interface Obligations {
  obligations: {
    totalCount: number;
    edges: { node: { dueOn: string; grounds: { id: string }[]; organisation: { id: string } } }[];
  };
}

const countsOf = async (id: string) =>
  (
    await officer.ask<{ document: { dispatchCounts: Record<'sent' | 'received' | 'read', number> } }>(
      `query ($id: ID!) { document(id: $id) { dispatchCounts { sent received read } } }`,
      { id },
    )
  ).document;

function sentencesOf(sections: Section[]): string[] {
  return sections.flatMap(({ heading, blocks = [], sections: inner = [] }) => [
    ...(heading ? [heading] : []),
    ...blocks.map(({ text }) => text),
    ...sentencesOf(inner),
  ]);
}

function criteriaIn({ blocks = [], sections = [] }: Section): string[] {
  const own = blocks.filter((block) => 'type' in block && block.type === 'subBullet').map(({ text }) => text);
  return [...own, ...sections.flatMap(criteriaIn)];
}

function programmeContent() {
  return {
    legalBases: ['Căn cứ Điều lệ Công đoàn Việt Nam', 'Căn cứ Nghị quyết Đại hội Công đoàn Viên chức tỉnh'],
    preamble: 'Ban Chấp hành xây dựng Chương trình với các nội dung sau:',
    termFrom: 2023,
    termTo: 2028,
    sections: [
      {
        heading: 'Mục tiêu',
        blocks: [{ type: 'paragraph', text: 'Cán bộ công đoàn làm việc thành thạo trên nền tảng số.' }],
      },
      {
        heading: 'Nhiệm vụ',
        sections: [
          {
            heading: 'Tập huấn',
            blocks: [
              { type: 'bullet', text: 'Mỗi năm mở một lớp cho chủ tịch công đoàn cơ sở.' },
              { type: 'subBullet', text: 'Ưu tiên đơn vị ở xa trung tâm.' },
            ],
          },
          { heading: 'Kiểm tra', blocks: [{ type: 'bullet', text: 'Mỗi quý rà soát một lần.' }] },
        ],
      },
    ],
    targets: [{ title: 'Cán bộ được tập huấn', unit: 'percent', comparison: 'atLeast', value: 90 }],
    duties: [
      {
        title: 'Báo cáo thực hiện Chương trình',
        duty: 'report/annual',
        dueOn: '2026-11-20',
        repeatUntil: 2028,
      },
    ],
    recipients: [
      { text: 'Công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VP' },
    ],
  };
}
