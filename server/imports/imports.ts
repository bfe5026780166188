import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import type { RowFault } from './column.ts';
import type { RowChange, Verdict } from './kinds/kind.ts';

type Source = Pick<Reading, 'query'>;

export interface ImportRow {
  id: string;
  kind: string;
  organisationId: string;
  /** To whose list its rows belong; null where they are of tables. */
  documentId: string | null;
  state: 'judged' | 'committing' | 'done' | 'undoing' | 'undone' | 'discarded' | 'failed';
  ignoredColumns: string[];
  fileId: string;
  fileName: string;
  size: number;
  sha256: string;
  createdById: string;
  createdAt: string;
  committedById: string | null;
  committedAt: string | null;
  doneAt: string | null;
  undoneById: string | null;
  undoneAt: string | null;
}

/** How many lines are of each sort, and what became of them. */
export interface ImportCounts {
  importId: string;
  total: number;
  new: number;
  change: number;
  same: number;
  fault: number;
  done: number;
  refused: number;
  undone: number;
  kept: number;
}

export interface ImportLineRow {
  importId: string;
  line: number;
  cells: Record<string, string>;
  verdict: Verdict;
  faults: RowFault[];
  changes: RowChange[];
  chosen: boolean;
  outcome: 'done' | 'refused' | 'undone' | 'kept' | null;
  reason: RowFault[] | null;
}

const select = `i.id, i.kind, i.organisation_id as "organisationId", i.document_id as "documentId", i.state, i.ignored_columns as "ignoredColumns",
  i.file_id as "fileId", f.file_name as "fileName", f.size, f.sha256, i.created_by as "createdById",
  i.created_at as "createdAt", i.committed_by as "committedById", i.committed_at as "committedAt", i.done_at as "doneAt",
  i.undone_by as "undoneById", i.undone_at as "undoneAt"`;
const from = 'import i join file f on f.id = i.file_id';

export function importsByIds(reading: Source, ids: readonly string[]): Promise<ImportRow[]> {
  return reading.query(`select ${select} from ${from} where i.id = any ($1::uuid[])`, [ids]);
}

/** Those of the organisations one administers, or those of a document's list; the latest first. */
export function listImports(
  reading: Source,
  { documentId = null }: { documentId?: string | null } = {},
  part: Page = {},
): Promise<Paged<ImportRow>> {
  const by = [
    { expression: 'i.created_at', type: 'timestamptz' as const },
    { expression: 'i.id', type: 'uuid' as const },
  ];
  return page(
    reading,
    {
      ...{ select, from, order: { by, direction: 'desc' } },
      where: [documentId ? 'i.document_id = $1::uuid' : 'i.document_id is null'],
      values: documentId ? [documentId] : [],
    },
    part,
  );
}

export function importCounts(reading: Source, ids: readonly string[]): Promise<ImportCounts[]> {
  const sorts = (['new', 'change', 'same', 'fault'] as const).map(
    (verdict) => `count(*) filter (where verdict = '${verdict}')::int as "${verdict}"`,
  );
  const outcomes = (['done', 'refused', 'undone', 'kept'] as const).map(
    (outcome) => `count(*) filter (where outcome = '${outcome}')::int as "${outcome}"`,
  );
  return reading.query(
    `select import_id as "importId", count(*)::int as total, ${[...sorts, ...outcomes].join(', ')}
     from import_row where import_id = any ($1::uuid[]) group by import_id`,
    [ids],
  );
}

const shown = {
  ALL: [],
  FAULTS: [`r.verdict = 'fault' or r.outcome in ('refused', 'kept')`],
  ENTERED: [`r.outcome in ('done', 'undone', 'kept')`],
  TO_ENTER: [`r.verdict in ('new', 'change')`],
} as const;

/** Which lines are looked at. */
export type LinesShown = keyof typeof shown;

/** Its lines in the order of the file. */
export function importLines(
  reading: Source,
  { importId, show = 'ALL' }: { importId: string; show?: LinesShown | null },
  part: Page = {},
): Promise<Paged<ImportLineRow>> {
  return page(
    reading,
    {
      select: `r.import_id as "importId", r.line, r.cells, r.verdict, r.faults, r.changes, r.chosen, r.outcome, r.reason`,
      from: 'import_row r',
      where: ['r.import_id = $1', ...shown[show ?? 'ALL']],
      values: [importId],
      order: { by: [{ expression: 'r.line', type: 'int' }], direction: 'asc' },
    },
    part,
  );
}
