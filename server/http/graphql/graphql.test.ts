import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../../test/support/client.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let chair: Client;

beforeAll(async () => {
  site = await startSite();
  chair = await site.as(site.province.units[0]?.people['chair'] ?? '');
});

afterAll(() => site.end());

const send = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
  const { name, value } = chair.cookie;
  return fetch(`${site.url}/graphql`, {
    method: 'POST',
    body,
    headers: { cookie: `${name}=${value}`, ...headers },
  });
};
const codes = async (query: string, variables: object = {}, client = chair) =>
  ((await client.graphql(query, variables)).errors ?? []).map(({ extensions }) => extensions?.['code']);

describe('a request that is wrong in itself', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['malformed JSON', '{"query":', { 'content-type': 'application/json' }, 400],
    ['JSON of another shape', '"query"', { 'content-type': 'application/json' }, 400],
    ['nothing', '', { 'content-type': 'application/json' }, 400],
    [
      'a batch',
      '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
      { 'content-type': 'application/json' },
      400,
    ],
    ['a form', 'query={ __typename }', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['plain text', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 400],
    [
      'another site',
      '{"query":"{ __typename }"}',
      { 'content-type': 'application/json', origin: 'https://evil.example' },
      403,
    ],
    [
      '13 MiB',
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(13 * 1024 * 1024) } }),
      { 'content-type': 'application/json' },
      413,
    ],
    ['an unheard-of encoding', '{}', { 'content-type': 'application/json; charset=klingon' }, 415],
  ])('%s', async (_what, body, headers, status) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [
        expect.objectContaining({
          extensions: expect.objectContaining({
            code: expect.stringMatching(/^[A-Z_]+$/),
            requestId: response.headers.get('x-request-id'),
          }),
        }),
      ],
    });
  });

  test('GET is not for GraphQL', async () => {
    const response = await chair.send('/graphql?query={__typename}');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('an operation that asks too much', () => {
  const nested = (depth: number) =>
    `{ organisations { edges { node ${'{ parent '.repeat(depth)}{ id }${' }'.repeat(depth)} } } }`;
  const page = (inside: string) => `(first: 100) { edges { node { ${inside} } } }`;

  test.each<[string, string]>([
    ['deep', nested(18)],
    ['long', `{ viewer { ${'locale '.repeat(3000)} } }`],
    ['wide', `{ documents${page(`history${page(`document { history${page('id')} }`)}`)} }`],
    [
      'the same thing over and over',
      `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: viewer { locale }`).join(' ')} }`,
    ],
    ['with directives by the dozen', `{ viewer ${'@include(if: true) '.repeat(40)} { locale } }`],
    ['of itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['what the API is made of', '{ __schema { types { name } } }'],
  ])('%s', async (_what, query) => {
    const { status, data, errors } = await chair.graphql(query);
    expect(data ?? null).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(
      errors?.map(() => 'BAD_USER_INPUT'),
    );
    expect(status).toBeLessThan(500);
  });

  test('the schema is not given away by guessing', async () => {
    const { errors } = await chair.graphql('{ viewer { personn { id } } }');
    expect(errors?.[0]?.message).not.toMatch(/"person"/);
  });
});

describe('a page', () => {
  test.each<[string, string]>([
    ['first', '{ documents(first: 101) { totalCount } }'],
    ['first', '{ documents(first: -1) { totalCount } }'],
    ['skip', '{ organisations(skip: -1) { totalCount } }'],
    ['first', '{ inbox(first: 1000) { totalCount } }'],
    ['first', '{ auditEvents(first: 1000) { totalCount } }'],
    ['skip', '{ lateUnits(kind: "toy", year: 2026, skip: 1000000) { totalCount } }'],
    ['after', '{ documents(after: "nonsense") { totalCount } }'],
    [
      'after',
      `{ organisations(after: "${Buffer.from('["x","not-a-uuid"]').toString('base64url')}") { totalCount } }`,
    ],
    ['filter.tab', '{ inbox(filter: { tab: "everything" }) { totalCount } }'],
  ])('%s out of bounds is named: %s', async (argument, query) => {
    const { errors } = await chair.graphql(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors?.[0]?.message).toMatch(/\p{L}/u);
  });

  test('of nothing is a way to count', async () => {
    expect(await chair.ask('{ organisations(first: 0) { totalCount edges { cursor } } }')).toMatchObject({
      organisations: { totalCount: expect.any(Number), edges: [] },
    });
  });
});

describe('nobody who is signed out', () => {
  test('is told who they are: nobody', async () => {
    expect(await site.anonymous().graphql('{ viewer { locale } }')).toEqual({
      status: 200,
      data: { viewer: null },
    });
  });

  test.each([
    '{ flows { kind } }',
    '{ documents { totalCount } }',
    '{ inbox { totalCount } }',
    '{ organisations { totalCount } }',
    '{ auditEvents { totalCount } }',
    '{ lateUnits(kind: "toy", year: 2026) { totalCount } }',
    `{ document(id: "${randomUUID()}") { id } }`,
    '{ document(id: "x") { id } }',
    `{ node(id: "${randomUUID()}") { id } }`,
    `{ indicators(programmeId: "${randomUUID()}") { name } }`,
    'mutation { setLocale(locale: "en") { locale } }',
    `mutation { performAction(input: { documentId: "${randomUUID()}", action: "x", expectedVersion: 1 }) { __typename } }`,
    `mutation { performActions(input: { actions: [] }) { results { __typename } } }`,
  ])('is told anything else: %s', async (query) => {
    expect(await codes(query, {}, site.anonymous())).toEqual(['UNAUTHENTICATED']);
  });
});

describe('errors', () => {
  test('carry the id of their request', async () => {
    const response = await send(JSON.stringify({ query: '{ document(id: "x") { id } }' }));
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({
      code: 'NOT_FOUND',
      requestId: response.headers.get('x-request-id'),
    });
  });

  test('speak the language that was asked for', async () => {
    const asked = JSON.stringify({ query: '{ document(id: "x") { id } }' });
    const message = async (locale: string) => {
      const response = await send(asked, { 'content-type': 'application/json', 'x-locale': locale });
      return ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message;
    };
    expect(await message('en')).toBe('Not found.');
    expect(await message('vi')).toBe('Không tìm thấy.');
  });

  test('inside are not shown, but logged with their stack', async () => {
    await site.province.sql('alter table work_item rename to work_item_away');
    const { errors } = await chair.graphql('{ inbox { totalCount } organisations { totalCount } }');
    await site.province.sql('alter table work_item_away rename to work_item');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(errors)).not.toMatch(/work_item|relation|select|stack|\.ts/i);
    expect(site.log()).toMatch(/"sqlstate":"42P01".*"stack":\["at /);
  });

  test('leave no connection behind', async () => {
    const open = () =>
      site.province.sql<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      );
    await Promise.all(
      Array.from({ length: 40 }, () =>
        chair.graphql(
          '{ documents(after: "x") { totalCount } organisations { edges { node { name parent { name } offices { label } } } } node(id: "x") { id } }',
        ),
      ),
    );
    expect(await open()).toEqual([{ n: 0 }]);
  });
});

describe('the viewer’s language', () => {
  test('is the account’s, changes with it, and is answered at once', async () => {
    const member = await site.as(site.province.units[0]?.people['secretary'] ?? '');
    const asked = 'mutation ($locale: String!) { setLocale(locale: $locale) { locale offices { label } } }';
    expect(await member.ask(asked, { locale: 'en' })).toMatchObject({
      setLocale: { locale: 'en', offices: [{ label: 'Secretary' }] },
    });
    expect(await member.ask('{ viewer { locale offices { label } } }')).toMatchObject({
      viewer: { locale: 'en', offices: [{ label: 'Secretary' }] },
    });
    expect(await codes(asked, { locale: 'fr' }, member)).toEqual(['BAD_USER_INPUT']);
  });
});
