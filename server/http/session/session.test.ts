import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PASSWORD, startSite, type Site } from '../testing/site.ts';

let site: Site;
let chair: string;
let username: string;

beforeAll(async () => {
  site = await startSite();
  chair = site.province.units[0]?.people['chair'] ?? '';
  await site.as(chair);
  username = `u-${chair}`;
});

afterAll(() => site.end());

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${site.url}/auth/session`, { method: 'POST', body, headers });
const right = () => JSON.stringify({ username, password: PASSWORD });

test('the right password opens a session that nothing but our pages can use', async () => {
  const response = await post(right());
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^trinhky_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  expect(await response.json()).toEqual({
    viewer: {
      person: { id: chair, fullName: expect.any(String) },
      offices: [expect.objectContaining({ office: 'chair', label: 'Chủ tịch' })],
      locale: 'vi',
      isAdministrator: false,
      isAuditor: false,
    },
  });
});

test('under https the cookie is bound to its host', async () => {
  const secure = await startSite({ env: { PUBLIC_URL: 'https://trinhky.example.vn' } });
  try {
    await secure.as(secure.province.upper.people['officer'] ?? '').catch(() => undefined);
    const response = await fetch(`${secure.url}/auth/session`, {
      method: 'POST',
      body: JSON.stringify({ username: `u-${secure.province.upper.people['officer']}`, password: PASSWORD }),
      headers: { 'content-type': 'application/json', origin: 'https://trinhky.example.vn' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-trinhky_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  } finally {
    await secure.end();
  }
});

test('a wrong password and an unknown name are told alike', async () => {
  const wrong = await post(JSON.stringify({ username, password: 'wrong-password' }));
  const unknown = await post(JSON.stringify({ username: 'nobody', password: 'wrong-password' }));
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  const told = {
    errors: [
      {
        message: 'Tên đăng nhập hoặc mật khẩu không đúng.',
        extensions: { code: 'UNAUTHENTICATED', requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
      },
    ],
  };
  expect(await wrong.json()).toEqual(told);
  expect(await unknown.json()).toEqual(told);
});

test('guessing ends with 429 and when to come back', async () => {
  const other = `u-${site.province.units[1]?.people['chair']}`;
  let response = await post(JSON.stringify({ username: other, password: 'guess' }));
  for (let guess = 0; guess < 40 && response.status === 401; guess += 1) {
    response = await post(JSON.stringify({ username: other, password: `guess-${guess}` }));
  }
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
});

test.each<[string, string, Record<string, string>, number]>([
  [
    'a page of another site',
    '{}',
    { 'content-type': 'application/json', origin: 'https://evil.example' },
    403,
  ],
  ['a page without an origin to name', '{}', { 'content-type': 'application/json', origin: 'null' }, 403],
  [
    'a request a browser calls cross-site',
    '{}',
    { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    403,
  ],
  [
    'a form, which needs no permission to be sent',
    'username=a&password=b',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
  ],
  ['plain text, likewise', '{"username":"a","password":"b"}', { 'content-type': 'text/plain' }, 415],
  ['malformed JSON', '{"username":', { 'content-type': 'application/json' }, 400],
  ['no credentials', '{}', { 'content-type': 'application/json' }, 400],
  ['objects for words', '{"username":{"$ne":""},"password":{}}', { 'content-type': 'application/json' }, 400],
  ['nothing', '', { 'content-type': 'application/json' }, 400],
  [
    'a flood',
    JSON.stringify({ username: 'a', password: 'x'.repeat(100_000) }),
    { 'content-type': 'application/json' },
    413,
  ],
])('is refused: %s', async (_what, body, headers, status) => {
  const response = await post(body, headers);
  expect(response.status).toBe(status);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { requestId: expect.any(String) } }],
  });
});

test('signing out ends the session, not only the cookie', async () => {
  const client = await site.as(chair);
  const kept = client.cookie;
  const response = await client.signOut();
  expect(response.status).toBe(204);
  expect(response.headers.getSetCookie()[0]).toMatch(/^trinhky_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
  const again = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${kept.name}=${kept.value}` },
    body: JSON.stringify({ query: '{ viewer { locale } }' }),
  });
  expect(await again.json()).toEqual({ data: { viewer: null } });
});

test('another site cannot sign anybody out', async () => {
  const client = await site.as(chair);
  const { name, value } = client.cookie;
  const response = await fetch(`${site.url}/auth/session`, {
    method: 'DELETE',
    headers: { cookie: `${name}=${value}`, origin: 'https://evil.example' },
  });
  expect(response.status).toBe(403);
  expect(
    (await client.graphql<{ viewer: object | null }>('{ viewer { locale } }')).data?.viewer,
  ).not.toBeNull();
});

test('other ways of calling are named', async () => {
  const response = await fetch(`${site.url}/auth/session`);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST, DELETE');
});

test('a session dies with its account, within the request', async () => {
  const member = site.province.units[1]?.people['secretary'] ?? '';
  const client = await site.as(member);
  await site.province.sql('update account set disabled_at = now() where person_id = $1', [member]);
  const { data } = await client.graphql<{ viewer: null }>('{ viewer { locale } }');
  expect(data).toEqual({ viewer: null });
  const { errors } = await client.graphql('{ documents { totalCount } }');
  expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
});

test('a bearer token, of which there are none yet, never falls back on the cookie', async () => {
  const client = await site.as(chair);
  const response = await client.send('/graphql', {
    method: 'POST',
    headers: { authorization: 'Bearer something', 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { locale } }' }),
  });
  expect(response.status).toBe(401);
});

test('no password and no cookie is ever logged', async () => {
  const client = await site.as(chair);
  await post(JSON.stringify({ username, password: 'wrong-and-secret' }));
  await client.graphql('query Mine($secret: ID!) { document(id: $secret) { id } }', {
    secret: 'variable-and-secret',
  });
  await client.send(`/nothing?token=query-and-secret`);
  const log = site.log();
  expect(log).toContain('"operation":"query Mine"');
  for (const secret of [
    PASSWORD,
    'wrong-and-secret',
    client.cookie.value,
    'variable-and-secret',
    'query-and-secret',
  ]) {
    expect(log).not.toContain(secret);
  }
});
