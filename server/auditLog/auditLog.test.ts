import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import {
  checkpoints,
  consistencyProof,
  growLog,
  isConsistent,
  isIncluded,
  leafHash,
  logIndexes,
  logProof,
  readNote,
  signNote,
  verifierKey,
} from './index.ts';

let province: Province;
let unit: Unit;
beforeAll(async () => {
  province = await createProvince([flow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

const grow = () => growLog(province.worker);

test('every event becomes one leaf, provable by whoever may read it under a signed checkpoint', async () => {
  const life = await (await Life.begin(province, unit)).agree();
  expect(await grow()).toBe(8);
  const events = await province.sql<{ id: string; hash: string }>(
    'select id, hash from event where document_id = $1',
    [life.id],
  );
  await province.as(life.chair, async (reading) => {
    const indexes = await logIndexes(
      reading,
      events.map(({ id }) => id),
    );
    expect(indexes.size).toBe(8);
    for (const { id, hash } of events) {
      const proof = (await logProof(reading, id))!;
      const { size, root, note } = proof.checkpoint;
      expect(readNote(note, province.publicKey)).toEqual({ size, root });
      expect(proof.leafHash).toEqual(leafHash(Buffer.from(hash, 'hex')));
      expect(isIncluded(proof.leafHash, proof.index, size, proof.path, root)).toBe(true);
    }
  });
});

test('grows by what is new, and each checkpoint begins with the one before', async () => {
  await grow();
  for (let n = 0; n < 5; n += 1) {
    await Life.begin(province, unit);
    if (n % 2 === 0) await grow();
  }
  await grow();
  expect(await grow()).toBe(0);
  await province.as(unit.people['chair']!, async (reading) => {
    const { rows } = await checkpoints(reading, { first: 100 });
    expect(rows.length).toBeGreaterThan(3);
    for (const [index, newer] of rows.slice(0, -1).entries()) {
      const older = rows[index + 1]!;
      const path = (await consistencyProof(reading, older.size, newer.size))!;
      expect(isConsistent({ from: older.size, to: newer.size, path }, older.root, newer.root)).toBe(true);
    }
    expect(await consistencyProof(reading, 1, rows[0]!.size + 1)).toBeNull();
    expect(await consistencyProof(reading, 2, 1)).toBeNull();
  });
});

test('misses no event, however late its transaction commits', async () => {
  await grow();
  const early = await Life.begin(province, unit);
  const late = new pg.Client({ connectionString: province.databaseUrl });
  await late.connect();
  await late.query('begin');
  // Written before, committed after the log went by.
  await late.query(`insert into event select (jsonb_populate_record(null::event, to_jsonb(e) || jsonb_build_object(
    'seq', 2, 'id', gen_random_uuid(), 'bytes', e.bytes))).* from event e where document_id = '${early.id}'`);
  const after = await Life.begin(province, unit);
  expect(await grow()).toBe(2);
  await late.query('commit');
  await late.end();
  expect(await grow()).toBe(1);
  const [missing] = await province.sql<{ count: string }>(
    'select count(*) from event e where not exists (select from log_leaf l where l.event_id = e.id)',
  );
  expect(Number(missing?.count)).toBe(0);
  expect(after.version).toBe(1);
});

test('an act that is rolled back awaits nothing', async () => {
  await grow();
  const life = await Life.begin(province, unit);
  expect((await life.act(life.chair, 'approve')).kind).toBe('refused');
  expect(await grow()).toBe(1);
});

test('of several writers at once each leaf is written once', async () => {
  for (let n = 0; n < 6; n += 1) await Life.begin(province, unit);
  const grown = await Promise.all([grow(), grow(), grow(), grow()]);
  const rest = await grow();
  expect(grown.reduce((sum, count) => sum + count, rest)).toBe(6);
  const [log] = await province.sql<{ size: string; leaves: string; events: string }>(
    'select max(index) + 1 as size, count(*) as leaves, (select count(*) from event) as events from log_leaf',
  );
  expect([log?.size, log?.leaves]).toEqual([log?.events, log?.events]);
});

test('is only ever added to', async () => {
  for (const change of [
    'delete from log_leaf',
    `update log_node set hash = ''`,
    'truncate log_leaf',
    'delete from checkpoint',
  ])
    await expect(province.sql(change)).rejects.toThrow(/append-only/);
});

test('a note that was changed, or signed by another key, is none', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const state = { size: 7, root: Buffer.alloc(32, 1) };
  const note = signNote(state, privateKey);
  expect(note.split('\n')).toEqual([
    expect.stringMatching(/^trinhky-log\/[0-9a-f]{16}$/),
    '7',
    state.root.toString('base64'),
    '',
    expect.stringMatching(/^— trinhky-log\/[0-9a-f]{16} [A-Za-z0-9+/=]+$/),
    '',
  ]);
  expect(readNote(note, publicKey)).toEqual(state);
  expect(readNote(note.replace('\n7\n', '\n8\n'), publicKey)).toBeNull();
  expect(readNote(note.replace('\n7\n', '\n07\n'), publicKey)).toBeNull();
  expect(readNote(`${note}x`, publicKey)).toBeNull();
  expect(readNote(note, generateKeyPairSync('ed25519').publicKey)).toBeNull();
  expect(verifierKey(publicKey)).toMatch(/^trinhky-log\/[0-9a-f]{16}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/);
});
