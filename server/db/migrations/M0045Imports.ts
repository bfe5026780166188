import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const OWN = '(select own_organisations())::uuid[]';
const UPWARDS = '(select organisations_upwards())::uuid[]';

/**
 * Files of rows about units, people and offices: read and judged row by row, carried out by the engine in one transaction, and
 * taken back while nothing has come of it. People who hold no office yet are known where they were entered.
 */
export class M0045Imports extends Migration {
  override up(): void {
    this.people();
    this.tables();
    this.rights();
  }

  private people(): void {
    this.addSql(`
      -- A cadre's own number, by which files name a person without doubt.
      alter table person add column code text unique check (code is nfc normalized and code <> '');
      -- Where somebody was entered, who may hold no office yet.
      alter table person add column organisation_id uuid references organisation;
      create index on person (organisation_id) where organisation_id is not null;

      create policy entered on person for select to app
        using (organisation_id is not null and (organisation_id = any (${UPWARDS}) or exists (
          select from organisation_lineage l where l.organisation_id = person.organisation_id
            and l.ancestor_id = any (${OWN}) and l.period @> (select today()))));

      -- Numbers are one series for all, also beyond one's own sight.
      create function taken_person_codes(codes text[]) returns text[]
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return array(select p.code from person p where p.code = any (codes));
      end $$;
      -- Who may not sign in any more has nothing done in their name.
      create function has_open_account(person uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from account a where a.person_id = person and a.disabled_at is null);
      end $$;
      -- Deletes what nothing refers to, or nothing at all: foreign keys know who refers to a row, whichever room added the
      -- table. With the rights of whoever asks.
      create function try_to_delete(targets text[], ids uuid[]) returns boolean
        language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      declare
        target text;
      begin
        foreach target in array targets loop
          execute format('delete from %I where %I = any ($1)', split_part(target, '.', 1), split_part(target, '.', 2)) using ids;
        end loop;
        return true;
      exception when foreign_key_violation then
        return false;
      end $$;
      revoke execute on function taken_person_codes(text[]), has_open_account(uuid), try_to_delete(text[], uuid[]) from public;
      grant execute on function try_to_delete(text[], uuid[]) to worker;
      grant execute on function taken_person_codes(text[]) to app, worker;
      grant execute on function has_open_account(uuid) to worker;
      grant create on schema public to gatekeeper;
      alter function taken_person_codes(text[]) owner to gatekeeper;
      alter function has_open_account(uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      grant select on person to gatekeeper;
      grant execute on function taken_codes(text[]), current_description(uuid, date) to worker;
    `);
  }

  private tables(): void {
    this.addSql(`
      create table import (
        id uuid primary key,
        kind text not null,
        -- Under whom: its administrators see it, and it reaches no further.
        organisation_id uuid not null references organisation,
        file_id uuid not null references file,
        state text not null default 'judged' check (state in
          ('judged', 'committing', 'done', 'undoing', 'undone', 'discarded', 'failed')),
        ignored_columns text[] not null default '{}',
        created_by uuid not null references person,
        created_at timestamptz not null,
        committed_by uuid references person,
        committed_at timestamptz,
        done_at timestamptz,
        undone_by uuid references person,
        undo_asked_at timestamptz,
        undone_at timestamptz,
        -- How often the engine began and could not end it.
        tries integer not null default 0,
        check (num_nulls(committed_by, committed_at) in (0, 2)),
        check (num_nulls(undone_by, undo_asked_at) in (0, 2))
      );
      create index on import (organisation_id, created_at desc, id desc);
      create index import_open on import (created_at) where state in ('committing', 'undoing');
      create index on import (file_id);

      create table import_row (
        import_id uuid not null references import on delete cascade,
        -- Of the sheet, as its program numbers it.
        line integer not null check (line > 0),
        -- By column, as read: dates as yyyy-MM-dd, everything else as text.
        cells jsonb not null check (cells::text is nfc normalized),
        verdict text not null check (verdict in ('new', 'change', 'same', 'fault')),
        faults jsonb not null default '[]' check (faults::text is nfc normalized),
        changes jsonb not null default '[]' check (changes::text is nfc normalized),
        chosen boolean not null default true,
        outcome text check (outcome in ('done', 'refused', 'undone', 'kept')),
        -- Why it was refused, or could not be taken back.
        reason jsonb,
        -- What was written, with what stood there before.
        written jsonb,
        primary key (import_id, line)
      );
      create index import_row_faults on import_row (import_id, line) where verdict = 'fault';
    `);
  }

  private rights(): void {
    for (const table of ['import', 'import_row']) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        create policy back_up on ${table} for select to backup using (true);
        create policy audit on ${table} for select to auditor using (true);
        create policy work on ${table} to worker using (true) with check (true);
        grant select on ${table} to app, auditor, backup, worker;
      `);
    }
    this.addSql(`
      create policy read on import for select to app using (administers(organisation_id));
      create policy add on import for insert to app
        with check (created_by = ${PERSON} and state = 'judged' and administers(organisation_id));
      create policy change on import for update to app using (administers(organisation_id))
        with check (state = 'discarded' or state = 'committing' and committed_by = ${PERSON}
          or state = 'undoing' and undone_by = ${PERSON});
      grant insert, update (state, committed_by, committed_at, undone_by, undo_asked_at, tries) on import to app;

      create policy read on import_row for select to app
        using (exists (select from import i where i.id = import_row.import_id));
      create policy add on import_row for insert to app
        with check (outcome is null and written is null and exists (select from import i
          where i.id = import_row.import_id and i.created_by = ${PERSON} and i.state = 'judged'));
      create policy change on import_row for update to app
        using (exists (select from import i where i.id = import_row.import_id and i.state = 'judged'));
      grant insert, update (chosen) on import_row to app;

      -- Who keeps the organisation's imports sees the files they came in.
      create policy imported on file for select to app
        using (exists (select from import i where i.file_id = file.id));

      -- Only the engine enters what was committed, and takes it back.
      grant update (state, done_at, undone_at, tries) on import to worker;
      grant update (verdict, faults, changes, outcome, reason, written) on import_row to worker;
      grant update (phone), delete on organisation to worker;
      grant delete on organisation_description, obligation to worker;
      grant insert, update (full_name, phone, email, code), delete on person to worker;
      grant update (decision), delete on office_holding to worker;
    `);
  }
}
