import type { Reading } from '../../db/index.ts';
import type { Findings } from './findings.ts';

/** How many seconds something may wait for a worker that runs. */
const PATIENCE = 60;
/** The same when all is over: what the log is allowed to lag behind. */
const SETTLED = 5;

interface Queues {
  workers: number;
  messages: number;
  events: number;
  messageLag: number;
  eventLag: number;
}

/** Invariant 13, its first half: what waits for a worker does not wait for ever. */
export async function checkQueues(
  reading: Reading,
  findings: Findings,
  { now, settled }: { now: Date; settled: boolean },
): Promise<void> {
  const [queues] = await reading.query<Queues>(statement, [now]);
  if (!queues) return;
  const { workers, messages, events, messageLag, eventLag } = queues;
  findings.checked(13, messages + events);
  if (workers === 0 && messages + events > 0)
    return findings.unseen(
      13,
      `${messages} messages and ${events} events wait, and no worker runs that would take them`,
    );
  const patience = settled ? SETTLED : PATIENCE;
  const late = (lag: number) => `wait for ${Math.round(lag)} seconds although a worker runs`;
  if (messageLag > patience) findings.broken(13, `${messages} messages`, late(messageLag));
  if (eventLag > patience) findings.broken(13, `${events} events for the log`, late(eventLag));
}

const statement = `
  select (select count(*) from pg_stat_activity
      where datname = current_database() and application_name = 'trinhky worker') as workers,
    (select count(*) from outbox where relayed_at is null) as messages,
    (select count(*) from log_pending) as events,
    queue_lag($1) as "messageLag",
    (select coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::float8 from log_pending) as "eventLag"`;
