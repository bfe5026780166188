import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findHome } from '../../server/db/embedded/home.ts';
import { Client } from '../support/client.ts';
import { VIEWER } from '../support/operations.ts';
import { Child } from './processes.ts';

let folder: string;
let servers: Child[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-shared-'));
  chmodSync(folder, 0o711);
  const env = {
    TRINHKY_DATA: join(folder, 'data'),
    TRINHKY_DEMO: 'false',
    TRINHKY_DRAIN: '0',
    HOST: '127.0.0.1',
  };
  servers = [new Child({ ...env, LOG_LEVEL: 'warn' }), new Child({ ...env, LOG_LEVEL: 'warn' })];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
  rmSync(folder, { recursive: true });
});

interface Answered {
  status: number;
  retry: boolean;
}

test('two servers begin at once in an empty folder; when PostgreSQL dies under them, one says "again" until it is back', async () => {
  const urls = await Promise.all(servers.map((server) => server.begin('serve')));
  for (const url of urls) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const before = postmaster();

  process.kill(before, 'SIGKILL');
  const heard: Answered[] = [];
  while (heard.at(-1)?.status !== 200 || postmaster() === before) {
    heard.push(await ask(urls[heard.length % 2]!));
    await sleep(20);
  }
  for (const { status, retry } of heard)
    expect([status, retry]).toEqual(status === 200 ? [200, false] : [503, true]);
  expect(heard.some(({ status }) => status === 503)).toBe(true);

  // Nothing of the pools is stuck: many more than they have connections are answered at once.
  const crowd = await Promise.all(Array.from({ length: 60 }, (_, index) => ask(urls[index % 2]!)));
  expect(crowd.filter(({ status }) => status !== 200)).toEqual([]);
  for (const url of urls) expect((await fetch(`${url}/readyz`)).status).toBe(200);
}, 300_000);

function postmaster(): number {
  return Number(
    readFileSync(join(findHome(join(folder, 'data')).cluster, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
}

/** Somebody whose session has to be looked up, which only the database can do. */
async function ask(url: string): Promise<Answered> {
  const response = await new Client(url).send('/graphql', {
    method: 'POST',
    body: JSON.stringify({ query: VIEWER }),
    headers: { 'content-type': 'application/json', cookie: `trinhky_session=${'x'.repeat(43)}` },
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string; retry?: true } }[] };
  if (response.status !== 200) expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
  return { status: response.status, retry: errors?.[0]?.extensions.retry ?? false };
}
