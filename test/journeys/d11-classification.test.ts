import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../workflows/kit/index.ts';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

/** D11: each year every union is given its level, by points that are appraised and a decision on many. */
let server: TestServer;
let units: [Unit, Unit];
let province: Province;
let worker: Timekeeper;
let upperId: string;

beforeAll(async () => {
  server = await startServer();
  units = [await unitOf(server, '03'), await unitOf(server, '10')];
  province = await provinceOf(server);
  upperId = await province.officer.organisationId();
  worker = await timekeeperOf(server);
  const { criteria } = yardsticks();
  expect(await setYardsticks(province.leader, { content: { criteria, levels } })).toBe('Yardsticks');
}, SEEDING);

afterAll(async () => {
  await worker.stop();
  await server.stop();
});

interface Content {
  criteria: { id: string; own?: number; given?: number; difference?: string }[];
  proposedLevel?: string;
  level?: string;
}

const contentOf = (doc: Pick<Doc, 'content'>) => doc.content as unknown as Content;

const levels = [
  { level: 'excellent', from: 90 },
  { level: 'good', from: 70 },
  { level: 'fulfilled', from: 50 },
  { level: 'unfulfilled', from: 0 },
];

const yardsticks = (): Record<string, unknown> => ({
  ...{ year: Number(server.today().slice(0, 4)), legalBases: [], summary: 'Hoàn thành kế hoạch.' },
  criteria: [
    { title: 'Chăm lo đoàn viên', most: 70 },
    { title: 'Tài chính', most: 30 },
  ],
  levels,
  recipients: [{ text: 'Như trên' }],
});

const SET = `mutation ($input: SaveYardsticksInput!) { saveYardsticks(input: $input) { __typename
  ... on Yardsticks { since } ... on ConfigurationRefused { blockers { code message } }
  ... on InvalidInput { errors { path code message } } } }`;

interface Answer {
  saveYardsticks: {
    __typename: string;
    blockers?: { code: string }[];
    errors?: { path: string; code: string }[];
  };
}
/** What a leader above sets by which files of the kind are judged; answers the faults, the blocker or what was saved. */
const setYardsticks = async (who: Client, changes: object) => {
  const wanted = { kind: 'union-classification', organisationId: upperId };
  const input = { ...wanted, reason: 'Hướng dẫn số 12/HD-CĐVC', ...changes };
  const { saveYardsticks: answer } = await who.ask<Answer>(SET, { input });
  return (
    answer.errors?.map(({ path, code }) => `${path}: ${code}`) ??
    answer.blockers?.[0]?.code ??
    answer.__typename
  );
};
const creating = (unit: Unit, changes: object = {}) => ({
  ...{ kind: 'union-classification', organisationId: unit.organisationId, title: 'Báo cáo tự chấm điểm' },
  content: { ...yardsticks(), ...changes },
});

const scoresOf = (doc: Pick<Doc, 'content'>, points: number[], reason?: string) => ({
  scores: contentOf(doc).criteria.map(({ id }, at) => ({
    ...{ rowId: id, points: points[at] },
    ...(reason ? { reason } : {}),
  })),
});

async function received(unit: Unit, points = [66, 26]): Promise<Doc> {
  const draft = saved(await unit.chair.create(creating(unit)));
  performed(await unit.chair.act(draft.id, 'scoreSelf', scoresOf(draft, points, 'Báo cáo năm')));
  performed(await unit.chair.act(draft.id, 'openRound', { mode: 'online' }));
  await unit.agree(draft.id);
  performed(await unit.chair.act(draft.id, 'send', {}));
  return performed(await province.officer.act(draft.id, 'beginReview', {})).document;
}

async function appraised(unit: Unit, points?: number[]): Promise<Doc> {
  const { id } = await received(unit, points);
  return performed(await province.officer.act(id, 'acceptScores', {})).document;
}

