import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '../support/client.ts';
import { cloneOfDemo, SEEDING } from '../support/demoProvince.ts';
import type { TestDatabase } from '../support/database.ts';
import { VIEWER } from '../support/operations.ts';
import { run, serve } from '../support/process.ts';

let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  database = await cloneOfDemo();
  env = { DATABASE_URL: database.url, PORT: '0', TRINHKY_DEMO: 'true', HOST: '127.0.0.1' };
}, SEEDING);

afterAll(() => database.drop());

test('serve says when it is ready, where and for whom, serves, and ends cleanly however often it is told to', async () => {
  const serving = await serve(env);
  expect(JSON.stringify(serving.ready)).toContain('chutich.cs01');
  const client = new Client(serving.url);
  expect((await client.signIn('chutich.cs01', 'trinhky-demo')).status).toBe(200);
  expect(await client.ask(VIEWER)).toMatchObject({ viewer: { locale: 'vi' } });
  for (const path of ['/livez', '/readyz', '/']) expect((await client.send(path)).status).toBe(200);
  expect((await client.send('/metrics')).status).toBe(404);
  expect((await client.send('/')).headers.get('content-security-policy')).toContain("default-src 'none'");

  serving.signal('SIGTERM');
  serving.signal('SIGTERM');
  expect(await serving.ended).toBe(0);
  expect(serving.output()).not.toContain(client.cookie.value);
  expect(serving.output()).not.toMatch(/argon2|password_hash/);
});

test('a wrong configuration is told with all its faults, and is wrong use', async () => {
  const { code } = await run(['serve'], { ...env, PORT: 'many', HOST: 'a b' });
  expect(code).toBe(2);
});

test('an unknown command is wrong use', async () => {
  expect((await run(['sign-everything'], env)).code).toBe(2);
});

test('the state of the migrations can be asked for, by machines too', async () => {
  const { code, stdout } = await run(['migrate', 'status', '--json'], env);
  expect(code).toBe(0);
  expect(() => JSON.parse(stdout) as unknown).not.toThrow();
});
