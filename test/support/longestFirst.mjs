import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { root } from '../../bin/launcher/paths.mjs';

/**
 * How many seconds tests take, so that the longest begin first and none of them runs on alone at the end. On a fresh
 * machine jest knows of no earlier run and would go by the size of files: those with the most processes are short.
 */
const SECONDS = [
  ['test/faults/faults', 200],
  ['test/browser/life', 150],
  ['test/journeys/doctor', 90],
  ['test/security/foreign', 85],
  ['server/doctor/replay', 75],
  ['test/faults/clock', 70],
  ['server/db/embedded', 60],
  ['workflows/catalog', 50],
  ['test/faults', 50],
  ['test/browser', 50],
  ['test/journeys', 30],
  ['test', 20],
  ['server/cli', 20],
  ['server', 10],
  ['', 3],
];

/** The one that keeps both processors busy by itself, and those that mostly wait: side by side they lose the least. */
const FIRST = [
  'test/faults/faults.test.ts',
  'server/outbox/incidents.test.ts',
  'server/outbox/mail.test.ts',
  'test/faults/failover.test.ts',
  'server/http/routes/stream.test.ts',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = (test) => FIRST.indexOf(relative(root, test.path));
    const ahead = tests.filter((test) => place(test) >= 0).toSorted((a, b) => place(a) - place(b));
    return [...ahead, ...super.sort(tests.filter((test) => place(test) < 0))];
  }

  time(test) {
    return super.time(test) ?? expected(relative(root, test.path)) * 1000;
  }
}

function expected(path) {
  const [, seconds] = SECONDS.find(([start]) => path.startsWith(start));
  return seconds;
}
