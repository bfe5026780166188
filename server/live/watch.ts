import { Reading } from '../db/index.ts';
import { livingSessions } from '../identity/index.ts';
import { ANYTHING, type Heard } from './channel.ts';
import type { Live, Seat } from './live.ts';
import { lookAround, type Change, type Viewer, type Watched } from './look.ts';

/** Who watches: a person, by a session that must go on living. */
export interface Watching {
  live: Live;
  seat: Seat;
  personId: string;
  token: string;
}

/**
 * The stream of what changes for one viewer. Null where one of the documents cannot be seen to begin with; a stream for
 * documents alone ends with the last of them that can.
 */
export async function watch(watching: Watching, watched: Watched): Promise<AsyncGenerator<Change> | null> {
  const viewer: Viewer = { personId: watching.personId, waiting: new Map(), newest: null };
  const first = await look(watching, watched, ANYTHING, viewer);
  if (!first || first.lost.length > 0) return null;
  return changesOf(watching, watched, viewer);
}

async function* changesOf(
  watching: Watching,
  watched: Watched,
  viewer: Viewer,
): AsyncGenerator<Change, void, void> {
  const { ear } = watching.seat;
  let { documentIds } = watched;
  for (;;) {
    const heard = await ear.listen();
    const found = heard && (await look(watching, { ...watched, documentIds }, heard, viewer));
    if (!found || ear.hasEnded) return;
    yield* found.changes;
    documentIds = documentIds.filter((id) => !found.lost.includes(id));
    if (documentIds.length === 0 && !watched.inbox) return;
    if (found.changes.length > 0) ear.rest();
  }
}

/** One look with the rights of this moment; null where the session has ended. */
function look(
  { live: { db, clock, gate }, personId, token }: Watching,
  watched: Watched,
  heard: Heard,
  viewer: Viewer,
) {
  return gate.through(async () => {
    const alive = await livingSessions(db.pool, [token], clock);
    if (!alive.has(token)) return null;
    const reading = new Reading(db, { personId }, clock);
    try {
      return await lookAround(reading, watched, heard, viewer, clock.now());
    } finally {
      await reading.end();
    }
  });
}
