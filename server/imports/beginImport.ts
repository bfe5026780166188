import { randomUUID } from 'node:crypto';
import { dayOf, type LocalDate } from '../../workflows/kit/index.ts';
import { transact, type Tx } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';
import { fileAt, TEXT_OF_ROWS, type FileStore, type StoredFile } from '../files/index.ts';
import type { Line } from './column.ts';
import { importKind } from './kinds/index.ts';
import { isOfList, type Planned, type Scope } from './kinds/kind.ts';
import { matchColumns, type HeadingFault } from './matchColumns.ts';
import { scopeOfList } from './peopleList.ts';
import { readLines } from './readLines.ts';
import { readTable } from './sheet/readTable.ts';
import type { FileFault } from './sheet/table.ts';

export type ImportFault = FileFault | HeadingFault | { code: 'list-closed'; params?: undefined };

export type BeginResult =
  | { kind: 'judged'; importId: string }
  /** The file is no table of these rows; nothing of it is kept but the file. */
  | { kind: 'invalid'; fault: ImportFault }
  | { kind: 'notAdministrator' }
  /** No such document, or none that keeps a list. */
  | { kind: 'notFound' };

export interface BeginInput {
  /** What the rows are about. */
  kind: string;
  file: StoredFile;
  /** Under whom; the organisation one administers otherwise. */
  organisationId?: string | null;
  /** To whose list the rows belong, where they are of a list. */
  documentId?: string | null;
}

/** Reads a file that was stored, judges every line of it, and keeps both until somebody commits them. Enters nothing. */
export async function beginImport(
  store: FileStore & Pick<Engine, 'db' | 'clock' | 'flows'>,
  actor: { personId: string },
  { kind: name, file, organisationId, documentId }: BeginInput,
): Promise<BeginResult | null> {
  const kind = importKind(name);
  if (!kind) return null;
  const now = store.clock.now();
  const today = dayOf(now.toISOString());
  const ofList = isOfList(kind);
  const scope = await transact(store.db, actor, now, (tx) =>
    ofList
      ? scopeOfList((...asked) => tx.query(...asked), store.flows, documentId ?? '', today)
      : scopeOf(tx, organisationId ?? null, today),
  );
  if (!scope) return { kind: ofList ? 'notFound' : 'notAdministrator' };
  if (scope.list?.takes.size === 0) return { kind: 'invalid', fault: { code: 'list-closed' } };
  const table = await readTable({
    path: fileAt(store.folder, file.id),
    isText: file.mediaType === TEXT_OF_ROWS,
  });
  if ('code' in table) return { kind: 'invalid', fault: table };
  const headings = matchColumns(table.rows, kind.columns);
  if ('code' in headings) return { kind: 'invalid', fault: headings };
  const lines = readLines(table, headings);
  if (lines.length === 0) return { kind: 'invalid', fault: { code: 'empty' } };
  return transact(store.db, actor, now, async (tx): Promise<BeginResult> => {
    const planned = await kind.plan((sql, values) => tx.query(sql, values), lines, scope);
    const importId = randomUUID();
    await tx.query(
      `insert into import (id, kind, organisation_id, file_id, ignored_columns, created_by, created_at, document_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[importId, name, scope.organisationId, file.id, headings.ignored, actor.personId, now],
        scope.list?.documentId ?? null,
      ],
    );
    await keepLines(tx, importId, lines, planned);
    return { kind: 'judged', importId };
  });
}

/** Whether somebody may import anything, and under whom. */
async function scopeOf(tx: Tx, organisationId: string | null, today: LocalDate): Promise<Scope | null> {
  if (organisationId !== null && !isId(organisationId)) return null;
  const [row] = await tx.query<{ id: string }>(
    `select o.id from organisation o where case when $1::uuid is null then o.id = (administered())[1]
       else o.id = $1 and administers(o.id) end`,
    [organisationId],
  );
  return row ? { organisationId: row.id, today } : null;
}

const AT_ONCE = 2_000;

async function keepLines(
  tx: Tx,
  importId: string,
  lines: readonly Line[],
  planned: readonly Planned[],
): Promise<void> {
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const rows = planned.slice(at, at + AT_ONCE).map(({ line, verdict, faults, changes }, index) => {
      const { cells } = lines[at + index]!;
      return { line, verdict, faults, changes, cells, chosen: verdict === 'new' || verdict === 'change' };
    });
    await tx.query(
      `insert into import_row (import_id, line, cells, verdict, faults, changes, chosen)
       select $1, r.line, r.cells, r.verdict, r.faults, r.changes, r.chosen from jsonb_to_recordset($2::jsonb) r
         (line integer, cells jsonb, verdict text, faults jsonb, changes jsonb, chosen boolean)`,
      [importId, JSON.stringify(rows)],
    );
  }
}
