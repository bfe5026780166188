import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

/** D3: each grassroots union regularly reviews its results and reports upward. */
let server: TestServer;
let unit: Unit;
let province: Province;
let year: number;

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '09'), provinceOf(server)]);
  year = Number(server.today().slice(0, 4)) + 1;
}, SEEDING);

afterAll(() => server.stop());

const RESULT = randomUUID();
const ASK = randomUUID();

const contentOf = (changes: object = {}): Record<string, unknown> => ({
  ...{ year, period: 'sixMonth', legalBases: [], recipients: [{ text: 'Lưu: VT' }] },
  results: [{ id: RESULT, title: 'Tập huấn cán bộ', planned: '100 %', status: 'done', figure: 12 }],
  recommendations: [{ id: ASK, title: 'Cấp tài liệu tập huấn', detail: 'Đề nghị cấp 20 bộ.' }],
  ...changes,
});

const creating = (changes: object = {}) => ({
  ...{ kind: 'report', organisationId: unit.organisationId, title: 'Báo cáo 6 tháng' },
  content: contentOf(changes),
});

async function draft(changes: object = {}): Promise<Doc> {
  return saved(await unit.chair.create(creating(changes)));
}

interface Owed {
  id: string;
  period: string;
  periodLabel: string;
  title: string | null;
  status: string;
  daysLate: number;
  document: { id: string } | null;
}

async function owed(client: Client, filter: object): Promise<Owed[]> {
  const query = `query ($filter: ObligationFilter) { obligations(filter: $filter, first: 100) { edges { node {
    id period periodLabel title status daysLate document { id } } } } }`;
  const { obligations } = await client.ask<{ obligations: { edges: { node: Owed }[] } }>(query, {
    filter: { kind: 'report', organisationId: unit.organisationId, ...filter },
  });
  return obligations.edges.map(({ node }) => node);
}

interface Links {
  links: {
    direction: string;
    role: string;
    roleLabel: string;
    rowId: string | null;
    stateLabel: string;
    document: { id: string } | null;
  }[];
  openings: { role: string; rows: string | null; allowed: boolean }[];
}

async function linksOf(client: Client, id: string): Promise<Links> {
  const query = `query ($id: ID!) { document(id: $id) {
    links { direction role roleLabel rowId stateLabel document { id } } openings { role rows allowed } } }`;
  return (await client.ask<{ document: Links }>(query, { id })).document;
}

