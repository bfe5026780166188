import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed, refusal, saved, type Doc } from '../support/answers.ts';
import { verifiedChain } from '../support/chain.ts';
import type { Client } from '../support/client.ts';
import { paperText } from '../support/paperText.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';
import { addDays } from '../../workflows/kit/index.ts';

let server: TestServer;
let unit: Unit;
let province: Province;
let chair: Client;
let deputy: Client;
let secretary: Client;
let plan: Doc;

beforeAll(async () => {
  server = await startServer();
  [unit, province] = await Promise.all([unitOf(server, '06'), provinceOf(server)]);
  [chair, deputy, secretary] = unit.committee as [Client, Client, Client];
  plan = await unit.approved(province);
}, SEEDING);

afterAll(() => server.stop());

interface Answer {
  __typename: string;
  id?: string;
  status?: string;
  blockers?: { code: string; message: string }[];
  errors?: { path: string; code: string; message: string }[];
}

const answer = `{ __typename ... on Delegation { id status } ... on DelegationRefused { blockers { code message } }
  ... on InvalidInput { errors { path code message } } }`;

async function grant(by: Client, receiver: Client, more: object = {}): Promise<Answer> {
  const input = {
    ...{ organisationId: unit.organisationId, receiverId: await receiver.personId(), office: 'chair' },
    ...{ form: 'TUQ', from: server.today(), until: addDays(server.today(), 9) },
    ...{ decision: 'Giấy uỷ quyền số 05/UQ-CĐCS06' },
    ...more,
  };
  const query = `mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) ${answer} }`;
  return (await by.ask<{ grantDelegation: Answer }>(query, { input })).grantDelegation;
}

async function end(by: Client, id: string | undefined): Promise<Answer> {
  const query = `mutation ($input: EndDelegationInput!) { endDelegation(input: $input) ${answer} }`;
  const input = { id, reason: 'Chủ tịch đã về' };
  return (await by.ask<{ endDelegation: Answer }>(query, { input })).endDelegation;
}

interface Sight {
  viewer: { offices: { office: string; onBehalfOf: { fullName: string } | null }[] };
  inbox: {
    edges: { node: { document: { id: string }; action: string; onBehalfOf: { id: string } | null } }[];
  };
}

const sightOf = (who: Client) =>
  who.ask<Sight>(`{ viewer { offices { office onBehalfOf { fullName } } }
    inbox(first: 100) { edges { node { action document { id } onBehalfOf { id } } } } }`);

test('the chair lets the secretary sign plans for ten days', async () => {
  expect(refusal(await secretary.act(plan.id, 'issue', {}))).toEqual(['not-authorised']);
  expect(await grant(chair, secretary, { kinds: ['annual-plan'], actions: ['issue'] })).toMatchObject({
    ...{ __typename: 'Delegation', status: 'CURRENT' },
  });
});

test('the secretary sees the office, and the work that waits in it, as the chair’s', async () => {
  const { viewer, inbox } = await sightOf(secretary);
  expect(viewer.offices).toMatchObject([
    { office: 'secretary', onBehalfOf: null },
    { office: 'chair', onBehalfOf: { fullName: expect.any(String) } },
  ]);
  const waiting = inbox.edges.map(({ node }) => node).filter(({ document }) => document.id === plan.id);
  expect(waiting).toMatchObject([{ action: 'issue', onBehalfOf: { id: await chair.personId() } }]);
});

test('what is left is signed TUQ.; the paper names the signer, the history both', async () => {
  expect(refusal(await secretary.act(plan.id, 'cancel', { reason: 'Thử' }))).toEqual(['not-authorised']);
  plan = performed(await secretary.act(plan.id, 'issue', {})).document;
  const paper = await paperText(secretary, plan.pdfUrl);
  const names = await chair.ask<{ a: { fullName: string }; b: { fullName: string } }>(
    `query ($a: ID!, $b: ID!) { a: person(id: $a) { fullName } b: person(id: $b) { fullName } }`,
    { a: await chair.personId(), b: await secretary.personId() },
  );
  expect(paper).toMatch(new RegExp(`TUQ\\. CHỦ TỊCH THƯ KÝ .*${names.b.fullName}`));
  expect(paper.split('TUQ. CHỦ TỊCH')[1]).not.toContain(names.a.fullName);
  const events = await chair.history(plan.id);
  const told = events.at(-1);
  expect(told).toMatchObject({
    ...{ action: 'issue', office: 'chair', actor: { id: await secretary.personId() } },
    ...{ onBehalfOf: { id: await chair.personId() }, delegationForm: 'TUQ' },
  });
  expect(verifiedChain(plan.id, events)).toBe(events.length);
  expect((await province.officer.history(plan.id)).at(-1)).toEqual(told);
});

