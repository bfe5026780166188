import { asEngine, performAction, type Engine, type Query } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import type { DueDeadline } from './dueDeadline.ts';
import { tell } from './tell.ts';

const nobody = { personId: null };
const AT_ONCE = 100;
const IN_PARALLEL = 4;

/**
 * Lets every timer go off that has run down. Any number of workers may sweep: a row is one worker's for a minute, and whoever
 * dies with it leaves it to the next. What happens, happens once, whoever tries again: an act by its key, a word by its row.
 */
export async function sweepDeadlines(engine: Engine, logger: Logger): Promise<number> {
  let done = 0;
  for (;;) {
    const taken = await take(engine);
    if (taken.length === 0) return done;
    for (let from = 0; from < taken.length; from += IN_PARALLEL) {
      await Promise.all(taken.slice(from, from + IN_PARALLEL).map((one) => goOff(engine, one, logger)));
    }
    done += taken.length;
  }
}

function take(engine: Engine): Promise<DueDeadline[]> {
  const now = engine.clock.now();
  return asEngine(engine, (query) =>
    query<DueDeadline>(
      `update deadline set taken_until = $1::timestamptz + interval '1 minute', tries = tries + 1
       where id in (
         select id from deadline where status = 'open' and at < $1::timestamptz
           and coalesce(taken_until <= $1::timestamptz, true)
         order by at limit ${AT_ONCE} for update skip locked)
       returning id, document_id as "documentId", kind, action, tries`,
      [now],
    ),
  );
}

async function goOff(engine: Engine, one: DueDeadline, logger: Logger): Promise<void> {
  try {
    if (one.kind === 'fire') await fire(engine, one);
    else await asEngine(engine, (query) => tell(query, one, engine.clock.now()));
  } catch (error) {
    logger.error(
      { event: 'deadline-failed', deadline: one.id, tries: one.tries, err: error },
      'will be tried again',
    );
    await later(engine, one);
  }
}

/** The engine acts; what the rules refuse by then has become pointless, and the row keeps why. */
async function fire(engine: Engine, { id, documentId, action }: DueDeadline): Promise<void> {
  const result = await performAction(engine, nobody, {
    ...{ documentId, action: String(action), payload: {}, expectedVersion: null },
    idempotencyKey: `deadline:${id}`,
  });
  if (result.kind === 'performed') return;
  const reason = result.kind === 'refused' ? result.blockers : [{ code: result.kind }];
  const now = engine.clock.now();
  await asEngine(engine, (query) => close(query, id, now, reason));
}

function close(query: Query, id: string, now: Date, reason: unknown): Promise<unknown> {
  return query(
    `update deadline set status = 'gone', reason = $2, done_at = $3 where id = $1 and status = 'open'`,
    [id, JSON.stringify(reason), now],
  );
}

const LONGEST_PAUSE_S = 3600;

/** Seconds, then minutes, at last every hour, until somebody has mended what stands in the way. */
async function later(engine: Engine, { id, tries }: DueDeadline): Promise<void> {
  const now = engine.clock.now();
  const pause = Math.min(2 ** tries, LONGEST_PAUSE_S);
  await asEngine(engine, (query) =>
    query(`update deadline set taken_until = $2 where id = $1 and status = 'open'`, [
      id,
      new Date(now.getTime() + pause * 1000),
    ]),
  );
}