describe('a report of half a year', () => {
  let report: Doc;

  test('is drafted by any member of the committee; what is wrong is told at its field and loses nothing', async () => {
    const [, , secretary] = unit.committee;
    const bad = { year: 1900, period: 'quarterly', results: [{ title: ' ', status: 'done' }], surplus: 1 };
    const told = faults(await secretary!.create(creating(bad)));
    expect(told).toEqual(
      expect.arrayContaining(['year: too-small', 'period: not-an-option', 'surplus: unknown-key']),
    );
    report = saved(await secretary!.create(creating()));
    expect(report.content).toMatchObject({ committeeMembers: 5 });
  });

  test('has figures that the system counts, and refuses any other', async () => {
    const typed = { ...report.content, committeeMembers: 99 };
    expect(faults(await unit.chair.save(report.id, typed))).toEqual(['committeeMembers: counted']);
    expect(faults(await unit.chair.create(creating({ documentsIssued: 7_000 })))).toEqual([
      'documentsIssued: counted',
    ]);
    const again = saved(await unit.chair.save(report.id, { ...report.content, nextTasks: 'Tiếp tục' }));
    expect(again.content).toMatchObject({ committeeMembers: 5, nextTasks: 'Tiếp tục' });
  });

  test('is submitted by the chair alone, and unseen above before', async () => {
    await expect(province.officer.document(report.id)).rejects.toThrow('NOT_FOUND');
    expect(refusal(await unit.committee[2]!.act(report.id, 'submit', {}))).toEqual(['not-authorised']);
    expect(performed(await unit.chair.act(report.id, 'submit', {})).document.state).toBe('submitted');
    expect(await province.officer.document(report.id)).toMatchObject({ state: 'submitted' });
  });

  test('is returned by row, and what was late or not stays as of the first submission', async () => {
    performed(await province.officer.act(report.id, 'beginReview', {}));
    const returning = (rowId: string) =>
      province.officer.act(report.id, 'returnForRevision', {
        ...{ reason: 'Làm rõ số liệu', notes: [{ section: 'results', rowId, text: 'Ghi rõ số người đạt' }] },
      });
    expect(faults(await returning(randomUUID()))).toEqual(['notes.0.rowId: invalid']);
    performed(await returning(RESULT));
    const whole = await unit.chair.document(report.id);
    expect(whole.returns[0]).toMatchObject({ reason: 'Làm rõ số liệu', notes: [{ rowId: RESULT }] });
    performed(await unit.chair.act(report.id, 'revise', {}));
    const better = {
      ...whole.content,
      results: [{ id: RESULT, title: 'Tập huấn cán bộ', status: 'done', figure: 15 }],
    };
    saved(await unit.chair.save(report.id, better));
    performed(await unit.chair.act(report.id, 'submit', {}));
  });

  test('is accepted, signed and numbered', async () => {
    performed(await province.officer.act(report.id, 'beginReview', {}));
    expect(refusal(await unit.chair.act(report.id, 'accept', {}))).toEqual(['not-authorised']);
    performed(await province.officer.act(report.id, 'accept', {}));
    const issued = performed(await unit.chair.act(report.id, 'issue', {})).document;
    expect(issued).toMatchObject({ state: 'issued', symbol: expect.stringMatching(/^BC-/) });
    const paper = await unit.chair.send(issued.pdfUrl);
    expect(paper.status).toBe(200);
  });

  test('each recommendation opens one document of its own, once, linked both ways', async () => {
    const { openings } = await linksOf(unit.chair, report.id);
    expect(openings).toEqual([{ role: 'proposal', rows: 'recommendations', allowed: true }]);
    const opening = (from: object) =>
      unit.chair.create({
        ...{ kind: 'recommendation', organisationId: unit.organisationId },
        from: { documentId: report.id, role: 'proposal', ...from },
      });
    expect(faults(await opening({ rowId: randomUUID() }))).toEqual(['from.rowId: not-there']);
    const made = saved(await opening({ rowId: ASK }));
    expect(saved(await opening({ rowId: ASK })).id).toBe(made.id);
    expect(made).toMatchObject({
      title: 'Cấp tài liệu tập huấn',
      content: { subject: 'Cấp tài liệu tập huấn', proposal: 'Đề nghị cấp 20 bộ.', year },
    });
    expect((await linksOf(unit.chair, report.id)).links).toMatchObject([
      { direction: 'OPENED', role: 'proposal', rowId: ASK, document: { id: made.id } },
    ]);
    expect((await linksOf(unit.chair, made.id)).links).toMatchObject([
      { direction: 'OPENED_BY', document: { id: report.id } },
    ]);
    // The province reads the report, and of the draft beside it no more than that it is there.
    expect((await linksOf(province.officer, report.id)).links).toMatchObject([
      { direction: 'OPENED', stateLabel: 'Dự thảo', document: null },
    ]);
  });
});

describe('other reports', () => {
  test('of the year go through the committee first', async () => {
    const { id } = await draft({ period: 'annual' });
    expect(refusal(await unit.chair.act(id, 'submit', {}))).toEqual(['not-agreed']);
    performed(await unit.chair.act(id, 'openRound', { mode: 'online' }));
    await unit.agree(id);
    expect(performed(await unit.chair.act(id, 'submit', {})).document.state).toBe('submitted');
  });

  test('that have nothing to say are reports all the same, and say nothing else', async () => {
    const empty = await draft({ results: [], recommendations: [] });
    expect(refusal(await unit.chair.act(empty.id, 'submit', {}))).toEqual(['content-incomplete']);
    const both = await draft({ nil: true });
    expect(refusal(await unit.chair.act(both.id, 'submit', {}))).toEqual(['nil-with-results']);
    const nil = await draft({ nil: true, results: [], recommendations: [] });
    performed(await unit.chair.act(nil.id, 'submit', {}));
  });

  test('begin with a row for each of the plan’s, opened from the plan', async () => {
    const approved = await unit.approved(province, { year });
    const plan = performed(await unit.chair.act(approved.id, 'issue', {})).document;
    const made = saved(
      await unit.chair.create({
        ...{ kind: 'report', organisationId: unit.organisationId },
        from: { documentId: plan.id, role: 'annualReport' },
      }),
    );
    const planned = plan.content as { tasks: { title: string }[]; targets: { title: string }[] };
    const titles = [...planned.targets, ...planned.tasks].map(({ title }) => title);
    expect(made.content).toMatchObject({ period: 'annual', results: titles.map((title) => ({ title })) });
  });
});

