import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { createLogger } from '../logging.ts';
import { openBroadcast } from './index.ts';
import { ANYTHING, type Heard } from './channel.ts';
import { listen } from './listen.ts';

let database: TestDatabase;
const logger = createLogger({ logLevel: 'silent' });

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

async function heardOf(ids: string[]): Promise<Heard[]> {
  const connectionString = database.url;
  const heard: Heard[] = [];
  const listening = listen({ connectionString, logger, onHeard: (one) => heard.push(one) });
  await listening.ready;
  const broadcast = openBroadcast({ connectionString, logger });
  for (const id of ids) broadcast.tell(id);
  await broadcast.close();
  await listening.close();
  return heard;
}

test('a listener begins with "anything", since nobody knows what was said before', async () => {
  expect(await heardOf([])).toEqual([ANYTHING]);
});

test('changes are gathered, each named once, and split where PostgreSQL would refuse the length', async () => {
  const ids = Array.from({ length: 450 }, () => randomUUID());
  const [, ...messages] = await heardOf([...ids, ...ids]);
  expect(messages).toHaveLength(3);
  expect(messages.flat()).toEqual(ids);
});

test('very many are not named one by one', async () => {
  const ids = Array.from({ length: 2_001 }, () => randomUUID());
  expect(await heardOf(ids)).toEqual([ANYTHING, ANYTHING]);
});
