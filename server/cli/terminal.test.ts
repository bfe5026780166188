import { expect, test } from '@jest/globals';
import { createLogger } from '../logging.ts';
import { terminalLog } from './terminal.ts';

test('a terminal gets a short line a request, faults with their message, and no JSON', () => {
  let text = '';
  const logger = createLogger({ logLevel: 'info' }, terminalLog({ write: (said) => void (text += said) }));
  logger.info({ event: 'starting', step: 'database' }, 'starting');
  logger.info(
    { method: 'POST', path: '/graphql', status: 200, ms: 12.3, operation: 'query Inbox' },
    'request',
  );
  logger.error({ err: new Error('the disk is full') }, 'resolver failed');
  expect(text.replace(/^[\d:]{8}/gm, 'TIME')).toBe(
    'TIME  POST  /graphql  200  12.3 ms  query Inbox\nTIME  error  resolver failed  the disk is full\n',
  );
});
