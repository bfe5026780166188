import { readOptions } from './options.ts';
import { asJson, asTable } from './report.ts';
import { runBench } from './runBench.ts';

// `npm run bench`: prints one table (or JSON), ends with 1 where something does not hold.
try {
  const options = readOptions(process.argv.slice(2));
  const results = await runBench(options, (step) => process.stderr.write(`· ${step}\n`));
  process.stdout.write(options.json ? `${asJson(results)}\n` : asTable(results));
  if (results.faults.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
