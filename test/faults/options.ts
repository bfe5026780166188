import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { CampaignOptions } from './campaign.ts';

const CUTS_A_CYCLE = 17;

/**
 * `--cycles N --seed S`: N kills of a server, a third as many of PostgreSQL, a tenth as many of a worker, and seventeen times as
 * many connections cut around a commit, or `--cuts N`. `--minutes M` instead: servers and workers killed at random for so long, nothing else.
 * `--at-most M`: leaves off after so many minutes, and tells what there was.
 */
export function readOptions(args: string[]): Pick<CampaignOptions, 'seed' | 'faults' | 'until'> {
  const { values } = parseArgs({
    args,
    options: {
      cycles: { type: 'string', default: '30' },
      minutes: { type: 'string' },
      'at-most': { type: 'string' },
      cuts: { type: 'string' },
      seed: { type: 'string', default: newSeed() },
    },
  });
  const cycles = Number(values.cycles);
  const minutes = Number(values.minutes ?? 1);
  if (!Number.isInteger(cycles) || cycles < 1) throw new Error('--cycles: a whole number from 1');
  if (!(minutes > 0)) throw new Error('--minutes: a number above 0');
  const most = values['at-most'] === undefined ? Infinity : Number(values['at-most']);
  if (!(most > 0)) throw new Error('--at-most: minutes, a number above 0');
  const until = Date.now() + most * 60_000;
  if (values.minutes !== undefined) return { seed: values.seed, until, faults: { forSeconds: minutes * 60 } };
  const part = (of: number) => Math.ceil(cycles / of);
  const quota = {
    server: cycles,
    worker: part(10),
    postgres: part(3),
    commits: Number(values.cuts ?? cycles * CUTS_A_CYCLE),
  };
  return { seed: values.seed, until, faults: quota };
}

export function newSeed(): string {
  return randomBytes(4).toString('hex');
}
