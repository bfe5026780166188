import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { appUrl, workerUrl, migrate, migrationStatus } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

test('two processes may migrate at once, and again', async () => {
  expect((await migrationStatus(database.url)).executed).toEqual([]);
  await Promise.all([migrate(database.url), migrate(database.url)]);
  await migrate(database.url);
  const { executed, pending, unknown } = await migrationStatus(database.url);
  expect(executed[0]).toBe('M0001Foundation');
  expect([...pending, ...unknown]).toEqual([]);
});

test('the server signs in as app, with a password made from the owner’s', async () => {
  const { rows } = await ask(appUrl(database.url), 'select current_user as name');
  expect(rows).toEqual([{ name: 'app' }]);
});

test('a database of a newer release is left alone', async () => {
  await ask(database.url, `insert into migration (name) values ('M9999Later')`);
  await expect(migrate(database.url)).rejects.toThrow(/newer release \(M9999Later\)/);
  await ask(database.url, `delete from migration where name = 'M9999Later'`);
});

test('an ordinary owner of a database may migrate it, superusers are not needed', async () => {
  const other = await createTestDatabase({ empty: true });
  const name = new URL(other.url).pathname.slice(1);
  const owner = `owner_of_${name}`;
  await ask(
    database.url,
    `create role ${owner} login createrole password 'secret';
     grant app, auditor, backup, gatekeeper, worker to ${owner} with admin option;
     alter database ${name} owner to ${owner}`,
  );
  const url = new URL(other.url);
  url.username = owner;
  url.password = 'secret';
  try {
    process.env['APP_DATABASE_URL'] = appUrlOf(database.url, url);
    process.env['WORKER_DATABASE_URL'] = inDatabaseOf(url, workerUrl(database.url));
    await migrate(url.href);
    expect((await migrationStatus(url.href)).pending).toEqual([]);

    // Row-level security is forced on the owner too, and the functions that look past it are not the owner's.
    await ask(
      url.href,
      `insert into organisation (id, kind, code, founded_on)
         values ('00000000-0000-4000-8000-000000000001', 'UpperUnion', 'X', '2020-01-01');
       insert into person (id, full_name) values ('00000000-0000-4000-8000-000000000002', 'Hồ Ân');
       insert into office_holding (organisation_id, person_id, office, period)
         select organisation.id, person.id, 'chair', '[2020-01-01,)' from organisation, person where full_name = 'Hồ Ân';
       insert into account (person_id, username, password_hash) select id, 'an', 'x' from person where full_name = 'Hồ Ân'`,
    );
    const app = appUrlOf(database.url, url);
    expect((await ask(app, `select password_hash from account_to_sign_in('an')`)).rows).toHaveLength(1);
    const reach = `begin; select enter('00000000-0000-4000-8000-000000000002', now(), 'auto'); select unnest(reach()) as key`;
    const answers = (await ask(app, reach)) as unknown as pg.QueryResult[];
    expect(answers.at(-1)?.rows).toHaveLength(3);
    expect((await ask(app, 'select from person')).rows).toEqual([]);
  } finally {
    delete process.env['APP_DATABASE_URL'];
    delete process.env['WORKER_DATABASE_URL'];
    await other.drop();
    await ask(database.url, `drop role ${owner}`);
  }
});

test('an owner who may not make roles is told what to run', async () => {
  const other = await createTestDatabase({ empty: true });
  const name = new URL(other.url).pathname.slice(1);
  const owner = `poor_${name}`;
  await ask(
    database.url,
    `create role ${owner} login password 'secret'; alter database ${name} owner to ${owner}`,
  );
  const url = new URL(other.url);
  url.username = owner;
  url.password = 'secret';
  await expect(migrate(url.href)).rejects.toThrow(
    /create role app login.*grant gatekeeper, worker to "poor_/s,
  );
  await other.drop();
  await ask(database.url, `drop role ${owner}`);
});

/** As `app` of that owner's cluster, in this database. */
function appUrlOf(ownerUrl: string, database: URL): string {
  return inDatabaseOf(database, appUrl(ownerUrl));
}

function inDatabaseOf({ pathname }: URL, url: string): string {
  const moved = new URL(url);
  moved.pathname = pathname;
  return moved.href;
}

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
