import type { AnyMachineSnapshot } from 'xstate';
import { transition } from 'xstate';
import type { Blocker, FieldFault } from './blocker.ts';
import { capacityFor } from './capacity.ts';
import { isPossible, restore } from './defineFlow.ts';
import type { Effect, EffectType } from './effects.ts';
import type { Facts } from './facts.ts';
import { readPayload } from './faults.ts';
import type { ActionRule, Authority, Flow, Who } from './flow.ts';

export interface Act {
  action: string;
  payload?: unknown;
}

export type Decision =
  | { kind: 'invalid'; faults: FieldFault[] }
  | { kind: 'refused'; blockers: Blocker[] }
  | {
      kind: 'performed';
      state: string;
      context: unknown;
      from: string;
      event: string;
      effects: Effect[];
      authority: Authority;
      reason: string | null;
    };

/** Judges one act on the facts: a refusal with its reasons, or the next state and what else must be written. */
export function decide(flow: Flow, found: Facts, { action, payload }: Act): Decision {
  const rule = ruleOf(flow, action);
  if (!rule) return refused({ code: 'unknown-action', params: { action } });

  const { state } = found.document;
  const wrongState = refused({ code: 'wrong-state', params: { state, action } });
  if (!isPossible(flow, state, action)) return wrongState;

  const read = readPayload(rule.payload, payload ?? {});
  const sent = read.ok ? read.payload : undefined;
  const capacity = capacityFor(rule.who, found, action, (as) => isFree(rule, as, sent));
  if (!capacity) return refused(notAuthorised(rule.who));
  const { facts, authority } = capacity;

  if (!read.ok) return { kind: 'invalid', faults: read.faults };
  const faults = rule.check?.(facts, read.payload) ?? [];
  if (faults.length > 0) return { kind: 'invalid', faults };
  const blockers = rule.refuse?.(facts, read.payload) ?? [];
  if (blockers.length > 0) return refused(...blockers);

  const event = rule.event?.(facts, read.payload) ?? action;
  const told = { type: event, at: facts.now, payload: read.payload };
  const snapshot = restore(flow, facts.document);
  if (!snapshot?.can(told)) return wrongState;
  const [next, actions] = transition(flow.machine, snapshot, told) as [
    AnyMachineSnapshot,
    { type: string }[],
  ];
  const types = actions.map((named) => named.type as EffectType);
  return {
    kind: 'performed',
    state: String(next.value),
    context: next.context,
    from: state,
    event,
    effects: rule.effects(types, facts, read.payload),
    authority,
    reason: reasonOf(rule, read.payload),
  };
}

/** Whether nothing stands against an act in this capacity; without a payload, whatever it would carry. */
export function isFree(rule: ActionRule, facts: Facts, payload?: Record<string, unknown>): boolean {
  return (rule.refuse?.(facts, payload) ?? []).length === 0;
}

/** The flow's rule of that name, never something inherited. */
function ruleOf(flow: Flow, action: string): ActionRule | undefined {
  return Object.hasOwn(flow.actions, action) ? flow.actions[action] : undefined;
}

export function notAuthorised(who: Who): Blocker {
  return { code: who.refusal ?? 'not-authorised', params: { who: who.code } };
}

function refused(...blockers: Blocker[]): Decision {
  return { kind: 'refused', blockers };
}

function reasonOf(rule: ActionRule, payload: Record<string, unknown>): string | null {
  const reason = payload[rule.reasonFrom ?? 'reason'];
  return typeof reason === 'string' && reason.trim() !== '' ? reason : null;
}
