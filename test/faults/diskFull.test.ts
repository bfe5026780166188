import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { Load } from './load.ts';
import { newSeed } from './options.ts';
import { freePort, Post } from './processes.ts';
import { faultsIn } from './report.ts';
import { Stage } from './stage.ts';

const seed = process.env['FAULTS_SEED'] ?? newSeed();
const DISK = '256m';
let stage: Stage | undefined;
afterEach(() => stage?.closing.close());

// Only root gives PostgreSQL a disk of its own, and not in every container.
const here = canMount() ? test : test.skip;

here(
  'a full disk stops work and loses nothing; with room again it goes on by itself',
  async () => {
    stage = await Stage.set({ prepare: onSmallDisk });
    const server = new Post('serve', stage.env(), await freePort());
    stage.closing.onClose(() => server.close());
    await server.fill();
    const load = await Load.begin(stage, [server.url], { seed, desks: 4 });
    await load.more(20);

    const ballast = join(stage.dataDir, 'ballast');
    for (let round = 0; round < 3; round += 1) {
      // PostgreSQL has some room in files of its own, so work goes on for a while.
      const unknown = load.caller.unknown;
      for (const begun = Date.now(); load.caller.unknown < unknown + 5 && Date.now() - begun < 20_000;) {
        fill(ballast);
        await sleep(50);
      }
      expect(load.caller.unknown).toBeGreaterThanOrEqual(unknown + 5);
      rmSync(ballast);
      await load.more(20);
    }
    await load.end();
    await server.close();

    const balance = await load.balance();
    const invariants = await stage.invariants();
    expect({
      seed,
      faults: faultsIn({ balance, invariants, surprises: [...load.surprises, ...server.complaints] }),
    }).toEqual({
      seed,
      faults: [],
    });
  },
  600_000,
);

function onSmallDisk({ dataDir, closing }: Stage): void {
  mkdirSync(dataDir);
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', dataDir]);
  if (status !== 0) throw new Error(stderr.toString());
  closing.onClose(() => void spawnSync('umount', [dataDir]));
}

/** Takes all the room there is. */
function fill(file: string): void {
  const ballast = openSync(file, 'a');
  try {
    for (const size of [1 << 20, 1 << 12])
      for (const block = Buffer.alloc(size); ;) if (writeSync(ballast, block) < size) break;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(ballast);
  }
}

function canMount(): boolean {
  const isAllowed = ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'];
  return process.getuid?.() === 0 && spawnSync('unshare', isAllowed).status === 0;
}
