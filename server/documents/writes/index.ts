import type { Effect } from '../../../workflows/kit/index.ts';
import { assignments } from './assignments.ts';
import { cadres } from './cadres.ts';
import { certificates } from './certificates.ts';
import { marks } from './marks.ts';
import { numbers } from './numbers.ts';
import { returns } from './returns.ts';
import { requests } from './requests.ts';
import { revisions } from './revision.ts';
import { rounds } from './rounds.ts';
import type { Share, Writers, Writing } from './share.ts';

const writers: Writers<Effect['type']> = {
  ...assignments,
  ...cadres,
  ...certificates,
  ...marks,
  ...rounds,
  ...revisions,
  ...returns,
  ...requests,
  ...numbers,
};

/** What each effect adds to the act's one write, put together; of one column the later effect wins. */
export function sharesOf(
  effects: readonly Effect[],
  writing: Writing,
): Required<Omit<Share, 'round'>> & Pick<Share, 'round'> {
  const shares = effects.map((effect) => shareOf(effect, writing));
  return {
    columns: Object.assign({}, ...shares.map(({ columns }) => columns)) as Record<string, unknown>,
    writes: shares.flatMap(({ writes }) => writes ?? []),
    changes: Object.assign({}, ...shares.map(({ changes }) => changes)) as Record<string, unknown>,
    document: Object.assign({}, ...shares.map(({ document }) => document)) as NonNullable<Share['document']>,
    round: shares.findLast(({ round }) => round)?.round,
  };
}

function shareOf<Type extends Effect['type']>(
  effect: Extract<Effect, { type: Type }>,
  writing: Writing,
): Share {
  const write = writers[effect.type] as (effect: Extract<Effect, { type: Type }>, writing: Writing) => Share;
  return write(effect, writing);
}
