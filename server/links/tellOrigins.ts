import { newsOf } from '../../workflows/kit/index.ts';
import { asEngine, performAction, type Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';

const nobody = { personId: null };
const AT_ONCE = 100;
const LONGEST_PAUSE_S = 3600;

interface Pending {
  id: string;
  fromId: string;
  role: string;
  kind: string;
  flowVersion: number;
  news: number;
  tries: number;
  /** The states the opened document has come to since its origin was last told. */
  states: { seq: number; state: string }[];
}

/**
 * Tells each document what became of those it opened, state by state: as acts of the engine under keys of their own, so that
 * any number of workers tell everything once, whoever dies. What the origin's rules refuse by then has become pointless.
 */
export async function tellOrigins(engine: Engine, logger: Logger): Promise<number> {
  let told = 0;
  for (;;) {
    const pending = await pendingNews(engine);
    if (pending.length === 0) return told;
    for (const link of pending) await tell(engine, link, logger);
    told += pending.length;
  }
}

async function tell(engine: Engine, link: Pending, logger: Logger): Promise<void> {
  try {
    for (const { seq, state } of link.states) await act(engine, link, seq, state);
    await asEngine(engine, (query) =>
      query('update document_link set told = $2, tries = 0, next_at = null where id = $1', [
        link.id,
        link.news,
      ]),
    );
  } catch (error) {
    logger.error(
      { event: 'link-failed', link: link.id, tries: link.tries, err: error },
      'will be tried again',
    );
    await later(engine, link);
  }
}

async function act(
  engine: Engine,
  { id, fromId, role, kind, flowVersion }: Pending,
  seq: number,
  state: string,
) {
  const flow = engine.flows.of(kind, flowVersion);
  const action = flow && newsOf(flow, role, state);
  if (!action) return;
  await performAction(engine, nobody, {
    ...{ documentId: fromId, action, payload: { role, state }, expectedVersion: null },
    idempotencyKey: `link:${id}:${seq}`,
  });
}

function pendingNews(engine: Engine): Promise<Pending[]> {
  const now = engine.clock.now();
  return asEngine(engine, (query) =>
    query<Pending>(
      `select l.id, l.from_id as "fromId", l.role, l.news, l.tries, d.kind, d.flow_version as "flowVersion",
         (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'state', e.to_state) order by e.seq), '[]')
          from event e where e.document_id = l.to_id and e.seq > l.told and e.seq <= l.news
            and e.from_state is distinct from e.to_state) as states
       from document_link l join document d on d.id = l.from_id
       where l.news > l.told and coalesce(l.next_at <= $1::timestamptz, true)
       order by l.id limit ${AT_ONCE}`,
      [now],
    ),
  );
}

/** Seconds, then minutes, at last every hour. */
async function later(engine: Engine, { id, tries }: Pending): Promise<void> {
  const pause = Math.min(2 ** (tries + 1), LONGEST_PAUSE_S);
  const next = new Date(engine.clock.now().getTime() + pause * 1000);
  await asEngine(engine, (query) =>
    query('update document_link set tries = tries + 1, next_at = $2 where id = $1', [id, next]),
  );
}
