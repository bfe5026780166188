import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { Closing } from './closing.ts';
import { appUrl, connect, type Database } from './db/index.ts';
import { readinessOf } from './readiness.ts';

let database: TestDatabase;
let db: Database;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await connect(appUrl(database.url));
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await db.close();
  await database.drop();
});

const running = new Closing();
const ready = () => readinessOf(db, appUrl(database.url), running)();

test('ready: writable, and migrated to what this release knows', async () => {
  expect(await ready()).toEqual({ ready: true, checks: { database: 'ok', migrations: 'ok', queue: 'ok' } });
});

test('not ready: told to stop, before anything else is looked at', async () => {
  const closing = new Closing();
  const readiness = readinessOf(db, appUrl(database.url), closing);
  expect(await readiness()).toMatchObject({ ready: true });
  const closed = closing.close();
  expect(await readiness()).toEqual({ ready: false, checks: { server: 'stopping' } });
  await closed;
});

test('not ready: a release newer than this one was here', async () => {
  await owner.query(`insert into migration (name, executed_at) values ('M9999Future', now())`);
  expect(await ready()).toEqual({
    ready: false,
    checks: { database: 'ok', migrations: 'newer', queue: 'ok' },
  });
  await owner.query(`delete from migration where name = 'M9999Future'`);
});

test('not ready: a migration is missing', async () => {
  const last = 'select id from migration order by id desc limit 1';
  const { rows } = await owner.query<{ id: number; name: string }>(
    `delete from migration where id = (${last}) returning id, name`,
  );
  expect(await ready()).toEqual({
    ready: false,
    checks: { database: 'ok', migrations: 'pending', queue: 'unknown' },
  });
  await owner.query('insert into migration (id, name, executed_at) values ($1, $2, now())', [
    rows[0]?.id,
    rows[0]?.name,
  ]);
});

test('not ready: what should have left minutes ago is still here', async () => {
  const insert = `
    with unit as (insert into organisation (kind, code, founded_on) values ('GrassrootsUnion', 'x', '2020-01-01') returning id),
      someone as (insert into person (full_name) values ('Ai đó') returning id),
      paper as (insert into document (kind, flow_version, organisation_id, title, state, version, revision, content_hash,
          substance_hash, created_by, drafted_by, type_code, created_at, updated_at)
        select 'toy', 1, unit.id, 'x', 'draft', 1, 1, 'x', 'x', someone.id, someone.id, 'KH', now(), now()
          from unit, someone returning id)
    insert into outbox (document_id, seq, topic, payload, created_at)
      select id, 1, 'act', '{}', now() - $1::interval from paper returning id`;
  const { rows } = await owner.query<{ id: string }>(insert, ['6 minutes']);
  expect(await ready()).toEqual({
    ready: false,
    checks: { database: 'ok', migrations: 'ok', queue: 'stalled' },
  });
  await owner.query(`update outbox set created_at = now() - interval '1 minute' where id = $1`, [
    rows[0]?.id,
  ]);
  expect(await ready()).toMatchObject({ ready: true });
  await owner.query('update outbox set relayed_at = now()');
});

test('not ready: a database one can only read', async () => {
  const app = await connect(`${appUrl(database.url)}?options=-c%20default_transaction_read_only%3Don`);
  expect(await readinessOf(app, appUrl(database.url), running)()).toMatchObject({
    ready: false,
    checks: { database: 'read-only' },
  });
  await app.close();
});

test('gone: it says so rather than wait, and the server lives on', async () => {
  const short = await createTestDatabase();
  const app = await connect(appUrl(short.url));
  const readiness = readinessOf(app, appUrl(short.url), running);
  expect(await readiness()).toMatchObject({ ready: true });
  await short.drop();
  await expect(readiness()).rejects.toThrow();
  await app.close();
});
