import { dayOf } from '../../workflows/kit/index.ts';
import { asEngine, type Engine, type Query } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import type { WorkerParts } from '../worker/index.ts';
import type { Line, RowFault } from './column.ts';
import { importKind } from './kinds/index.ts';
import { isOfList, type Kept, type Scope, type TableKind, type Write } from './kinds/kind.ts';
import { actsOf, performActs, type LeftToDo } from './carryOutList.ts';
import { enteredAs, markDone, tellEntered, tellOutcomes, type Due, type Outcome } from './due.ts';
import { faulty } from './kinds/planning.ts';

/** After so many failures nobody tries any more; the import says so, and nothing of it was entered. */
const MOST_TRIES = 5;

/**
 * Enters, or takes back, the import that has waited longest: all of it in one transaction, so that a process that dies in the middle
 * leaves nothing, and the next look begins anew. Answers its id, null where none waits.
 */
export async function carryOutImport(
  { engine, people }: Pick<WorkerParts, 'engine' | 'people'>,
  logger: Logger,
): Promise<string | null> {
  let begun: string | null = null;
  try {
    const left = await asEngine(engine, async (query): Promise<LeftToDo | null> => {
      const due = await nextDue(query);
      if (!due) return null;
      begun = due.id;
      const kind = importKind(due.kind);
      if (!kind) throw new Error(`nothing is known of imports of ${due.kind}`);
      if (isOfList(kind)) return { due, acts: await actsOf(engine, query, due, kind) };
      // Organisations change one after the other, whoever changes them.
      await query(`select pg_advisory_xact_lock(hashtextextended('organisations', 0))`);
      await carryOut(query, due, kind, engine.clock.now());
      return null;
    });
    if (left) await performActs({ engine, people }, left);
    return begun;
  } catch (error) {
    if (begun === null) throw error;
    logger.error(
      { event: 'import-failed', importId: begun, err: error },
      'an import could not be carried out',
    );
    await giveUpInTime(engine, begun);
    return begun;
  }
}

async function nextDue(query: Query): Promise<Due | undefined> {
  const [due] = await query<Due>(
    `select id, kind, state, organisation_id as "organisationId", document_id as "documentId",
       case state when 'committing' then committed_by else undone_by end as "askedBy"
     from import where state in ('committing', 'undoing') order by coalesce(undo_asked_at, committed_at), id
     limit 1 for update skip locked`,
  );
  return due;
}

async function carryOut(query: Query, due: Due, kind: TableKind, now: Date): Promise<void> {
  const scope = { organisationId: due.organisationId, today: dayOf(now.toISOString()) };
  const may = await stillAdministers(query, due.askedBy, scope);
  if (due.state === 'committing') await enter(query, due.id, kind, scope, may);
  else await takeBack(query, due.id, kind, scope, may);
  await markDone(query, due, now);
}

/** Judged anew: what has changed since the preview is refused, the rest entered. */
async function enter(query: Query, id: string, kind: TableKind, scope: Scope, may: boolean): Promise<void> {
  const lines = await query<Line>(
    `select line, cells, '[]'::jsonb as faults from import_row where import_id = $1 and chosen order by line`,
    [id],
  );
  const planned = may ? await kind.plan(query, lines, scope) : [];
  const writes = planned.flatMap(({ write }) => (write ? [write] : []));
  if (writes.length > 0) await kind.write(query, writes);
  await tellEntered(
    query,
    id,
    lines.map(({ line }, at) =>
      enteredAs(line, planned[at] ?? faulty({ line, cells: {}, faults: [notAdministrator] })),
    ),
  );
}

async function takeBack(
  query: Query,
  id: string,
  kind: TableKind,
  scope: Scope,
  may: boolean,
): Promise<void> {
  const rows = await query<{ line: number; written: Write }>(
    `select line, written from import_row where import_id = $1 and outcome = 'done' and written is not null order by line`,
    [id],
  );
  const writes = rows.map(({ written }) => written);
  const kept: Kept[] = may
    ? await kind.undo(query, writes, scope)
    : writes.map((write) => ({ id: write.id, reason: notAdministrator }));
  const reasons = new Map(kept.map(({ id: keptId, reason }) => [keptId, reason]));
  const outcomes = rows.map(({ line, written }): Outcome => {
    const reason = reasons.get(written.id);
    return { line, outcome: reason ? 'kept' : 'undone', reason: reason ? [reason] : null };
  });
  await tellOutcomes(query, id, outcomes);
}

const notAdministrator: RowFault = { column: null, code: 'not-administrator' };

/** Whoever asked may have lost the right since. */
async function stillAdministers(
  query: Query,
  personId: string,
  { organisationId, today }: Scope,
): Promise<boolean> {
  const found = await query(
    `select 1 from office_holding h where h.person_id = $1 and has_open_account($1) and h.office = 'administrator' and h.period @> $3::date
       and (h.organisation_id = $2 or exists (select from organisation_lineage l
         where l.organisation_id = $2 and l.ancestor_id = h.organisation_id and l.period @> $3::date)) limit 1`,
    [personId, organisationId, today],
  );
  return found.length > 0;
}

async function giveUpInTime(engine: Engine, id: string): Promise<void> {
  await asEngine(engine, (query) =>
    query(
      `update import set tries = tries + 1, state = case when tries + 1 >= ${MOST_TRIES} then
         case state when 'undoing' then 'done' else 'failed' end else state end where id = $1 and state in ('committing', 'undoing')`,
      [id],
    ),
  );
}
