import type { Reading } from '../db/index.ts';

/** A document that another opened, or was opened by, as seen from one of the two. */
export interface LinkRow {
  id: string;
  documentId: string;
  /** Whether the document opened the other; else the other opened it. */
  opened: boolean;
  role: string;
  rowId: string | null;
  openedAt: string;
  /** Null where the other is out of the viewer's sight: then only that it exists, and its state. */
  otherId: string | null;
  kind: string;
  state: string;
  flowVersion: number;
  /** Of whichever opened the other: the role is said in its words. */
  fromKind: string;
  fromVersion: number;
}

/** What each of these documents opened, and what opened it, in one statement; the oldest first. */
export function linksOf(reading: Pick<Reading, 'query'>, documentIds: readonly string[]): Promise<LinkRow[]> {
  return reading.query<LinkRow>(statement, [documentIds]);
}

const statement = `
  select l.id, l.document_id as "documentId", l.opened, l.role, l.row_id as "rowId", l.opened_at as "openedAt",
    l.other_id as "otherId", l.kind, l.state, l.flow_version as "flowVersion", l.from_kind as "fromKind",
    l.from_version as "fromVersion"
  from links_of($1::uuid[]) l`;
