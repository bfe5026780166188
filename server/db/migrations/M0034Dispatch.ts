import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const REACH = '(select reach())::text[]';

/** The own document: its issuer's people work on it, the inspection looks at all of it. */
const isOf = (document: string, ...levels: string[]) => `exists (
  select from document_reader r where r.document_id = ${document} and r.reader = any (${REACH})
    and r.level in (${levels.map((level) => `'${level}'`).join(', ')}) offset 0)`;

/** Sent to the person, or to where the person holds an office. */
const isForMe = (table: string) =>
  `(${table}.organisation_id::text = any (${REACH}) or ${table}.person_id = ${PERSON})`;

/**
 * What was issued is sent: a row for each unit or person, in which they say that they have it (under a number of their own
 * register) and that somebody opened it. Whoever gets a row reads the document.
 */
export class M0034Dispatch extends Migration {
  override up(): void {
    this.tables();
    this.recipients();
    this.readers();
    this.rights();
    this.telling();
  }

  private tables(): void {
    this.addSql(`
      create table dispatch (
        id uuid primary key default gen_random_uuid(),
        document_id uuid not null references document,
        organisation_id uuid references organisation,
        person_id uuid references person,
        -- The line of "Nơi nhận" that names them.
        line text not null check (line is nfc normalized),
        sent_at timestamptz not null,
        received_at timestamptz,
        received_by uuid references person,
        -- A unit's own; what a person gets stands in no register.
        incoming_year integer,
        incoming_number integer,
        -- The first time that anybody of theirs opened it.
        read_at timestamptz,
        read_by uuid references person,
        check (num_nonnulls(organisation_id, person_id) = 1),
        check (num_nonnulls(received_at, received_by) in (0, 2)),
        check (num_nonnulls(incoming_year, incoming_number) = case when received_at is null or person_id is not null then 0 else 2 end),
        check (num_nonnulls(read_at, read_by) in (0, 2))
      );
      create index on dispatch (document_id);
      create unique index dispatch_unit on dispatch (document_id, organisation_id) where organisation_id is not null;
      create unique index dispatch_person on dispatch (document_id, person_id) where person_id is not null;
      create index dispatch_to_unit on dispatch (organisation_id, sent_at desc, id desc) where organisation_id is not null;
      create index dispatch_to_person on dispatch (person_id, sent_at desc, id desc) where person_id is not null;

      -- One act that reminds all who have not read it by then.
      create table dispatch_reminder (
        id uuid primary key default gen_random_uuid(),
        document_id uuid not null references document,
        reminded_by uuid not null references person,
        reminded_at timestamptz not null,
        recipients integer not null check (recipients > 0)
      );
      create index on dispatch_reminder (document_id, reminded_at desc);

      -- What a recipient said stands, and is said in the own name.
      create function keep_receipt() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if old.received_at is not null and (old.received_at, old.received_by, old.incoming_year, old.incoming_number)
            is distinct from (new.received_at, new.received_by, new.incoming_year, new.incoming_number)
          or old.read_at is not null and (old.read_at, old.read_by) is distinct from (new.read_at, new.read_by) then
          raise exception 'a receipt is given once' using errcode = 'check_violation';
        end if;
        if old.received_at is null and new.received_by is distinct from acting_person() and new.received_by is not null
          or old.read_at is null and new.read_by is distinct from acting_person() and new.read_by is not null then
          raise exception 'a receipt is given in the own name' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger keep_receipt before update on dispatch for each row execute function keep_receipt();
      create trigger append_only before delete or truncate on dispatch for each statement execute function refuse_change();
      create trigger append_only before update or delete or truncate on dispatch_reminder
        for each statement execute function refuse_change();
      alter table dispatch enable always trigger append_only;
      alter table dispatch_reminder enable always trigger append_only;
    `);
  }

