import type { Flow } from '../../workflows/kit/index.ts';

const ACTION = 'endByReorganisation';

/** What becomes of a document: the event its flow hears and the state it leads to; null where the flow leaves it as it is. */
export interface Fate {
  event: 'unitEnded' | 'unitMoved' | 'reviewerEnded';
  to: string;
}

/** When its own organisation ends, with or without one that takes over. */
export function fateOfIssuer(flow: Flow | undefined, state: string, hasHeir: boolean): Fate | null {
  return fateBy(flow, state, hasHeir ? 'unitMoved' : 'unitEnded');
}

/** When another upper union stands above its organisation from here. */
export function fateOfReview(flow: Flow | undefined, state: string): Fate | null {
  return fateBy(flow, state, 'reviewerEnded');
}

function fateBy(flow: Flow | undefined, state: string, event: Fate['event']): Fate | null {
  if (!flow || !Object.hasOwn(flow.actions, ACTION)) return null;
  const [first] = flow.machine.states[state]?.transitions.get(event) ?? [];
  return first ? { event, to: first.target?.[0]?.key ?? state } : null;
}
