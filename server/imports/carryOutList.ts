import { dayOf } from '../../workflows/kit/index.ts';
import { asEngine, performAction, type Engine, type Query } from '../documents/index.ts';
import type { WorkerParts } from '../worker/index.ts';
import type { Line, RowFault } from './column.ts';
import { enteredAs, markDone, tellEntered, tellOutcomes, type Due, type Outcome } from './due.ts';
import type { ListAct, ListKind, PeopleList, Scope, Write } from './kinds/kind.ts';
import { scopeOfList } from './peopleList.ts';

/** Acts that an import has judged, and not performed yet. */
export interface LeftToDo {
  due: Due;
  acts: ListAct[];
}

/**
 * Judges anew and writes down what is to be done before any of it is: whoever comes after a process that died goes on where
 * that one stopped, by the same acts under the same keys.
 */
export async function actsOf(engine: Engine, query: Query, due: Due, kind: ListKind): Promise<ListAct[]> {
  const today = dayOf(engine.clock.now().toISOString());
  const scope = await scopeOfList(query, engine.flows, due.documentId ?? '', today);
  if (!scope) throw new Error(`document ${due.documentId} keeps no list`);
  return due.state === 'committing' ? toEnter(query, due, kind, scope) : toTakeBack(query, due, kind, scope);
}

type ListScope = Scope & { list: PeopleList };

async function toEnter(query: Query, { id }: Due, kind: ListKind, scope: ListScope): Promise<ListAct[]> {
  const rows = await query<Line & { written: Write | null }>(
    `select line, cells, '[]'::jsonb as faults, written from import_row where import_id = $1 and chosen order by line`,
    [id],
  );
  const before = rows.flatMap(({ written }) => (written ? [written] : []));
  if (before.length > 0) return kind.acts(before, scope.list);
  const planned = await kind.plan(query, rows, scope);
  await tellEntered(
    query,
    id,
    rows.map(({ line }, at) => enteredAs(line, planned[at]!)),
  );
  return kind.acts(
    planned.flatMap(({ write }) => (write ? [write] : [])),
    scope.list,
  );
}

async function toTakeBack(query: Query, { id }: Due, kind: ListKind, scope: ListScope): Promise<ListAct[]> {
  const rows = await query<{ line: number; written: Write }>(
    `select line, written from import_row
     where import_id = $1 and outcome in ('done', 'kept') and written is not null order by line`,
    [id],
  );
  const { acts, kept } = kind.undo(
    rows.map(({ written }) => written),
    scope.list,
  );
  const reasons = new Map(kept.map((each) => [each.id, each.reason]));
  await tellOutcomes(
    query,
    id,
    rows.flatMap(({ line, written }): Outcome[] => {
      const reason = reasons.get(written.id);
      return reason ? [{ line, outcome: 'kept', reason: [reason] }] : [];
    }),
  );
  return acts;
}

/** Performs them in the name of whoever asked, with the rights they have now; what is refused is told with its lines. */
export async function performActs(
  { engine, people }: Pick<WorkerParts, 'engine' | 'people'>,
  { due, acts }: LeftToDo,
): Promise<void> {
  const done = new Set<string>();
  const refused = new Set<string>();
  for (const [at, { action, payload, rows }] of acts.entries()) {
    const answer = await performAction(
      people,
      { personId: due.askedBy },
      {
        ...{ documentId: String(due.documentId), action, payload, expectedVersion: null },
        idempotencyKey: due.state === 'committing' ? `import:${due.id}:${at}` : null,
      },
    );
    for (const row of rows) (answer.kind === 'performed' ? done : refused).add(row);
  }
  const now = engine.clock.now();
  await asEngine(engine, async (query) => {
    const lines = await query<{ line: number; personId: string }>(
      `select line, written ->> 'id' as "personId" from import_row
       where import_id = $1 and outcome = 'done' and written is not null order by line`,
      [due.id],
    );
    await tellOutcomes(
      query,
      due.id,
      lines
        .filter(({ personId }) => due.state === 'undoing' || refused.has(personId))
        .map(({ line, personId }) => ({
          line,
          outcome: outcomeOf(due, { done: done.has(personId), refused: refused.has(personId) }),
          reason: refused.has(personId) ? [changed] : null,
        })),
    );
    await markDone(query, due, now);
  });
}

const changed: RowFault = { column: null, code: 'list-changed' };

function outcomeOf({ state }: Due, acts: { done: boolean; refused: boolean }): Outcome['outcome'] {
  if (state === 'undoing') return acts.refused ? 'kept' : 'undone';
  return acts.done ? 'done' : 'refused';
}
