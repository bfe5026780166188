import { expect, test } from '@jest/globals';
import { campaign } from './campaign.ts';
import { newSeed } from './options.ts';
import { asTable, faultsIn } from './report.ts';

const seed = process.env['FAULTS_SEED'] ?? newSeed();

test('killed, cut and asked twice, nothing that was acknowledged is lost or doubled', async () => {
  const faults = { server: 20, worker: 2, postgres: 5, commits: 200 };
  const result = await campaign({ seed, faults, desks: 8 });
  process.stdout.write(`\n${asTable(result)}`);

  expect({ seed, faults: faultsIn(result) }).toEqual({ seed, faults: [] });
  expect(result.balance.acknowledged).toBeGreaterThan(100);
  expect(result.kills).toEqual({ server: 20, worker: 2, postmaster: 3, backend: 2 });
  expect(result.balance.unknown).toBeGreaterThan(0);
  const { before, sent, answered } = result.cuts.commit;
  expect(before + sent + answered).toBeGreaterThanOrEqual(200);
  expect(Math.min(before, sent, answered)).toBeGreaterThan(0);
}, 900_000);
