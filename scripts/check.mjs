// `npm run check`: everything a change must pass, one after the other, none hidden by an earlier failure;
// `npm run check -- lint doors` takes those steps alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const rooms = ['workflows', 'schema', 'server', 'admin', 'scripts', 'test'];

const TYPED = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

const steps = [
  {
    name: 'format',
    run: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { name: 'lint', run: () => node('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'types', run: () => node('node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'doors', run: () => node('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...rooms) },
  { name: 'unused', run: () => node('node_modules/knip/bin/knip.js') },
  { name: 'api schema', run: () => prints('schema/schema.graphql', 'bin/trinhky.mjs', 'schema', 'print') },
  { name: 'sql schema', run: () => node(...TYPED, 'scripts/dump-schema.ts', '--check') },
  { name: 'console types', run: () => node(...TYPED, 'scripts/generate-types.ts', '--check') },
  { name: 'settings', run: () => prints('.env.example', 'bin/trinhky.mjs', 'config', 'example') },
  { name: 'tests', run: () => node('bin/run.mjs', 'test') },
];

const wanted = process.argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const results = chosen.map(({ name, run }) => {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const ok = run();
  return { name, ok, seconds: (performance.now() - start) / 1000 };
});

console.log('');
for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

function node(...args) {
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Whether a command still prints the file that was committed. */
function prints(file, ...command) {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(process.execPath, command, options);
  const same = status === 0 && stdout.trim() === readFileSync(file, 'utf8').trim();
  if (!same) console.log(`${file} has drifted: node ${command.join(' ')} > ${file}`);
  return same;
}
