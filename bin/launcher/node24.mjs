import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { notes } from './paths.mjs';
import { runAndEnd } from './runAndEnd.mjs';
import { say } from './say.mjs';

const NEEDED = [22, 17];
const ASK = 'console.log(JSON.stringify({ version: process.versions.node, path: process.execPath }))';

export function hasNewEnoughNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Runs this very command again under a Node 24 from npm; npx only fetches it, so that no shell stands in between. */
export async function rerunUnderNode24() {
  const node = rememberedNode() ?? fetchNode();
  // Whatever the task calls by name (npm, node) shall be of the same kind.
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  // We watch npm already; the next one may become its program.
  const { npm_lifecycle_event: _, ...env } = process.env;
  await runAndEnd(node, process.argv.slice(1), env);
}

const note = join(notes, 'node24');

function rememberedNode() {
  const path = existsSync(note) ? readFileSync(note, 'utf8') : '';
  return path && existsSync(path) ? path : undefined;
}

function fetchNode() {
  say(`Đang tải Node 24 (máy đang có ${process.versions.node})…`, 'fetching Node 24');
  // The package `node` needs its install script; where scripts are switched off, the one for this platform does without.
  const forThisPlatform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = nodeFrom('node@24') ?? nodeFrom(`${forThisPlatform}@24`);
  if (!node)
    throw new Error(`cần Node từ ${NEEDED.join('.')} trở lên (Node ${NEEDED.join('.')} or newer is needed)`);
  mkdirSync(notes, { recursive: true });
  writeFileSync(note, node);
  return node;
}

function nodeFrom(spec) {
  const { stdout } = spawnSync('npx', ['-y', '-p', spec, 'node', '-e', `'${ASK}'`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    shell: true,
  });
  const answer = /^\{.*\}$/m.exec(stdout ?? '')?.[0];
  const { version, path } = answer ? JSON.parse(answer) : {};
  return version && hasNewEnoughNode(version) ? path : undefined;
}