test('what is wrong with a grant is said at its field, in the reader’s words', async () => {
  const faulty = await grant(chair, secretary, { until: null, decision: ' ', actions: ['castBallot'] });
  const told = faulty.errors?.map(({ path, code }) => `${path}: ${code}`);
  expect(told).toEqual(['decision: required', 'actions.0: not-an-option', 'until: required']);
  for (const { message, code } of faulty.errors ?? []) expect(message).not.toBe(code);
});

test('nothing is given twice, nor passed on, and the refusal says to whom it is given', async () => {
  const twice = await grant(chair, deputy, { form: 'KT', until: null });
  expect(twice).toMatchObject({
    __typename: 'DelegationRefused',
    blockers: [{ code: 'delegation-overlaps' }],
  });
  expect(twice.blockers?.[0]?.message).toMatch(/^Việc này đã giao cho .+ từ \d\d\/\d\d\/\d{4} đến/);
  const onward = await grant(secretary, deputy);
  expect(onward.blockers).toMatchObject([
    { code: 'delegation-passed-on', message: expect.stringContaining('Chủ tịch') },
  ]);
});

test('the day after the last nothing may be done any more', async () => {
  const second = await unit.approved(province);
  expect(performed(await secretary.act(second.id, 'issue', {})).document.state).toBe('inForce');
  const third = await unit.approved(province);
  const back = await server.forward({ days: 11 });
  expect(refusal(await secretary.act(third.id, 'issue', {}))).toEqual(['not-authorised']);
  expect((await sightOf(secretary)).viewer.offices).toHaveLength(1);
  const { delegations } = await chair.ask<{ delegations: { edges: { node: { status: string } }[] } }>(
    '{ delegations(filter: { mine: true }) { edges { node { status } } } }',
  );
  expect(delegations.edges).toMatchObject([{ node: { status: 'EXPIRED' } }]);
  await back();
});

test('a leader of the union above may end it; another unit does not even know of it', async () => {
  const { delegations } = await chair.ask<{ delegations: { edges: { node: { id: string } }[] } }>(
    '{ delegations(filter: { mine: true, status: CURRENT }) { edges { node { id } } } }',
  );
  const id = delegations.edges[0]?.node.id;
  const stranger = await server.as('chutich.cs07');
  await expect(end(stranger, id)).rejects.toThrow('NOT_FOUND');
  expect(await end(secretary, id)).toMatchObject({ blockers: [{ code: 'delegation-end-not-yours' }] });
  expect(await end(province.leader, id)).toMatchObject({ __typename: 'Delegation', status: 'ENDED' });
  const draft = await unit.draft();
  expect(refusal(await secretary.act(draft.id, 'cancel', { reason: 'Thử' }))).toEqual(['not-authorised']);
  expect(await end(chair, id)).toMatchObject({ blockers: [{ code: 'delegation-over' }] });
});

test('a deputy by standing assignment signs KT., and drafts in the own name', async () => {
  const standing = await grant(chair, deputy, { form: 'KT', until: null });
  expect(standing).toMatchObject({ __typename: 'Delegation' });
  const fourth = await unit.approved(province);
  const issued = performed(await deputy.act(fourth.id, 'issue', {})).document;
  expect(await paperText(deputy, issued.pdfUrl)).toMatch(/KT\. CHỦ TỊCH PHÓ CHỦ TỊCH/);
  const { organisationId } = unit;
  const { content } = fourth;
  const own = saved(await deputy.create({ kind: 'annual-plan', organisationId, title: 'Kế hoạch', content }));
  const inOwnName = { office: 'viceChair', onBehalfOf: null, delegationForm: null };
  expect((await deputy.history(own.id))[0]).toMatchObject(inOwnName);
  expect((await deputy.history(fourth.id)).at(-1)).toMatchObject({ action: 'issue', delegationForm: 'KT' });
});
