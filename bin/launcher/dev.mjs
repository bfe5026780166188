import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/** Three watchers side by side: the compiler, the server, the console. When one ends, all do. */
export async function developing() {
  const swc = inRoot('node_modules/@swc/cli/bin/swc.js');
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const commands = [
    [swc, 'workflows', 'schema', 'server', '--out-dir', 'dist', '--watch', '--copy-files', '--quiet'],
    ['--watch', '--enable-source-maps', 'dist/server/cli/main.js', 'serve'],
    ...(existsSync(inRoot('admin/vite.config.ts')) ? [[vite, 'admin']] : []),
  ];
  const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
  const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
  process.once('SIGINT', endAll).once('SIGTERM', endAll);
  await Promise.race(children.map((child) => new Promise((done) => child.once('exit', done))));
  endAll();
}