test('reports of several periods are as many as there should be; another of one period is warned of', async () => {
  const WARNINGS = 'query ($id: ID!) { document(id: $id) { warnings { code } } }';
  const warned = async (id: string) => {
    const { document } = await unit.chair.ask<{ document: { warnings: { code: string }[] } }>(WARNINGS, {
      id,
    });
    return document.warnings.some(({ code }) => code === 'another-of-this-year');
  };
  const of = (period: string) => draft({ period, year: year + 3 });
  const [half, whole] = [await of('sixMonth'), await of('annual')];
  expect([await warned(half.id), await warned(whole.id)]).toEqual([false, false]);
  await of('annual');
  expect([await warned(half.id), await warned(whole.id)]).toEqual([false, true]);
});

describe('what is owed', () => {
  test('by each period its own, done by the report of that period', async () => {
    const thisYear = Number(server.today().slice(0, 4));
    const rows = await owed(province.officer, { year: thisYear });
    expect(rows.map(({ period }) => period)).toEqual(expect.arrayContaining(['sixMonth', 'annual']));
    expect(rows.find(({ period }) => period === 'sixMonth')?.periodLabel).toBe('6 tháng đầu năm');
  });

  test('beside that, whatever the upper union asks by a day: the answer names it', async () => {
    const ASK_UNITS = `mutation ($input: AskUnitsInput!) { askUnits(input: $input) { __typename
      ... on DutyRequest { id units title } ... on ConfigurationRefused { blockers { code } }
      ... on InvalidInput { errors { path code } } } }`;
    const asking = {
      ...{ kind: 'report', organisationId: await province.officer.organisationId() },
      ...{ title: 'Báo cáo nhanh về thiệt hại do bão', dueOn: `${year}-01-20`, idempotencyKey: randomUUID() },
      unitIds: [unit.organisationId],
    };
    const ask = async (client: Client, more: object = {}) =>
      (await client.ask<{ askUnits: unknown }>(ASK_UNITS, { input: { ...asking, ...more } })).askUnits;
    expect(await ask(unit.chair)).toMatchObject({
      __typename: 'ConfigurationRefused',
    });
    expect(await ask(province.officer, { dueOn: '2020-01-01', kind: 'annual-plan' })).toMatchObject({
      errors: [
        { path: 'kind', code: 'not-asked-for' },
        { path: 'dueOn', code: 'in-the-past' },
      ],
    });
    expect(await ask(province.officer)).toMatchObject({ __typename: 'DutyRequest', units: 1 });
    expect(await ask(province.officer)).toMatchObject({ units: 1 });

    const asked = async (client: Client) =>
      (await owed(client, { period: 'adHoc' })).filter(({ title }) => title === asking.title);
    const [mine] = await asked(unit.chair);
    expect(mine).toMatchObject({ status: 'COMING', document: null });
    const stranger = await server.as('chutich.cs02');
    expect(await asked(stranger)).toEqual([]);

    expect(refusal(await unit.chair.act((await draft({ period: 'adHoc' })).id, 'submit', {}))).toEqual([
      'content-incomplete',
    ]);
    const foreign = await unit.chair.create(creating({ period: 'adHoc', obligationId: randomUUID() }));
    expect(faults(foreign)).toEqual(['obligationId: not-asked']);
    const answer = await draft({ period: 'adHoc', obligationId: mine!.id });
    performed(await unit.chair.act(answer.id, 'submit', {}));
    expect(await asked(province.officer)).toMatchObject([
      { id: mine!.id, status: 'MET', daysLate: 0, document: { id: answer.id } },
    ]);
  });
});
