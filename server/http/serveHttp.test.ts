import { expect, test } from '@jest/globals';
import { serveHttp } from './serveHttp.ts';

test('stopping lets the request at hand end and takes no other', async () => {
  const { promise: came, resolve: come } = Promise.withResolvers<() => void>();
  const http = await serveHttp((_req, res) => come(() => res.end('done')), { host: '127.0.0.1', port: 0 });
  const atHand = fetch(http.url);
  const answer = await came;
  const stopped = http.stop(5000);
  await expect(fetch(http.url)).rejects.toThrow();
  answer();
  expect(await (await atHand).text()).toBe('done');
  await stopped;
});

test('what does not end in time is cut', async () => {
  const http = await serveHttp(() => undefined, { host: '127.0.0.1', port: 0 });
  const hanging = fetch(http.url).then(
    () => 'answered',
    () => 'cut',
  );
  await new Promise((tick) => setTimeout(tick, 50));
  await http.stop(100);
  expect(await hanging).toBe('cut');
});

test('a port that is taken is told as such', async () => {
  const first = await serveHttp(() => undefined, { host: '127.0.0.1', port: 0 });
  await expect(serveHttp(() => undefined, { host: '127.0.0.1', port: first.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await first.stop(0);
});
