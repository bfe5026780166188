import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeWorld, writeDocument, type World } from '../testing/world.ts';

let world: World;
let round: string;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.end());

beforeEach(async () => {
  const { unitA } = world.organisations;
  const { chairA, memberA } = world.people;
  round = randomUUID();
  await world.as('chairA', async (tx) => {
    const plan = await writeDocument(tx, unitA, chairA, [{ reader: unitA, level: 'work' }]);
    await tx.query(
      `with round as (
         insert into decision_round (id, document_id, no, status, mode, ballot, opened_at, opened_by, closes_at, revision,
             content_hash, substance_hash, rules)
           values ($1, $2, 1, 'open', 'online', 'secret', now(), $3, now() + interval '1 day', 1, 'x', 'x',
             '{"quorum": [2, 3]}')
       )
       insert into round_member (round_id, document_id, person_id, position, office)
         values ($1, $2, $3, 1, 'chair'), ($1, $2, $4, 2, 'committeeMember')`,
      [round, plan, chairA, memberA],
    );
  });
});

test('counts stay unknown until the last one has voted', async () => {
  await vote('chairA', 'agree');
  expect(await revealed()).toEqual([]);
  await vote('memberA', 'disagree');
  expect(await revealed()).toEqual([{ agree: 1, disagree: 1, abstain: 0 }]);
});

test('one vote each, of the roll alone, while the round is open', async () => {
  await vote('chairA', 'agree');
  await expect(vote('chairA', 'agree')).rejects.toThrow(/has voted/);
  await expect(vote('chairB', 'agree')).rejects.toThrow(/not on the roll/);
  await expect(vote('memberA', 'perhaps')).rejects.toThrow(/not a choice/);
  await close('passed');
  await expect(vote('memberA', 'agree')).rejects.toThrow(/no such open/);
});

test('a round that came to nothing never tells what its few voters chose', async () => {
  await vote('chairA', 'agree');
  await close('abandoned');
  expect(await revealed()).toEqual([]);
  await close('lapsed');
  expect(await revealed()).toEqual([]);
  await close('failed');
  expect(await revealed()).toEqual([{ agree: 1, disagree: 0, abstain: 0 }]);
});

test('past its time it is revealed where attendance sufficed', async () => {
  await vote('chairA', 'agree');
  await world.asOwner(`update decision_round set closes_at = now() - interval '1 hour' where id = $1`, [
    round,
  ]);
  expect(await revealed()).toEqual([]);
  await world.asOwner('update round_member set voted = true where round_id = $1', [round]);
  expect(await revealed()).toEqual([{ agree: 1, disagree: 0, abstain: 0 }]);
});

test('nobody reads the counters, and another unit is told nothing', async () => {
  await vote('chairA', 'agree');
  await vote('memberA', 'agree');
  await expect(world.as('chairA', (tx) => tx.query('select * from secret_tally'))).rejects.toThrow(
    /permission denied/,
  );
  expect(await revealed('chairB')).toEqual([]);
});

function vote(who: 'chairA' | 'memberA' | 'chairB', choice: string): Promise<unknown> {
  return world.as(who, (tx) => tx.query('select cast_secret_ballot($1, $2)', [round, choice]));
}

function revealed(who: 'chairA' | 'chairB' = 'chairA'): Promise<unknown[]> {
  return world.as(who, (tx) => tx.query('select * from reveal_secret_tally($1)', [round]));
}

function close(status: string): Promise<unknown> {
  return world.asOwner('update decision_round set status = $2 where id = $1', [round, status]);
}
