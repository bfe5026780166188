import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { performAction, type PerformInput } from './index.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province } from './testing/province.ts';

const nobody = { personId: null };
let province: Province;
beforeAll(async () => {
  province = await createProvince([toyFlow]);
});
afterAll(() => province.end());

async function openRound(ballot: 'open' | 'secret'): Promise<Life> {
  const unit = province.units[0]!;
  const life = await Life.begin(province, unit);
  await life.did(unit.people['chair']!, 'openRound', { mode: 'online', ballot });
  for (const personId of unit.committee.slice(0, 4))
    await life.did(personId, 'castBallot', { choice: 'agree' });
  return life;
}

const closing = (documentId: string, idempotencyKey?: string): PerformInput => ({
  ...{ documentId, action: 'closeRound', expectedVersion: null, idempotencyKey },
});

test.each(['open', 'secret'] as const)(
  'the engine closes a round with %s ballots at its end',
  async (ballot) => {
    const life = await openRound(ballot);
    province.clock.ahead += 14 * 86_400_000;
    const result = await performAction(province.worker, nobody, closing(life.id, 'deadline:1'));
    expect(result.kind).toBe('performed');
    const [event] = await province.sql<{ actor: string | null; office: string; to: string }>(
      `select actor_id as actor, office, to_state as to from event where document_id = $1 order by seq desc limit 1`,
      [life.id],
    );
    expect(event).toEqual({ actor: null, office: 'engine', to: 'agreed' });
    await province.sql(`delete from idempotency where key = 'deadline:1'`);
  },
);

test('an act of the engine under one key happens once, and answers the same again', async () => {
  const life = await openRound('open');
  province.clock.ahead += 14 * 86_400_000;
  const twice = await Promise.all(
    [1, 2].map(() => performAction(province.worker, nobody, closing(life.id, 'deadline:2'))),
  );
  expect(twice[0]).toMatchObject({ kind: 'performed', documentId: life.id });
  expect(twice[1]).toMatchObject(twice[0]!);
});

test('nobody on the server’s own connection is the engine', async () => {
  const life = await openRound('open');
  province.clock.ahead += 14 * 86_400_000;
  expect(await performAction(province.engine, nobody, closing(life.id))).toEqual({ kind: 'notFound' });
});

test('a refused act of the engine leaves its trace', async () => {
  const life = await openRound('open');
  const result = await performAction(province.worker, nobody, {
    ...{ documentId: life.id, action: 'abandonRound', payload: { reason: 'Chưa rõ' }, expectedVersion: null },
  });
  expect(result).toMatchObject({ kind: 'refused', blockers: [{ code: 'not-authorised' }] });
  const traces = await province.sql(`select 1 from refusal where document_id = $1 and actor_id is null`, [
    life.id,
  ]);
  expect(traces).toHaveLength(1);
});
