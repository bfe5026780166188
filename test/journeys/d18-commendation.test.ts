import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

/** D18: cadres who do well are commended in time, by their unit or by the province. */
let server: TestServer;
let unit: Unit;
let province: Province;
let worker: Timekeeper;
let people: string[];

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '10'), provinceOf(server)]);
  people = await Promise.all(unit.committee.map((member) => member.personId()));
  worker = await timekeeperOf(server);
}, SEEDING);

afterAll(async () => {
  await worker.stop();
  await server.stop();
});

interface Content {
  nominees: { id: string }[];
  results: { nomineeId: string; outcome: string; reason?: string }[];
}

const contentOf = (doc: Pick<Doc, 'content'>) => doc.content as unknown as Content;
const outcomesOf = (doc: Pick<Doc, 'content'>) => contentOf(doc).results.map(({ outcome }) => outcome);

const nominee = (form: string, more: object = {}) => ({
  ...{ sort: 'person', title: 'Nguyễn Văn Một', form, ...more },
  ...{ achievement: 'Ba sáng kiến được công nhận.', evidence: 'Giấy chứng nhận.' },
});

const creating = (form: string, changes: object = {}) => ({
  ...{ kind: 'commendation', organisationId: unit.organisationId, title: 'Đề nghị khen thưởng' },
  content: {
    ...{ year: Number(server.today().slice(0, 4)), occasion: 'năm nay', legalBases: [], results: [] },
    nominees: [
      nominee(form, { personId: people[3] }),
      nominee(form, { sort: 'collective', title: 'Tổ công đoàn số 2' }),
    ],
    ...{ recipients: [], ...changes },
  },
});

/** Everybody votes on each nominee but themselves. */
async function agreed(form: string): Promise<Doc> {
  const draft = saved(await unit.committee[2]!.create(creating(form)));
  performed(await unit.chair.act(draft.id, 'openRound', { mode: 'online' }));
  const ids = contentOf(draft).nominees.map(({ id }) => id);
  for (const [at, member] of unit.committee.entries()) {
    const answers = ids
      .filter((_, row) => row > 0 || at !== 3)
      .map((questionId) => ({ questionId, choices: ['agree'] }));
    if (at === 3) {
      const all = ids.map((questionId) => ({ questionId, choices: ['agree'] }));
      expect(faults(await member.act(draft.id, 'castBallot', { answers: all }))).toEqual([
        'answers.0.questionId: own-question',
      ]);
    }
    performed(await member.act(draft.id, 'castBallot', { answers }));
  }
  return performed(await unit.chair.act(draft.id, 'closeRound')).document;
}

async function received(): Promise<Doc> {
  const { id } = await agreed('merit');
  performed(await unit.chair.act(id, 'send', {}));
  return performed(await province.officer.act(id, 'beginReview', {})).document;
}

const verdicts = (doc: Doc, choices: ('propose' | 'decline')[], reason?: string) => ({
  verdicts: contentOf(doc).results.map(({ nomineeId }, at) => ({
    ...{ rowId: nomineeId, choice: choices[at] },
    ...(reason && choices[at] === 'decline' ? { reason } : {}),
  })),
});

describe('the committee nominates', () => {
  test('with achievement and proof; a nominee has no vote on the own case', async () => {
    const bad = { occasion: 7, nominees: [{ sort: 'pet', title: ' ', form: 'cup' }], more: 1 };
    expect(faults(await unit.chair.create(creating('merit', bad)))).toEqual(
      expect.arrayContaining([
        ...['occasion: wrong-type', 'nominees.0.sort: not-an-option', 'more: unknown-key'],
        'nominees.0.achievement: required',
      ]),
    );
    const bare = nominee('merit', { title: 'Trần B' });
    const half = saved(
      await unit.chair.create(creating('merit', { nominees: [{ ...bare, evidence: ' ' }] })),
    );
    expect(refusal(await unit.chair.act(half.id, 'openRound', { mode: 'online' }))).toEqual([
      'nominee-incomplete',
    ]);
    const { id } = await agreed('merit');
    await expect(province.officer.document(id)).rejects.toThrow('NOT_FOUND');
    expect(outcomesOf(await unit.chair.document(id))).toEqual(['agreed', 'agreed']);
  });

  test('or gives its own certificate by its own QĐ, and takes it back', async () => {
    const { id } = await agreed('unitCertificate');
    expect(refusal(await unit.chair.act(id, 'send', {}))).toEqual(['own-award']);
    const { document } = performed(await unit.chair.act(id, 'award', {}));
    expect(document).toMatchObject({ state: 'granted', numberLine: expect.stringContaining('/QĐ-') });
    expect(outcomesOf(document)).toEqual(['granted', 'granted']);
    expect((await unit.chair.send(document.pdfUrl)).status).toBe(200);
    expect(await province.officer.document(id)).toMatchObject({ state: 'granted' });
    performed(await unit.chair.act(id, 'withdrawAward', { reason: 'Nhầm người' }));
  });

  test('unless the province has it send every nomination up', async () => {
    const organisationId = await province.leader.organisationId();
    const saving = `mutation ($input: SaveFlowSettingInput!) { saveFlowSetting(input: $input) { __typename
      ... on FlowSettings { ownAwards } ... on InvalidInput { errors { path message } } } }`;
    const configure = (more: object, by = province.leader) =>
      by.ask<{ saveFlowSetting: object }>(saving, {
        input: { kind: 'commendation', organisationId, reason: 'Quy chế khen thưởng', ...more },
      });
    expect(await configure({ ownAwards: false }, unit.chair)).not.toMatchObject({
      saveFlowSetting: { __typename: 'FlowSettings' },
    });
    expect(await configure({ kind: 'report', ownAwards: false })).toMatchObject({
      saveFlowSetting: { __typename: 'InvalidInput', errors: [{ path: 'ownAwards' }] },
    });
    expect(await configure({ ownAwards: false })).toEqual({
      saveFlowSetting: { __typename: 'FlowSettings', ownAwards: false },
    });
    const { id } = await agreed('unitCertificate');
    expect(refusal(await unit.chair.act(id, 'award', {}))).toEqual(['own-awards-not-allowed']);
    await configure({ ownAwards: true });
    performed(await unit.chair.act(id, 'award', {}));
  });
});

