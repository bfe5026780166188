import { createPublicKey, type KeyObject } from 'node:crypto';
import { readNote } from '../../auditLog/index.ts';
import type { Reading } from '../../db/index.ts';
import { DOCTOR } from '../invariants/sessions.ts';
import type { Finding } from './finding.ts';
import { amiss, well } from './words.ts';
import { workWords as words } from './workWords.ts';

interface Facts {
  workers: number;
  logLag: number;
  outboxLag: number;
  deadJobs: number;
  incidents: number;
  longest: number;
  longestPid: number | null;
  note: string | null;
}

/** Seconds after which whatever waits for a worker has waited too long. */
const LOG_LAG = 60;
const OUTBOX_LAG = 300;
const LONGEST_TRANSACTION = 600;

/** What is done beside the requests: whether it is done, and what was given up. */
export async function checkWork(
  reading: Reading,
  { now, signingKey }: { now: Date; signingKey: KeyObject | null },
): Promise<Finding[]> {
  const [facts] = await reading.query<Facts>(statement, [now]);
  if (!facts) return [];
  const { workers, deadJobs, incidents, longest, longestPid, note } = facts;
  const [logLag, outboxLag, minutes] = [facts.logLag, facts.outboxLag, longest / 60].map(Math.round) as [
    number,
    number,
    number,
  ];
  // What waits because nobody is there to take it is no fault of its own.
  const late = workers > 0 ? 'fault' : 'warning';
  return [
    workers > 0
      ? well('workers', words.workers, { workers })
      : amiss('workers', words.workers, {}, 'warning'),
    logLag > LOG_LAG
      ? amiss('log', words.log, { seconds: logLag }, late)
      : well('log', words.log, { seconds: logLag }),
    outboxLag > OUTBOX_LAG
      ? amiss('outbox', words.outbox, { seconds: outboxLag }, late)
      : well('outbox', words.outbox, { seconds: outboxLag }),
    deadJobs > 0 ? amiss('jobs', words.jobs, { count: deadJobs }) : well('jobs', words.jobs),
    incidents > 0
      ? amiss('incidents', words.incidents, { count: incidents }, 'warning')
      : well('incidents', words.incidents),
    longest > LONGEST_TRANSACTION
      ? amiss('transactions', words.transactions, { minutes, pid: longestPid ?? 0 }, 'warning')
      : well('transactions', words.transactions),
    ...(note && signingKey ? [keyOf(note, signingKey)] : []),
  ];
}

function keyOf(note: string, signingKey: KeyObject): Finding {
  return readNote(note, createPublicKey(signingKey))
    ? well('log-key', words.logKey)
    : amiss('log-key', words.logKey);
}

const statement = `
  select (select count(*)::int from pg_stat_activity
      where datname = current_database() and application_name = 'trinhky worker') as workers,
    (select coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::float8 from log_pending) as "logLag",
    queue_lag($1) as "outboxLag",
    (select count(*)::int from graphile_worker._private_jobs j
      where j.attempts >= j.max_attempts and j.locked_at is null and j.last_error is not null) as "deadJobs",
    (select count(*)::int from delivery where status = 'failed') as incidents,
    coalesce(t.seconds, 0) as longest, t.pid as "longestPid",
    (select note from checkpoint order by size desc limit 1) as note
  from (select) one left join (
    select extract(epoch from clock_timestamp() - xact_start)::float8 as seconds, pid from pg_stat_activity
    where datname = current_database() and xact_start is not null and application_name <> '${DOCTOR}'
      and backend_type = 'client backend'
    order by xact_start limit 1) t on true`;