  /** Whom the lines of a document mean today, under the rights of whoever asks. */
  private recipients(): void {
    this.addSql(`
      -- Each once, under the first line that names them; the issuer does not write to itself.
      create function dispatched_to(issuer uuid, recipients jsonb)
        returns table (line text, organisation_id uuid, person_id uuid)
        language sql stable set search_path = pg_catalog, public, pg_temp as $$
          with named as (
            select l.no, l.line ->> 'text' as line, t.target ->> 'group' as party,
              (t.target ->> 'organisationId')::uuid as organisation_id, (t.target ->> 'personId')::uuid as person_id
            from jsonb_array_elements(recipients) with ordinality l (line, no)
            cross join lateral jsonb_array_elements(coalesce(l.line -> 'dispatchTo', '[]')) t (target)
          ), unit as (
            select n.no, n.line, g.organisation_id from named n
              join organisation_lineage g on g.ancestor_id = issuer and g.period @> today() where n.party = 'units'
            union all select n.no, n.line, g.ancestor_id from named n
              join organisation_lineage g on g.organisation_id = issuer and g.distance = 1 and g.period @> today()
              where n.party = 'upper'
            union all select n.no, n.line, n.organisation_id from named n where n.organisation_id is not null
          ), holder as (
            select n.no, n.line, h.person_id from named n join office_holding h on h.organisation_id = issuer
              and h.period @> today() and h.office = any (case n.party
                when 'committee' then array['chair', 'viceChair', 'secretary', 'committeeMember']
                when 'inspectionCommittee' then array['inspectionChair']
                when 'office' then array['officer', 'recordsClerk'] else '{}' end)
            union all select n.no, n.line, n.person_id from named n where exists (
              select from office_holding h where h.person_id = n.person_id and h.period @> today())
          ), found as (
            select u.no, u.line, u.organisation_id, null::uuid as person_id from unit u join organisation o on o.id = u.organisation_id
              where u.organisation_id <> issuer and (o.dissolved_on is null or o.dissolved_on > today())
            union all select h.no, h.line, null, h.person_id from holder h
          )
          select distinct on (f.organisation_id, f.person_id) f.line, f.organisation_id, f.person_id
            from found f order by f.organisation_id, f.person_id, f.no
        $$;

      revoke execute on function dispatched_to(uuid, jsonb), keep_receipt() from public;
      grant execute on function dispatched_to(uuid, jsonb) to app;
    `);
  }

  private readers(): void {
    this.addSql(`
      -- At the end of the statement that sends, so that a right which the flow itself gives is there before and stays.
      create function open_to_recipients() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        insert into document_reader (document_id, reader, level)
          select s.document_id, coalesce(s.organisation_id::text, 'person:' || s.person_id), 'read' from sent s
          on conflict do nothing;
        return null;
      end $$;
      revoke execute on function open_to_recipients() from public;
      create trigger open_to_recipients after insert on dispatch referencing new table as sent
        for each statement execute function open_to_recipients();
    `);
  }

  private rights(): void {
    for (const table of ['dispatch', 'dispatch_reminder']) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        create policy back_up on ${table} for select to backup using (true);
        create policy work on ${table} for select to worker using (true);
        create policy audit on ${table} for select to auditor using (true);
        grant select on ${table} to backup, auditor, worker;
      `);
    }
    this.addSql(`
      grant select, insert, update (received_at, received_by, incoming_year, incoming_number, read_at, read_by) on dispatch to app;
      -- A unit sees its own row, the issuer and the inspection see all.
      create policy read on dispatch for select to app
        using (${isForMe('dispatch')} or ${isOf('dispatch.document_id', 'work', 'audit')});
      create policy add on dispatch for insert to app with check (${isOf('dispatch.document_id', 'work')}
        and num_nonnulls(received_at, read_at) = 0);
      create policy change on dispatch for update to app using (${isForMe('dispatch')});

      grant select, insert on dispatch_reminder to app;
      create policy read on dispatch_reminder for select to app
        using (${isOf('dispatch_reminder.document_id', 'work', 'audit')});
      create policy add on dispatch_reminder for insert to app
        with check (reminded_by = ${PERSON} and ${isOf('dispatch_reminder.document_id', 'work')});
    `);
  }

  private telling(): void {
    this.addSql(`
      alter table notification drop constraint notification_code_check;
      alter table notification add constraint notification_code_check
        check (code in ('work', 'returned', 'moved', 'reminder', 'escalation', 'dispatched', 'unread'));
    `);
  }
}
