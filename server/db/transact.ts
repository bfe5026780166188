import type { Database } from './connect.ts';
import { Session, type Manner, type Tx, type Viewer } from './session.ts';

/**
 * One act, one transaction: read committed, under the viewer's rights, rolled back when `work` throws.
 * When the commit itself fails the outcome is unknown, and the error says no more than that.
 */
export async function transact<T>(
  db: Database,
  viewer: Viewer,
  now: Date,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const session = await Session.begin(db, acting, viewer, now);
  let answer: T;
  try {
    answer = await work(session);
  } catch (error) {
    if (!session.over) await session.rollback();
    throw error;
  }
  if (!session.over) await session.commit();
  return answer;
}

// An act goes by ids and keys, whose plan is always the same; planning its dozens of policies anew takes longer than running them.
const acting: Manner = {
  begin: 'begin isolation level read committed',
  plans: 'force_generic_plan',
  afresh: true,
};
