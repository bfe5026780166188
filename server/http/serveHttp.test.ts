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

test('draining still answers, and each answer ends its connection, the one at hand included', async () => {
  const { promise: came, resolve: come } = Promise.withResolvers<() => void>();
  const http = await serveHttp((req, res) => (req.url === '/slow' ? come(() => res.end()) : res.end()), {
    host: '127.0.0.1',
    port: 0,
  });
  expect((await fetch(http.url)).headers.get('connection')).toBe('keep-alive');
  const atHand = fetch(`${http.url}/slow`);
  const answer = await came;
  http.drain();
  answer();
  expect((await atHand).headers.get('connection')).toBe('close');
  const late = await fetch(http.url);
  expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
  await http.stop(0);
});

test('stopping ends the streams of those who listen', async () => {
  const http = await serveHttp(
    (_req, res) => {
      res.setHeader('content-type', 'text/event-stream; charset=utf-8');
      res.write('data: 1\n\n');
    },
    { host: '127.0.0.1', port: 0 },
  );
  const stream = await fetch(http.url);
  await http.stop(60_000);
  expect(await stream.text()).toBe('data: 1\n\n');
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
