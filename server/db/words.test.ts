import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test.each([
  ['Đào  tạo', 'dao tao'],
  ['HÒA', 'hoa'],
  ['HOÀ', 'hoa'],
  [' Uỷ ban\tkiểm tra', 'uy ban kiem tra'],
  ['Ủy ban Kiểm tra'.normalize('NFD'), 'uy ban kiem tra'],
  ['02/KH-CĐCS01', '02/kh-cdcs01'],
])('%s is found as %s', async (words, folded) => {
  const { rows } = await client.query<{ folded: string }>('select fold($1) as folded', [words]);
  expect(rows).toEqual([{ folded }]);
});

test('letters stand in Vietnamese order', async () => {
  const letters = ['e', 'đ', 'd', 'â', 'ă', 'a', 'ơ', 'ô', 'o', 'ư', 'u', 'c'];
  const { rows } = await client.query<{ letter: string }>(
    'select letter from unnest($1::text[]) letter order by letter collate vietnamese',
    [letters],
  );
  expect(rows.map(({ letter }) => letter).join(' ')).toBe('a ă â c d đ e o ô ơ u ư');
});

test('people stand by given name, then family name, then the names between', async () => {
  const inOrder = [
    'Lê Văn An',
    'Trần Thị An',
    'Trần Văn An',
    'Nguyễn Thị Ánh',
    'Hồ Ân',
    'Võ Bình',
    'Đỗ Dũng',
    'Bùi Đạo',
  ];
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name order by name_order(name) collate vietnamese',
    [[...inOrder].reverse()],
  );
  expect(rows.map(({ name }) => name)).toEqual(inOrder);
});