describe('the province', () => {
  test('judges row by row and grants by one QĐ, which the unit gets and whose level it is told', async () => {
    const file = await received();
    const mixed = verdicts(file, ['propose', 'decline']);
    expect(faults(await province.officer.act(file.id, 'appraise', mixed))).toEqual([
      'verdicts.1.reason: required',
    ]);
    const told = verdicts(file, ['propose', 'decline'], 'Chưa đủ hai năm');
    performed(await province.officer.act(file.id, 'appraise', told));
    expect(refusal(await province.leader.act(file.id, 'decline', {}))).toEqual(['some-are-proposed']);
    const opening = {
      ...{ kind: 'decision', organisationId: await province.officer.organisationId() },
      from: { documentId: file.id, role: 'award' },
    };
    const row = {
      ...{ organisationId: unit.organisationId, documentId: file.id, result: 'Bằng khen của Chính phủ' },
      title: 'Nguyễn Văn Một',
    };
    const retold = {
      ...{ year: 2026, signedFor: 'committee', legalBases: [], articles: ['Khen thưởng.'], recipients: [] },
      rows: [row],
    };
    expect(faults(await province.officer.create({ ...opening, content: retold }))).toEqual([
      'rows.0: not-as-handed-over',
    ]);
    expect(faults(await province.officer.create({ ...opening, content: { ...retold, rows: [] } }))).toEqual([
      'rows: not-as-handed-over',
    ]);
    const decision = saved(await province.officer.create(opening));
    expect(decision.content['rows']).toHaveLength(1);
    await worker.links();
    performed(await province.officer.act(decision.id, 'openRound', { mode: 'online' }));
    const beside = await server.as('uyvien2.tinh');
    expect(refusal(await beside.act(decision.id, 'castBallot', { choice: 'agree' }))).toEqual([
      'not-on-roll',
    ]);
    for (const name of ['lanhdao', 'phochutich', 'uyvien1'])
      performed(await (await server.as(`${name}.tinh`)).act(decision.id, 'castBallot', { choice: 'agree' }));
    performed(await province.leader.act(decision.id, 'closeRound'));
    performed(await province.leader.act(decision.id, 'issue', {}));
    await worker.links();
    const after = await unit.chair.document(file.id);
    expect([after.state, ...outcomesOf(after)]).toEqual(['granted', 'granted', 'declined']);
    expect(contentOf(after).results[1]?.reason).toBe('Chưa đủ hai năm');
    expect(await unit.chair.document(decision.id)).toMatchObject({ state: 'inForce' });
    const [entry] = await server.sql<{ form: string }>(
      `select form from cadre_entry where document_id = $1 and person_id = $2 and entry = 'commendation'`,
      [file.id, people[3]],
    );
    expect(entry).toEqual({ form: 'Bằng khen của Liên đoàn Lao động tỉnh' });
  });

  test('declines with a reason for each, and opens no decision for nobody', async () => {
    const file = await received();
    const none = verdicts(file, ['decline', 'decline'], 'Chưa đủ điều kiện');
    performed(await province.officer.act(file.id, 'appraise', none));
    const opening = await province.officer.create({
      ...{ kind: 'decision', organisationId: await province.officer.organisationId() },
      from: { documentId: file.id, role: 'award' },
    });
    expect(refusal(opening)).toEqual(['nothing-handed-over']);
    performed(await province.leader.act(file.id, 'decline', {}));
    const told = await unit.chair.document(file.id);
    expect([told.state, ...outcomesOf(told)]).toEqual(['declined', 'declined', 'declined']);
  });
});
