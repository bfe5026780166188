import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';

const inProject = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'trinhky-doors-'));
});

afterEach(() => rmSync(house, { recursive: true }));

test('the open doors are open', () => {
  expect(
    violations({
      'workflows/plan/index.ts': ['workflows/plan/rules.ts'],
      'workflows/plan/rules.ts': ['workflows/kit/flow.ts'],
      'workflows/catalog.ts': ['workflows/plan/index.ts'],
      'server/main.ts': ['workflows/catalog.ts', 'server/documents/index.ts', 'server/db/embedded/index.ts'],
      'server/cli/serve.ts': ['workflows/catalog.ts', 'server/main.ts'],
      'server/inbox/index.ts': ['server/documents/index.ts', 'workflows/kit/flow.ts', 'schema/document.ts'],
      'server/inbox/inbox.test.ts': ['workflows/catalog.ts', 'server/documents/inside.ts'],
      'admin/App.tsx': ['workflows/catalog.ts', 'workflows/kit/flow.ts'],
      'schema/document.ts': ['schema/person.ts'],
    }),
  ).toEqual([]);
});

test('the closed doors are closed', () => {
  const closed: [from: string, to: string, rule: string][] = [
    ['workflows/plan/rules.ts', 'workflows/report/index.ts', 'flow-to-kit-only'],
    ['workflows/plan/paper.ts', 'server/clock.ts', 'flow-to-kit-only'],
    ['workflows/kit/flow.ts', 'workflows/plan/index.ts', 'kit-names-no-flow'],
    ['workflows/catalog.ts', 'workflows/plan/rules.ts', 'flow-has-one-door'],
    ['server/documents/index.ts', 'workflows/catalog.ts', 'who-meets-the-catalog'],
    ['server/inbox/index.ts', 'server/documents/inside.ts', 'room-has-one-door'],
    ['server/main.ts', 'server/decisions/inside.ts', 'main-uses-doors'],
    ['admin/App.tsx', 'server/http/index.ts', 'console-stays-out-of-the-server'],
    ['admin/List.tsx', 'schema/document.ts', 'console-meets-no-flow'],
    ['admin/Plan.tsx', 'workflows/plan/index.ts', 'console-meets-no-flow'],
    ['server/files/index.ts', 'server/files/testing/toyFlow.ts', 'tests-stay-tests'],
    ['schema/document.ts', 'workflows/kit/facts.ts', 'schema-is-a-leaf'],
  ];
  const files: Record<string, string[]> = {};
  for (const [from, to] of closed) (files[from] ??= []).push(to);

  expect(violations(files)).toEqual(closed.map(([from, , rule]) => `${from}: ${rule}`).sort());
});

test('a circle is refused, even one of types alone', () => {
  const circle = { 'server/inbox/a.ts': ['server/inbox/b.ts'], 'server/inbox/b.ts': ['server/inbox/a.ts'] };
  expect(violations(circle)).toEqual(['server/inbox/a.ts: no-cycles']);
});

/** Builds a house of files that import the types of others, and tells which doors were forced. */
function violations(files: Record<string, string[]>): string[] {
  for (const to of Object.values(files).flat()) write(to, '');
  for (const [from, imports] of Object.entries(files))
    write(from, imports.map((to) => importing(from, to)).join(''));
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true, "noEmit": true } }',
  );
  const cruiser = inProject('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = ['.', '--config', inProject('.dependency-cruiser.cjs'), '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...args], {
    cwd: house,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  const { summary } = Report.parse(JSON.parse(stdout));
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
}

function importing(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return `export type * from '${path.startsWith('.') ? path : `./${path}`}';\n`;
}

function write(name: string, text: string) {
  mkdirSync(dirname(join(house, name)), { recursive: true });
  writeFileSync(join(house, name), text);
}
