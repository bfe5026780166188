import { campaign } from './campaign.ts';
import { readOptions } from './options.ts';
import { asTable, faultsIn } from './report.ts';

// `npm run test:faults`: prints one table, ends with 1 where something was lost, doubled or broken.
try {
  const options = readOptions(process.argv.slice(2));
  const say = (line: string) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  say(`seed ${options.seed}`);
  const result = await campaign({ ...options, desks: 8, say });
  process.stdout.write(asTable(result));
  const faults = faultsIn(result);
  for (const fault of faults.slice(0, 50)) process.stdout.write(`! ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(
    `faults: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
}
