import { afterEach, expect, test } from '@jest/globals';
import { Chance } from '../../server/db/demo/chance.ts';
import { CuttingProxy } from './cuttingProxy.ts';
import { Load } from './load.ts';
import { newSeed } from './options.ts';
import { freePort, Post } from './processes.ts';
import { faultsIn } from './report.ts';
import { Stage } from './stage.ts';
import { followStage } from './standby.ts';

const seed = process.env['FAULTS_SEED'] ?? newSeed();
let stage: Stage | undefined;
afterEach(() => stage?.closing.close());

test('when the first PostgreSQL dies the second has every acknowledged act, and work goes on there', async () => {
  stage = await Stage.set({ supervised: false });
  const standby = await followStage(stage);
  const proxy = await CuttingProxy.listen(stage, new Chance(seed));
  stage.closing.onClose(() => proxy.close());
  const server = new Post('serve', stage.env(proxy.through(stage.ownerUrl)), await freePort());
  stage.closing.onClose(() => server.close());
  await server.fill();
  const load = await Load.begin(stage, [server.url], { seed, desks: 4 });
  await load.more(30);

  process.kill(stage.postmaster, 'SIGKILL');
  await standby.promote();
  proxy.leadTo(standby);
  await load.more(30);
  await load.end();
  await server.close();

  const balance = await load.balance(standby.url);
  const invariants = await stage.invariants(standby.url);
  const surprises = [...load.surprises, ...server.complaints];
  expect({ seed, faults: faultsIn({ balance, invariants, surprises }) }).toEqual({ seed, faults: [] });
  expect(balance.acknowledged).toBeGreaterThanOrEqual(60);
}, 600_000);
