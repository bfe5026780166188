import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../../../test/support/client.ts';
import { Life } from '../../documents/testing/life.ts';
import { relay } from '../../outbox/index.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let officer: string;
let client: Client;
let administrator: Client;
let leader: Client;
beforeAll(async () => {
  site = await startSite();
  const { upper, units } = site.province;
  officer = upper.people['officer']!;
  client = await site.as(officer);
  leader = await site.as(upper.people['chair']!);
  const [admin] = await site.province.sql<{ id: string }>(
    `with made as (insert into person (full_name) values ('Quản trị') returning id),
       held as (insert into office_holding (organisation_id, person_id, office, period)
         select $1, id, 'administrator', '[2020-01-01,)' from made)
     select id from made`,
    [upper.id],
  );
  administrator = await site.as(admin!.id);
  const life = await Life.begin(site.province, units[0]!);
  await life.agree();
  await life.did(life.chair, 'submit', {});
  await relay(site.province.worker, { mailIsOn: true });
});
afterAll(() => site.end());

const LIST = `{ viewer { unreadNotifications } notifications(first: 10) {
  totalCount edges { node { id code message readAt document { title } } } } }`;
interface List {
  viewer: { unreadNotifications: number };
  notifications: { edges: { node: { id: string; message: string; document: { title: string } | null } }[] };
}
const codeOf = async (who: Client, query: string, variables: object = {}) =>
  (await who.graphql(query, variables)).errors?.[0]?.extensions?.['code'];

test('one reads what one was told, while one may see the document, and marks it as read', async () => {
  const { viewer, notifications } = await client.ask<List>(LIST);
  const [told] = notifications.edges;
  expect(viewer.unreadNotifications).toBe(1);
  expect(told?.node).toMatchObject({
    message: 'Chờ bạn xử lý: Tiếp nhận',
    document: { title: expect.any(String) },
  });
  const away = `update office_holding set period = $2 where person_id = $1`;
  await site.province.sql(away, [officer, '[2020-01-01,2021-01-01)']);
  const gone = (await client.ask<List>(LIST)).notifications.edges[0]?.node;
  expect(gone?.document).toBeNull();
  expect(gone?.message).toContain('không còn được xem');
  await site.province.sql(away, [officer, '[2020-01-01,)']);

  const mark =
    'mutation ($ids: [ID!], $all: Boolean) { markNotificationsRead(ids: $ids, all: $all) { unreadNotifications } }';
  const marked = { markNotificationsRead: { unreadNotifications: 0 } };
  await leader.ask(mark, { ids: [told?.node.id] });
  expect((await client.ask<List>(LIST)).viewer.unreadNotifications).toBe(1);
  expect(await client.ask(mark, { ids: [told?.node.id] })).toEqual(marked);
  expect(await client.ask(mark, { all: true })).toEqual(marked);
  for (const odd of [{}, { ids: [told?.node.id], all: true }, { ids: Array(101).fill('x') }])
    expect(await codeOf(client, mark, odd)).toBe('BAD_USER_INPUT');
  expect(await codeOf(site.anonymous(), mark, { all: true })).toBe('UNAUTHENTICATED');
});

test('how one wants mail is kept; an hour that is none is refused at its place', async () => {
  const save = `mutation ($input: MailPreferenceInput!) { saveMailPreference(input: $input) {
    __typename ... on MailPreference { work news due digestHour } ... on InvalidInput { errors { path code } } } }`;
  const input = { work: 'AT_ONCE', news: 'OFF', due: 'DAILY', digestHour: 8, quietFrom: 20, quietUntil: 7 };
  expect(await client.ask(save, { input })).toMatchObject({
    saveMailPreference: { work: 'AT_ONCE', news: 'OFF', due: 'DAILY', digestHour: 8 },
  });
  expect(await client.ask('{ viewer { mailIsOn mailPreference { work news due quietFrom } } }')).toEqual({
    viewer: {
      mailIsOn: false,
      mailPreference: { work: 'AT_ONCE', news: 'OFF', due: 'DAILY', quietFrom: 20 },
    },
  });
  expect(await client.ask(save, { input: { ...input, digestHour: 24, quietFrom: -1 } })).toMatchObject({
    saveMailPreference: {
      errors: [
        { path: 'digestHour', code: 'too-big' },
        { path: 'quietFrom', code: 'too-small' },
      ],
    },
  });
});

