import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { Life } from '../documents/testing/life.ts';
import type { Unit } from '../documents/testing/province.ts';
import { House } from './testing/house.ts';
import { tellingsOf, type Happening } from './tellings.ts';

let house: House;
let unit: Unit;
beforeAll(async () => {
  house = await House.open();
  unit = house.province.units[0]!;
});
afterAll(() => house.end());

interface Told {
  person: string;
  code: string;
  action: string;
}

async function toldOf(documentId: string): Promise<Told[]> {
  return house.province.sql<Told>(
    `select p.full_name as person, n.code, n.params ->> 'action' as action
     from notification n join person p on p.id = n.person_id where n.document_id = $1 order by n.at, p.full_name`,
    [documentId],
  );
}

test('each act tells those whom the document now waits for, and its owners what became of it', async () => {
  const life = await Life.begin(house.province, unit);
  await life.openRound();
  await house.relay();
  expect(await toldOf(life.id)).toEqual(
    ['committeeMember1', 'committeeMember2', 'secretary', 'viceChair'].map((role) => ({
      person: `${role} CĐCS01`,
      code: 'work',
      action: 'castBallot',
    })),
  );
  for (const member of unit.committee) await life.did(member, 'castBallot', { choice: 'agree' });
  await life.did(life.chair, 'closeRound');
  await life.approve();
  await house.relay();
  const later = (await toldOf(life.id)).slice(4);
  // Late as it is, it tells only what still waits, and of what waited before nothing.
  expect(later).toEqual([
    { person: 'chair CĐCS01', code: 'moved', action: 'beginReview' },
    { person: 'chair CĐCS01', code: 'work', action: 'issue' },
  ]);
});

test('what waits is told above, too, act by act', async () => {
  const life = await Life.begin(house.province, unit);
  await life.agree();
  await life.did(life.chair, 'submit', {});
  await house.relay();
  await life.did(house.province.upper.people['officer']!, 'beginReview', {});
  await house.relay();
  await life.did(house.province.upper.people['chair']!, 'approve', {});
  await house.relay();
  expect(await toldOf(life.id)).toEqual([
    { person: 'officer CĐVC', code: 'work', action: 'beginReview' },
    { person: 'chair CĐCS01', code: 'moved', action: 'beginReview' },
    { person: 'chair CĐVC', code: 'work', action: 'approve' },
    { person: 'chair CĐCS01', code: 'work', action: 'issue' },
  ]);
});

test('a return tells the drafter, who has work again; several relays at once tell it once', async () => {
  const life = await Life.begin(house.province, unit);
  await life.agree();
  await life.did(life.chair, 'submit', {});
  const { officer } = house.province.upper.people;
  await life.did(officer!, 'beginReview', {});
  await house.relay();
  await life.did(officer!, 'returnForRevision', { reason: 'Thiếu số liệu' });
  await Promise.all([house.relay(), house.relay(), house.relay()]);
  const told = await toldOf(life.id);
  expect(told.filter(({ action }) => action === 'revise')).toEqual([
    { person: 'chair CĐCS01', code: 'work', action: 'revise' },
  ]);
  const [left] = await house.province.sql<{ count: string }>(
    'select count(*) from outbox where relayed_at is null',
  );
  expect(left?.count).toBe('0');
});

const nobody: Happening = {
  ...{ topic: 'act', action: 'approve', from: 'underReview', to: 'approved', actorId: 'leader', items: [] },
  ...{ parties: [], recipients: [], dueAt: null, duty: null },
};

test('one thing a person, what is to be done before what is news; nobody is told what they did themselves', () => {
  const item = { id: 'i', action: 'issue', dueAt: null, people: ['chair', 'leader'] };
  const told = tellingsOf(
    { ...nobody, items: [item, item], parties: ['chair', 'drafter', 'leader'] },
    toyFlow,
  );
  expect(told.map(({ personId, code }) => `${personId} ${code}`)).toEqual(['chair work', 'drafter moved']);
});

test.each([
  ['underReview', 'returned', ['drafter returned']],
  ['approved', 'inForce', ['drafter moved']],
  ['draft', 'deciding', []],
  ['submitted', 'submitted', []],
])('from %s to %s', (from, to, expected) => {
  const told = tellingsOf({ ...nobody, from, to, parties: ['drafter'] }, toyFlow);
  expect(told.map(({ personId, code }) => `${personId} ${code}`)).toEqual(expected);
});

test('a reminder and an escalation tell their recipients; an unknown topic tells nobody', () => {
  const due = {
    ...nobody,
    actorId: null,
    recipients: ['a', 'b'],
    parties: ['c'],
    dueAt: '2026-12-01T16:59:59.999Z',
  };
  const topics = ['reminder', 'escalation', 'something-else'].map((topic) =>
    tellingsOf({ ...due, topic }, toyFlow).map(({ personId, code }) => `${personId} ${code}`),
  );
  expect(topics).toEqual([['a reminder', 'b reminder'], ['a escalation', 'b escalation'], []]);
});

test('a reminder’s recipients are keys as documents have them, office holders of the day', async () => {
  const life = await Life.begin(house.province, unit);
  await house.relay();
  const payload = {
    ...{ documentId: life.id, deadlineId: 'd', dueAt: '2026-12-01T16:59:59.999Z', action: 'openRound' },
    recipients: [`${unit.id}:chair`, `person:${unit.people['secretary']}`],
  };
  await house.province.sql(
    `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, 1, 'reminder', 'd', $2, $3)`,
    [life.id, JSON.stringify(payload), house.province.clock.now()],
  );
  await house.relay();
  expect(await toldOf(life.id)).toEqual([
    { person: 'chair CĐCS01', code: 'reminder', action: 'openRound' },
    { person: 'secretary CĐCS01', code: 'reminder', action: 'openRound' },
  ]);
});
