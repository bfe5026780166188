import { expect, test } from '@jest/globals';
import { Closing } from './closing.ts';

test('what was opened last is closed first, once, however often it is asked for', async () => {
  const closing = new Closing();
  const closed: string[] = [];
  closing.onClose(() => void closed.push('database'));
  closing.onClose(async () => void closed.push('http'));
  await Promise.all([closing.close(), closing.close()]);
  await closing.close();
  expect(closed).toEqual(['http', 'database']);
});

test('a step that fails does not keep the others open, and is told at the end', async () => {
  const closing = new Closing();
  const closed: string[] = [];
  closing.onClose(() => void closed.push('database'));
  closing.onClose(() => {
    throw new Error('stuck');
  });
  await expect(closing.close()).rejects.toThrow('stuck');
  expect(closed).toEqual(['database']);
});

test('what is opened after the end has begun is closed at once', async () => {
  const closing = new Closing();
  await closing.close();
  let closed = false;
  closing.onClose(() => void (closed = true));
  expect(closed).toBe(true);
});
