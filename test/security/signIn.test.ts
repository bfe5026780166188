import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { VIEWER } from '../support/operations.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf } from '../support/unit.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
}, SEEDING);

afterAll(() => server.stop());

const PASSWORD = 'trinhky-demo';
const viewerOf = async (client: { ask<T>(query: string): Promise<T> }) =>
  (await client.ask<{ viewer: object | null }>(VIEWER)).viewer;

describe('signing in', () => {
  test('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const client = server.anonymous();
    const response = await client.signIn('chutich.cs01', PASSWORD);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ viewer: { person: { fullName: expect.any(String) } } });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^trinhky_session=[^;]{32,};/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=(Lax|Strict)/i);
    expect(await viewerOf(client)).toMatchObject({ locale: 'vi' });
  });

  test('does not tell a wrong password from an unknown name', async () => {
    const answers = await Promise.all(
      ['chutich.cs01', 'nobody.at.all'].map(async (name) => {
        const response = await server.anonymous().signIn(name, 'not-the-password');
        return { status: response.status, body: withoutRequestId(await response.text()) };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(401);
  });

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['no object', '[]'],
    ['no JSON', '{"username":'],
    ['numbers', { username: 1, password: 2 }],
    ['an object for a password', { username: 'chutich.cs01', password: { $ne: '' } }],
    ['an endless password', { username: 'chutich.cs01', password: 'x'.repeat(1_000_000) }],
  ])('survives %s', async (_what, body) => {
    const { status } = await server.anonymous().post('/auth/session', body);
    expect([400, 401, 413]).toContain(status);
  });

  test('a form of another site cannot sign anybody in or out', async () => {
    const signIn = JSON.stringify({ username: 'chutich.cs01', password: PASSWORD });
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const foreign = await fetch(`${server.url}/auth/session`, { method: 'POST', headers, body: signIn });
    expect(foreign.status).toBe(403);
    const plain = await fetch(`${server.url}/auth/session`, { method: 'POST', body: signIn });
    expect(plain.ok).toBe(false);
  });
});

describe('guessing', () => {
  test('is stopped, for the right password too, and says when to come back', async () => {
    const client = server.anonymous();
    const statuses: number[] = [];
    for (let guess = 0; guess < 30 && statuses.at(-1) !== 429; guess++) {
      statuses.push((await client.signIn('uyvien1.cs20', `guess-${guess}`)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    const limited = await client.signIn('uyvien1.cs20', PASSWORD);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await client.signIn('uyvien2.cs01', PASSWORD)).status).toBe(200);
  });

  test('in one burst is stopped as well', async () => {
    const guesses = Array.from({ length: 40 }, (_, guess) =>
      server.anonymous().signIn('thuky.cs07', `burst-${guess}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  test('counts failures only', async () => {
    for (let time = 0; time < 25; time++) {
      expect((await server.anonymous().signIn('thuky.cs08', PASSWORD)).status).toBe(200);
    }
  });

  test('has no second door in GraphQL', async () => {
    const { errors } = await server
      .anonymous()
      .graphql('mutation { signIn(username: "a", password: "b") { id } }');
    expect(errors).toBeDefined();
  });
});

describe('a session', () => {
  test('ends when one signs out, for everyone who kept the cookie', async () => {
    const client = server.anonymous();
    await client.signIn('uyvien1.cs01', PASSWORD);
    expect((await client.signOut()).status).toBeLessThan(300);
    expect(await viewerOf(client)).toBeNull();
  });

  test('ends with the account', async () => {
    const client = await server.as('phochutich.cs01');
    expect(await viewerOf(client)).not.toBeNull();
    await server.sql(`update account set disabled_at = now() where username = 'phochutich.cs01'`);
    expect(await viewerOf(client)).toBeNull();
    expect((await server.anonymous().signIn('phochutich.cs01', PASSWORD)).status).toBe(401);
    await server.sql(`update account set disabled_at = null where username = 'phochutich.cs01'`);
  });

  test('loses its rights at once when the office ends', async () => {
    const unit = await unitOf(server, '03');
    const plan = await unit.draft();
    const member = unit.committee[4]!;
    expect((await member.document(plan.id)).id).toBe(plan.id);
    const office = await server.staff.endOffice('uyvien2.cs03');
    await expect(member.document(plan.id)).rejects.toThrow('NOT_FOUND');
    const list = await member.ask<{ documents: { totalCount: number } }>('{ documents { totalCount } }');
    expect(list.documents.totalCount).toBe(0);
    await office.undo();
  });

  test('runs out', async () => {
    const client = await server.as('thuky.cs01');
    const back = await server.forward({ days: 400 }, { signInAnew: false });
    expect(await viewerOf(client)).toBeNull();
    await back();
  });

  test('cannot be made up', async () => {
    for (const value of ['', 'x', 'a'.repeat(43), `' or 1=1 --`, '../../etc/passwd']) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: `trinhky_session=${encodeURIComponent(value)}`,
        },
        body: JSON.stringify({ query: VIEWER }),
      });
      expect(await response.json()).toEqual({ data: { viewer: null } });
    }
  });
});

function withoutRequestId(body: string): string {
  return body.replace(/"requestId":"[^"]*"/, '');
}
