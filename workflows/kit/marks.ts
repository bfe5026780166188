import { z } from 'zod';
import type { FieldFault } from './blocker.ts';

const markRow = z.strictObject({
  rowId: z.guid().meta({ kind: 'id' }),
  points: z.int().min(0).max(100).meta({ kind: 'number' }),
});

/** A mark for every row of one list of the content, by the scale in another. */
export const marksPayload = (of: string, scale: string) =>
  z.array(markRow).max(50).meta({ kind: 'marks', of, scale });

/** What is wrong with marks: every row once, by the scale alone. */
export function markFaults(
  marks: readonly z.output<typeof markRow>[],
  rows: readonly { id?: string; title: string }[],
  scale: readonly { title: string; points: number }[],
): FieldFault[] {
  const unmarked = rows.filter(({ id }) => !marks.some(({ rowId }) => rowId === id));
  const options = scale.map(({ title, points }) => `${title} (${points})`).join(', ');
  return [
    ...marks.flatMap(({ rowId, points }, index): FieldFault[] => {
      const path = `payload.marks.${index}`;
      const isFirst = marks.findIndex((mark) => mark.rowId === rowId) === index;
      if (!rows.some(({ id }) => id === rowId)) return [{ path: `${path}.rowId`, code: 'invalid' }];
      if (!isFirst) return [{ path: `${path}.rowId`, code: 'duplicate' }];
      return scale.some((step) => step.points === points)
        ? []
        : [{ path: `${path}.points`, code: 'not-an-option', params: { options } }];
    }),
    ...(unmarked.length > 0
      ? [
          {
            path: 'payload.marks',
            code: 'unanswered',
            params: { questions: unmarked.map(({ title }) => title).join(', ') },
          },
        ]
      : []),
  ];
}
