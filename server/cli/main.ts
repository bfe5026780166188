import { commandsFor } from './commands/index.ts';
import { run } from './run.ts';

const locale = /^en/.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '')
  ? 'en'
  : 'vi';

const args = process.argv.slice(2);

process.exitCode = await run(
  await commandsFor(args),
  args,
  {
    out: (text) => void process.stdout.write(`${text.trimEnd()}\n`),
    err: (text) => void process.stderr.write(`${text.trimEnd()}\n`),
  },
  locale,
);
