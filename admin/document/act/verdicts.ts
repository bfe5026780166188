import type { FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, type Row, rowsIn, textOf } from '../../kit/contentValues.ts';

/** What is said of one row; half-typed points are still text. */
export interface Verdict {
  rowId: string;
  points?: number | string;
  choice?: string;
  reason?: string;
}

/** The rows of the content that are to be judged. */
export function judgedRows({ verdicts }: FormField, content: unknown): Row[] {
  const rows = rowsIn(fieldIn(content, verdicts?.of ?? ''));
  const { except } = verdicts ?? {};
  return except ? rows.filter((row) => row[except.field] !== except.is) : rows;
}

/** Begun with what was said before, else with the unit's own points or the first of the options: whoever agrees has nothing to type. */
export function startOfVerdicts(field: FormField, content: unknown): Verdict[] {
  const { own, kept, key = 'id' } = field.verdicts ?? {};
  const options = field.fields?.find((inner) => inner.key === 'choice')?.options;
  return judgedRows(field, content).map((row) => {
    const points = (kept && row[kept.points]) ?? (own ? row[own] : undefined);
    const reason = kept ? textOf(row[kept.reason]) : '';
    return {
      rowId: textOf(row[key]),
      ...(reason ? { reason } : {}),
      ...(options ? { choice: options[0] } : typeof points === 'number' ? { points } : {}),
    };
  });
}
