import { Migration } from '@mikro-orm/migrations';

/** What a document consists of, and what it is judged by: all that the engine reads and writes without a person. */
const OPEN = [
  ...['organisation', 'organisation_description', 'organisation_lineage', 'person', 'term', 'office_holding'],
  ...['document', 'document_content', 'document_reader', 'revision', 'return', 'return_note', 'comment'],
  ...['attachment', 'decision_round', 'round_member', 'work_item', 'register', 'register_entry', 'outbox'],
];

/** In whose place the engine's keys stand: it is nobody. */
const ENGINE = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * The engine itself acts as role `worker`: timers and organisation events, with nobody's rights and no row hidden. Secret
 * tallies, accounts and sessions stay closed to it, and nothing it writes can bear a person's name.
 */
export class M0014Worker extends Migration {
  override up(): void {
    this.addSql(`
      create function acts_as_engine() returns boolean language sql stable parallel safe
        return session_user = 'worker' and acting_person() is null;
      grant execute on function acts_as_engine() to app, gatekeeper;
      grant select, update, delete on outbox to worker;
    `);
    for (const table of OPEN)
      this.addSql(`create policy work on ${table} to worker using (true) with check (true);`);
    this.addSql(`
      create policy work on ballot for select to worker using (true);
      create policy work on event for select to worker using (true);
      create policy work_alone on event for insert to worker with check (actor_id is null);
      create policy work_alone on refusal to worker using (actor_id is null) with check (actor_id is null);

      alter table idempotency drop constraint idempotency_actor_id_fkey;
      create policy work_alone on idempotency to worker using (actor_id = ${ENGINE}) with check (actor_id = ${ENGINE});
    `);
    this.tallies();
    this.jobs();
  }

  /** A round that its end closes is counted by the engine, under the same conditions as for a reader. */
  private tallies(): void {
    this.addSql(`
      create or replace function reveal_secret_tally(round uuid)
        returns table (agree integer, disagree integer, abstain integer)
        language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query
          select t.agree, t.disagree, t.abstain
          from secret_tally t
          join decision_round r on r.id = t.round_id
          cross join lateral (
            select count(*) as roll, count(*) filter (where m.voted) as present
              from round_member m where m.round_id = r.id
          ) turnout
          where r.id = round
            and (acts_as_engine() or may_read(r.document_id, reach()))
            and (
              r.status in ('passed', 'failed')
              or r.status = 'open' and turnout.present = turnout.roll
              or r.status = 'open' and r.closes_at < acting_moment()
                and turnout.present * (r.rules -> 'quorum' ->> 1)::int >= turnout.roll * (r.rules -> 'quorum' ->> 0)::int
            );
      end $$;
    `);
  }

  /** graphile-worker's tables belong to the worker; whoever may not touch them may still leave a job, with the own transaction. */
  private jobs(): void {
    this.addSql(`
      create schema graphile_worker authorization worker;
      create function enqueue(task text, payload json, run_at timestamptz default null, job_key text default null) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
      end $$;
      revoke execute on function enqueue(text, json, timestamptz, text) from public;
      grant execute on function enqueue(text, json, timestamptz, text) to app;
      grant usage on schema public to worker;
      grant create on schema public to worker;
      alter function enqueue(text, json, timestamptz, text) owner to worker;
      revoke create on schema public from worker;
    `);
  }
}
