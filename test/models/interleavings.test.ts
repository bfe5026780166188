import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkInvariants } from '../../server/doctor/index.ts';
import { createProvince, type Province, type Unit } from '../../server/documents/testing/province.ts';
import { annualPlan } from '../../workflows/annual-plan/index.ts';
import { catalogOf } from '../../workflows/kit/index.ts';
import { atOnce, type Happened } from './atOnce.ts';
import { runsOf } from './runs.ts';
import { castOf, inOrder, type Cast } from './serial.ts';
import { situations, type Request, type Situation } from './situations.ts';

let province: Province;
let casts: Cast[];
let turn = 0;

beforeAll(async () => {
  // Several units, so that first numbers of a register are taken more than once.
  province = await createProvince([annualPlan], { units: 12 });
  casts = province.units.map((unit) => castOf(unit.id, province.upper.id, rolesOf(unit, province.upper)));
});
afterAll(() => province.end());

function rolesOf({ people }: Unit, upper: Unit) {
  const id = (person: string | undefined) => String(person);
  return {
    ...{ chair: id(people['chair']), viceChair: id(people['viceChair']), secretary: id(people['secretary']) },
    ...{ member1: id(people['committeeMember1']), member2: id(people['committeeMember2']) },
    ...{
      officer: id(upper.people['officer']),
      leader: id(upper.people['chair']),
      deputy: id(upper.people['viceChair']),
    },
  };
}

/** Two or three of what may be sent at once in a situation, and whose turn it is to send a statement. */
const scenes = fc.constantFrom(...situations).chain((situation) =>
  fc.record({
    name: fc.constant(situation.name),
    requests: requestsOf(situation),
    order: fc.array(fc.nat(2), { minLength: 24, maxLength: 24 }),
  }),
);

/** By whomever, by two people or by three, as far as the situation has them. */
function requestsOf({ atOnce: all }: Situation): fc.Arbitrary<Request[]> {
  const some = (least: number, most: number) =>
    fc.array(fc.constantFrom(...all), { minLength: least, maxLength: most });
  const people = (requests: readonly Request[]) => new Set(requests.map(({ by }) => by)).size;
  const different = [2, 3]
    .filter((many) => many <= people(all))
    .map((many) => some(many, many).filter((requests) => people(requests) === many));
  return fc.oneof(some(2, 3), ...different);
}

test('whatever two or three do at once, it is as if they had done it one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async ({ name, requests, order }) => {
      const situation = situations.find((one) => one.name === name)!;
      const cast = casts[turn++ % casts.length]!;
      const happened = await atOnce(province, cast, situation, requests, order);
      const { outcomes, endings } = happened;
      const serial = ordersOf(happened.spans).map((one) =>
        inOrder(cast, situation, requests, one, nowOf(province)),
      );
      const one = serial.find((other) => isSame(other, happened)) ?? serial[0];
      expect({ in: named(situation, requests), outcomes, endings }).toEqual({
        in: named(situation, requests),
        ...one,
      });
    }),
    runsOf(40),
  );
}, 3_600_000);

test('and afterwards every invariant holds', async () => {
  const reports = await checkInvariants({
    ...{ ownerUrl: province.databaseUrl, flows: catalogOf([annualPlan]), clock: province.clock },
    ...{ publicKey: province.publicKey, settled: true },
  });
  expect(reports.filter(({ status }) => status === 'broken')).toEqual([]);
});

/** Orders in which the acts may be thought to have come: whoever had ended before another began comes before it. */
function ordersOf(spans: Happened['spans']): number[][] {
  const isInTime = (order: number[]) =>
    order.every((one, at) => order.slice(at + 1).every((later) => spans[later]!.ended >= spans[one]!.began));
  return permutations(spans.map((_, at) => at)).filter(isInTime);
}

function permutations(all: readonly number[]): number[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((first) =>
    permutations(all.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

function isSame(one: Pick<Happened, 'outcomes' | 'endings'>, { outcomes, endings }: Happened): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted({ outcomes, endings }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function nowOf({ clock }: Province): string {
  return clock.now().toISOString();
}

function named({ name }: Situation, requests: readonly Request[]): string[] {
  return [
    name,
    ...requests.map(({ by, action, key, doc }) => `${action} by ${by}${key ? ` (${key})` : ''} ${doc ?? ''}`),
  ];
}
