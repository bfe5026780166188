import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import {
  action,
  catalogOf,
  chairOf,
  fields,
  recordsKeeperOf,
  replaceAction,
  type Flow,
} from '../../workflows/kit/index.ts';
import { claimOf } from './idempotency.ts';
import { performAction, type ActResult, type Engine, type PerformInput } from './index.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import { flow } from './testing/flow.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province, type Unit } from './testing/province.ts';

let province: Province;
let unit: Unit;
beforeAll(async () => {
  province = await createProvince([flow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

const begun = () => Life.begin(province, unit);
const as = (life: Life, action: string, more: Partial<PerformInput> = {}, engine: Engine = province.engine) =>
  performAction(
    engine,
    { personId: life.chair },
    { ...{ documentId: life.id, action, expectedVersion: life.version }, ...more },
  );
const lastEvent = async (life: Life) =>
  (
    await province.sql<{ action: string; reason: string | null; changes: Record<string, unknown> | null }>(
      'select action, reason, changes from event where document_id = $1 order by seq desc limit 1',
      [life.id],
    )
  )[0]!;
const traces = (life: Life) =>
  province.sql<{ action: string; blockers: object[]; actor: string }>(
    'select action, blockers, actor_id as actor from refusal where document_id = $1 order by at',
    [life.id],
  );

describe('an event tells', () => {
  test('what was sent and what came of it, the reason in its own place', async () => {
    const life = await begun();
    await life.did(life.chair, 'openRound', { mode: 'online' });
    expect((await lastEvent(life)).changes).toMatchObject({ mode: 'online', no: 1, roll: unit.committee });
    await life.did(life.chair, 'abandonRound', { reason: 'Thiếu tài liệu' });
    const { reason, changes } = await lastEvent(life);
    expect(reason).toBe('Thiếu tài liệu');
    expect(changes).toMatchObject({ outcome: 'abandoned' });
    expect(changes).not.toHaveProperty('reason');
    expect(changes).not.toHaveProperty('event');
    await life.did(life.chair, 'cancel', { reason: 'Thôi' });
    expect(await lastEvent(life)).toEqual({ action: 'cancel', reason: 'Thôi', changes: null });
  });

  test('how an act was decided where it may end in several ways', async () => {
    const life = await (await begun()).agree();
    expect((await lastEvent(life)).changes).toMatchObject({ event: 'roundPassed', outcome: 'passed' });
  });

  test('all that was sent, even what has no effect: only a ballot’s choice is secret', async () => {
    const sent = z.strictObject({ choice: z.string(), remark: z.string(), reason: fields.reason() });
    const engine = withCancelling(action(sent, { who: chairOf('unit') }));
    const life = await begun();
    await as(life, 'cancel', { payload: { choice: 'Hai', remark: 'Ba', reason: 'Thôi' } }, engine);
    const changes = { choice: 'Hai', remark: 'Ba' };
    expect(await lastEvent(life)).toEqual({ action: 'cancel', reason: 'Thôi', changes });
  });

  test('an open ballot with its remark, of a secret one nothing but the round', async () => {
    const open = await (await begun()).openRound();
    await open.did(unit.committee[1]!, 'castBallot', { choice: 'disagree', remark: 'Cần bàn thêm' });
    expect((await lastEvent(open)).changes).toMatchObject({ choice: 'disagree', remark: 'Cần bàn thêm' });
    const secret = await (await begun()).openRound({ mode: 'online', ballot: 'secret' });
    await secret.did(unit.committee[1]!, 'castBallot', { choice: 'disagree' });
    expect(Object.keys((await lastEvent(secret)).changes!)).toEqual(['round']);
  });
});

describe('whoever watches', () => {
  test('hears of what was done, and of nothing else', async () => {
    const life = await begun();
    const heard: string[] = [];
    const engine: Engine = { ...province.engine, onCommitted: (id) => void heard.push(id) };
    await as(life, 'submit', {}, engine);
    await as(life, 'openRound', { payload: { mode: 'x' } }, engine);
    await as(life, 'openRound', { payload: { mode: 'online' }, expectedVersion: 7 }, engine);
    expect(heard).toEqual([]);
    await as(life, 'openRound', { payload: { mode: 'online' } }, engine);
    expect(heard).toEqual([life.id]);
    // What changes no document is nobody's news.
    expect(
      await inOneTransaction(engine, { personId: life.chair }, { action: 'look' }, async () => 'seen'),
    ).toBe('seen');
    expect(heard).toStrictEqual([life.id]);
  });
});

describe('of a refused act remains', () => {
  test('its trace, with codes and figures and never the payload', async () => {
    const life = await begun();
    const secretary = unit.people['secretary']!;
    await life.act(secretary, 'cancel', { reason: 'Bí mật' });
    await as(life, 'x'.repeat(120));
    expect(await traces(life)).toEqual([
      {
        ...{ action: 'cancel', actor: secretary },
        blockers: [{ code: 'not-authorised', params: { who: 'chair-of-unit' } }],
      },
      expect.objectContaining({ action: 'x'.repeat(100), actor: life.chair }),
    ]);
    expect(JSON.stringify(await traces(life))).not.toContain('Bí mật');
  });

  test('nothing at all where it was only late, unreadable or unseen', async () => {
    const life = await begun();
    const late = await as(life, 'openRound', { payload: { mode: 'online' }, expectedVersion: 9 });
    expect(late).toMatchObject({ kind: 'conflict', documentId: life.id, changedBy: `chair ${unit.symbol}` });
    expect((await as(life, 'openRound', { payload: 'online' })).kind).toBe('invalid');
    expect(await traces(life)).toEqual([]);
  });

  test('nothing of a mistake of ours either, which is thrown and not told as a refusal', async () => {
    const life = await begun();
    const { openRound } = flow.actions;
    const broken: Flow = {
      ...flow,
      actions: {
        ...flow.actions,
        openRound: {
          ...openRound!,
          effects: () => {
            throw new Error('our mistake');
          },
        },
      },
    };
    const engine = { ...province.engine, flows: catalogOf([broken]) };
    await expect(as(life, 'openRound', { payload: { mode: 'online' } }, engine)).rejects.toThrow(
      'our mistake',
    );
    expect(await traces(life)).toEqual([]);
    expect((await as(life, 'openRound', { payload: { mode: 'online' } })).kind).toBe('performed');
  });
});

test('a kind that is not installed any more is refused by its name', async () => {
  const life = await begun();
  const other = { ...flow, kind: 'other' };
  const engine = { ...province.engine, flows: catalogOf([other]) };
  expect(await as(life, 'openRound', { payload: { mode: 'online' } }, engine)).toEqual({
    ...{ kind: 'refused', documentId: life.id },
    blockers: [{ code: 'unknown-kind', params: { kind: 'toy' } }],
  });
});

test('a payload and a key at fault are told together, and take nothing', async () => {
  const life = await begun();
  const both = await as(life, 'openRound', {
    payload: { mode: 'a\u0000b' },
    idempotencyKey: 'x'.repeat(201),
  });
  expect(both).toMatchObject({
    kind: 'invalid',
    faults: [{ path: 'payload.mode' }, { path: 'idempotencyKey', code: 'too-long' }],
  });
  expect((await as(life, 'openRound', { payload: { mode: '\u0000' }, idempotencyKey: 'one' })).kind).toBe(
    'invalid',
  );
  expect((await as(life, 'openRound', { payload: { mode: 'online' }, idempotencyKey: 'one' })).kind).toBe(
    'performed',
  );
});

describe('a key', () => {
  const cast = (life: Life, by: string, choice: string, key: string, more: object = {}) =>
    life.act(by, 'castBallot', { choice, ...more }, { key });

  test('stands for an open ballot with its choice, for a secret one without', async () => {
    const voter = unit.committee[1]!;
    const open = await (await begun()).openRound();
    expect((await cast(open, voter, 'agree', 'open ballot')).kind).toBe('performed');
    expect(await cast(open, voter, 'disagree', 'open ballot')).toMatchObject({
      blockers: [{ code: 'idempotency-key-reused' }],
    });
    const secret = await (await begun()).openRound({ mode: 'online', ballot: 'secret' });
    const first = await cast(secret, voter, 'agree', 'secret ballot');
    expect(await cast(secret, voter, 'disagree', 'secret ballot')).toEqual(first);
    expect(await cast(secret, voter, 'agree', 'secret ballot', { remark: 'Khác' })).toMatchObject({
      blockers: [{ code: 'idempotency-key-reused' }],
    });
    const [kept] = await province.sql<{ answer: string }>(
      `select body_hash || answer as answer from idempotency where key = 'secret ballot'`,
    );
    expect(kept?.answer).not.toMatch(/agree/);
  });

  test('of a secret ballot still stands for its own document and act', async () => {
    const voter = unit.committee[2]!;
    const secret = { mode: 'online', ballot: 'secret' };
    const [one, other] = [await (await begun()).openRound(secret), await (await begun()).openRound(secret)];
    expect((await cast(one, voter, 'agree', 'one secret')).kind).toBe('performed');
    expect(await cast(other, voter, 'agree', 'one secret')).toMatchObject({
      blockers: [{ code: 'idempotency-key-reused' }],
    });
  });

  test('that the same request holds is waited for, and its answer counts even where this one is refused', async () => {
    const life = await begun();
    const first: ActResult = { kind: 'performed', documentId: life.id, eventId: life.id, receipt: 'first' };
    const body = {
      operation: 'performAction',
      documentId: life.id,
      action: 'closeRound',
      expectedVersion: 1,
      payload: {},
    };
    for (const [key, answers] of [
      ['held', first],
      ['left behind', null],
    ] as const) {
      const { actorId, whole } = claimOf(life.chair, key, body)!;
      const holder = new pg.Client({ connectionString: province.databaseUrl });
      await holder.connect();
      await holder.query('begin');
      await holder.query(
        'insert into idempotency (actor_id, key, body_hash, answer) values ($1, $2, $3, $4)',
        [...[actorId, key, whole, answers && JSON.stringify({ hash: whole, result: answers })]],
      );
      let isAnswered = false;
      const second = as(life, 'closeRound', { idempotencyKey: key }).finally(() => (isAnswered = true));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(isAnswered).toBe(false);
      await holder.query('commit');
      await holder.end();
      if (answers) expect(await second).toEqual(answers);
      else expect(await second).toMatchObject({ blockers: [{ code: 'idempotency-key-reused' }] });
    }
  });

  test('is each person’s own, and never empty', async () => {
    const life = await (await begun()).openRound();
    const [first, second] = unit.committee as [string, string];
    const answers = [await cast(life, first, 'agree', 'mine'), await cast(life, second, 'agree', 'mine')];
    expect(answers.map(({ kind }) => kind)).toEqual(['performed', 'performed']);
    expect(answers[0]).not.toEqual(answers[1]);
    expect(await cast(life, first, 'agree', '')).toEqual({
      kind: 'invalid',
      faults: [{ path: 'idempotencyKey', code: 'too-short' }],
    });
  });

  test('answers the first answer even when the document has gone out of sight', async () => {
    const life = await (await begun()).agree();
    await life.did(life.chair, 'submit', {});
    const officer = province.upper.people['officer']!;
    const review = (payload: object) => life.act(officer, 'beginReview', payload, { key: 'review' });
    const first = await review({});
    expect(first.kind).toBe('performed');
    await province.sql('delete from document_reader where document_id = $1', [life.id]);
    expect(await review({})).toEqual(first);
    expect(await review({ reviewerId: officer })).toEqual({ kind: 'notFound' });
    expect((await life.act(officer, 'beginReview', {})).kind).toBe('notFound');
  });

  test('that stands for something tells nothing of documents out of sight', async () => {
    const life = await begun();
    const openRound = (documentId: string) =>
      as(life, 'openRound', { documentId, payload: { mode: 'online' }, idempotencyKey: 'for its own' });
    expect((await openRound(life.id)).kind).toBe('performed');
    const unseen = await begun();
    await province.sql('delete from document_reader where document_id = $1', [unseen.id]);
    for (const documentId of [unseen.id, randomUUID(), 'misspelt'])
      expect(await openRound(documentId)).toEqual({ kind: 'notFound' });
  });

  test('that stands for something answers nothing for a payload that cannot be read', async () => {
    const life = await begun();
    const openRound = (mode: string) =>
      as(life, 'openRound', { payload: { mode }, idempotencyKey: 'for what was read' });
    expect((await openRound('online')).kind).toBe('performed');
    expect(await openRound('\u0000')).toMatchObject({ kind: 'invalid', faults: [{ path: 'payload.mode' }] });
    expect(await openRound('x'.repeat(1_100_000))).toMatchObject({
      ...{ kind: 'invalid', faults: [{ path: 'payload', code: 'too-large' }] },
    });
  });

  test('of a payload that is no object is free again', async () => {
    const life = await begun();
    for (const payload of ['online', ['online'], 7]) {
      expect((await as(life, 'openRound', { payload, idempotencyKey: 'odd' })).kind).toBe('invalid');
    }
    expect((await as(life, 'openRound', { payload: { mode: 'online' }, idempotencyKey: 'odd' })).kind).toBe(
      'performed',
    );
  });
});

test('all who take a number at the same moment get one, and none twice', async () => {
  const lives = await Promise.all([1, 2, 3, 4].map(async () => (await begun()).agree()));
  for (const life of lives) await life.did(life.chair, 'submit', {});
  const { officer, chair: leader } = province.upper.people;
  const received = await Promise.all(lives.map((life) => life.act(officer!, 'beginReview', {})));
  expect(received.map(({ kind }) => kind)).toEqual(lives.map(() => 'performed'));
  for (const life of lives) {
    life.version += 1;
    await life.did(leader!, 'approve', {});
  }
  const issued = await Promise.all(lives.map((life) => life.act(life.chair, 'issue', {})));
  expect(issued.map(({ kind }) => kind)).toEqual(lives.map(() => 'performed'));
  const taken = await province.sql<{ numbers: number; span: number }>(
    `select count(distinct number)::int as numbers, (max(number) - min(number) + 1)::int as span from register_entry
     where document_id = any ($1) group by organisation_id, type_code`,
    [lives.map(({ id }) => id)],
  );
  expect(taken).toEqual([
    { numbers: 4, span: 4 },
    { numbers: 4, span: 4 },
  ]);
});

test('a number comes from the register of the year of its day', async () => {
  const [last, late, first, third] = [await begun(), await begun(), await begun(), await begun()];
  province.clock.set('2030-12-30T03:00:00.000Z');
  for (const life of [last, late, first]) await (await life.agree()).approve();
  await last.did(last.chair, 'issue');
  province.clock.set('2031-01-02T03:00:00.000Z');
  await late.did(late.chair, 'issue', { issuedOn: '2030-12-31' });
  await first.did(first.chair, 'issue');
  const entries = await province.sql(
    `select document_id as of, year, number from register_entry where document_id = any ($1) and type_code = 'TĐ'
     order by year, number`,
    [[last.id, late.id, first.id]],
  );
  expect(entries).toEqual([
    { of: last.id, year: 2030, number: 1 },
    { of: late.id, year: 2030, number: 2 },
    { of: first.id, year: 2031, number: 1 },
  ]);
  await (await third.agree()).approve();
  for (const issuedOn of ['31/12/2030', 'x2030-12-31', '2030-12-31x', ['2030-12-31'], 20301231]) {
    expect(await third.act(third.chair, 'issue', { issuedOn })).toMatchObject({
      ...{ kind: 'invalid', faults: [{ path: 'payload.issuedOn' }] },
    });
  }
  expect(await third.act(third.chair, 'issue', { issuedOn: '2030-12-30' })).toMatchObject({
    blockers: [{ code: 'issued-before-approval' }, { code: 'issued-before-register' }],
  });
});

test('an act that names another document is judged on that one, as far as its author may see it', async () => {
  const engine = withCancelling(replaceAction(chairOf('unit')));
  const life = await begun();
  const cancel = (byDocumentId: unknown) => as(life, 'cancel', { payload: { byDocumentId } }, engine);
  const draft = await begun();
  const unseen = await begun();
  await province.sql('delete from document_reader where document_id = $1', [unseen.id]);
  for (const [named, code] of [
    [life.id, 'replacement-is-itself'],
    [draft.id, 'replacement-not-in-force'],
    [unseen.id, 'replacement-not-found'],
    [randomUUID(), 'replacement-not-found'],
  ] as const) {
    expect([named, await cancel(named)]).toMatchObject([named, { kind: 'refused', blockers: [{ code }] }]);
  }
  for (const named of ['x', '', 7, null, [draft.id]]) {
    expect(await cancel(named)).toMatchObject({
      ...{ kind: 'invalid', faults: [{ path: 'payload.byDocumentId' }] },
    });
  }
  const inForce = await (await (await begun()).agree()).approve();
  await inForce.did(inForce.chair, 'issue');
  expect((await cancel(inForce.id)).kind).toBe('performed');
});

test('who may act is judged on all that the right asks for, such as whether the union has a records clerk', async () => {
  const engine = withCancelling({ ...flow.actions.cancel!, who: recordsKeeperOf('unit') });
  const cancel = (life: Life) => as(life, 'cancel', { payload: { reason: 'Thôi' } }, engine);
  expect((await cancel(await begun())).kind).toBe('performed');
  const life = await begun();
  await province.sql(
    `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, 'recordsClerk', '[2020-01-01,)')`,
    [unit.id, unit.people['inspectionChair']],
  );
  try {
    expect(await cancel(life)).toMatchObject({ kind: 'refused', blockers: [{ code: 'not-authorised' }] });
  } finally {
    await province.sql(`delete from office_holding where office = 'recordsClerk'`);
  }
});

/** An engine whose flow cancels by another rule. */
function withCancelling(cancel: Flow['actions'][string]): Engine {
  const other: Flow = { ...flow, actions: { ...flow.actions, cancel } };
  return { ...province.engine, flows: catalogOf([other]) };
}
