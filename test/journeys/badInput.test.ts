import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved } from '../support/answers.ts';
import { planContent, withFirstTask } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '06');
}, SEEDING);

afterAll(() => server.stop());

describe('a plan with a fault in it is refused with the place of the fault', () => {
  const { objective: _, ...withoutObjective } = planContent();
  const [target] = planContent()['targets'] as object[];

  test.each<[string, unknown, string]>([
    ['an unknown key', planContent({ colour: 'blue' }), 'colour: unknown-key'],
    ['an unknown key deep inside', withFirstTask(planContent(), { boss: 'me' }), 'tasks.0.boss: unknown-key'],
    ['a missing field', withoutObjective, 'objective: required'],
    ['text where a number belongs', planContent({ year: '2026' }), 'year: wrong-type'],
    ['an object where a list belongs', planContent({ tasks: {} }), 'tasks: wrong-type'],
    ['words instead of a plan', 'a plan', 'content: wrong-type'],
    ['a list instead of a plan', [], 'content: wrong-type'],
    ['a negative budget', withFirstTask(planContent(), { unionFunds: -1 }), 'tasks.0.unionFunds: negative'],
    [
      'a day that does not exist',
      withFirstTask(planContent(), { endsOn: '2026-02-30' }),
      'tasks.0.endsOn: not-a-date',
    ],
    [
      'an end before its start',
      withFirstTask(planContent(), { startsOn: '2026-05-02', endsOn: '2026-05-01' }),
      'tasks.0.endsOn: end-before-start',
    ],
    [
      'a comparison that is none',
      planContent({ targets: [{ ...target, comparison: 'roughly' }] }),
      'targets.0.comparison: not-an-option',
    ],
    [
      'an id that is no UUID',
      planContent({ targets: [{ ...target, id: 'one' }] }),
      'targets.0.id: not-a-uuid',
    ],
    [
      'a control that turns the text around',
      planContent({ objective: 'an\u202Etoàn' }),
      'objective: forbidden-character',
    ],
    ['half a character', planContent({ objective: 'an\uD800toàn' }), 'objective: forbidden-character'],
    ['a NUL', withFirstTask(planContent(), { title: 'a\u0000b' }), 'tasks.0.title: forbidden-character'],
    [
      'a key that hides something',
      { ...planContent(), tasks: [{ 'a\u202Eb': 1 }] },
      'tasks.0: forbidden-character',
    ],
  ])('%s', async (_what, content, fault) => {
    const input = { kind: 'annual-plan', organisationId: unit.organisationId, title: 'Kế hoạch', content };
    expect(faults(await unit.chair.create(input))).toContain(fault);
  });

  test('every fault is told at once, in Vietnamese sentences', async () => {
    const content = withFirstTask(planContent({ year: 'x' }), { unionFunds: -5, endsOn: 'soon' });
    const answer = await unit.chair.create({ ...named('Kế hoạch'), content });
    expect(faults(answer)).toEqual(
      expect.arrayContaining([
        'year: wrong-type',
        'tasks.0.unionFunds: negative',
        'tasks.0.endsOn: not-a-date',
      ]),
    );
    if (answer.__typename === 'InvalidInput') {
      for (const { message, code } of answer.errors) expect(message).not.toBe(code);
    }
  });

  test('the same faults are met when a draft is saved, and leave it as it was', async () => {
    const plan = await unit.draft();
    const answer = await unit.chair.save(plan.id, withFirstTask(plan.content, { unionFunds: -1 }));
    expect(faults(answer)).toEqual(['tasks.0.unionFunds: negative']);
    expect(await unit.chair.document(plan.id)).toMatchObject({ version: 1, contentHash: plan.contentHash });
  });

  test('a title is held to the same rules', async () => {
    expect(faults(await unit.chair.create({ ...named(''), content: planContent() }))[0]).toMatch(/^title: /);
    expect(faults(await unit.chair.create({ ...named('a\u2066b'), content: planContent() }))).toEqual([
      'title: forbidden-character',
    ]);
    expect(
      faults(await unit.chair.create({ ...named('x'.repeat(100_000)), content: planContent() })),
    ).toEqual(['title: too-long']);
  });

  test('more than a megabyte is too much', async () => {
    const blocks = Array.from({ length: 300 }, () => ({ type: 'paragraph', text: 'ă'.repeat(2000) }));
    const content = planContent({ arrangements: [{ heading: 'Dài', blocks }] });
    expect(faults(await unit.chair.create({ ...named('Kế hoạch dài'), content }))).toContain(
      'content: too-large',
    );
  });

  test('a text of ten megabytes is told at its field, with how long it may be', async () => {
    const long = 'ă'.repeat(5_000_000);
    const plan = await unit.draft();
    const content = withFirstTask(planContent({ objective: long }), { title: long });
    const wanted = ['objective: too-long', 'tasks.0.title: too-long', 'content: too-large'];
    const made = await unit.chair.create({ ...named('Kế hoạch'), content: planContent({ objective: long }) });
    expect(faults(made)).toEqual(['objective: too-long', 'content: too-large']);
    expect(faults(await unit.chair.save(plan.id, { ...content, objective: 'ă'.repeat(600_000) }))).toEqual(
      wanted,
    );
    expect(faults(await unit.chair.act(plan.id, 'cancel', { reason: long }))).toEqual([
      'reason: too-long',
      ': too-large',
    ]);
    expect(await unit.chair.document(plan.id)).toMatchObject({ version: 1, contentHash: plan.contentHash });
  });

  test('far more than that does not even get in', async () => {
    const body = JSON.stringify({
      query: '{ viewer { locale } }',
      variables: { waste: 'x'.repeat(20_000_000) },
    });
    const response = await unit.chair.post('/graphql', body);
    expect(response.status).toBe(413);
  });

  test('nesting without end is refused, not followed', async () => {
    let sections: object[] = [];
    for (let depth = 0; depth < 2000; depth++) sections = [{ heading: 'sâu', sections }];
    const answer = await unit.chair.create({
      ...named('Sâu'),
      content: planContent({ arrangements: sections }),
    });
    expect(faults(answer)).not.toHaveLength(0);
  });
});

