import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readReceipt } from '../audit/index.ts';
import { createDocument, documentsByIds, history, leftBy, performAction } from './index.ts';
import { content, flow } from './testing/flow.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province, type Unit } from './testing/province.ts';

const HOUR = 3_600_000;

let province: Province;
let unit: Unit;
let foreign: Unit;

beforeAll(async () => {
  province = await createProvince([flow], { poolSize: 16 });
  [unit, foreign] = province.units as [Unit, Unit];
});
afterAll(() => province.end());

test('eight calls with one key have one effect and get equal answers', async () => {
  const life = await Life.begin(province, unit);
  const calls = Array.from({ length: 8 }, () =>
    life.act(life.chair, 'openRound', { mode: 'online' }, { key: 'eight' }),
  );
  const answers = await Promise.all(calls);
  expect(answers[0]?.kind).toBe('performed');
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await count('event', life)).toBe(2);
  expect(await count('decision_round', life)).toBe(1);
});

test('eight calls that make a document with one key make one', async () => {
  const input = {
    kind: flow.kind,
    organisationId: unit.id,
    title: 'Một',
    content: content(),
    idempotencyKey: randomUUID(),
  };
  const made = await Promise.all(
    Array.from({ length: 8 }, () =>
      createDocument(province.engine, { personId: unit.people['chair']! }, input),
    ),
  );
  expect(made[0]?.kind).toBe('saved');
  for (const one of made) expect(one).toEqual(made[0]);
});

test('of 32 who act on the same version one succeeds and 31 hear who was first', async () => {
  const life = await Life.begin(province, unit);
  const calls = Array.from({ length: 32 }, () => life.act(life.chair, 'openRound', { mode: 'online' }));
  const answers = await Promise.all(calls);
  expect(answers.filter(({ kind }) => kind === 'performed')).toHaveLength(1);
  const conflicts = answers.filter((answer) => answer.kind === 'conflict');
  expect(conflicts).toHaveLength(31);
  for (const conflict of conflicts) {
    expect(conflict).toMatchObject({ documentId: life.id, changedBy: `chair ${unit.symbol}` });
    expect(Date.parse(String(conflict.changedAt))).not.toBeNaN();
  }
});

test('a key stands for one request: another body under it is refused, a refusal frees it', async () => {
  const life = await Life.begin(province, unit);
  const refusedFirst = await life.act(life.chair, 'closeRound', {}, { key: 'k' });
  expect(refusedFirst.kind).toBe('refused');
  expect((await life.act(life.chair, 'openRound', { mode: 'online' }, { key: 'k' })).kind).toBe('performed');
  const other = await life.act(life.chair, 'openRound', { mode: 'meeting' }, { key: 'k' });
  expect(other).toMatchObject({ kind: 'refused', blockers: [{ code: 'idempotency-key-reused' }] });
  const another = await Life.begin(province, unit);
  expect(await another.act(another.chair, 'openRound', { mode: 'online' }, { key: 'k' })).toMatchObject({
    kind: 'refused',
  });
  const [trace] = await province.sql<{ n: number }>(
    `select count(*)::int as n from refusal where document_id = $1`,
    [life.id],
  );
  expect(trace?.n).toBe(2);
});

test('keys of two hundred characters are taken, longer ones are at fault', async () => {
  const life = await Life.begin(province, unit);
  const tooLong = await life.act(life.chair, 'openRound', { mode: 'online' }, { key: 'x'.repeat(201) });
  expect(tooLong).toEqual({
    kind: 'invalid',
    faults: [{ path: 'idempotencyKey', code: 'too-long', params: { max: 200 } }],
  });
  expect((await life.act(life.chair, 'openRound', { mode: 'online' }, { key: 'x'.repeat(200) })).kind).toBe(
    'performed',
  );
});

