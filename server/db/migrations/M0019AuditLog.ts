import { Migration } from '@mikro-orm/migrations';

/** What is only ever added to, by its owner no less than by the worker. */
const LOG = ['log_leaf', 'log_node', 'checkpoint'];

/**
 * The log of all events: a Merkle tree that only grows, and the signed checkpoints of its growth. An act leaves its event's
 * id in `log_pending` in its own transaction, so that none is missed, in whichever order transactions commit; the worker
 * takes it from there into the tree.
 */
export class M0019AuditLog extends Migration {
  override up(): void {
    this.addSql(`
      create table log_pending (
        id bigint generated always as identity primary key,
        event_id uuid not null,
        since timestamptz not null default now()
      );
      create table log_leaf (
        index bigint primary key check (index >= 0),
        event_id uuid not null unique references event (id),
        hash bytea not null
      );
      -- Full subtrees of 2^level leaves, of which leaves themselves are the lowest level.
      create table log_node (
        level integer not null check (level > 0),
        index bigint not null check (index >= 0),
        hash bytea not null,
        primary key (level, index)
      );
      create table checkpoint (
        size bigint primary key check (size > 0),
        root bytea not null,
        at timestamptz not null,
        -- As signed: C2SP's signed note.
        note text not null
      );
      insert into log_pending (event_id) select id from event order by at, id;

      -- Whoever writes an event, and by whatever way.
      create function await_log() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        insert into log_pending (event_id) values (new.id);
        return null;
      end $$;
      create trigger await_log after insert on event for each row execute function await_log();
      grant insert on log_pending to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function await_log() owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
    for (const table of ['log_pending', ...LOG]) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        grant select on ${table} to backup;
        create policy back_up on ${table} for select to backup using (true);
        create policy work on ${table} to worker using (true) with check (true);
      `);
    }
    this.addSql('grant select, delete on log_pending to worker;');
    for (const table of LOG) {
      // Hashes alone: whoever holds one event can prove it by the hashes of all the others.
      this.addSql(`
        grant select on ${table} to app, auditor;
        create policy read on ${table} for select to app, auditor using (true);
        grant insert on ${table} to worker;
        create trigger append_only before update or delete or truncate on ${table}
          for each statement execute function refuse_change();
        alter table ${table} enable always trigger append_only;
      `);
    }
  }
}