const deciding = (files: Pick<Doc, 'id'>[], by: Client = province.officer) =>
  by.create({
    ...{ kind: 'decision', organisationId: upperId },
    from: {
      ...{ documentId: files[0]?.id, role: 'classification' },
      with: files.slice(1).map(({ id }) => id),
    },
  });

/** Voted on by the province's standing committee, signed by its chair. */
async function issued(id: string): Promise<Doc> {
  performed(await province.officer.act(id, 'openRound', { mode: 'online' }));
  for (const name of ['lanhdao', 'phochutich', 'uyvien1']) {
    const member = await server.as(`${name}.tinh`);
    performed(await member.act(id, 'castBallot', { choice: 'agree' }));
  }
  performed(await province.leader.act(id, 'closeRound'));
  return performed(await province.leader.act(id, 'issue', {})).document;
}

/** The levels of a unit that somebody gets to see. */
async function ratings(reader: Client, { organisationId: id }: Unit): Promise<unknown[]> {
  const query = `query ($id: ID!) { organisation(id: $id) {
    ratings(first: 5) { edges { node { year level label document { id } } } } } }`;
  const { organisation } = await reader.ask<{
    organisation: { ratings: { edges: { node: unknown }[] } } | null;
  }>(query, { id });
  return (organisation?.ratings.edges ?? []).map(({ node }) => node);
}

const states = async (files: Pick<Doc, 'id'>[]) =>
  Promise.all(files.map(async ({ id }) => (await province.officer.document(id)).state));

describe('a unit scores itself', () => {
  test('what is wrong is told at its place, and its committee agrees before it goes up', async () => {
    const [unit] = units;
    const bad = { summary: 7, levels: [{ level: 'best', from: 1 }], more: 1 };
    expect(faults(await unit.chair.create(creating(unit, bad)))).toEqual(
      expect.arrayContaining(['summary: wrong-type', 'levels.0.level: not-an-option', 'more: unknown-key']),
    );
    const draft = saved(await unit.chair.create(creating(unit)));
    expect(faults(await unit.chair.act(draft.id, 'scoreSelf', scoresOf(draft, [71, 26])))).toEqual(
      expect.arrayContaining(['scores.0.points: too-big', 'scores.0.reason: required']),
    );
    const typed = { ...draft.content, level: 'excellent' };
    expect(faults(await unit.chair.save(draft.id, typed))).toEqual(['level: fixed']);
    expect(refusal(await unit.chair.act(draft.id, 'openRound', { mode: 'online' }))).toEqual(['not-scored']);
    await expect(province.officer.document(draft.id)).rejects.toThrow('NOT_FOUND');
    const { id, numberLine } = await received(unit);
    expect(numberLine).toMatch(/\/BC-/);
    await expect(units[1].chair.document(id)).rejects.toThrow('NOT_FOUND');
  });
});