test('foreign, unknown and misspelt documents answer alike, whatever else is wrong', async () => {
  const life = await Life.begin(province, unit);
  const stranger = foreign.people['chair']!;
  expect(await life.act(stranger, 'openRound', { nonsense: true })).toEqual({ kind: 'notFound' });
  for (const documentId of [randomUUID(), 'x', '', "'; drop table document; --", life.id.toUpperCase()]) {
    const answer = await performAction(
      province.engine,
      { personId: life.chair },
      {
        ...{ documentId, action: 'openRound', payload: { nonsense: true }, expectedVersion: 1 },
      },
    );
    expect(answer).toEqual({ kind: 'notFound' });
  }
  expect(await province.sql('select 1 from refusal where actor_id = $1', [stranger])).toEqual([]);
});

test('what cannot be read is at fault with its path, and unknown acts are refused', async () => {
  const life = await Life.begin(province, unit);
  expect(await life.act(life.chair, 'openRound', { mode: 'online', loud: true })).toMatchObject({
    ...{ kind: 'invalid', faults: [{ path: 'payload.loud', code: 'unknown-key' }] },
  });
  expect(await life.act(life.chair, 'openRound', { mode: '\ud800' })).toMatchObject({ kind: 'invalid' });
  expect(await life.act(life.chair, 'constructor', {})).toMatchObject({
    kind: 'refused',
    blockers: [{ code: 'unknown-action' }],
  });
});

test("the receipt is the server's word for the event, checked with its public key", async () => {
  const life = await Life.begin(province, unit);
  const { receipt, eventId } = await life.did(life.chair, 'openRound', { mode: 'online' });
  const claim = readReceipt(receipt, province.publicKey);
  const [event] = await province.sql<{ hash: string }>('select hash from event where id = $1', [eventId]);
  expect(claim).toMatchObject({ documentId: life.id, seq: 2, hash: event?.hash });
  const forged = receipt.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'));
  expect(readReceipt(forged, province.publicKey)).toBeNull();
});

test('what an act left is at hand at once, as everybody will read it, and not again for the same request', async () => {
  const life = await Life.begin(province, unit);
  const openRound = () => life.act(life.chair, 'openRound', { mode: 'online' }, { key: 'at hand' });
  const left = leftBy(await openRound());
  const [document, event] = await province.as(life.chair, async (reading) => [
    (await documentsByIds(reading, [life.id]))[0],
    (await history(reading, life.id)).rows[0],
  ]);
  expect(left?.document).toEqual(document);
  expect(left?.event).toMatchObject({ id: event!.id, seq: 2, action: 'openRound', bytes: event!.bytes });
  expect(leftBy(await openRound())).toBeUndefined();
});

test('whom a document waits for is right after every act, and who still waits has waited since before', async () => {
  const life = await (await Life.begin(province, unit)).openRound();
  const voters = await waiting(life, 'castBallot');
  expect(voters.map(({ recipient }) => recipient).sort()).toEqual(
    unit.committee.map((id) => `person:${id}`).sort(),
  );
  await life.did(unit.committee[1]!, 'castBallot', { choice: 'agree' });
  const left = await waiting(life, 'castBallot');
  expect(left).toHaveLength(4);
  for (const item of left) expect(voters).toContainEqual(item);
});

test('the last ballot of a round asks the chair to close it, open or secret', async () => {
  for (const ballot of ['open', 'secret']) {
    const life = await (await Life.begin(province, unit)).openRound({ mode: 'online', ballot });
    for (const member of unit.committee) await life.did(member, 'castBallot', { choice: 'agree' });
    expect(await waiting(life, 'castBallot')).toEqual([]);
    expect(await waiting(life, 'closeRound')).toMatchObject([{ recipient: `${unit.id}:chair` }]);
  }
});

test('a ballot needs no version, and an open one may be changed', async () => {
  const life = await (await Life.begin(province, unit)).openRound();
  await life.act(unit.committee[1]!, 'castBallot', { choice: 'agree' }, { version: 1 });
  await life.act(unit.committee[1]!, 'castBallot', { choice: 'disagree' }, { version: 1 });
  const ballots = await province.sql('select choice from ballot where document_id = $1', [life.id]);
  expect(ballots).toEqual([{ choice: 'disagree' }]);
});

