import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { issuedDirective } from '../support/directives.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, type Province } from '../support/unit.ts';

let server: TestServer;
let time: Timekeeper;
let province: Province;
let chair: Client;
let secretary: Client;
let id: string;

beforeAll(async () => {
  server = await startServer();
  time = await timekeeperOf(server);
  province = await provinceOf(server);
  chair = await server.as('chutich.cs04');
  secretary = await server.as('thuky.cs04');
  ({ id } = await issuedDirective(province, 'Thông báo quy định mới về kinh phí', { type: 'notice' }));
}, SEEDING);

afterAll(async () => {
  await time.stop();
  await server.stop();
});

interface Sent {
  id: string;
  incomingNumber: number | null;
  readBy: { fullName: string } | null;
  receivedBy: { fullName: string } | null;
  organisation: { id: string } | null;
}

const SENT = 'id incomingNumber readBy { fullName } receivedBy { fullName } organisation { id }';

const listed = async (client: Client, status?: string) =>
  (
    await client.ask<{ dispatches: { totalCount: number; edges: { node: Sent }[] } }>(
      `query ($id: ID!, $filter: DispatchFilter) { dispatches(documentId: $id, filter: $filter, first: 100) {
         totalCount edges { node { ${SENT} } } } }`,
      { id, filter: status ? { status } : null },
    )
  ).dispatches;

const counted = async (client: Client) =>
  (
    await client.ask<{ document: { dispatchCounts: Record<string, unknown> | null } }>(
      `query ($id: ID!) { document(id: $id) { dispatchCounts { sent received read unread mayRemind } } }`,
      { id },
    )
  ).document.dispatchCounts;

const cameTo = async (client: Client) =>
  (
    await client.ask<{ incoming: { edges: { node: Sent & { document: { id: string } } }[] } }>(
      `{ incoming(filter: { status: UNRECEIVED }, first: 100) { edges { node { ${SENT} document { id } } } } }`,
    )
  ).incoming.edges.find(({ node }) => node.document.id === id)?.node;

const receive = async (client: Client, dispatchId: string) =>
  (
    await client.ask<{
      acknowledgeReceipt: { __typename: string; incomingNumber?: number; blockers?: unknown[] };
    }>(
      `mutation ($id: ID!) { acknowledgeReceipt(dispatchId: $id) { __typename ... on Dispatch { incomingNumber }
         ... on DispatchRefused { blockers { code message } } } }`,
      { id: dispatchId },
    )
  ).acknowledgeReceipt;

const open = (client: Client) =>
  client.ask(`mutation ($id: ID!) { markRead(documentId: $id) { id } }`, { id });

const remind = async (client: Client) =>
  (
    await client.ask<{
      remindUnread: { __typename: string; recipients?: number; blockers?: { code: string }[] };
    }>(
      `mutation ($id: ID!) { remindUnread(documentId: $id) { __typename ... on UnreadReminded { recipients }
         ... on DispatchRefused { blockers { code message } } } }`,
      { id },
    )
  ).remindUnread;

const bell = async (client: Client) =>
  (
    await client.ask<{
      notifications: { edges: { node: { code: string; document: { id: string } | null } }[] };
    }>(`{ notifications(first: 20) { edges { node { code document { id } } } } }`)
  ).notifications.edges.flatMap(({ node }) => (node.document?.id === id ? [node.code] : []));

describe('D12: new rules reach cadres promptly, and it is known who has read what', () => {
  test('every office holder of a unit is told, and finds it among what came', async () => {
    await time.tell();
    expect(await bell(chair)).toEqual(['dispatched']);
    expect(await bell(secretary)).toEqual(['dispatched']);
    expect(await cameTo(chair)).toMatchObject({ incomingNumber: null, readBy: null });
  });

  test('to look at a document writes nothing; to say that it was opened counts once, for the unit', async () => {
    await chair.document(id);
    expect(await counted(province.officer)).toMatchObject({ read: 0 });
    await open(secretary);
    await open(chair);
    expect(await counted(province.officer)).toMatchObject({ read: 1, received: 0, mayRemind: true });
    const read = await listed(province.officer, 'READ');
    expect(read.edges.map(({ node }) => node.readBy?.fullName)).toHaveLength(1);
  });

  test('a unit enters it in its register; asked again, it has the same number', async () => {
    const row = await cameTo(chair);
    const first = await receive(chair, String(row?.id));
    expect(first).toMatchObject({ __typename: 'Dispatch', incomingNumber: expect.any(Number) });
    expect(await receive(secretary, String(row?.id))).toEqual(first);
    expect(await cameTo(chair)).toBeUndefined();
    expect(await counted(province.leader)).toMatchObject({ received: 1 });
  });

  test('the issuer reminds in one act those alone who have not read it', async () => {
    const unread = (await listed(province.officer, 'UNREAD')).totalCount;
    expect(await remind(province.officer)).toEqual({ __typename: 'UnreadReminded', recipients: unread });
    expect(await remind(province.officer)).toMatchObject({ blockers: [{ code: 'reminded-just-now' }] });
    await time.tell();
    expect(await bell(chair)).toEqual(['dispatched']);
    expect(await bell(await server.as('chutich.cs05'))).toEqual(['unread', 'dispatched']);
  });

  test('a unit sees its own row and no more, and neither reminds nor answers for another', async () => {
    const own = await listed(chair);
    expect(own.edges.map(({ node }) => node.organisation?.id)).toEqual([await chair.organisationId()]);
    expect(await counted(chair)).toBeNull();
    expect(await remind(chair)).toMatchObject({ blockers: [{ code: 'reminding-not-yours' }] });
    const others = (await listed(province.officer, 'UNRECEIVED')).edges[0]?.node.id;
    await expect(receive(chair, String(others))).rejects.toThrow(/NOT_FOUND/);
    expect(await receive(province.officer, String(others))).toMatchObject({
      blockers: [{ code: 'not-recipient' }],
    });
  });

  test('the inspection sees the whole list, reads and reminds nobody; the administrator sees none of it', async () => {
    const inspector = await server.as('ubkt.tinh');
    expect(await counted(inspector)).toMatchObject({ read: 1, mayRemind: false });
    expect(await remind(inspector)).toMatchObject({ blockers: [{ code: 'reminding-not-yours' }] });
    const administrator = await server.as('quantri');
    await expect(listed(administrator)).rejects.toThrow(/NOT_FOUND/);
    await expect(open(administrator)).rejects.toThrow(/NOT_FOUND/);
  });

  test('what is no id, no cursor or too much is told', async () => {
    await expect(receive(chair, 'x')).rejects.toThrow(/NOT_FOUND/);
    const bad = chair.ask(`{ incoming(first: 101) { totalCount } }`);
    await expect(bad).rejects.toThrow(/first/);
    await expect(chair.ask(`{ incoming(after: "x") { totalCount } }`)).rejects.toThrow(/after/);
  });
});
