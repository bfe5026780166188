import { availableParallelism } from 'node:os';
import { findPgbench } from './findPgbench.ts';
import { integrityFaults } from './integrity.ts';
import { measureHttp } from './measureHttp.ts';
import type { Options } from './options.ts';
import { Pgbench } from './pgbench.ts';
import { functionScript, pgbenchScript } from './pgbenchScript.ts';
import { recordActs } from './recordActs.ts';
import { idleTime, processorTime, spentAnAct } from './processorTime.ts';
import type { Measured, Results, Run, Way } from './report.ts';
import { setScene, type Scene } from './scene.ts';
import type { ServerProcess } from './serverProcess.ts';

const CLIENTS = 16;
// Until the engines have compiled what is hot; a slow machine is not waited for without end.
const WARM = { acts: 2_000, seconds: 90 };

/**
 * The same act at the service door, over HTTP, and as its bare statements by pgbench, in turns on one database;
 * afterwards all that was written must hold.
 */
export async function runBench(
  { rounds, seconds, processes }: Options,
  say: (step: string) => void,
): Promise<Results> {
  const program = findPgbench();
  say('a database of its own, with fsync on; the server; documents to act on');
  const scene = await setScene(CLIENTS, processes);
  try {
    const recorded = await recordActs(scene);
    const { functions, ...calls } = functionScript(recorded);
    const txn = new Pgbench(program, scene, pgbenchScript(recorded));
    const func = new Pgbench(program, scene, calls, functions);
    const ways: Record<Way, { pids: number[]; run: (time: number) => Promise<Run> }> = {
      door: { pids: [scene.door.pid], run: (time) => scene.door.measure(time) },
      http: overHttp(scene, scene.servers.slice(0, 1)),
      several: overHttp(scene, scene.servers),
      txn: { pids: [], run: (time) => txn.run(CLIENTS, time) },
      func: { pids: [], run: (time) => func.run(CLIENTS, time) },
    };
    const asked = (Object.keys(ways) as Way[]).filter((way) => way !== 'several' || processes > 1);
    const measure = async (way: Way, time: number): Promise<Measured> => {
      const { pids, run } = ways[way];
      const [before, idleBefore] = [processorTime(pids, scene.postmaster), idleTime()];
      const { acts, tookMs } = await run(time);
      const spent = spentAnAct(before, processorTime(pids, scene.postmaster), acts);
      const idle = (idleTime() - idleBefore) / (tookMs * availableParallelism());
      return { way, perSecond: (acts / tookMs) * 1000, spent, idle };
    };

    say('warming up');
    await warmUp(scene);
    for (const way of asked) await measure(way, 2);
    const measured: Measured[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`);
      for (const way of shuffled(asked)) measured.push(await measure(way, seconds));
    }

    say('checking all that was written');
    return {
      ...{ clients: CLIENTS, processes, processors: availableParallelism(), rounds, seconds, measured },
      ...(await integrityFaults(scene)),
    };
  } finally {
    await scene.end();
  }
}

function overHttp({ drivers }: Scene, servers: ServerProcess[]) {
  return {
    pids: servers.map(({ pid }) => pid),
    run: (time: number) => measureHttp(drivers, servers, time),
  };
}

async function warmUp({ drivers, servers }: Scene): Promise<void> {
  const until = performance.now() + WARM.seconds * 1000;
  const acts = () => drivers.reduce((sum, driver) => sum + driver.acts, 0);
  while (acts() < WARM.acts && performance.now() < until) await measureHttp(drivers, servers, 2);
}

function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