test('an administrator sees what could not be delivered and nothing of documents, tries it again or gives it up', async () => {
  await site.province.sql(`update person set email = 'chuyenvien@tinh.vn' where id = $1`, [officer]);
  await site.province.sql(
    `insert into delivery (key, outbox_id, document_id, organisation_id, channel, person_id, target, code, params, status,
       attempts, next_at, last_error, created_at)
     select $1, o.id, o.document_id, d.organisation_id, 'mail', $2, 'c…@tinh.vn', 'work', '{}', 'failed', 8, now(), '550', now()
     from outbox o join document d on d.id = o.document_id limit 1`,
    [randomUUID(), officer],
  );
  const list =
    '{ viewer { incidentCount } incidents { id channel target error reason attempts organisation { name } retriedBy { id } } }';
  interface Incidents {
    viewer: { incidentCount: number };
    incidents: { id: string }[];
  }
  const { viewer, incidents } = await administrator.ask<Incidents>(list);
  expect(viewer.incidentCount).toBe(1);
  expect(incidents).toMatchObject([
    {
      ...{ channel: 'mail', target: 'c…@tinh.vn', error: '550', attempts: 8, retriedBy: null },
      reason: expect.stringContaining('Máy chủ thư từ chối hẳn'),
    },
  ]);
  const id = incidents[0]!.id;
  expect(await client.ask(list)).toEqual({ viewer: { incidentCount: 0 }, incidents: [] });

  const retry =
    'mutation ($id: ID!) { retryIncidents(ids: [$id]) { ... on IncidentDecided { incidents { id } } } }';
  const skip = `mutation ($id: ID!, $note: String!) { skipIncident(id: $id, note: $note) {
    ... on IncidentDecided { incidents { id } } ... on InvalidInput { errors { path code } } } }`;
  for (const [who, odd] of [
    [client, id],
    [administrator, 'd999'],
    [administrator, 'x'],
  ] as const) {
    expect(await codeOf(who, retry, { id: odd })).toBe('NOT_FOUND');
    expect(await codeOf(who, skip, { id: odd, note: 'x' })).toBe('NOT_FOUND');
  }
  expect(await administrator.ask(skip, { id, note: '  ' })).toEqual({
    skipIncident: { errors: [{ path: 'note', code: 'required' }] },
  });
  expect(await administrator.ask(retry, { id })).toEqual({ retryIncidents: { incidents: [] } });
  await site.province.sql(`update delivery set status = 'failed'`);
  expect(await administrator.ask(skip, { id, note: 'Địa chỉ đã bỏ' })).toEqual({
    skipIncident: { incidents: [] },
  });
  const many = 'mutation ($ids: [ID!]!) { retryIncidents(ids: $ids) { __typename } }';
  expect(await codeOf(administrator, many, { ids: Array(201).fill('d1') })).toBe('BAD_USER_INPUT');

  const told = `query ($after: String) { incidentDecisions(first: 1, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { decision note person { fullName } channel target reason organisation { name } outcome } } } }`;
  interface Told {
    incidentDecisions: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: object }[] };
  }
  const newest = (await administrator.ask<Told>(told)).incidentDecisions;
  expect(newest).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
  expect(newest.edges[0]?.node).toMatchObject({
    ...{ decision: 'skip', note: 'Địa chỉ đã bỏ', person: { fullName: 'Quản trị' }, channel: 'mail' },
    ...{ target: 'c…@tinh.vn', organisation: { name: expect.any(String) }, outcome: 'SKIPPED' },
  });
  const older = await administrator.ask<Told>(told, { after: newest.pageInfo.endCursor });
  expect(older.incidentDecisions.edges[0]?.node).toMatchObject({ decision: 'retry', note: null });
  expect((await client.ask<Told>(told)).incidentDecisions).toMatchObject({ totalCount: 0, edges: [] });
  expect(await codeOf(administrator, told, { after: 'nonsense' })).toBe('BAD_USER_INPUT');
  for (const question of [told, list]) {
    expect(await codeOf(site.anonymous(), question)).toBe('UNAUTHENTICATED');
  }
});

