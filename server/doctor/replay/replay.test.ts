import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cloneOfDemo, SEEDING } from '../../../test/support/demoProvince.ts';
import type { TestDatabase } from '../../../test/support/database.ts';
import { catalog } from '../../../workflows/catalog.ts';
import { systemClock } from '../../clock.ts';
import { connect, type Database } from '../../db/index.ts';
import { openReplayer, type Replay, type Replayer } from '../index.ts';

let database: TestDatabase;
let owner: Database;
let replayer: Replayer;
beforeAll(async () => {
  database = await cloneOfDemo();
  owner = await connect(database.url, { poolSize: 1 });
  replayer = await openReplayer({ ownerUrl: database.url, flows: catalog, clock: systemClock });
}, SEEDING);
afterAll(async () => {
  await Promise.all([owner.close(), replayer.close()]);
  await database.drop();
});

const root = fileURLToPath(new URL('../../../', import.meta.url));

test(
  'every document of the demo is told again by its test, which runs as it was printed',
  async () => {
    const { rows } = await owner.pool.query<{ id: string }>('select id from document order by id');
    const replays: Replay[] = [];
    for (const { id } of rows) replays.push((await replayer.replay(id))!);
    expect(replays.filter(({ departsAt, standing }) => departsAt !== null || standing.length > 0)).toEqual(
      [],
    );
    const ran = await runPasted(replays.map(({ test }) => test!));
    expect(ran).toEqual({
      code: 0,
      said: expect.stringMatching(new RegExp(`Tests: +${replays.length} passed, ${replays.length} total`)),
    });
  },
  SEEDING,
);

/** Pastes tests into a file as deep in the repository as a flow's own, and runs it. */
async function runPasted(tests: readonly string[]): Promise<{ code: number | null; said: string }> {
  mkdirSync(join(root, 'coverage'), { recursive: true });
  const folder = mkdtempSync(join(root, 'coverage', 'retold-'));
  const file = join(folder, 'retold.test.ts');
  try {
    writeFileSync(file, ["import { test } from '@jest/globals';", ...tests].join('\n\n'));
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const child = spawn(
      process.execPath,
      ['--experimental-vm-modules', jest, '--runTestsByPath', file, '--reporters=default'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const [said, [code]] = await Promise.all([
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null]>,
    ]);
    return { code, said: said.replaceAll(basename(folder), '') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
