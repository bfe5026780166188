import { createContext, useContext } from 'react';
import type { FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, idOf, nameOf, type Row, rowsIn } from '../../kit/contentValues.ts';
import { showLeaf } from './showLeaf.ts';

/** What rows are called, by id: other rows speak of them by it. */
export type RowNames = ReadonlyMap<string, string>;

const Context = createContext<RowNames>(new Map());

export const RowNamesProvider = Context.Provider;

export function useRowNames(): RowNames {
  return useContext(Context);
}

/** The names of all rows of a content's lists. */
export function rowNamesOf(fields: readonly FormField[], labels: FlowLabels, content: unknown): RowNames {
  return new Map(
    fields.flatMap((field) =>
      rowsIn(fieldIn(content, field.key)).flatMap((row): [string, string][] => {
        const id = idOf(row);
        return id === undefined ? [] : [[id, calledIn(row, field.fields ?? [], labels)]];
      }),
    ),
  );
}

/** What a row is called: its own name, that of the row it speaks of, or what it chose among few. */
export function calledIn(
  row: Row,
  fields: readonly FormField[],
  labels: FlowLabels,
  names: RowNames = new Map(),
): string {
  const own = nameOf(row) || names.get(String(row['rowId']));
  if (own) return own;
  const chosen = fields.find(({ kind }) => kind === 'enum');
  return chosen ? showLeaf(chosen, labels, row[chosen.key]) : '';
}

/** A row within a row, in one line: "Tín nhiệm cao: 3". */
export function lineOf(row: Row, fields: readonly FormField[], labels: FlowLabels, names: RowNames): string {
  const said = fields
    .filter(({ kind, key }) => (kind !== 'id' || key === 'rowId') && kind !== 'person')
    .map((field) => names.get(String(row[field.key])) ?? showLeaf(field, labels, row[field.key]));
  return said.filter((part) => part !== '').join(': ');
}
