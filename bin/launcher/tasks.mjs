import { parseArgs } from 'node:util';
import { developing } from './dev.mjs';
import { inRoot, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runAndEnd } from './runAndEnd.mjs';

/** What can be launched. Each prepares what it needs and ends in the program that does the work. */
export const tasks = {
  async trinhky(args) {
    await prepare();
    await runNode(['--enable-source-maps', inRoot('dist/server/cli/main.js'), ...args]);
  },

  async start(args) {
    await tasks.trinhky(['serve', ...args]);
  },

  async build() {
    await prepare();
  },

  async dev() {
    await prepare();
    await developing();
  },

  async test(args) {
    await prepare();
    await runJest(args);
  },

  /** Many more sequences of acts than in `npm test`; the seed it prints brings them back. */
  async 'test:models'(args) {
    const options = { runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } };
    const { runs = '10000', seed = '', path = '' } = parseArgs({ args, options }).values;
    Object.assign(process.env, { MODEL_RUNS: runs, MODEL_SEED: seed, MODEL_PATH: path });
    await prepare();
    await runJest(['test/models']);
  },

  /** Whether a test notices when a line says something else: hours, so never part of `npm test`. */
  async 'test:mutation'(args) {
    await prepare();
    process.chdir(root);
    await runNode(['--experimental-strip-types', inRoot('test/mutation/main.mjs'), ...args]);
  },

  async check(args) {
    await prepare();
    process.chdir(root);
    await runNode([inRoot('scripts/check.mjs'), ...args]);
  },

  async 'test:faults'(args) {
    await prepare();
    await runNode([inRoot('dist/test/faults/main.js'), ...args]);
  },

  async bench(args) {
    await prepare();
    await runNode(['--enable-source-maps', inRoot('dist/test/bench/main.js'), ...args]);
  },
};

function runJest(args) {
  process.chdir(root);
  return runNode(
    [inRoot('test/support/runJest.mjs'), '--maxWorkers=2', ...args],
    '--experimental-vm-modules',
  );
}

function runNode(args, option = '') {
  const options = [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning', option];
  return runAndEnd(process.execPath, args, {
    ...process.env,
    NODE_OPTIONS: options.filter(Boolean).join(' '),
  });
}
