import { asEngine, reckonAnew, type Engine, type Query } from '../documents/index.ts';
import { endGrounds } from './endGrounds.ts';
import { owe } from './openObligations.ts';

const AT_ONCE = 100;
const RECKONED_AT_ONCE = 200;

interface News {
  id: string;
  kind: string;
  flowVersion: number;
  state: string;
  news: number;
}

/**
 * Sees to documents that ask something of others and came to another state: what they ask is opened once they are in force, and
 * ends when they no longer are. Only the end of it is remembered, so whoever dies leaves it to the next, and twice is as once.
 */
export async function settleAskings(engine: Engine): Promise<number> {
  let settled = 0;
  for (;;) {
    const fresh = await asEngine(engine, news);
    if (fresh.length === 0) return settled;
    await asEngine(engine, (query) => mark(engine, query, fresh));
    await owe(engine);
    for (const ids of await asEngine(engine, (query) => answering(query, fresh)))
      await reckonAnew(engine, ids);
    await asEngine(engine, (query) =>
      query(
        `update asking a set settled = s.news from unnest($1::uuid[], $2::integer[]) s (id, news)
         where a.document_id = s.id and a.settled < s.news`,
        [fresh.map(({ id }) => id), fresh.map(({ news: seen }) => seen)],
      ),
    );
    settled += fresh.length;
  }
}

function news(query: Query): Promise<News[]> {
  return query<News>(
    `select d.id, d.kind, d.flow_version as "flowVersion", d.state, a.news
     from asking a join document d on d.id = a.document_id where a.news > a.settled order by d.id limit ${AT_ONCE}`,
  );
}

async function mark(engine: Engine, query: Query, fresh: readonly News[]): Promise<void> {
  const isInForce = ({ kind, flowVersion, state }: News) =>
    engine.flows.of(kind, flowVersion)?.tone(state) === 'good';
  const over = fresh.filter((one) => !isInForce(one)).map(({ id }) => id);
  await query(
    `update asking set live = document_id <> all ($2::uuid[]) where document_id = any ($1::uuid[])`,
    [fresh.map(({ id }) => id), over],
  );
  await endGrounds(query, engine.clock.now(), 'g.document_id = any ($2::uuid[])', [over]);
}

/** Documents not sent yet whose day is another now, in parts: drafts of what these documents ask for. */
async function answering(query: Query, fresh: readonly News[]): Promise<string[][]> {
  const rows = await query<{ id: string }>(
    `select distinct d.id from obligation_ground g join obligation b on b.id = g.obligation_id
     join document d on d.organisation_id = b.organisation_id and d.kind = b.kind and d.year = b.year and d.period = b.period
     where g.document_id = any ($1::uuid[]) and b.request_id is null and d.due_at is not null and d.first_submitted_at is null
     order by d.id`,
    [fresh.map(({ id }) => id)],
  );
  const ids = rows.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / RECKONED_AT_ONCE) }, (_, part) =>
    ids.slice(part * RECKONED_AT_ONCE, (part + 1) * RECKONED_AT_ONCE),
  );
}
