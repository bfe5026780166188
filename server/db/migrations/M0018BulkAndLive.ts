import { Migration } from '@mikro-orm/migrations';

/** One act on many documents, as a job that is somebody's own; and streams, which outlive the request that opened them. */
export class M0018BulkAndLive extends Migration {
  override up(): void {
    this.jobs();
    this.sessions();
  }

  private jobs(): void {
    const mine = 'exists (select from bulk_job j where j.id = bulk_row.job_id)';
    this.addSql(`
      create table bulk_job (
        id uuid primary key,
        owner_id uuid not null references person,
        kind text,
        action text not null,
        payload json,
        key text,
        state text not null default 'frozen' check (state in ('frozen', 'running', 'done', 'cancelled')),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        begun_at timestamptz,
        ended_at timestamptz,
        held_until timestamptz,
        check ((state = 'frozen') = (begun_at is null))
      );
      create index on bulk_job (held_until) where state = 'running';
      create index on bulk_job (owner_id, created_at);
      -- Without a foreign key to the document: who has lost sight of one keeps the row.
      create table bulk_row (
        job_id uuid not null references bulk_job on delete cascade,
        position integer not null,
        document_id uuid not null,
        version integer not null,
        outcome text check (outcome in ('performed', 'refused', 'conflict', 'invalid', 'notFound')),
        answer json,
        done_at timestamptz,
        primary key (job_id, position),
        unique (job_id, document_id),
        check ((outcome is null) = (answer is null) and (outcome is null) = (done_at is null))
      );

      grant select, insert, update (state, payload, key, begun_at, ended_at, held_until) on bulk_job to app;
      grant select, insert, update (outcome, answer, done_at) on bulk_row to app;
      grant delete on bulk_job to worker;
    `);
    for (const table of ['bulk_job', 'bulk_row']) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        create policy back_up on ${table} for select to backup using (true);
        grant select on ${table} to backup;
      `);
    }
    this.addSql(`
      create policy own on bulk_job to app using (owner_id = (select acting_person()));
      create policy work on bulk_job to worker using (true) with check (true);
      create policy own on bulk_row to app using (${mine}) with check (${mine});
    `);
  }

  private sessions(): void {
    this.addSql(`
      create function living_sessions(tokens bytea[], moment timestamptz, idle interval) returns bytea[]
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select array(
            select s.token_hash from session s join account a on a.id = s.account_id
              where s.token_hash = any (tokens) and s.seen_at > moment - idle and s.expires_at > moment
                and a.disabled_at is null)
        $$;
      revoke execute on function living_sessions(bytea[], timestamptz, interval) from public;
      grant execute on function living_sessions(bytea[], timestamptz, interval) to app;

      grant create on schema public to gatekeeper;
      alter function living_sessions(bytea[], timestamptz, interval) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
