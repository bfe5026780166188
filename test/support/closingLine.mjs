import { writeSync } from 'node:fs';

/**
 * The promise of `npm test`: its last line is `N passed, N failed`. A reporter's own output is followed by jest's
 * summary, so the line is printed when the process ends. Until a run completes, it counts as one failure.
 */
const tally = { passed: 0, failed: 1 };

process.on('exit', () => {
  if (tally.failed > 0 || tally.passed === 0) process.exitCode ||= 1;
  // Jest silences `process.stdout` when it gives up early.
  writeSync(1, `${tally.passed} passed, ${tally.failed} failed\n`);
});

export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const brokenSuites = results.numRuntimeErrorTestSuites;
    tally.passed = results.numPassedTests;
    tally.failed = results.numFailedTests + brokenSuites;
    if (tally.failed === 0 && results.wasInterrupted) tally.failed = 1;
  }
}
