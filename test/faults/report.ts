import { moments } from './cuttingProxy.ts';
import type { Result } from './campaign.ts';

/** Whatever must not be there, in one list: empty where everything held. */
export function faultsIn({
  balance,
  invariants,
  surprises,
}: Pick<Result, 'balance' | 'invariants' | 'surprises'>): string[] {
  return [
    ...balance.lost.map((lost) => `lost: ${lost}`),
    ...balance.doubled.map((doubled) => `doubled: ${doubled}`),
    ...balance.odd,
    ...invariants.flatMap(({ no, offences }) =>
      offences.map(({ subject, fault }) => `invariant ${no}: ${subject} ${fault}`),
    ),
    ...surprises,
  ];
}

/** For people. */
export function asTable(result: Result): string {
  const { seed, balance, invariants, kills, cuts, acts, deadlines, seconds } = result;
  const broken = invariants.filter(({ status }) => status === 'broken').map(({ no }) => no);
  const cutsAt = (what: keyof typeof cuts) =>
    `${moments.reduce((sum, moment) => sum + cuts[what][moment], 0)} (${moments.map((moment) => `${moment} ${cuts[what][moment]}`).join(', ')})`;
  const declined = Object.entries(balance.declined).map(([why, count]) => `${why} ${count}`);
  const lines = [
    ['seed', seed],
    ['acknowledged acts', balance.acknowledged],
    ['lost', balance.lost.length],
    ['doubled', balance.doubled.length],
    ['invariants broken', broken.length === 0 ? 0 : `${broken.length}: ${broken.join(', ')}`],
    ['outcomes unknown at first', balance.unknown],
    ['declined', declined.length === 0 ? 0 : declined.join(', ')],
    ['acts of the engine', acts.byEngine],
    ['deadlines', `${deadlines.due} due, ${deadlines.fired} fired, ${deadlines.twice} twice`],
    ['kills of a server', kills.server],
    ['kills of a worker', kills.worker],
    [
      'kills of PostgreSQL',
      `${kills.postmaster + kills.backend} (postmaster ${kills.postmaster}, backend ${kills.backend})`,
    ],
    ['cuts around a commit', cutsAt('commit')],
    ['cuts around other statements', cutsAt('statement')],
    ['seconds', seconds],
  ];
  return lines.map(([name, value]) => `${String(name).padEnd(30)}${String(value)}\n`).join('');
}
