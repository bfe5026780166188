import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const inProject = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const BUILDING = 'Đang dựng máy chủ';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-launcher-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('the command builds once, then again only when a source changed', async () => {
  makeProject({ 'server/cli/main.ts': `console.log('first', ...process.argv.slice(2) as string[]);` });
  const first = await trinhky('hello');
  expect(first).toMatchObject({ stdout: 'first hello\n', code: 0 });
  expect(first.stderr).toContain(BUILDING);

  const again = await trinhky('again');
  expect(again).toMatchObject({ stdout: 'first again\n', code: 0 });
  expect(again.stderr).not.toContain(BUILDING);

  write('server/cli/main.ts', `import { word } from './word.ts'; console.log(word);`);
  write('server/cli/word.ts', `export const word: string = 'second';`);
  expect(await trinhky()).toMatchObject({ stdout: 'second\n', code: 0 });
});

test('of two first starts at once one builds and both run', async () => {
  makeProject({ 'server/cli/main.ts': `console.log('ran');` });
  const both = await Promise.all([trinhky(), trinhky()]);
  expect(both.map(({ stdout }) => stdout)).toEqual(['ran\n', 'ran\n']);
  expect(both.filter(({ stderr }) => stderr.includes(BUILDING))).toHaveLength(1);
});

test('the exit code of the command is ours', async () => {
  makeProject({ 'server/cli/main.ts': `process.exitCode = 2;` });
  expect((await trinhky()).code).toBe(2);
});

test('a build that fails is told, and `npm test` still ends with its line', async () => {
  makeProject({ 'server/cli/main.ts': `this is no TypeScript` });
  const { stdout, code } = await run(process.execPath, [join(folder, 'bin/run.mjs'), 'test']);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  expect(code).toBe(1);
});

test('standing before a child, each signal is passed on once', async () => {
  const child = `
    let heard = 0;
    process.on('SIGTERM', () => { heard += 1; setTimeout(() => process.exit(10 + heard), 500); });
    setInterval(() => {}, 1000);
    console.log('ready');
  `;
  const parent = `
    process.execve = undefined;
    const { runAndEnd } = await import(${JSON.stringify(inProject('bin/launcher/runAndEnd.mjs'))});
    await runAndEnd(process.execPath, ['-e', ${JSON.stringify(child)}]);
  `;
  const { code } = await run(process.execPath, ['--input-type=module', '-e', parent], (started) => {
    started.kill('SIGTERM');
    setTimeout(() => started.kill('SIGTERM'), 100);
  });
  expect(code).toBe(11);
});

test('SIGTERM to `npm start` ends the program, though the shell between them keeps it to itself', async () => {
  makeProject({ 'server/cli/main.ts': `console.log('pid', process.pid); setInterval(() => {}, 1000);` });
  const { stdout } = await run('npm', ['start', '--silent', '--prefix', folder], (npm) =>
    npm.kill('SIGTERM'),
  );
  const pid = Number(/pid (\d+)/.exec(stdout)?.[1]);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('Node is new enough from 22.17', async () => {
  const { hasNewEnoughNode } = (await import(inProject('bin/launcher/node24.mjs'))) as {
    hasNewEnoughNode: (version: string) => boolean;
  };
  const versions = ['20.20.2', '22.16.0', '22.17.0', '24.1.0'];
  expect(versions.map((version) => hasNewEnoughNode(version))).toEqual([false, false, true, true]);
});

/** A small project with our launcher, our libraries and a lock file that they satisfy. */
function makeProject(files: Record<string, string>) {
  for (const name of ['bin', '.swcrc', 'package.json'])
    cpSync(inProject(name), join(folder, name), { recursive: true });
  cpSync(inProject('node_modules/.package-lock.json'), join(folder, 'package-lock.json'));
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) write(name, text);
}

function write(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function trinhky(...args: string[]) {
  return run(join(folder, 'bin/trinhky.mjs'), args);
}

function run(
  program: string,
  args: string[],
  onReady?: (child: { kill(signal: NodeJS.Signals): boolean }) => void,
) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    if (stdout === '') onReady?.(child);
    stdout += text.toString();
  });
  return new Promise<{ stdout: string; stderr: string; code: number | null }>((done) => {
    child.on('close', (code) => done({ stdout, stderr, code }));
  });
}