describe('what looks alike is stored alike', () => {
  test('decomposed Vietnamese is composed before it is stored', async () => {
    const words = 'Nâng cao năng lực cán bộ công đoàn';
    const title = words.normalize('NFD');
    const content = planContent({ objective: title });
    const plan = saved(await unit.chair.create({ ...named(title), content }));
    expect(plan.title).toBe(words);
    expect(plan.content).toMatchObject({ objective: words });
  });

  test('rows without an id get one that stays', async () => {
    const plan = await unit.draft();
    const ids = rowIds(plan.content);
    expect(new Set(ids).size).toBe(4);
    const again = saved(await unit.chair.save(plan.id, { ...plan.content, objective: 'Mục tiêu khác' }));
    expect(rowIds(again.content)).toEqual(ids);
  });

  test('saving what is already there changes nothing', async () => {
    const plan = await unit.draft();
    expect(saved(await unit.chair.save(plan.id, plan.content))).toMatchObject({
      version: 1,
      contentHash: plan.contentHash,
    });
  });
});

describe('an act that makes no sense is refused with a reason', () => {
  test('an action nobody knows', async () => {
    const plan = await unit.draft();
    expect(refusal(await unit.chair.act(plan.id, 'explode', {}))).toEqual(['unknown-action']);
    expect(refusal(await unit.chair.act(plan.id, 'constructor', {}))).toEqual(['unknown-action']);
  });

  test('an action of another state', async () => {
    const plan = await unit.draft();
    for (const action of ['issue', 'withdraw', 'close', 'archive', 'closeRound', 'revise', 'approve']) {
      expect(refusal(await unit.chair.act(plan.id, action, payloads[action] ?? {}))).not.toHaveLength(0);
    }
    expect((await unit.chair.document(plan.id)).version).toBe(1);
  });

  test('an act without the office for it', async () => {
    const plan = await unit.draft();
    const member = unit.committee[3];
    expect(refusal(await member!.act(plan.id, 'openRound', { mode: 'online' }))).not.toHaveLength(0);
    expect(refusal(await member!.act(plan.id, 'cancel', { reason: 'Không muốn' }))).not.toHaveLength(0);
    expect(refusal(await member!.save(plan.id, planContent({ objective: 'Của tôi' })))).not.toHaveLength(0);
  });

  test('a payload with a fault in it', async () => {
    const plan = await unit.draft();
    expect(faults(await unit.chair.act(plan.id, 'openRound', {}))).toEqual(['mode: required']);
    expect(faults(await unit.chair.act(plan.id, 'openRound', { mode: 'telepathy' }))).toEqual([
      'mode: not-an-option',
    ]);
    expect(faults(await unit.chair.act(plan.id, 'openRound', { mode: 'online', x: 1 }))).toEqual([
      'x: unknown-key',
    ]);
    expect(faults(await unit.chair.act(plan.id, 'cancel', {}))).toEqual(['reason: required']);
    expect(faults(await unit.chair.act(plan.id, 'cancel', { reason: '   ' }))).toHaveLength(1);
    expect(faults(await unit.chair.act(plan.id, 'cancel', { reason: 'a\u202Eb' }))).toEqual([
      'reason: forbidden-character',
    ]);
    expect(faults(await unit.chair.act(plan.id, 'cancel', 'because'))).toEqual([': wrong-type']);
  });

  test('a document of a kind that is not installed', async () => {
    const answer = await unit.chair.create({ ...named('Bài thơ'), kind: 'poem', content: {} });
    expect(faults(answer)).toEqual(['kind: not-an-option']);
  });

  test('a document for another unit, which is not even there for whoever does not belong to it', async () => {
    const { organisationId } = await unitOf(server, '07');
    const foreign = unit.chair.create({ ...named('Kế hoạch'), organisationId, content: planContent() });
    await expect(foreign).rejects.toThrow('NOT_FOUND');
  });
});

describe('many acts in one request', () => {
  test('each row has its own answer, and one that is refused spoils no other', async () => {
    const [good, bad] = await Promise.all([unit.draft(), unit.draft()]);
    const answers = await unit.chair.actAll([
      { documentId: good.id, action: 'cancel', payload: { reason: 'Trùng' }, expectedVersion: 1 },
      { documentId: bad.id, action: 'approve', payload: {}, expectedVersion: 1 },
      { documentId: bad.id, action: 'cancel', payload: { reason: 'Trùng' }, expectedVersion: 7 },
    ]);
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'ActionPerformed',
      'ActionRefused',
      'VersionConflict',
    ]);
    expect(performed(answers[0]!).document.state).toBe('cancelled');
  });
});

const payloads: Record<string, object> = { withdraw: { reason: 'Thử' } };

function named(title: string) {
  return { kind: 'annual-plan', organisationId: unit.organisationId, title };
}

function rowIds(content: Record<string, unknown>): string[] {
  const { targets, tasks } = content as Record<string, { id: string }[]>;
  return [...(targets ?? []), ...(tasks ?? [])].map(({ id }) => id);
}
