import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

const yardsticks = (): Record<string, unknown> => ({
  ...{ year: Number(server.today().slice(0, 4)), legalBases: [], summary: 'Hoàn thành kế hoạch.' },
  criteria: [
    { title: 'Chăm lo đoàn viên', most: 70 },
    { title: 'Tài chính', most: 30 },
  ],
  levels: [
    { level: 'excellent', from: 90 },
    { level: 'good', from: 70 },
    { level: 'fulfilled', from: 50 },
    { level: 'unfulfilled', from: 0 },
  ],
  recipients: [{ text: 'Như trên' }],
});

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

/** Voted on by the province's committee, signed by its chair. */
async function issued(id: string): Promise<Doc> {
  performed(await province.officer.act(id, 'openRound', { mode: 'online' }));
  for (const name of ['lanhdao', 'phochutich', 'uyvien1', 'uyvien2']) {
    const member = await server.as(`${name}.tinh`);
    performed(await member.act(id, 'castBallot', { choice: 'agree' }));
  }
  performed(await province.leader.act(id, 'closeRound'));
  return performed(await province.leader.act(id, 'issue', {})).document;
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
    expect(refusal(await unit.chair.act(draft.id, 'openRound', { mode: 'online' }))).toEqual([
      'content-incomplete',
    ]);
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
