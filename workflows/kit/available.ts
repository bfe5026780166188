import { z } from 'zod';
import type { Blocker } from './blocker.ts';
import { capacityFor } from './capacity.ts';
import { isFree, notAuthorised } from './decide.ts';
import { isEditable, isPossible } from './defineFlow.ts';
import type { CreationFacts, ActionRule, Flow } from './flow.ts';
import type { Facts } from './facts.ts';

export interface AvailableAction {
  name: string;
  allowed: boolean;
  blockers: Blocker[];
  /** JSON Schema of the payload. */
  payloadSchema: object;
  main: boolean;
  danger: boolean;
  /** Whose office gives the right, where it is not the actor's own. */
  onBehalfOf: string | null;
}

/** What makes sense in the document's state, allowed to this actor or with the reasons why not. */
export function available(flow: Flow, facts: Facts): AvailableAction[] {
  const { state } = facts.document;
  return Object.entries(flow.actions)
    .filter(([name, rule]) => isPossible(flow, state, name) && isOffered(rule, facts))
    .map(([name, rule]) => {
      const capacity = capacityFor(rule.who, facts, name, (as) => isFree(rule, as));
      const blockers = capacity ? (rule.refuse?.(capacity.facts) ?? []) : [notAuthorised(rule.who)];
      return {
        name,
        allowed: blockers.length === 0,
        blockers,
        payloadSchema: payloadSchemaOf(rule),
        main: Array.isArray(rule.main) ? rule.main.includes(state) : (rule.main ?? false),
        danger: rule.danger ?? false,
        onBehalfOf: capacity?.authority.delegation?.giverId ?? null,
      };
    });
}

/** Why the actor may not save the draft now; empty when nothing stands in the way. */
export function saveBlockers(flow: Flow, facts: Facts): Blocker[] {
  const { state } = facts.document;
  if (!isEditable(flow, state)) return [{ code: 'not-editable', params: { state } }];
  return capacityFor(flow.save.who, facts, 'saveDraft') ? [] : [notAuthorised(flow.save.who)];
}

/** Why the actor may not begin such a document; `facts.document` is the one that would be made. */
export function createBlockers(flow: Flow, facts: Facts, creation: CreationFacts): Blocker[] {
  if (!capacityFor(flow.create.who, facts, 'createDocument')) return [notAuthorised(flow.create.who)];
  return flow.create.refuse?.(creation) ?? [];
}

function isOffered(rule: ActionRule, facts: Facts): boolean {
  if (rule.engineOnly && facts.actor.personId !== null) return false;
  return rule.applies?.(facts) ?? true;
}

const payloadSchemas = new WeakMap<ActionRule, object>();

function payloadSchemaOf(rule: ActionRule): object {
  const known = payloadSchemas.get(rule);
  if (known) return known;
  const made = z.toJSONSchema(rule.payload, { io: 'input' });
  payloadSchemas.set(rule, made);
  return made;
}
