import type { Connection } from '../../../schema/index.ts';
import type { Locale } from '../../../workflows/kit/index.ts';

/** A day is yyyy-MM-dd, a moment an instant; null: nothing to say. */
export type Value = string | number | Date | null | undefined;

export interface ExportColumn<Row> {
  heading: Record<Locale, string>;
  type: 'text' | 'number' | 'day' | 'moment';
  value: (row: Row, locale: Locale) => Value;
}

/**
 * A list of the console as a table: asked of the API itself, page by page, so that filter, rights and words are those of the list.
 * The query takes `$first` and `$after`, and whatever else the list is asked with.
 */
export interface ExportList<Node = unknown, Row = Node> {
  name: Record<Locale, string>;
  query: string;
  connection: (data: Record<string, unknown>) => Connection<Node>;
  /** The lines that one node of the list makes. */
  rows: (node: Node) => Row[];
  columns: ExportColumn<Row>[];
}

interface Described<Node, Row> {
  name: [vi: string, en: string];
  query: string;
  connection?: (data: Record<string, unknown>) => Connection<Node>;
  columns: ExportColumn<Row>[];
}

/** A list with a line a node; in its query the list is called `list`. */
export function listOf<Node>(described: Described<Node, Node>): ExportList<Node> {
  return linesOf<Node, Node>({ ...described, rows: (node) => [node] });
}

/** A list with any number of lines a node. */
export function linesOf<Node, Row>({
  name: [vi, en],
  query,
  connection = (data) => data['list'] as Connection<Node>,
  rows,
  columns,
}: Described<Node, Row> & { rows: (node: Node) => Row[] }): ExportList<Node, Row> {
  return { name: { vi, en }, query, connection, rows, columns };
}

const column =
  (type: ExportColumn<unknown>['type']) =>
  <Row>(vi: string, en: string, value: ExportColumn<Row>['value']): ExportColumn<Row> => ({
    ...{ heading: { vi, en }, type, value },
  });

export const text = column('text');
export const number = column('number');
export const day = column('day');
export const moment = column('moment');
