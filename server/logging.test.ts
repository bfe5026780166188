import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createLogger } from './logging.ts';

test('secrets stay out of the log, however deep they lie', () => {
  const secrets = ['hunter2', 'cookie-value', 'bearer-token', 'deep-password'];
  const text = logged((logger) => {
    logger.info(
      { password: secrets[0], headers: { cookie: secrets[1], authorization: secrets[2] } },
      'request',
    );
    logger.info({ a: { b: { password: secrets[3] } } }, 'deeper');
  });
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test('of a database error neither the statement nor its values are told', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'ballot_pkey',
    detail: 'Key (choice)=(disagree) already exists.',
  });
  const error = Object.assign(
    new Error(`insert into ballot values ('disagree') - duplicate key`, { cause }),
    { name: 'DriverException' },
  );
  const text = logged((logger) => logger.error({ err: error }, 'failed'));
  expect(text).not.toContain('disagree');
  expect(text).toContain('23505');
  expect(text).toContain('ballot_pkey');
  expect(text).toContain('logging.test.ts');
});

test('other errors keep their message', () => {
  expect(logged((logger) => logger.error({ err: new TypeError('x is not a function') }, 'failed'))).toContain(
    'x is not a function',
  );
});

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  write(createLogger({ logLevel: 'trace' }, sink));
  return text;
}
