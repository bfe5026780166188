import { conditions, fate, holders, outcome } from './conditions.ts';
import { promises, type Promised } from './contract.ts';
import type { Act, History } from './history.ts';

/** What was promised of an act after all that went before: the state it leads to, null where it must be refused. */
export function judge(past: History, act: Act): string | null {
  const promised = linesOf(past).find(({ action }) => action === act.action);
  if (!promised?.who.some((who) => holders[who]?.(past, act.by))) return null;
  if (!act.wellFormed || !(conditions[act.action]?.(past, act) ?? true)) return null;
  if (promised.to === '=') return past.state;
  if (promised.to !== '?') return promised.to;
  return act.action === 'closeRound' ? outcome(past) : fate(past, act.payload);
}

/** The acts that have a line in the promise for where the document stands. */
export function possible(past: History): string[] {
  return linesOf(past).flatMap(({ action }) => (action === 'saveDraft' ? [] : [action]));
}

function linesOf({ given, state }: History): Promised[] {
  return promises[given.flow.kind]?.filter(({ from }) => from.includes(state)) ?? [];
}
