import { parseArgs } from 'node:util';

export interface Options {
  /** How often each measurement is taken. */
  rounds: number;
  /** How long each one lasts. */
  seconds: number;
  /** How many server processes are measured beside one; one is no comparison. */
  processes: number;
  json: boolean;
}

const FEWEST_ROUNDS = 5;
const MOST_PROCESSES = 8;

/** `--rounds N --seconds N --processes N --json`; fewer than five rounds say nothing about their range. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '5' },
      processes: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(rounds) || rounds < FEWEST_ROUNDS)
    throw new Error(`--rounds: a whole number from ${FEWEST_ROUNDS}`);
  if (!(seconds > 0)) throw new Error('--seconds: a number above 0');
  const processes = Number(values.processes);
  if (!Number.isInteger(processes) || processes < 1 || processes > MOST_PROCESSES)
    throw new Error(`--processes: a whole number from 1 to ${MOST_PROCESSES}`);
  return { rounds, seconds, processes, json: values.json };
}
