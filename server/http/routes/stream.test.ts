import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from '../../../test/support/client.ts';
import { Stream, streamPath } from '../../../test/support/stream.ts';
import { Life } from '../../documents/testing/life.ts';
import type { Unit } from '../../documents/testing/province.ts';
import { relay } from '../../outbox/index.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let other: Site;
let unit: Unit;
let chair: Client;
let drafter: Client;
const open: { close(): void }[] = [];

beforeAll(async () => {
  site = await startSite({ limits: { checkMs: 200, perSession: 3, inAll: 6 } });
  other = await startSite({ beside: site });
  unit = site.province.units[0]!;
  await Promise.all([site.live.ready, other.live.ready]);
});
beforeEach(async () => {
  chair = await site.as(unit.people['chair']!);
  drafter = await other.as(unit.people['secretary']!);
});
afterEach(() => open.splice(0).forEach((stream) => stream.close()));
afterAll(async () => {
  await other.end();
  await site.end();
});

async function watching<Data>(client: Client, query: string, variables: object = {}): Promise<Stream<Data>> {
  const stream = await Stream.open<Data>(client, query, variables);
  open.push(stream);
  return stream;
}

const DOCUMENT = 'subscription ($id: ID!) { documentChanged(id: $id) { id version state at } }';
const INBOX = 'subscription { inboxChanged { at } }';
const BOTH =
  'subscription ($ids: [ID!]) { changes(documentIds: $ids) { __typename ... on DocumentChange { id version state } } }';

const begin = () => Life.begin(site.province, unit);
/** Acts through the other process. */
const comment = (client: Client, documentId: string) =>
  client.ask('mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename } }', {
    input: { documentId, text: 'Xin ý kiến' },
  });

/** The server notices a moment later that a stream was left. */
async function eventually(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    if (await attempt().catch(() => false)) return;
    if (tries === 20) throw new Error('it never came about');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('what one process commits, the watcher of another is told, with the version and state it has now', async () => {
  const life = await begin();
  const stream = await watching(chair, DOCUMENT, { id: life.id });
  expect(stream.response.headers.get('cache-control')).toBe('no-store');
  expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
  await comment(drafter, life.id);
  const told = await stream.next();
  expect(told).toEqual({
    data: { documentChanged: { id: life.id, version: 1, state: expect.any(String), at: expect.any(String) } },
  });
});

test('many changes within a second are one message', async () => {
  const life = await begin();
  const stream = await watching(chair, DOCUMENT, { id: life.id });
  for (let n = 0; n < 10; n += 1) await comment(drafter, life.id);
  expect(await stream.next()).toMatchObject({ data: {} });
  await stream.next(1_500);
  expect(await stream.next(1_500)).toBe('silence');
});

test('nothing is told of documents that are not watched', async () => {
  const [watched, another] = [await begin(), await begin()];
  const stream = await watching(chair, DOCUMENT, { id: watched.id });
  await comment(drafter, another.id);
  expect(await stream.next(700)).toBe('silence');
});

describe('the inbox', () => {
  test('is new for whom something waits now, and for whom nothing waits any more', async () => {
    const life = await begin();
    const stream = await watching(chair, INBOX);
    const secretary = unit.people['secretary']!;
    await life.did(unit.people['chair']!, 'assignDrafter', { personId: secretary });
    await comment(chair, life.id);
    expect(await stream.next()).toMatchObject({ data: { inboxChanged: { at: expect.any(String) } } });
  });

  test('stays silent where what waits for the viewer is the same', async () => {
    const life = await begin();
    const stream = await watching(drafter, INBOX);
    await comment(chair, life.id);
    expect(await stream.next(700)).toBe('silence');
  });
});

test('one connection carries the inbox and the documents of a page', async () => {
  const life = await begin();
  const stream = await watching(chair, BOTH, { ids: [life.id] });
  await life.did(unit.people['chair']!, 'assignDrafter', { personId: unit.people['secretary'] });
  await comment(chair, life.id);
  expect(await stream.next()).toMatchObject({
    data: { changes: { __typename: 'DocumentChange', id: life.id, version: 2 } },
  });
  expect(await stream.next()).toMatchObject({ data: { changes: { __typename: 'InboxChange' } } });
});

test('whoever was told something hears that there is news; nobody else does', async () => {
  const life = await begin();
  const secretary = unit.people['secretary']!;
  const told = await watching(drafter, BOTH);
  const other = await watching(await site.as(unit.people['viceChair']!), BOTH);
  await site.province.sql(
    `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, 1, 'reminder', 'd', $2, now())`,
    [life.id, JSON.stringify({ action: 'openRound', recipients: [`person:${secretary}`] })],
  );
  await relay({ ...site.province.worker, onCommitted: site.tell }, { mailIsOn: false });
  expect(await told.next()).toMatchObject({ data: { changes: { __typename: 'NotificationsChange' } } });
  expect(await other.next(700)).toBe('silence');
});

describe('the viewer’s rights are those of the moment', () => {
  test('what may not be seen is not found, whether it exists or not', async () => {
    const life = await begin();
    const stranger = await site.as(site.province.units[1]!.people['chair']!);
    for (const id of [life.id, '00000000-0000-4000-8000-000000000000', 'nonsense']) {
      const stream = await watching(stranger, DOCUMENT, { id });
      expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
      expect(await stream.next()).toBeNull();
    }
  });

  test('an office that has ended tells no more', async () => {
    const life = await begin();
    const member = unit.people['committeeMember2']!;
    const client = await site.as(member);
    const [alone, page] = [
      await watching(client, DOCUMENT, { id: life.id }),
      await watching(client, BOTH, { ids: [life.id] }),
    ];
    await site.province.sql(
      `update office_holding set period = '[2020-01-01,2020-02-01)' where person_id = $1`,
      [member],
    );
    await comment(chair, life.id);
    expect(await alone.next()).toBeNull();
    expect(await page.next(700)).toBe('silence');
    await site.province.sql(`update office_holding set period = '[2020-01-01,)' where person_id = $1`, [
      member,
    ]);
  });

  test('signing out ends the stream, though nothing changes', async () => {
    const client = await site.as(unit.people['viceChair']!);
    const stream = await watching(client, INBOX);
    await client.signOut();
    expect(await stream.next()).toBeNull();
  });

  test('so does an account that is shut', async () => {
    const person = unit.people['viceChair']!;
    const stream = await watching(await site.as(person), INBOX);
    await site.province.sql('update account set disabled_at = now() where person_id = $1', [person]);
    expect(await stream.next()).toBeNull();
    await site.province.sql('update account set disabled_at = null where person_id = $1', [person]);
  });
});

test('after the listening connection broke, watchers are told that anything may have changed', async () => {
  const life = await begin();
  const stream = await watching(chair, DOCUMENT, { id: life.id });
  const cut = await site.province.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trinhky listen' and datname = current_database()`,
  );
  expect(cut).toHaveLength(2);
  expect(await stream.next()).toMatchObject({ data: { documentChanged: { id: life.id } } });
  await comment(drafter, life.id);
  expect(await stream.next()).toMatchObject({ data: { documentChanged: { id: life.id } } });
});

