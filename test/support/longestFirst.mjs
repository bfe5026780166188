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

export default class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? expected(relative(root, test.path)) * 1000;
  }
}

function expected(path) {
  const [, seconds] = SECONDS.find(([start]) => path.startsWith(start));
  return seconds;
}
