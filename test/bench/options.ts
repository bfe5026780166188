import { parseArgs } from 'node:util';

export interface Options {
  /** How often each measurement is taken. */
  rounds: number;
  /** How long each one lasts. */
  seconds: number;
  json: boolean;
}

const FEWEST_ROUNDS = 5;

/** `--rounds N --seconds N --json`; fewer than five rounds say nothing about their range. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(rounds) || rounds < FEWEST_ROUNDS)
    throw new Error(`--rounds: a whole number from ${FEWEST_ROUNDS}`);
  if (!(seconds > 0)) throw new Error('--seconds: a number above 0');
  return { rounds, seconds, json: values.json };
}