describe('the province', () => {
  test('appraises row by row, explains what it changes, and may think again', async () => {
    const file = await received(units[0]);
    const { officer } = province;
    expect(faults(await officer.act(file.id, 'appraise', scoresOf(file, [60, 26])))).toEqual([
      'scores.0.reason: required',
    ]);
    const lower = scoresOf(file, [60, 26], 'Chậm báo cáo');
    const { document } = performed(await officer.act(file.id, 'appraise', lower));
    expect(contentOf(document)).toMatchObject({
      proposedLevel: 'good',
      criteria: [
        { own: 66, given: 60, difference: 'Chậm báo cáo' },
        { own: 26, given: 26 },
      ],
    });
    // The unit reads why; what it signed says what it said.
    expect(contentOf(await units[0].chair.document(file.id))).toMatchObject({ proposedLevel: 'good' });
    const again = scoresOf(file, [66, 26]);
    performed(await officer.act(file.id, 'appraise', again));
    expect(
      contentOf(performed(await province.leader.act(file.id, 'appraise', again)).document),
    ).toMatchObject({
      proposedLevel: 'excellent',
    });
  });

  test('decides on many by one QĐ, voted on, signed and sent to all of them', async () => {
    const files = [await appraised(units[0]), await appraised(units[1], [50, 22])];
    const decision = saved(await deciding(files));
    expect(decision).toMatchObject({ state: 'draft', content: { rows: [{}, {}] } });
    expect(decision.title).toMatch(/^Quyết định về việc xếp loại/);
    const rows = decision.content['rows'] as { result: string; documentId: string }[];
    expect(rows.map(({ documentId }) => documentId)).toEqual(files.map(({ id }) => id));
    expect(rows[1]?.result).toBe('Hoàn thành tốt nhiệm vụ (72 điểm)');
    await worker.links();
    expect(await states(files)).toEqual(['proposed', 'proposed']);

    const { id, numberLine, pdfUrl } = await issued(decision.id);
    expect(numberLine).toMatch(/\/QĐ-/);
    await worker.links();
    expect(await states(files)).toEqual(['decided', 'decided']);
    expect(contentOf(await units[1].chair.document(files[1]!.id)).level).toBe('good');
    for (const { chair } of units) expect(await chair.document(id)).toMatchObject({ state: 'inForce' });
    expect((await units[0].chair.send(pdfUrl)).status).toBe(200);

    const year = Number(server.today().slice(0, 4));
    const its = { year, level: 'good', label: 'Hoàn thành tốt nhiệm vụ', document: { id: files[1]!.id } };
    for (const reader of [units[1].chair, province.officer])
      expect((await ratings(reader, units[1]))[0]).toEqual(its);
    expect(await ratings(await server.as('quantri'), units[1])).toEqual([]);
  });

  test('makes the same one once, none with a file that is in another, and is free again after a cancelled one', async () => {
    const files = [await appraised(units[0]), await appraised(units[1])];
    const third = await received(units[0]);
    expect(refusal(await deciding([files[0]!, third]))).toEqual(['opens-not-in-state']);
    await expect(deciding(files, units[0].chair)).rejects.toThrow('NOT_FOUND');
    const first = saved(await deciding(files));
    expect(saved(await deciding(files)).id).toBe(first.id);
    const other = performed(await province.officer.act(third.id, 'acceptScores', {})).document;
    expect(refusal(await deciding([files[0]!, other]))).toEqual(['opened-before']);

    performed(await province.officer.act(first.id, 'cancel', { reason: 'Bổ sung một đơn vị' }));
    await worker.links();
    expect(await states(files)).toEqual(['appraised', 'appraised']);
    const second = saved(await deciding([...files, other]));
    expect(second.id).not.toBe(first.id);
    expect(second.content['rows']).toHaveLength(3);
    await worker.links();

    const { id } = await issued(second.id);
    await worker.links();
    performed(await province.leader.act(id, 'recall', { reason: 'Sai danh sách' }));
    await worker.links();
    expect(await states(files)).toEqual(['appraised', 'appraised']);
    expect(contentOf(await units[0].chair.document(files[0]!.id)).level).toBeUndefined();
  });
});

