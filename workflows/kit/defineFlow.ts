import type { AnyMachineSnapshot } from 'xstate';
import { getInitialSnapshot } from 'xstate';
import { endOfTerm, termBy } from './deadlines.ts';
import type { DocumentFacts } from './facts.ts';
import type { ActionRule, Declared, Flow } from './flow.ts';
import type { BaseContext } from './machineParts.ts';
import type { Instant } from './time.ts';

/**
 * Declares a kind of document. The flow's own types end here: the rest of the system holds flows of unknown content,
 * and hands back only content that the flow's own form has validated.
 */
export function defineFlow<Content, Context extends BaseContext>({
  waiting,
  tones,
  ...declared
}: Declared<Content, Context>): Flow {
  const { term = (state, facts) => termBy(declared, state, facts) } = declared;
  const dueAt: Flow<Content, Context>['dueAt'] = (state, facts) => {
    const found = term(state, facts);
    return found && endOfTerm(found, facts.settings?.calendar);
  };
  const flow: Flow<Content, Context> = {
    ...declared,
    term,
    dueAt,
    waiting: (state, facts) => waiting(state, facts, dueAt(state, facts)),
    tone: (state) => tones[state] ?? 'closed',
  };
  for (const [name, rule] of Object.entries(flow.actions)) {
    const heard = eventsOf(name, rule as ActionRule).filter((event) => machineHears(flow as Flow, event));
    if (heard.length === 0)
      throw new Error(`${flow.kind}: no state of the machine knows the action "${name}"`);
  }
  return flow as unknown as Flow;
}

/** Whether the flow has an arrow for the event in this state; machines are flat and have no guards, so this is all. */
function hears(flow: Flow, state: string, event: string): boolean {
  let ofFlow = heardEvents.get(flow);
  if (!ofFlow) {
    const states = Object.entries(flow.machine.states);
    ofFlow = new Map(states.map(([name, node]) => [name, new Set(node.ownEvents)]));
    heardEvents.set(flow, ofFlow);
  }
  return ofFlow.get(state)?.has(event) ?? false;
}

const heardEvents = new WeakMap<Flow, Map<string, Set<string>>>();

/** Whether an action makes sense in this state: one of the events it may decide to is heard there. */
export function isPossible(flow: Flow, state: string, action: string): boolean {
  const rule = Object.hasOwn(flow.actions, action) ? flow.actions[action] : undefined;
  return rule !== undefined && eventsOf(action, rule).some((event) => hears(flow, state, event));
}

/** All states of the flow, in the order of its machine. */
export function statesOf(flow: Flow): string[] {
  return Object.keys(flow.machine.states);
}

/** Whether the draft may be saved in this state. */
export function isEditable(flow: Flow, state: string): boolean {
  return tagsOf(flow, state).includes('editable');
}

/** Whether the document's life ends in this state; "over" where what it gave may still be taken back. */
export function isFinal(flow: Flow, state: string): boolean {
  return nodeOf(flow, state)?.type === 'final' || tagsOf(flow, state).includes('over');
}

/** Whether nothing is waited for in this state although the life goes on, e.g. in force. */
export function isAtRest(flow: Flow, state: string): boolean {
  return tagsOf(flow, state).includes('rest');
}

/** Whether a document in this state counts in figures. */
export function countsIn(flow: Flow, state: string): boolean {
  return flow.counts?.(state) ?? (isAtRest(flow, state) || state === 'archived');
}

/** State and context of a new document. */
export function begin(flow: Flow, now: Instant): { state: string; context: unknown } {
  const snapshot = getInitialSnapshot(flow.machine, { now }) as AnyMachineSnapshot;
  return { state: String(snapshot.value), context: snapshot.context };
}

/** The events an action may decide to. */
export function eventsOf(name: string, rule: ActionRule): string[] {
  return rule.events ?? [name];
}

/** The document's snapshot, or null where its state is gone from the flow. */
export function restore(
  flow: Flow,
  document: Pick<DocumentFacts, 'state' | 'context'>,
): AnyMachineSnapshot | null {
  if (!nodeOf(flow, document.state)) return null;
  return flow.machine.resolveState({
    value: document.state,
    context: document.context,
  }) as AnyMachineSnapshot;
}

function tagsOf(flow: Flow, state: string): string[] {
  return nodeOf(flow, state)?.tags ?? [];
}

function nodeOf(flow: Flow, state: string) {
  return Object.hasOwn(flow.machine.states, state) ? flow.machine.states[state] : undefined;
}

function machineHears(flow: Flow, event: string): boolean {
  return Object.values(flow.machine.states).some((node) => node.ownEvents.includes(event));
}
