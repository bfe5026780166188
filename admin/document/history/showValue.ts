import { isBlank, isRow } from '../../kit/contentValues.ts';
import { isDay, showTyped } from '../../shared/dates.ts';
import { showNumber } from '../../shared/format.ts';

/** Any value of a content in words: rows by their texts, days and figures as they are written here. */
export function showValue(value: unknown): string {
  if (isBlank(value)) return '';
  if (typeof value === 'number') return showNumber(value);
  if (typeof value === 'string') return isDay(value) ? showTyped(value) : value;
  if (Array.isArray(value)) return value.map(showValue).filter(Boolean).join('\n');
  if (!isRow(value)) return '';
  const told = Object.entries(value).filter(([key]) => key !== 'id' && !key.endsWith('Id'));
  return told
    .map(([, inner]) => showValue(inner))
    .filter(Boolean)
    .join(' · ');
}