describe('by what is judged', () => {
  const HOLDS = `query ($id: ID!) { yardsticks(kind: "union-classification", organisationId: $id) {
    content since mayEdit from { id } }
    yardstickVersions(kind: "union-classification", organisationId: $id, first: 5) { totalCount edges { node { reason setBy { fullName } } } } }`;
  const BEGIN = `query ($input: ContentSuggestionInput!) { contentSuggestion(input: $input) }`;

  const lists = {
    criteria: [
      { title: 'Chăm lo, bảo vệ đoàn viên', most: 60 },
      { title: 'Chuyển đổi số', most: 40 },
    ],
    levels,
  };
  const set = (who: Client, changes: object = {}) => setYardsticks(who, { content: lists, ...changes });
  const begins = async (unit: Unit, from = 'EMPTY') => {
    const input = { kind: 'union-classification', organisationId: unit.organisationId, from };
    const { contentSuggestion } = await unit.chair.ask<{ contentSuggestion: typeof lists }>(BEGIN, { input });
    return contentSuggestion.criteria.map(({ title }) => title);
  };

  test('is set by leaders above alone, and only where it can be scored by', async () => {
    const { leader, officer } = province;
    expect([await set(units[0].chair), await set(officer)]).toEqual(['not-authorised', 'not-authorised']);
    const content = (changes: object) => set(leader, { content: { ...lists, ...changes } });
    const from = (...points: number[]) => levels.map(({ level }, at) => ({ level, from: points[at] }));
    expect(await content({ criteria: [] })).toEqual(['criteria: required']);
    expect(await content({ more: [] })).toEqual(['more: unknown-key']);
    expect(await content({ criteria: [{ ...lists.criteria[0], own: 5 }] })).toEqual([
      'criteria.0.own: unknown-key',
    ]);
    expect(await content({ levels: from(101, 70, 50, 0) })).toEqual(['levels.0.from: out-of-reach']);
    expect(await content({ levels: from(90, 95, 50, 0) })).toEqual(['levels.1.from: not-below']);
    expect(await content({ levels: from(90, 70, 50, 1) })).toEqual(['levels.3.from: not-from-zero']);
    expect(await content({ criteria: [lists.criteria[0], lists.criteria[0]] })).toEqual([
      'criteria.1.title: duplicate',
    ]);
    expect(await set(leader, { reason: ' ' })).toEqual(['reason: required']);
    expect(await set(leader, { validFrom: '2020-01-01' })).toEqual(['validFrom: in-the-past']);
    expect(await set(leader, { kind: 'report' })).toEqual(['kind: no-yardsticks']);
  });

  test('is what a file begins with, by whatever door: no other criteria, no points, no level', async () => {
    const [unit] = units;
    const begun = async (changes: object) => faults(await unit.chair.create(creating(unit, changes)));
    const [first, second] = yardsticks()['criteria'] as [object, object];
    expect(await begun(lists)).toEqual(['criteria: set-from-above']);
    expect(await begun({ criteria: [{ ...first, own: 70 }, second] })).toEqual(['criteria: set-from-above']);
    expect(await begun({ levels: levels.map((row) => ({ ...row, from: 0 })) })).toEqual([
      'levels: set-from-above',
    ]);
    expect(await begun({ level: 'excellent', proposedLevel: 'good' })).toEqual([
      'proposedLevel: fixed',
      'level: fixed',
    ]);
  });

  test('holds from its day on for files begun then, also those copied; those begun before keep their own', async () => {
    const { leader } = province;
    const before = saved(await units[0].chair.create(creating(units[0])));
    const usual = await begins(units[0]);
    expect(await set(leader, { validFrom: addDays(server.today(), 1) })).toBe('Yardsticks');
    expect(await begins(units[0])).toEqual(usual);

    const back = await server.forward({ days: 1 });
    const titles = lists.criteria.map(({ title }) => title);
    expect([await begins(units[0]), await begins(units[0], 'LAST_YEAR')]).toEqual([titles, titles]);
    expect(contentOf(await units[0].chair.document(before.id)).criteria).toHaveLength(2);
    expect((await units[0].chair.document(before.id)).content['criteria']).toMatchObject(
      yardsticks()['criteria'] as object[],
    );
    expect(await leader.ask(HOLDS, { id: upperId })).toMatchObject({
      yardsticks: { content: lists, since: server.today(), mayEdit: true, from: { id: upperId } },
      yardstickVersions: { totalCount: 2 },
    });
    expect(await units[0].chair.ask(HOLDS, { id: units[0].organisationId })).toMatchObject({
      yardsticks: { mayEdit: false, from: { id: upperId } },
      yardstickVersions: { totalCount: 0 },
    });

    // One unit may be judged by others, as the nearest setting says.
    const own = { ...lists, criteria: [{ title: 'Tiêu chí riêng', most: 100 }] };
    expect(await set(leader, { organisationId: units[1].organisationId, content: own })).toBe('Yardsticks');
    expect([await begins(units[1]), await begins(units[0])]).toEqual([['Tiêu chí riêng'], titles]);
    await back();
  });
});
