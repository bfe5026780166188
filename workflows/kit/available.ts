import { z } from 'zod';
import type { Blocker } from './blocker.ts';
import { notAuthorised } from './decide.ts';
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
}

/** What makes sense in the document's state, allowed to this actor or with the reasons why not. */
export function available(flow: Flow, facts: Facts): AvailableAction[] {
  const { state } = facts.document;
  return Object.entries(flow.actions)
    .filter(([name, rule]) => isPossible(flow, state, name) && isOffered(rule, facts))
    .map(([name, rule]) => {
      const blockers = blockersOf(rule, facts);
      return {
        name,
        allowed: blockers.length === 0,
        blockers,
        payloadSchema: payloadSchemaOf(rule),
        main: Array.isArray(rule.main) ? rule.main.includes(state) : (rule.main ?? false),
        danger: rule.danger ?? false,
      };
    });
}

/** Why the actor may not save the draft now; empty when nothing stands in the way. */
export function saveBlockers(flow: Flow, facts: Facts): Blocker[] {
  const { state } = facts.document;
  if (!isEditable(flow, state)) return [{ code: 'not-editable', params: { state } }];
  return flow.save.who.authority(facts) ? [] : [notAuthorised(flow.save.who)];
}

/** Why the actor may not begin such a document; `facts.document` is the one that would be made. */
export function createBlockers(flow: Flow, facts: Facts, creation: CreationFacts): Blocker[] {
  if (!flow.create.who.authority(facts)) return [notAuthorised(flow.create.who)];
  return flow.create.refuse?.(creation) ?? [];
}

function isOffered(rule: ActionRule, facts: Facts): boolean {
  if (rule.engineOnly && facts.actor.personId !== null) return false;
  return rule.applies?.(facts) ?? true;
}

function blockersOf(rule: ActionRule, facts: Facts): Blocker[] {
  if (!rule.who.authority(facts)) return [notAuthorised(rule.who)];
  return rule.refuse?.(facts) ?? [];
}

const payloadSchemas = new WeakMap<ActionRule, object>();

function payloadSchemaOf(rule: ActionRule): object {
  const known = payloadSchemas.get(rule);
  if (known) return known;
  const made = z.toJSONSchema(rule.payload, { io: 'input' });
  payloadSchemas.set(rule, made);
  return made;
}
