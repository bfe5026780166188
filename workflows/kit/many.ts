import { describeForm, type FormField } from './describe.ts';
import type { FieldKind } from './fields.ts';
import { isFinal } from './defineFlow.ts';
import type { ActionRule, Flow } from './flow.ts';
import { arrowsOf } from './transitions.ts';

const sharedKinds: FieldKind[] = ['text', 'longText', 'date', 'dateTime', 'enum'];

/**
 * What an act asks that can be answered once for many documents, such as a reason. Null where it asks something of each
 * document by itself (a person, rows), and for ballots: each stands for itself, and may be secret.
 */
export function sharedFields({ payload, engineOnly, ignoresVersion }: ActionRule): FormField[] | null {
  if (engineOnly || ignoresVersion) return null;
  const fields = describeForm(payload);
  const isShared = ({ kind }: FormField) => sharedKinds.includes(kind);
  return fields.every((field) => isShared(field) || !field.required) ? fields.filter(isShared) : null;
}

/** Whether nothing leads back from an act: it says so itself, or the document's life ends with it. */
export function isForGood(flow: Flow, action: string): boolean {
  if (flow.actions[action]?.danger) return true;
  const arrows = arrowsOf(flow).filter((arrow) => arrow.action === action);
  return arrows.length > 0 && arrows.every(({ to }) => isFinal(flow, to));
}
