import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createTestDatabase } from '../../../test/support/database.ts';
import { dumpSchema } from '../index.ts';

test('schema.sql is what the migrations make (node scripts/dump-schema.ts writes it)', async () => {
  const database = await createTestDatabase();
  try {
    const committed = await readFile(new URL('../schema.sql', import.meta.url), 'utf8');
    expect(await dumpSchema(database.url)).toBe(committed);
  } finally {
    await database.drop();
  }
});
