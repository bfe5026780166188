import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faults, performed, refusal } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let evaluation: string;
let member: string;

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '10');
  member = await unit.committee[3]!.personId();
  const list = `{ documents(filter: { kind: "member-evaluation", state: "inForce", organisationId: "${unit.organisationId}" }, first: 1)
    { edges { node { id } } } }`;
  const { documents } = await unit.chair.ask<{ documents: { edges: { node: { id: string } }[] } }>(list);
  evaluation = documents.edges[0]?.node.id ?? '';
}, SEEDING);

afterAll(() => server.stop());

interface Assignment {
  task: string;
  from: string;
  until: string | null;
  document: { id: string } | null;
  endedBy: { id: string } | null;
}

async function assignments(as: Client, current = false): Promise<Assignment[]> {
  const asked = `{ assignments(organisationId: "${unit.organisationId}", personId: "${member}", current: ${current}, first: 50) {
    totalCount edges { node { task from until document { id } endedBy { id } } } } }`;
  const answer = await as.ask<{ assignments: { edges: { node: Assignment }[] } }>(asked);
  return answer.assignments.edges.map(({ node }) => node);
}

const assign = (by: Client, tasks: string[], more: object = {}) =>
  by.act(evaluation, 'assignTasks', { personId: member, tasks, ...more });

test('a member is assigned tasks by what the evaluation showed, and changed by it, with history', async () => {
  performed(await assign(unit.chair, ['Tuyên truyền', 'Nữ công'], { from: '2026-01-05' }));
  performed(await assign(unit.chair, ['Nữ công', 'Đào tạo']));
  const all = await assignments(unit.chair);
  expect(all.map(({ task }) => task).sort()).toEqual(['Nữ công', 'Tuyên truyền', 'Đào tạo'].sort());
  expect(all.find(({ task }) => task === 'Nữ công')).toMatchObject({ from: '2026-01-05', until: null });
  expect(all.find(({ task }) => task === 'Tuyên truyền')).toMatchObject({
    ...{ until: server.today(), document: { id: evaluation }, endedBy: { id: evaluation } },
  });
  const now = await assignments(unit.committee[3]!, true);
  expect(now.map(({ task }) => task).sort()).toEqual(['Nữ công', 'Đào tạo'].sort());
});

test('by the chair alone, to whom was evaluated, in words', async () => {
  expect(refusal(await assign(unit.committee[1]!, ['Khác']))).toEqual(['not-authorised']);
  const stranger = await (await server.as('chutich.cs05')).personId();
  expect(refusal(await assign(unit.chair, ['Khác'], { personId: stranger }))).toEqual([
    'member-not-evaluated',
  ]);
  expect(faults(await assign(unit.chair, [' ']))).toHaveLength(1);
  expect(faults(await assign(unit.chair, ['Khác'], { from: 'mai' }))).toEqual(['from: not-a-date']);
});

test('another unit learns nothing of it', async () => {
  expect(await assignments(await server.as('chutich.cs05'))).toEqual([]);
});