describe('refused', () => {
  const codeOf = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };
  const ask = (query: string, headers: Record<string, string> = {}) =>
    chair.send(streamPath(query), { headers: { accept: 'text/event-stream', ...headers } });

  test.each<[string, string]>([
    ['a query', '{ viewer { locale } }'],
    ['a mutation', 'mutation { setLocale(locale: "en") { locale } }'],
    ['what is not in the schema', 'subscription { everything }'],
    ['two subscriptions in one', 'subscription { a: inboxChanged { at } b: inboxChanged { at } }'],
    ['what cannot be read', 'subscription {'],
    ['nothing', ''],
    ['introspection', 'subscription { __schema { types { name } } }'],
    ['too many words', `subscription { inboxChanged { at ${'at '.repeat(2_100)} } }`],
    [
      'the same over and over',
      `subscription { inboxChanged { ${[...Array(11).keys()].map((n) => `a${n}: at`).join(' ')} } }`,
    ],
    ['a variable that is missing', DOCUMENT],
  ])('%s', async (_what, query) => {
    const response = await ask(query);
    expect(await response.text()).toContain('"BAD_USER_INPUT"');
  });

  test('more than 20 documents', async () => {
    const stream = await watching(chair, BOTH, { ids: Array<string>(21).fill('x') });
    expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('whoever is not signed in', async () => {
    const response = await new Client(site.url).send(streamPath(INBOX), {
      headers: { accept: 'text/event-stream' },
    });
    expect(await codeOf(response)).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('another site, though it only reads', async () => {
    expect(await codeOf(await ask(INBOX, { origin: 'https://evil.example' }))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(await ask(INBOX, { 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'FORBIDDEN']);
  });

  test('who wants no stream, a form, another method', async () => {
    expect(await codeOf(await ask(INBOX, { accept: 'application/json' }))).toEqual([406, 'NOT_ACCEPTABLE']);
    const form = {
      method: 'POST',
      body: `query=${INBOX}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect(await codeOf(await chair.send('/graphql/stream', form))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect((await chair.send('/graphql/stream', { method: 'PUT' })).status).toBe(405);
  });

  test('a subscription that is asked as a question', async () => {
    const { errors } = await chair.graphql(INBOX);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  test('more streams than a session may have; one that has ended makes room', async () => {
    const streams = [
      await watching(chair, INBOX),
      await watching(chair, INBOX),
      await watching(chair, INBOX),
    ];
    const response = await ask(INBOX);
    expect(await codeOf(response)).toEqual([429, 'RATE_LIMITED']);
    expect(response.headers.get('retry-after')).toBe('30');
    streams[0]!.close();
    await eventually(async () => (await watching(chair, INBOX)).response.ok);
  });
});

test('the stream may be opened by POST too, as graphql-sse does', async () => {
  const response = await chair.send('/graphql/stream', {
    method: 'POST',
    body: JSON.stringify({ query: INBOX }),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  await response.body?.cancel();
});

test('a server that closes ends its streams, and takes no more', async () => {
  const third = await startSite({ beside: site });
  const client = await third.as(unit.people['chair']!);
  const stream = await watching(client, INBOX);
  third.live.endStreams();
  expect(await stream.next()).toBeNull();
  const response = await client.send(streamPath(INBOX), { headers: { accept: 'text/event-stream' } });
  expect(response.status).toBe(503);
  await third.end();
});
