import { expect, test } from '@jest/globals';
import { Commits, Messages } from './wire.ts';

const message = (type: string, ...words: string[]) => {
  const body = Buffer.from(words.map((word) => `${word}\0`).join(''));
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const greeting = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);

test('messages come whole, however the bytes arrive', () => {
  const stream = Buffer.concat([greeting, message('Q', 'begin'), message('Q', 'commit')]);
  const messages = new Messages({ from: 'client' });
  const heard = [...stream].flatMap((byte) => messages.take(Buffer.from([byte])));
  expect(heard.map(({ type }) => type)).toEqual(['greeting', 'Q', 'Q']);
  expect(Buffer.concat(heard.map(({ bytes }) => bytes))).toEqual(stream);
});

test.each([
  [['Q', 'commit'], true],
  [['Q', 'COMMIT;'], true],
  [['Q', 'update a set b = 1; commit'], true],
  [['Q', 'rollback'], false],
  [['Q', "select 'commit'"], false],
])('%j asks for a commit: %s', (words, expected) => {
  const [type, ...rest] = words;
  const [heard] = new Messages({ from: 'server' }).take(message(type!, ...rest));
  expect(new Commits().asks(heard!)).toBe(expected);
});

test('a prepared commit is one whenever it is bound, and its name may come to mean something else', () => {
  const commits = new Commits();
  const messages = new Messages({ from: 'server' });
  const asks = (...words: [string, ...string[]]) => commits.asks(messages.take(message(...words))[0]!);
  expect([asks('P', 'c', 'commit'), asks('B', '', 'c'), asks('B', '', 'c')]).toEqual([false, true, true]);
  expect([asks('P', 'c', 'select 1'), asks('B', '', 'c')]).toEqual([false, false]);
});
