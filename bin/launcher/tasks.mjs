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
    process.chdir(root);
    await runNode(
      [inRoot('test/support/runJest.mjs'), '--maxWorkers=2', ...args],
      '--experimental-vm-modules',
    );
  },

  async check(args) {
    await prepare();
    process.chdir(root);
    await runNode([inRoot('scripts/check.mjs'), ...args]);
  },

  async bench(args) {
    await prepare();
    await runNode(['--enable-source-maps', inRoot('dist/test/bench/main.js'), ...args]);
  },
};

function runNode(args, option = '') {
  const options = [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning', option];
  return runAndEnd(process.execPath, args, {
    ...process.env,
    NODE_OPTIONS: options.filter(Boolean).join(' '),
  });
}
