import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import { inRoot, root } from './paths.mjs';
import { say } from './say.mjs';
import { filesOf, fingerprint } from './sources.mjs';

const SERVER = ['workflows', 'schema', 'server', 'scripts', 'test'];
const TOOLS = ['.swcrc', 'package-lock.json', 'bin/launcher'];
const CONSOLE = ['admin', 'workflows', 'schema'];

/** TypeScript to JavaScript in `dist/`, file by file; what is neither (SQL, fonts) is copied beside it. */
export async function buildServer() {
  const sources = filesOf(SERVER);
  const stamp = fingerprint([...sources, ...filesOf(TOOLS)]);
  if (isBuilt('server', stamp)) return;
  say('Đang dựng máy chủ…', 'building the server');
  const unfinished = freshFolder('dist/.unfinished');
  await Promise.all(sources.map((file) => buildFile(file, join(unfinished, file))));
  for (const folder of SERVER) replace(join(unfinished, folder), inRoot('dist', folder));
  rmSync(unfinished, { recursive: true });
  markBuilt('server', stamp);
}

/** The console by Vite into `dist/admin`. */
export function buildConsole() {
  if (!existsSync(inRoot('admin/vite.config.ts'))) {
    say('Chưa có giao diện để dựng, bỏ qua.', 'no console to build yet');
    return;
  }
  const stamp = fingerprint(filesOf([...CONSOLE, ...TOOLS]));
  if (isBuilt('console', stamp)) return;
  say('Đang dựng giao diện…', 'building the console');
  const unfinished = freshFolder('dist/.unfinished-admin');
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', 'admin', '--outDir', unfinished, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error('vite build');
  replace(unfinished, inRoot('dist/admin'));
  markBuilt('console', stamp);
}

async function buildFile(file, target) {
  mkdirSync(dirname(target), { recursive: true });
  if (!/\.tsx?$/.test(file)) return copyFileSync(inRoot(file), target);
  const { code, map } = await transformFile(inRoot(file), { cwd: root });
  const output = target.replace(/\.tsx?$/, '.js');
  const name = output.slice(dirname(output).length + 1);
  writeFileSync(output, `${code}//# sourceMappingURL=${name}.map\n`);
  writeFileSync(`${output}.map`, map);
}

function freshFolder(name) {
  const folder = inRoot(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

// A folder is whole at every moment: a server that runs in it meanwhile finds all of the old or all of the new.
function replace(fresh, folder) {
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  if (existsSync(fresh)) renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

const stampOf = (part) => inRoot('dist', `.${part}-stamp`);

function isBuilt(part, stamp) {
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === stamp;
}

function markBuilt(part, stamp) {
  writeFileSync(stampOf(part), stamp);
}
