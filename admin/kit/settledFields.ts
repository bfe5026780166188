import { describeForm, type Flow, type FormField } from '../../workflows/kit/index.ts';
import { fieldIn, isBlank } from './contentValues.ts';

/** The fields of a form as they stand in a state: what is not for saving there is marked so, and left out while it is blank. */
export function fieldsIn(flow: Flow, state: string, content: unknown): FormField[] {
  const settled = flow.save.fixed?.(state) ?? [];
  return describeForm(flow.form).flatMap((field): FormField[] => {
    if (!settled.includes(field.key)) return [field];
    return isBlank(fieldIn(content, field.key)) ? [] : [{ ...field, fixed: true }];
  });
}
