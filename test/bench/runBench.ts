import { findPgbench } from './findPgbench.ts';
import { integrityFaults } from './integrity.ts';
import { measureHttp } from './measureHttp.ts';
import type { Options } from './options.ts';
import { Pgbench } from './pgbench.ts';
import { pgbenchScript } from './pgbenchScript.ts';
import { recordActs } from './recordActs.ts';
import type { Measured, Results, Way } from './report.ts';
import { setScene, type Scene } from './scene.ts';

/** Clients at once. */
const LEVELS = [1, 16];
const MOST = Math.max(...LEVELS);
// Until the engines have compiled what is hot; a slow machine is not waited for without end.
const WARM = { acts: 2_000, seconds: 90 };

/**
 * The same act, over HTTP and as its bare statements by pgbench, in turns on one database; afterwards all that was
 * written must hold.
 */
export async function runBench({ rounds, seconds }: Options, say: (step: string) => void): Promise<Results> {
  const program = findPgbench();
  say('a database of its own, with fsync on; the server; documents to act on');
  const scene = await setScene(MOST);
  try {
    const script = pgbenchScript(await recordActs(scene));
    const pgbench = new Pgbench(program, scene, script);
    const measure: Record<Way, (clients: number, seconds: number) => Promise<Measured>> = {
      http: (clients, time) => measureHttp(scene.drivers.slice(0, clients), time),
      pgbench: (clients, time) => pgbench.run(clients, time),
    };

    say('warming up');
    await warmUp(scene);
    await pgbench.run(MOST, 2);
    const measured: Measured[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`);
      const turns = LEVELS.flatMap((clients) => [['http', clients] as const, ['pgbench', clients] as const]);
      for (const [way, clients] of shuffled(turns)) measured.push(await measure[way](clients, seconds));
    }

    say('checking all that was written');
    return { levels: LEVELS, rounds, seconds, measured, ...(await integrityFaults(scene)) };
  } finally {
    await scene.end();
  }
}

async function warmUp({ drivers }: Scene): Promise<void> {
  const until = performance.now() + WARM.seconds * 1000;
  const acts = () => drivers.reduce((sum, driver) => sum + driver.acts, 0);
  while (acts() < WARM.acts && performance.now() < until) await measureHttp(drivers, 2);
}

function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
