import { expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './database.ts';

test('each test database is alone, and gone when dropped', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await ask(one.url, 'create table only_here (n int)');
  expect(await ask(two.url, `select to_regclass('only_here') as value`)).toBeNull();

  await one.drop();
  await expect(ask(one.url, 'select 1 as value')).rejects.toThrow(/does not exist/);
  await two.drop();
});

test('an empty one has no tables', async () => {
  const database = await createTestDatabase({ empty: true });
  const tables = `select count(*)::int as value from information_schema.tables where table_schema = 'public'`;
  expect(await ask(database.url, tables)).toBe(0);
  await database.drop();
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(sql);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}