test('who leads the union makes webhooks, sees the secret once; nobody else sees or makes any', async () => {
  const create = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) {
    ... on WebhookSaved { secret webhook { id url active } } ... on InvalidInput { errors { path code message } } } }`;
  const input = { organisationId: site.province.upper.id, url: 'https://receiver.invalid/hook' };
  const made = await leader.ask<{ createWebhook: { secret: string; webhook: { id: string } } }>(create, {
    input,
  });
  expect(made.createWebhook.secret).toMatch(/^whsec_/);
  expect(await codeOf(client, create, { input })).toBe('NOT_FOUND');
  expect(await leader.ask(create, { input: { ...input, url: 'http://receiver.invalid' } })).toMatchObject({
    createWebhook: { errors: [{ path: 'url', code: 'not-a-webhook-url' }] },
  });
  expect(await leader.ask(create, { input: { ...input, url: 'https://192.168.0.10/' } })).toMatchObject({
    createWebhook: {
      errors: [{ path: 'url', code: 'private-address', message: expect.stringContaining('mạng nội bộ') }],
    },
  });
  const list = '{ viewer { managedOrganisations { id } } webhooks { url active } }';
  expect(await leader.ask(list)).toEqual({
    viewer: { managedOrganisations: [{ id: site.province.upper.id }] },
    webhooks: [{ url: input.url, active: true }],
  });
  expect(await client.ask(list)).toEqual({ viewer: { managedOrganisations: [] }, webhooks: [] });
  const { id } = made.createWebhook.webhook;
  const rotate = 'mutation ($id: ID!) { rotateWebhookSecret(id: $id) { ... on WebhookSaved { secret } } }';
  const again = await leader.ask<{ rotateWebhookSecret: { secret: string } }>(rotate, { id });
  expect(again.rotateWebhookSecret.secret).not.toBe(made.createWebhook.secret);
  const update = `mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) {
    ... on WebhookSaved { secret webhook { active } } } }`;
  expect(await leader.ask(update, { input: { id, active: false } })).toEqual({
    updateWebhook: { secret: null, webhook: { active: false } },
  });
  expect(await codeOf(client, rotate, { id })).toBe('NOT_FOUND');
  expect(await codeOf(client, update, { input: { id, active: true } })).toBe('NOT_FOUND');

  await site.province.sql(
    `insert into delivery (key, outbox_id, document_id, organisation_id, channel, webhook_id, target, code, params, status,
       attempts, next_at, last_error, created_at)
     select $1, o.id, o.document_id, d.organisation_id, 'webhook', $2, 'receiver.invalid', 'act', '{}', 'pending',
       2, now(), 'the receiver answered 500', now()
     from outbox o join document d on d.id = o.document_id limit 1`,
    [randomUUID(), id],
  );
  const how = '{ webhooks { recentDeliveries { key status attempts reason nextAt settledAt } } }';
  expect(await leader.ask(how)).toMatchObject({
    webhooks: [
      {
        recentDeliveries: [
          {
            ...{ status: 'PENDING', attempts: 2, settledAt: null, nextAt: expect.any(String) },
            reason: expect.stringContaining('không nhận tin'),
          },
        ],
      },
    ],
  });
  expect(await client.ask(how)).toEqual({ webhooks: [] });
  const remove = 'mutation ($id: ID!) { removeWebhook(id: $id) { id } }';
  for (const odd of [id, 'nonsense']) expect(await codeOf(client, remove, { id: odd })).toBe('NOT_FOUND');
  expect(await leader.ask(remove, { id })).toEqual({ removeWebhook: [] });
  expect(await codeOf(leader, remove, { id })).toBe('NOT_FOUND');
});
