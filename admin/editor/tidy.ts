import type { FormField } from '../../workflows/kit/index.ts';
import { isRow, type Row } from '../kit/contentValues.ts';

/** The content as it is saved: lines left blank at the end of a list are no lines, and what the server counts is not sent. */
export function tidy(fields: FormField[], content: unknown): unknown {
  if (!isRow(content)) return content;
  return fields.reduce<Row>(
    (row, field) =>
      row[field.key] === undefined
        ? row
        : { ...row, [field.key]: field.kind === 'counted' ? undefined : tidyField(field, row[field.key]) },
    content,
  );
}

function tidyField(field: FormField, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const list = value as unknown[];
  if (field.kind === 'stringList')
    return list.filter((line) => typeof line !== 'string' || line.trim() !== '');
  if (field.kind === 'recipients') return list.filter((row) => !isRow(row) || row['text'] !== '');
  if (field.kind === 'rows') return list.map((row) => tidy(field.fields ?? [], row));
  return list;
}
