import { eventsOf, statesOf } from './defineFlow.ts';
import type { Flow } from './flow.ts';

/** One arrow of a flow: from a state by an action (and the event it decided to) to a state. */
export interface Arrow {
  from: string;
  to: string;
  action: string;
  event: string;
  engineOnly: boolean;
}

/** Every arrow of the flow, in the order of states and actions. */
export function arrowsOf(flow: Flow): Arrow[] {
  return statesOf(flow).flatMap((from) =>
    Object.entries(flow.actions).flatMap(([action, rule]) =>
      eventsOf(action, rule).flatMap((event) =>
        targetsOf(flow, from, event).map((to) => ({
          from,
          to,
          action,
          event,
          engineOnly: rule.engineOnly ?? false,
        })),
      ),
    ),
  );
}

function targetsOf(flow: Flow, from: string, event: string): string[] {
  const transitions = flow.machine.states[from]?.transitions.get(event) ?? [];
  return transitions.map(({ target }) => target?.[0]?.key ?? from);
}
