import type { FormField } from '../../workflows/kit/index.ts';
import type { Row } from '../kit/contentValues.ts';
import { uuid } from '../shared/uuid.ts';

/** A new row: its own identity, the first option of each question, the group of the row before it. */
export function freshRow(fields: FormField[], before?: Row): Row {
  const row: Row = {};
  for (const field of fields) {
    if (field.key === 'id') row['id'] = uuid();
    else if (field.required) row[field.key] = startOf(field, before);
  }
  return row;
}

function startOf(field: FormField, before: Row | undefined): unknown {
  if (field.options) return before?.[field.key] ?? field.options[0];
  if (field.key === 'group') return before?.[field.key] ?? '';
  if (field.kind === 'text' || field.kind === 'longText') return '';
  return field.kind === 'rows' || field.kind === 'stringList' ? [] : undefined;
}
