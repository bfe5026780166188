import { sharedFields } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import { selectDocuments, type DocumentFilter, type Engine } from '../documents/index.ts';
import { keepSelection } from './keepSelection.ts';

/** Beyond this nobody knows what they decide on. */
export const MOST_SELECTED = 5_000;

export type Frozen =
  | { kind: 'frozen'; id: string; count: number; expiresAt: string }
  | { kind: 'tooMany'; most: number }
  /** Unknown, or asking something of each document by itself. */
  | { kind: 'notForMany' };

/** Keeps which documents a filter finds now, and in which version each is seen: what comes later is not meant. */
export async function freezeSelection(
  engine: Engine,
  { personId }: { personId: string },
  { filter, action }: { filter: DocumentFilter; action: string },
): Promise<Frozen> {
  const rules = engine.flows.all.flatMap(({ actions }) =>
    Object.hasOwn(actions, action) ? [actions[action]] : [],
  );
  if (!rules.some((rule) => rule && sharedFields(rule))) return { kind: 'notForMany' };
  const now = engine.clock.now();
  return transact(engine.db, { personId }, now, async (tx): Promise<Frozen> => {
    const found = await selectDocuments(tx, filter, MOST_SELECTED + 1);
    if (found.length > MOST_SELECTED) return { kind: 'tooMany', most: MOST_SELECTED };
    const meant = { ownerId: personId, kind: filter.kind ?? null, action };
    return { kind: 'frozen', ...(await keepSelection(tx, meant, found, now)) };
  });
}
