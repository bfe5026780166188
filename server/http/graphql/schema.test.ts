import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { printApiSchema } from './schema.ts';

test('schema/schema.graphql is what the code says (npx trinhky schema print > schema/schema.graphql)', () => {
  const committed = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printApiSchema());
});