test('an act costs two round trips: begin and read, write and commit; the same request again reads and ends', async () => {
  const life = await (await Life.begin(province, unit)).openRound();
  await life.did(unit.committee[0]!, 'castBallot', { choice: 'agree' });
  const cast = () => life.act(unit.committee[1]!, 'castBallot', { choice: 'agree' }, { key: 'two' });
  const first = await flightsOf(cast);
  expect(first).toMatchObject({ answer: { kind: 'performed' }, flights: [3, 3] });
  expect(await flightsOf(cast)).toEqual({ answer: first.answer, flights: [3, 1] });
});

/** What came of it, and how many statements went out together in each of its round trips. */
async function flightsOf<T>(work: () => Promise<T>): Promise<{ answer: T; flights: number[] }> {
  const client = await province.db.pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...words: unknown[]) => Promise<unknown> };
  client.release();
  const { query } = prototype;
  const flights: number[] = [];
  let waiting = 0;
  prototype.query = function counted(this: unknown, ...words: unknown[]) {
    if (waiting === 0) flights.push(0);
    flights.push((flights.pop() ?? 0) + 1);
    waiting += 1;
    return query.apply(this, words).finally(() => (waiting -= 1));
  };
  try {
    return { answer: await work(), flights };
  } finally {
    prototype.query = query;
  }
}

test('ballots cast at the same moment all count, each once', async () => {
  const life = await (await Life.begin(province, unit)).openRound();
  const cast = unit.committee.map((member) =>
    life.act(member, 'castBallot', { choice: 'agree' }, { key: 'at once' }),
  );
  expect((await Promise.all(cast)).map(({ kind }) => kind)).toEqual(unit.committee.map(() => 'performed'));
  const events = await province.sql<{ seq: number }>(
    `select seq from event where document_id = $1 and action = 'castBallot' order by seq`,
    [life.id],
  );
  expect(events.map(({ seq }) => seq)).toEqual(unit.committee.map((_, i) => i + 3));
  expect(await count('ballot', life)).toBe(unit.committee.length);
});

test('a second request under the key of an act in flight hears that act, even where it would be refused', async () => {
  const life = await Life.begin(province, unit);
  const twice = (key: string) =>
    Promise.all([1, 2].map(() => life.act(life.chair, 'openRound', { mode: 'online' }, { key })));
  const [first, second] = await twice('in flight');
  expect(first?.kind).toBe('performed');
  expect(second).toEqual(first);
});

test('an event is dated by the clock, but never before the one it follows', async () => {
  const life = await Life.begin(province, unit);
  const start = province.clock.now();
  await life.did(life.chair, 'openRound', { mode: 'online' });
  const castAt = async (voter: number, moment: number) => {
    province.clock.set(new Date(moment));
    await life.did(unit.committee[voter]!, 'castBallot', { choice: 'agree' });
    province.clock.set(start);
  };
  await castAt(1, start.getTime() - HOUR);
  await castAt(2, start.getTime() + HOUR);
  const [opened, early, late] = await province.sql<{ at: Date }>(
    'select at from event where document_id = $1 and seq > 1 order by seq',
    [life.id],
  );
  expect(early).toEqual(opened);
  expect(late!.at.getTime()).toBeGreaterThanOrEqual(start.getTime() + HOUR);
});

async function count(table: string, life: Life): Promise<number> {
  const [row] = await province.sql<{ n: number }>(
    `select count(*)::int as n from ${table} where document_id = $1`,
    [life.id],
  );
  return row?.n ?? 0;
}

function waiting(life: Life, action: string) {
  return province.sql<{ id: string; recipient: string; since: Date }>(
    'select id, recipient, since from work_item where document_id = $1 and action = $2 order by recipient',
    [life.id, action],
  );
}
