import { isPossible } from './defineFlow.ts';
import type { FactName } from './facts.ts';
import type { Flow } from './flow.ts';

/** The facts that judging `action` in a state reads; without one, what `available` reads there. */
export function needsOf(flow: Flow, state: string, action?: string): FactName[] {
  const key = `${state} ${action ?? ''}`;
  const ofFlow = known.get(flow) ?? new Map<string, FactName[]>();
  known.set(flow, ofFlow);
  const before = ofFlow.get(key);
  if (before) return before;
  const needs = new Set<FactName>();
  for (const [name, rule] of Object.entries(flow.actions)) {
    if (action !== undefined ? name !== action : !isPossible(flow, state, name)) continue;
    for (const fact of [...rule.needs, ...(rule.who.needs ?? [])]) needs.add(fact);
  }
  const found = [...needs];
  ofFlow.set(key, found);
  return found;
}

const known = new WeakMap<Flow, Map<string, FactName[]>>();
