import { findPgbench } from './findPgbench.ts';
import { integrityFaults } from './integrity.ts';
import { measureHttp } from './measureHttp.ts';
import type { Options } from './options.ts';
import { Pgbench } from './pgbench.ts';
import { functionScript, pgbenchScript } from './pgbenchScript.ts';
import { recordActs } from './recordActs.ts';
import type { Measured, Results, Way } from './report.ts';
import { setScene, type Scene } from './scene.ts';

const CLIENTS = 16;
// Until the engines have compiled what is hot; a slow machine is not waited for without end.
const WARM = { acts: 2_000, seconds: 90 };

/**
 * The same act at the service door, over HTTP, and as its bare statements by pgbench, in turns on one database;
 * afterwards all that was written must hold.
 */
export async function runBench({ rounds, seconds }: Options, say: (step: string) => void): Promise<Results> {
  const program = findPgbench();
  say('a database of its own, with fsync on; the server; documents to act on');
  const scene = await setScene(CLIENTS);
  try {
    const recorded = await recordActs(scene);
    const { functions, ...calls } = functionScript(recorded);
    const txn = new Pgbench(program, scene, pgbenchScript(recorded));
    const func = new Pgbench(program, scene, calls, functions);
    const measure: Record<Way, (time: number) => Promise<number>> = {
      door: async (time) => {
        const { acts, tookMs } = await scene.door.measure(time);
        return (acts / tookMs) * 1000;
      },
      http: (time) => measureHttp(scene.drivers, time),
      txn: (time) => txn.run(CLIENTS, time),
      func: (time) => func.run(CLIENTS, time),
    };

    say('warming up');
    await warmUp(scene);
    for (const way of ['door', 'txn', 'func'] as const) await measure[way](2);
    const measured: Measured[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`);
      for (const way of shuffled(Object.keys(measure) as Way[]))
        measured.push({ way, perSecond: await measure[way](seconds) });
    }

    say('checking all that was written');
    return { clients: CLIENTS, rounds, seconds, measured, ...(await integrityFaults(scene)) };
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
