import type { FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, type Row, textOf } from '../../kit/contentValues.ts';
import { showDate, showDateTime, showNumber } from '../../shared/format.ts';

/** A single value as its readers write it. */
export function showLeaf(field: FormField, labels: FlowLabels, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => showLeaf(field, labels, each)).join(', ');
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'number') return field.kind === 'year' ? String(value) : showNumber(value);
  if (field.kind === 'organisation') return textOf(fieldIn(value, 'name'));
  const text = textOf(value);
  if (field.kind === 'date') return showDate(text);
  if (field.kind === 'dateTime') return showDateTime(text);
  return labels.fields[field.path]?.options?.[text] ?? text;
}

/** "trên 90 %": rows that compare with a value in a unit are read as one figure. */
export function figureOf(
  fields: FormField[],
  labels: FlowLabels,
  row: Row,
): { text: string; keys: string[] } | undefined {
  const parts = ['comparison', 'value', 'unit'].map((key) => fields.find((field) => field.key === key));
  if (parts.some((field) => field === undefined) || row['value'] === undefined) return undefined;
  const text = parts.map((field) => (field ? showLeaf(field, labels, row[field.key]) : '')).join(' ');
  return { text, keys: ['comparison', 'value', 'unit'] };
}
