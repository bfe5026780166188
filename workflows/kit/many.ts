import { describeForm, type FormField } from './describe.ts';
import type { FieldKind } from './fields.ts';
import type { ActionRule } from './flow.ts';

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
