import { afterEach, expect, test } from '@jest/globals';
import { Chance } from '../../server/db/demo/chance.ts';
import { Load } from './load.ts';
import { newSeed } from './options.ts';
import { freePort, Post } from './processes.ts';
import { faultsIn } from './report.ts';
import { Stage } from './stage.ts';

const seed = process.env['FAULTS_SEED'] ?? newSeed();
const HOUR = 60 * 60_000;
/** Midnight of New Year in Asia/Ho_Chi_Minh. */
const NEW_YEAR = Date.parse('2027-01-01T00:00:00+07:00');
let stage: Stage | undefined;
afterEach(() => stage?.closing.close());

async function twoServers(on: Stage): Promise<Post[]> {
  const servers = [
    new Post('serve', on.env(), await freePort()),
    new Post('serve', on.env(), await freePort()),
  ];
  for (const server of servers) on.closing.onClose(() => server.close());
  await Promise.all(servers.map((server) => server.fill()));
  return servers;
}

async function faultsAfter(on: Stage, load: Load, servers: Post[]): Promise<string[]> {
  await load.end();
  for (const server of servers) await server.close();
  const surprises = [...load.surprises, ...servers.flatMap((server) => server.complaints)];
  return faultsIn({ balance: await load.balance(), invariants: await on.invariants(), surprises });
}

test('clocks that jump, each server’s by itself, take nothing and double nothing', async () => {
  stage = await Stage.set();
  const servers = await twoServers(stage);
  const load = await Load.begin(stage, urlsOf(servers), { seed, desks: 4 });
  const chance = new Chance(`${seed} clocks`);
  for (let jump = 0; jump < 12; jump += 1) {
    // Further, and sessions would end, as they should.
    await chance.pick(servers).setClock((chance.below(7) - 3) * HOUR);
    await load.more(6);
  }
  expect({ seed, faults: await faultsAfter(stage, load, servers) }).toEqual({ seed, faults: [] });
}, 600_000);

test('at midnight of New Year in Vietnam the registers begin anew, under load on two servers', async () => {
  stage = await Stage.set();
  const servers = await twoServers(stage);
  const setClocks = (moment: number) =>
    Promise.all(servers.map((server) => server.setClock(moment - Date.now())));
  await setClocks(NEW_YEAR - HOUR);
  const load = await Load.begin(stage, urlsOf(servers), { seed, desks: 6 });
  await numbered(stage, load, 2026, 4);
  await setClocks(NEW_YEAR - 1000);
  await numbered(stage, load, 2027, 4);

  expect({ seed, faults: await faultsAfter(stage, load, servers) }).toEqual({ seed, faults: [] });
  const years = await stage.sql<{ year: number; numbers: number[] }>(
    `select extract(year from issued_on)::int as year, organisation_id, array_agg(number order by number) as numbers
     from document where number is not null group by 1, 2`,
  );
  for (const { numbers } of years) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(new Set(years.map(({ year }) => year))).toEqual(new Set([2026, 2027]));
}, 600_000);

function urlsOf(servers: Post[]): string[] {
  return servers.map(({ url }) => url);
}

/** Works until so many papers of that year bear a number. */
async function numbered(on: Stage, load: Load, year: number, count: number): Promise<void> {
  for (;;) {
    const [issued] = await on.sql<{ count: number }>(
      'select count(*)::int as count from document where number is not null and extract(year from issued_on) = $1',
      [year],
    );
    if ((issued?.count ?? 0) >= count) return;
    await load.more(10);
  }
}
