import { z } from 'zod';
import type { FieldFault } from './blocker.ts';
import { text } from './fields.ts';

const words = (max: number) => text(max).meta({ kind: 'longText' }).optional();

const scoreRow = z.strictObject({
  rowId: z.guid().meta({ kind: 'id' }),
  points: z.number().min(0).max(1_000).meta({ kind: 'number' }),
  reason: words(4_000),
});

/** Where points and reason of an earlier time stand in the row, to go on from; and what else of the row they are judged by. */
export interface Scored {
  kept: { points: string; reason: string };
  told?: string;
}

/** Points for every row of one list of the content, begun with what stands in the row's field `own`, up to that in `most`. */
export const scoresPayload = (of: string, own: string, most: string, scored?: Scored) =>
  z
    .array(scoreRow)
    .max(200)
    .meta({ kind: 'verdicts', of, own, most, ...scored });

/** How rows are told apart where that is not by their own id, and those that are not judged: whose field says so. */
export interface Judged {
  key?: string;
  except?: { field: string; is: string };
}

/** One of the options for every row of one list of the content. */
export const choicesPayload = <const Options extends [string, ...string[]]>(
  of: string,
  options: Options,
  { key, except }: Judged = {},
) =>
  z
    .array(
      z.strictObject({
        rowId: z.guid().meta({ kind: 'id' }),
        choice: z.enum(options).meta({ kind: 'enum' }),
        reason: words(4_000),
      }),
    )
    .max(200)
    .meta({ kind: 'verdicts', of, ...(key ? { key } : {}), ...(except ? { except } : {}) });

/** What is wrong with verdicts as such: every row once, and nothing else. */
export function verdictFaults(
  field: string,
  verdicts: readonly { rowId: string }[],
  rows: readonly { id?: string; title: string }[],
): FieldFault[] {
  const left = rows.filter(({ id }) => !verdicts.some(({ rowId }) => rowId === id));
  const path = `payload.${field}`;
  return [
    ...verdicts.flatMap(({ rowId }, index): FieldFault[] => {
      if (!rows.some(({ id }) => id === rowId)) return [{ path: `${path}.${index}.rowId`, code: 'invalid' }];
      const isFirst = verdicts.findIndex((one) => one.rowId === rowId) === index;
      return isFirst ? [] : [{ path: `${path}.${index}.rowId`, code: 'duplicate' }];
    }),
    ...(left.length > 0
      ? [{ path, code: 'unanswered', params: { questions: left.map(({ title }) => title).join(', ') } }]
      : []),
  ];
}

/** A reason that is missing where one is owed. */
export function reasonFaults<Verdict extends { reason?: string }>(
  field: string,
  verdicts: readonly Verdict[],
  owed: (verdict: Verdict) => boolean,
): FieldFault[] {
  return verdicts.flatMap((verdict, index) =>
    owed(verdict) && !verdict.reason?.trim()
      ? [{ path: `payload.${field}.${index}.reason`, code: 'required' }]
      : [],
  );
}
