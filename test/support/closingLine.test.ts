import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const runner = fileURLToPath(new URL('./runJest.mjs', import.meta.url));
const reporter = fileURLToPath(new URL('./closingLine.mjs', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-closing-line-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('passed and failed tests are counted, and a suite that does not load is a failure', () => {
  const { status, lastLine } = runTests({
    'good.test.cjs': `test('one', () => {}); test('two', () => {});`,
    'bad.test.cjs': `test('three', () => { throw new Error('no'); });`,
    'broken.test.cjs': `require('./does-not-exist');`,
  });
  expect(lastLine).toBe('2 passed, 2 failed');
  expect(status).toBe(1);
});

test('all green ends with zero', () => {
  const { status, lastLine } = runTests({ 'good.test.cjs': `test('one', () => {});` });
  expect(lastLine).toBe('1 passed, 0 failed');
  expect(status).toBe(0);
});

test('no test at all is not a success', () => {
  const { status, lastLine } = runTests({}, ['--passWithNoTests']);
  expect(lastLine).toBe('0 passed, 0 failed');
  expect(status).toBe(1);
});

test('a configuration that cannot be read is a failure', () => {
  const { status, lastLine } = runTests({ 'jest.config.cjs': 'throw new Error("no")' }, [
    '--config',
    'jest.config.cjs',
  ]);
  expect(lastLine).toBe('0 passed, 1 failed');
  expect(status).toBe(1);
});

function runTests(files: Record<string, string>, args: string[] = []) {
  const project = mkdtempSync(join(folder, 'project-'));
  const config = { testMatch: ['**/*.test.cjs'], reporters: [reporter], watchman: false };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ jest: config }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const { stdout, status } = spawnSync(process.execPath, [runner, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}
