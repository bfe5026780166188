import { createHmac, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Life } from '../../documents/testing/life.ts';
import { deliver } from '../deliver.ts';
import { House } from '../testing/house.ts';
import { tidy } from '../tidy.ts';
import { isPublic, publicAddress } from './address.ts';
import { post } from './post.ts';
import { newSecret, sealed, signature, unsealed } from './secret.ts';
import {
  createWebhook,
  removeWebhook,
  rotateWebhookSecret,
  updateWebhook,
  webhookDeliveries,
  webhooks,
} from './webhooks.ts';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver on loopback: keeps what it heard and answers as told. */
async function startReceiver(answer?: RequestListener) {
  const heard: Heard[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      heard.push({ headers: req.headers, body: Buffer.concat(chunks).toString('utf8') });
      if (answer) answer(req, res);
      else res.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const end = () => new Promise<void>((done) => (server.closeAllConnections(), server.close(() => done())));
  return { heard, url: `http://receiver.test:${port}/hook`, port, end };
}

const loopback = { resolve: async () => [{ address: '127.0.0.1', family: 4 as const }], loopbackToo: true };
/** Every name means a public address. */
const strict = {
  resolve: async () => [{ address: '203.162.4.191', family: 4 as const }],
  loopbackToo: false,
};
const message = { body: '{}', headers: {} };

describe('addresses', () => {
  test.each([
    ...['127.0.0.1', '10.0.0.8', '172.16.3.4', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...[
      '224.0.0.1',
      '255.255.255.255',
      '192.0.2.1',
      '198.18.0.1',
      '240.0.0.1',
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
    ],
    ...['fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::a00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'fec0::1', 'not an address'],
  ])('%s is not public', (address) => expect(isPublic(address)).toBe(false));

  test.each(['1.1.1.1', '203.162.4.191', '2405:4800::1', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  test('a name is public only if all it means is; numbers in odd forms are read as URLs read them', async () => {
    const mixed = async () => [
      { address: '1.1.1.1', family: 4 as const },
      { address: '10.0.0.1', family: 4 as const },
    ];
    const strict = { loopbackToo: false };
    await expect(publicAddress('a.vn', mixed, strict)).rejects.toThrow(
      'address-not-allowed: a.vn → 10.0.0.1',
    );
    await expect(publicAddress('a.vn', async () => [], strict)).rejects.toThrow('no address');
    for (const odd of [
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
      'https://[::ffff:7f00:1]/',
    ]) {
      await expect(publicAddress(new URL(odd).hostname, mixed, strict)).rejects.toThrow(
        'address-not-allowed',
      );
    }
  });
});

describe('posting', () => {
  test('to a private address, or without TLS, nothing is even tried', async () => {
    const inside = { resolve: async () => [{ address: '10.1.2.3', family: 4 as const }], loopbackToo: false };
    await expect(post({ ...message, url: 'https://trap.test/' }, inside)).rejects.toThrow(
      'address-not-allowed',
    );
    await expect(post({ ...message, url: 'http://plain.test/' }, inside)).rejects.toThrow('https-only');
    const outside = { resolve: async () => [{ address: '1.1.1.1', family: 4 as const }], loopbackToo: true };
    await expect(post({ ...message, url: 'http://plain.test/' }, outside)).rejects.toThrow('https-only');
    await expect(post({ ...message, url: 'ftp://plain.test/' }, outside)).rejects.toThrow('https-only');
  });

  test('no redirect is followed', async () => {
    const inner = await startReceiver();
    const outer = await startReceiver((_req, res) => res.writeHead(302, { location: inner.url }).end());
    await expect(post({ ...message, url: outer.url }, loopback)).rejects.toThrow(
      'redirects are not followed (302)',
    );
    expect([outer.heard.length, inner.heard.length]).toEqual([1, 0]);
    await Promise.all([inner.end(), outer.end()]);
  });

  test('whoever never answers is not waited for; whoever answers without end is not listened to', async () => {
    const silent = await startReceiver(() => undefined);
    await expect(post({ ...message, url: silent.url }, { ...loopback, timeoutMs: 200 })).rejects.toThrow(
      'no answer in time',
    );
    const endless = await startReceiver((_req, res) => {
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(16_384)));
        if (!res.destroyed) res.once('drain', more);
      };
      more();
    });
    await post({ ...message, url: endless.url }, loopback);
    await Promise.all([silent.end(), endless.end()]);
  });
});

test('what receivers are told to check a signature with takes ours and no other', async () => {
  const told = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n(.*?)```/s.exec(told) ?? [];
  const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    isGenuine: (body: string, header: string, secret: string, now: number) => boolean;
  };
  const now = new Date('2026-11-23T02:00:00Z');
  const secret = newSecret();
  const header = signature('{"seq":1}', secret, now);
  expect(isGenuine('{"seq":1}', header, secret, now.getTime())).toBe(true);
  expect(isGenuine('{"seq":2}', header, secret, now.getTime())).toBe(false);
  expect(isGenuine('{"seq":1}', header, newSecret(), now.getTime())).toBe(false);
  expect(isGenuine('{"seq":1}', header, secret, now.getTime() + 301_000)).toBe(false);
  expect(isGenuine('{"seq":1}', 'nonsense', secret, now.getTime())).toBe(false);
});

test('a secret is sealed with the server’s key: another key does not open it', () => {
  const [key, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const secret = newSecret();
  const box = sealed(secret, key.privateKey);
  expect(box.includes(secret)).toBe(false);
  expect(unsealed(box, key.privateKey)).toBe(secret);
  expect(() => unsealed(box, other.privateKey)).toThrow();
});

describe('webhooks of an upper union', () => {
  let house: House;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  /** What the receiver answers. */
  let status: number;
  beforeAll(async () => {
    house = await House.open();
  });
  beforeEach(async () => {
    status = 204;
    receiver = await startReceiver((_req, res) => res.writeHead(status).end());
  });
  afterEach(async () => {
    await receiver.end();
    await house.province.sql('truncate delivery, incident_decision');
    await house.province.sql('update webhook set active = false');
  });
  afterAll(() => house.end());

  const leader = () => ({ personId: house.province.upper.people['chair']! });
  const make = async (more: { kinds?: string[] } = {}) => {
    const input = { organisationId: house.province.upper.id, url: receiver.url, ...more };
    const made = await createWebhook(house.province.engine, leader(), input, loopback);
    if (made.kind !== 'saved' || made.secret === null) throw new Error(JSON.stringify(made));
    return { id: made.id, secret: made.secret };
  };
  const bodies = () =>
    receiver.heard.map(({ body }) => JSON.parse(body) as { documentId: string; seq: number; action: string });
  const work = async () => {
    await house.relay();
    await deliver(house.delivering());
  };

  test('hears of a document from when the union sees it: signed, without content, with a key of its own', async () => {
    const { secret } = await make();
    const life = await Life.begin(house.province, house.province.units[0]!);
    await life.agree();
    await work();
    expect(receiver.heard).toEqual([]);
    await life.did(life.chair, 'submit', {});
    await work();
    const [{ headers, body } = { headers: {}, body: '' }, ...others] = receiver.heard;
    expect(others).toEqual([]);
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual([
      'action',
      'at',
      'documentId',
      'hash',
      'id',
      'kind',
      'seq',
    ]);
    expect(bodies()[0]).toMatchObject({ action: 'submit', documentId: life.id, seq: life.version });
    const [, t, v1] = /^t=(\d+),v1=([\da-f]{64})$/.exec(String(headers['trinhky-signature'])) ?? [];
    expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
    expect(headers['idempotency-key']).toMatch(/^[\da-f-]{36}$/);
  });

  test('after a failure comes the same message under the same key, and nothing overtakes it', async () => {
    await make();
    const life = await Life.begin(house.province, house.province.units[0]!);
    await life.agree();
    status = 500;
    await life.did(life.chair, 'submit', {});
    // Of what happened before the union saw it, it hears nothing, however late.
    await work();
    await life.did(house.province.upper.people['officer']!, 'beginReview', {});
    status = 204;
    await work();
    expect(bodies().map(({ action }) => action)).toEqual(['submit']);
    house.wait(1);
    await work();
    expect(bodies().map(({ action }) => action)).toEqual(['submit', 'submit', 'beginReview']);
    const [first, again] = receiver.heard.map(({ headers }) => headers['idempotency-key']);
    expect(again).toBe(first);
  });

  test('several workers at once: all events of many documents, each document’s own in order', async () => {
    await make();
    const lives = [];
    for (let n = 0; n < 4; n += 1) {
      const life = await Life.begin(house.province, house.province.units[n % 2]!);
      await life.agree();
      await life.approve();
      await life.did(life.chair, 'issue', {});
      lives.push(life);
    }
    await Promise.all([house.relay(), house.relay()]);
    const workers = [house.delivering(), house.delivering(), house.delivering()];
    const pending = () => house.province.sql(`select from delivery where status = 'pending'`);
    while ((await pending()).length > 0) await Promise.all(workers.map((each) => deliver(each)));
    for (const life of lives) {
      const seqs = bodies()
        .filter(({ documentId }) => documentId === life.id)
        .map(({ seq }) => seq);
      expect(seqs.length).toBeGreaterThanOrEqual(4);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
      expect(new Set(seqs).size).toBe(seqs.length);
    }
  });

  test('only of the kinds it wants; switched off, of none; a new secret signs from then on', async () => {
    const { id } = await make({ kinds: ['toy'] });
    const other = { ...leader() };
    const rotated = await rotateWebhookSecret(house.province.engine, other, id);
    expect(rotated).toMatchObject({ kind: 'saved', secret: expect.stringMatching(/^whsec_/) });
    const off = await updateWebhook(house.province.engine, other, { id, active: false }, loopback);
    expect(off).toEqual({ kind: 'saved', id, secret: null });
    const life = await Life.begin(house.province, house.province.units[0]!);
    await life.agree();
    await life.did(life.chair, 'submit', {});
    await work();
    expect(receiver.heard).toEqual([]);
  });

  test('only who manages the union’s connections sees or makes them, and nobody reads a secret', async () => {
    const { id } = await make();
    const { officer } = house.province.upper.people;
    const unitChair = house.province.units[0]!.people['chair']!;
    for (const personId of [officer!, unitChair]) {
      expect(await house.province.as(personId, (reading) => webhooks(reading))).toEqual([]);
      const input = { organisationId: house.province.upper.id, url: 'https://a.vn/' };
      expect(await createWebhook(house.province.engine, { personId }, input, strict)).toEqual({
        kind: 'notFound',
      });
      expect(await updateWebhook(house.province.engine, { personId }, { id, active: true }, strict)).toEqual({
        kind: 'notFound',
      });
    }
    await expect(
      house.province.as(leader().personId, (reading) => reading.query('select secret from webhook')),
    ).rejects.toThrow('permission denied');
  });

  test.each([
    ['http://a.vn/', 'url'],
    ['https://user:pass@a.vn/', 'url'],
    ['nonsense', 'url'],
    [`https://a.vn/${'x'.repeat(2000)}`, 'url'],
    ['javascript:alert(1)', 'url'],
  ])('the address %s is refused', async (url, path) => {
    const input = { organisationId: house.province.upper.id, url };
    const made = await createWebhook(house.province.engine, leader(), input, strict);
    expect(made).toMatchObject({ kind: 'invalid', faults: [{ path, code: 'not-a-webhook-url' }] });
  });

  test.each([
    'https://10.0.0.8/hook',
    'https://[fd00::8]/hook',
    'https://169.254.169.254/',
    'https://0x7f.1/',
    'https://receiver.test/',
  ])('%s lies inside and is refused, new or instead of another', async (url) => {
    const inside = { ...strict, resolve: async () => [{ address: '192.168.1.8', family: 4 as const }] };
    const { engine, upper } = house.province;
    const refused = { kind: 'invalid', faults: [{ path: 'url', code: 'private-address' }] };
    expect(await createWebhook(engine, leader(), { organisationId: upper.id, url }, inside)).toEqual(refused);
    const { id } = await make();
    expect(await updateWebhook(engine, leader(), { id, url }, inside)).toEqual(refused);
  });

  test('a name that nobody knows yet is taken: it is looked up when something is sent', async () => {
    const resolve = () => Promise.reject(new Error('getaddrinfo ENOTFOUND later.test'));
    const input = { organisationId: house.province.upper.id, url: ' https://later.test/hook ' };
    const made = await createWebhook(house.province.engine, leader(), input, { ...strict, resolve });
    expect(made).toMatchObject({ kind: 'saved' });
    const listed = await house.province.as(leader().personId, (reading) => webhooks(reading));
    expect(listed.at(-1)?.url).toBe('https://later.test/hook');
  });

  test('its newest deliveries are shown to who manages it, how each went and under which key', async () => {
    const { id } = await make();
    const life = await Life.begin(house.province, house.province.units[0]!);
    await life.agree();
    await life.did(life.chair, 'submit', {});
    status = 500;
    await work();
    const shown = (personId: string) =>
      house.province.as(personId, (reading) => webhookDeliveries(reading, [id]));
    expect(await shown(leader().personId)).toMatchObject([
      { status: 'pending', attempts: 1, error: 'the receiver answered 500', settledAt: null },
    ]);
    status = 204;
    house.wait(1);
    await work();
    const [sent, ...others] = await shown(leader().personId);
    expect(others).toEqual([]);
    expect(sent).toMatchObject({ status: 'sent', attempts: 2, error: null });
    expect(receiver.heard.map(({ headers }) => headers['idempotency-key'])).toEqual([sent?.key, sent?.key]);
    for (const personId of [house.province.upper.people['officer']!, life.chair])
      expect(await shown(personId)).toEqual([]);
  });

  test('removed, it hears nothing more, is listed no longer, and cannot be changed; what was stuck is let go', async () => {
    const { id } = await make();
    const { province } = house;
    const { engine, upper, worker } = province;
    const gone = { kind: 'notFound' };
    expect(await removeWebhook(engine, { personId: upper.people['officer']! }, id)).toEqual(gone);
    status = 302;
    const life = await Life.begin(house.province, house.province.units[0]!);
    await life.agree();
    await life.did(life.chair, 'submit', {});
    await work();
    await life.did(upper.people['officer']!, 'beginReview', {});
    await house.relay();
    expect(await removeWebhook(engine, leader(), id)).toEqual({ kind: 'saved', id, secret: null });
    expect(await province.as(leader().personId, (reading) => webhooks(reading, [id]))).toEqual([]);
    for (const again of [
      removeWebhook(engine, leader(), id),
      rotateWebhookSecret(engine, leader(), id),
      updateWebhook(engine, leader(), { id, active: true }, strict),
    ])
      expect(await again).toEqual(gone);
    await tidy(worker);
    await work();
    expect(receiver.heard).toHaveLength(1);
    expect(await province.sql('select status, last_error as error from delivery order by id')).toEqual(
      Array(2).fill({ status: 'skipped', error: 'webhook-switched-off' }),
    );
    expect(
      await province.sql('select octet_length(secret) as kept from webhook where id = $1', [id]),
    ).toEqual([{ kept: 0 }]);
  });

  test('an organisation has so many and no more', async () => {
    const { province } = house;
    const { engine, upper } = province;
    await province.sql(
      `insert into webhook (organisation_id, url, secret, kinds, active, created_by, created_at, secret_since)
       select $1, 'https://a.vn/', '', '{}', false, $2, now(), now() from generate_series(1, 20)`,
      [upper.id, leader().personId],
    );
    const input = { organisationId: upper.id, url: 'https://a.vn/' };
    expect(await createWebhook(engine, leader(), input, strict)).toMatchObject({
      kind: 'invalid',
      faults: [{ path: 'url', code: 'too-many-webhooks' }],
    });
    await province.sql('delete from webhook where octet_length(secret) = 0 and removed_at is null');
  });

  test('a kind that is not installed is refused by its place', async () => {
    const input = { organisationId: house.province.upper.id, url: 'https://a.vn/', kinds: ['toy', 'x'] };
    const made = await createWebhook(house.province.engine, leader(), input, strict);
    expect(made).toMatchObject({ kind: 'invalid', faults: [{ path: 'kinds.1', code: 'not-an-option' }] });
  });
});
