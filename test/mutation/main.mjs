// `npm run test:mutation -- [rules] [audit] [acts] [--concurrency 2] [--files a.ts,b.ts]`: see stryker.config.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import globalSetup from '../support/globalSetup.mjs';
import globalTeardown from '../support/globalTeardown.mjs';
import { createTestDatabase } from '../support/database.ts';

const options = { concurrency: { type: 'string', default: '1' }, files: { type: 'string' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const stryker = fileURLToPath(
  new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);

globalSetup();
// The server and its migrated template are there before the first mutant, and stay for the last.
await (await createTestDatabase()).drop();
try {
  for (const part of positionals.length > 0 ? positionals : ['rules', 'audit', 'acts']) await mutate(part);
} finally {
  await globalTeardown();
}

async function mutate(part) {
  const env = { ...process.env, MUTATED_PART: part, MUTATION_CONCURRENCY: values.concurrency };
  if (values.files) env.MUTATED_FILES = values.files;
  const running = spawn(process.execPath, [stryker, 'run'], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.kill(signal));
  const [code] = await once(running, 'exit');
  if (code !== 0) process.exitCode = 1;
}
