import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { performed, refusal, saved } from '../support/answers.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let province: Province;

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '10'), provinceOf(server)]);
}, SEEDING);

afterAll(() => server.stop());

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('two at once', () => {
  test('of 32 approvals one wins and the others learn who', async () => {
    const { id } = await unit.submitted();
    const { version } = performed(await province.officer.act(id, 'beginReview', {})).document;
    const leaders = [province.leader, await server.as('phochutich.tinh')];
    const answers = await times(32, (index) => leaders[index % 2]!.act(id, 'approve', {}, { version }));

    const winners = answers.filter(({ __typename }) => __typename === 'ActionPerformed');
    expect(winners).toHaveLength(1);
    const { event, document } = performed(winners[0]!);
    const losers = answers.filter((answer) => answer.__typename === 'VersionConflict');
    expect(losers).toHaveLength(31);
    expect(new Set(losers.map(({ changedBy }) => changedBy))).toEqual(new Set([event.actor?.fullName]));
    expect(losers.every((loser) => loser.document.version === document.version)).toBe(true);
    expect((await unit.chair.history(id)).filter(({ action }) => action === 'approve')).toHaveLength(1);
  });

  test('a save against an older version says who was faster and keeps their words', async () => {
    const plan = await unit.draft();
    saved(await unit.chair.save(plan.id, { ...plan.content, objective: 'Của người nhanh' }, plan));
    const slow = await unit.chair.save(plan.id, { ...plan.content, objective: 'Của người chậm' }, plan);
    expect(slow).toMatchObject({ __typename: 'VersionConflict', document: { version: 2 } });
    if (slow.__typename === 'VersionConflict') {
      expect(slow.changedBy).toBeTruthy();
      expect(Date.parse(slow.changedAt ?? '')).not.toBeNaN();
    }
    expect((await unit.chair.document(plan.id)).content).toMatchObject({ objective: 'Của người nhanh' });
  });

  test('a version of the future is a conflict as well', async () => {
    const plan = await unit.draft();
    const answer = await unit.chair.act(plan.id, 'openRound', { mode: 'online' }, { version: 99 });
    expect(answer.__typename).toBe('VersionConflict');
  });

  test('submit and cancel at once: one of them', async () => {
    const plan = await unit.agreed();
    const answers = await Promise.all([
      unit.chair.act(plan.id, 'submit', {}, plan),
      unit.chair.act(plan.id, 'cancel', { reason: 'Thôi' }, plan),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ActionPerformed',
      'VersionConflict',
    ]);
  });

  test('one member’s ballots all at once count once', async () => {
    const plan = await unit.deciding({ mode: 'online', ballot: 'secret' });
    const answers = await times(8, () =>
      unit.committee[3]!.act(plan.id, 'castBallot', { choice: 'agree' }, plan),
    );
    expect(answers.filter(({ __typename }) => __typename === 'ActionPerformed')).toHaveLength(1);
    expect((await unit.chair.document(plan.id)).currentRound?.present).toBe(1);
  });
});

describe('a key', () => {
  test('makes eight equal requests one act with one answer', async () => {
    const plan = await unit.approved(province);
    const key = randomUUID();
    const answers = await times(8, () =>
      unit.chair.act(plan.id, 'issue', {}, { key, version: plan.version }),
    );
    const numbers = answers.map((answer) => performed(answer).document.number);
    expect(new Set(numbers).size).toBe(1);
    expect(new Set(answers.map((answer) => performed(answer).receipt)).size).toBe(1);
    expect(new Set(answers.map((answer) => performed(answer).event.id)).size).toBe(1);
    expect((await unit.chair.history(plan.id)).filter(({ action }) => action === 'issue')).toHaveLength(1);
  });

  test('answers the same later, whatever has happened since', async () => {
    const plan = await unit.agreed();
    const key = randomUUID();
    const first = performed(await unit.chair.act(plan.id, 'submit', {}, { key, version: plan.version }));
    performed(await unit.chair.act(plan.id, 'withdraw', { reason: 'Nghĩ lại' }));
    const again = performed(await unit.chair.act(plan.id, 'submit', {}, { key, version: plan.version }));
    expect(again.event).toEqual(first.event);
    expect(again.receipt).toBe(first.receipt);
    expect((await unit.chair.document(plan.id)).state).toBe('agreed');
  });

  test('with another body is refused, whatever differs', async () => {
    const plan = await unit.agreed();
    const other = await unit.agreed();
    const options = { key: randomUUID(), version: plan.version };
    performed(await unit.chair.act(plan.id, 'submit', { remark: 'Một' }, options));
    for (const answer of [
      await unit.chair.act(plan.id, 'submit', { remark: 'Hai' }, options),
      await unit.chair.act(plan.id, 'revise', {}, options),
      await unit.chair.act(other.id, 'submit', { remark: 'Một' }, options),
      await unit.chair.act(plan.id, 'submit', { remark: 'Một' }, { ...options, version: plan.version + 1 }),
    ]) {
      expect(refusal(answer)).toEqual(['idempotency-key-reused']);
    }
  });

  test('is one person’s own', async () => {
    const plan = await unit.deciding();
    const key = randomUUID();
    for (const member of unit.committee)
      performed(await member.act(plan.id, 'castBallot', { choice: 'agree' }, { key }));
    expect((await unit.chair.document(plan.id)).currentRound?.agree).toBe(5);
  });

  test('is free again after a refusal, a conflict and a fault', async () => {
    const plan = await unit.draft();
    const key = randomUUID();
    const open = (payload: object, version: number) =>
      unit.chair.act(plan.id, 'openRound', payload, { key, version });
    expect((await unit.chair.act(plan.id, 'submit', {}, { key })).__typename).toBe('ActionRefused');
    expect((await open({ mode: 'online' }, 9)).__typename).toBe('VersionConflict');
    expect((await open({ mode: 'x' }, 1)).__typename).toBe('InvalidInput');
    performed(await open({ mode: 'online' }, 1));
  });

  test('makes a document, and a saved draft, once', async () => {
    const { organisationId } = unit;
    const draft = await unit.draft();
    const input = {
      ...{ kind: 'annual-plan', organisationId, title: 'Một lần thôi', content: draft.content },
      idempotencyKey: randomUUID(),
    };
    const made = await times(4, () => unit.chair.create(input));
    expect(new Set(made.map((answer) => saved(answer).id)).size).toBe(1);
    expect(refusal(await unit.chair.create({ ...input, title: 'Hai lần' }))).toEqual([
      'idempotency-key-reused',
    ]);

    const [id, content] = [saved(made[0]!).id, { ...draft.content, objective: 'Lưu một lần' }];
    const options = { key: randomUUID(), version: 1 };
    const saves = await times(4, () => unit.chair.save(id, content, options));
    expect(new Set(saves.map((answer) => saved(answer).version))).toEqual(new Set([2]));
  });
});
