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

const seal = (letter: string) => letter.repeat(60);

test('what lies in the urn stays unknown until the last one has voted', async () => {
  await vote('chairA', 'z');
  expect(await revealed()).toBeNull();
  await vote('memberA', 'a');
  expect(await revealed()).toMatchObject({ sealed: { content: [seal('a'), seal('z')] } });
});

test('whom the only question is about is not waited for, and has nothing to put in', async () => {
  const { memberA } = world.people;
  await world.asOwner('update decision_round set questions = $2 where id = $1', [
    round,
    JSON.stringify([{ id: 'q', personId: memberA }]),
  ]);
  await cast('chairA', JSON.stringify({ q: seal('a') }));
  expect(await revealed()).toMatchObject({ sealed: { q: [seal('a')] } });
});

test('one ballot each, whole, of the roll alone, while the round is open', async () => {
  await vote('chairA', 'a');
  await expect(vote('chairA', 'a')).rejects.toThrow(/has voted/);
  await expect(vote('chairB', 'a')).rejects.toThrow(/not on the roll/);
  for (const ballot of ['"x"', '{}', '{"content": 1}', '{"content": "agree"}', `{"other": "${seal('a')}"}`])
    await expect(cast('memberA', ballot)).rejects.toThrow(/not a ballot/);
  await close('passed');
  await expect(vote('memberA', 'a')).rejects.toThrow(/no such open/);
});

test.each(['passed', 'failed', 'lapsed', 'abandoned', 'voided'])(
  'the urn of a round that is %s is emptied, so that the ballots of a few are nowhere',
  async (status) => {
    await vote('chairA', 'a');
    await close(status);
    expect(await revealed()).toBeNull();
    expect(await world.asOwner('select from secret_tally where round_id = $1', [round])).toEqual([]);
  },
);

test('past its time it is revealed where attendance sufficed', async () => {
  await vote('chairA', 'a');
  await world.asOwner(`update decision_round set closes_at = now() - interval '1 hour' where id = $1`, [
    round,
  ]);
  expect(await revealed()).toBeNull();
  await world.asOwner('update round_member set voted = true where round_id = $1', [round]);
  expect(await revealed()).toMatchObject({ sealed: { content: [seal('a')] } });
});

test('nobody reads the urns, and another unit is told nothing', async () => {
  await vote('chairA', 'a');
  await vote('memberA', 'a');
  await expect(world.as('chairA', (tx) => tx.query('select * from secret_tally'))).rejects.toThrow(
    /permission denied/,
  );
  expect(await revealed('chairB')).toBeNull();
});

type Voter = 'chairA' | 'memberA' | 'chairB';

function vote(who: Voter, letter: string): Promise<unknown> {
  return cast(who, JSON.stringify({ content: seal(letter) }));
}

function cast(who: Voter, ballot: string): Promise<unknown> {
  return world.as(who, (tx) => tx.query('select cast_sealed_ballot($1, $2::jsonb)', [round, ballot]));
}

async function revealed(who: Voter = 'chairA'): Promise<unknown> {
  const rows = await world.as(who, (tx) =>
    tx.query<{ urn: unknown }>('select reveal_sealed_ballots($1) as urn', [round]),
  );
  return rows[0]?.urn;
}

function close(status: string): Promise<unknown> {
  return world.asOwner('update decision_round set status = $2 where id = $1', [round, status]);
}
