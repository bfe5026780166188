import { timersOf, type Facts, type Flow, type Timer } from '../../../workflows/kit/index.ts';
import { sql, type Write } from './statement.ts';

/** Timers of a document that is just being made. */
export function firstDeadlines(flow: Flow, facts: Facts): Write[] {
  return added(facts, timersOf(flow, facts));
}

/**
 * The document's open timers become exactly those of the state it is in now; no statement at all where an act leaves them as
 * they were. The one that the engine follows by this very act is done with it, in the same transaction.
 */
export function deadlineWrites(flow: Flow, action: string, before: Facts, after: Facts): Write[] {
  const timers = timersOf(flow, after);
  const unchanged = JSON.stringify(timersOf(flow, before)) === JSON.stringify(timers);
  return unchanged ? [] : replacedDeadlines(after, timers, after.actor.personId === null ? action : null);
}

/** The same, whatever stood there before. */
export function replacedDeadlines(facts: Facts, timers: readonly Timer[], followed: string | null): Write[] {
  const { document, now } = facts;
  const open = sql`document_id = ${document.id} and status = 'open'`;
  const gone: Write = {
    name: 'gone_deadlines',
    sql: sql`delete from deadline where ${open} and action is distinct from ${followed}::text`,
  };
  const done: Write = {
    name: 'done_deadline',
    sql: sql`update deadline set status = 'done', done_at = ${now} where ${open} and action = ${followed}::text`,
  };
  const all: Write = { name: 'gone_deadlines', sql: sql`delete from deadline where ${open}` };
  return [...(followed === null ? [all] : [gone, done]), ...added(facts, timers)];
}

/** Reader keys of those who are told. */
export function keysOf({ to }: Timer): string[] {
  return to.map(({ organisationId, office }) => `${organisationId}:${office}`);
}

function added({ document, settings }: Facts, timers: readonly Timer[]): Write[] {
  if (timers.length === 0) return [];
  const counted = timers.map((timer) => timer.counted);
  return [
    {
      name: 'deadlines',
      sql: sql`insert into deadline (document_id, seq, calendar, kind, action, at, due_at, counted_from, working_days, before, recipients)
        select ${document.id}::uuid, ${document.version}::integer, ${Number(settings.calendar?.version ?? 1)}::integer,
          t.kind, t.action, t.at, t.due_at, t.counted_from, t.working_days, t.before,
          case when t.recipients = '' then '{}' else string_to_array(t.recipients, ' ') end
        from unnest(${timers.map(({ kind }) => kind)}::text[], ${timers.map(({ action }) => action)}::text[],
          ${timers.map(({ at }) => at)}::timestamptz[], ${timers.map(({ dueAt }) => dueAt)}::timestamptz[],
          ${counted.map((one) => one?.from ?? null)}::timestamptz[], ${counted.map((one) => one?.workingDays ?? null)}::integer[],
          ${timers.map(({ before }) => before)}::integer[], ${timers.map((timer) => keysOf(timer).join(' '))}::text[])
          t (kind, action, at, due_at, counted_from, working_days, before, recipients)`,
    },
  ];
}
