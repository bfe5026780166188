import type { Query } from '../documents/index.ts';
import type { RowFault } from './column.ts';
import type { Planned, Write } from './kinds/kind.ts';

/** An import that somebody asked to enter, or to take back. */
export interface Due {
  id: string;
  kind: string;
  state: 'committing' | 'undoing';
  organisationId: string;
  documentId: string | null;
  askedBy: string;
}

export interface Outcome {
  line: number;
  outcome: 'done' | 'refused' | 'undone' | 'kept';
  reason: RowFault[] | null;
}

export async function tellOutcomes(query: Query, id: string, outcomes: readonly Outcome[]): Promise<void> {
  await query(
    `update import_row r set outcome = o.outcome, reason = nullif(o.reason, 'null')
     from jsonb_to_recordset($2::jsonb) o (line integer, outcome text, reason jsonb)
     where r.import_id = $1 and r.line = o.line`,
    [id, JSON.stringify(outcomes)],
  );
}

/** The outcome of each line, and what it wrote. */
export async function tellEntered(
  query: Query,
  id: string,
  outcomes: readonly (Outcome & { written: Write | null })[],
): Promise<void> {
  await query(
    `update import_row r set outcome = o.outcome, reason = nullif(o.reason, 'null'), written = nullif(o.written, 'null')
     from jsonb_to_recordset($2::jsonb) o (line integer, outcome text, reason jsonb, written jsonb)
     where r.import_id = $1 and r.line = o.line`,
    [id, JSON.stringify(outcomes)],
  );
}

export async function markDone(query: Query, { id, state }: Due, now: Date): Promise<void> {
  const done = state === 'committing' ? `state = 'done', done_at = $2` : `state = 'undone', undone_at = $2`;
  await query(`update import set ${done} where id = $1`, [id, now]);
}

/** What becomes of a line once it is entered, as it was judged. */
export function enteredAs(
  line: number,
  { verdict, faults, write }: Planned,
): Outcome & { written: Write | null } {
  const refused = verdict === 'fault';
  return { line, outcome: refused ? 'refused' : 'done', reason: refused ? faults : null, written: write };
}
