import { transact } from '../db/index.ts';
import { isId, type Engine } from '../documents/index.ts';

export type AskResult =
  | { kind: 'asked' }
  /** Somebody has already done something else with it. */
  | { kind: 'otherState' }
  | { kind: 'nothingChosen' }
  | { kind: 'notFound' };

export interface CommitInput {
  id: string;
  /** Lines to enter; all that can be, otherwise. */
  only?: readonly number[] | null;
  /** Of those, lines to leave out. */
  except?: readonly number[] | null;
}

/** Has the engine enter the chosen lines, all in one transaction. Asked twice it is done once. */
export function commitImport(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  { id, only = null, except = null }: CommitInput,
): Promise<AskResult> {
  if (!isId(id)) return Promise.resolve({ kind: 'notFound' });
  const now = clock.now();
  return transact(db, actor, now, async (tx): Promise<AskResult> => {
    const [found] = await tx.query<{ state: string }>('select state from import where id = $1 for update', [
      id,
    ]);
    if (!found) return { kind: 'notFound' };
    if (['committing', 'done'].includes(found.state)) return { kind: 'asked' };
    if (!['judged', 'failed'].includes(found.state)) return { kind: 'otherState' };
    await tx.query(
      `update import_row set chosen = verdict in ('new', 'change') and ($2::integer[] is null or line = any ($2))
         and not line = any (coalesce($3::integer[], '{}')) where import_id = $1`,
      [id, only, except],
    );
    const [chosen] = await tx.query('select 1 from import_row where import_id = $1 and chosen limit 1', [id]);
    if (!chosen) return { kind: 'nothingChosen' };
    await tx.query(
      `update import set state = 'committing', committed_by = $2, committed_at = $3, tries = 0 where id = $1`,
      [id, actor.personId, now],
    );
    return { kind: 'asked' };
  });
}

/** Has the engine take back what an import entered, as far as nothing has come of it since. */
export function undoImport(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  id: string,
): Promise<AskResult> {
  return ask(
    { db, clock },
    actor,
    { id, from: 'done', already: ['undoing', 'undone'] },
    `state = 'undoing', undone_by = acting_person(), undo_asked_at = acting_moment(), tries = 0`,
  );
}

/** Puts an import aside that nobody is to enter; it stays in the list. */
export function discardImport(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  id: string,
): Promise<AskResult> {
  return ask({ db, clock }, actor, { id, from: 'judged', already: ['discarded'] }, `state = 'discarded'`);
}

function ask(
  { db, clock }: Pick<Engine, 'db' | 'clock'>,
  actor: { personId: string },
  { id, from, already }: { id: string; from: string; already: string[] },
  change: string,
): Promise<AskResult> {
  if (!isId(id)) return Promise.resolve({ kind: 'notFound' });
  return transact(db, actor, clock.now(), async (tx): Promise<AskResult> => {
    const [found] = await tx.query<{ state: string }>('select state from import where id = $1 for update', [
      id,
    ]);
    if (!found) return { kind: 'notFound' };
    if (already.includes(found.state)) return { kind: 'asked' };
    if (found.state !== from) return { kind: 'otherState' };
    await tx.query(`update import set ${change} where id = $1`, [id]);
    return { kind: 'asked' };
  });
}
