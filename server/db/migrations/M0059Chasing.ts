import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';

/**
 * Units are chased for what they owe, with a document of theirs or without; who administers an organisation says which symbol its letters bear.
 */
export class M0059Chasing extends Migration {
  override up(): void {
    this.reminders();
    this.telling();
    this.symbols();
  }

  private reminders(): void {
    this.addSql(`
      create table duty_reminder (
        id uuid primary key default gen_random_uuid(),
        obligation_id uuid not null references obligation,
        reminded_by uuid not null references person,
        reminded_at timestamptz not null
      );
      create index on duty_reminder (obligation_id, reminded_at desc);
      create trigger append_only before update or delete or truncate on duty_reminder
        for each statement execute function refuse_change();
      alter table duty_reminder enable always trigger append_only;

      -- Of these, what the one who acts may chase: whoever may ask units for something may also press for it.
      create function chaseable(obligations uuid[]) returns setof uuid
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        asking uuid[] := array(select o from unnest(own_organisations()) o where asks_units(o));
        day date := today();
      begin
        return query select b.id from obligation b where b.id = any (obligations) and exists (
          select from organisation_lineage l where l.organisation_id = b.organisation_id
            and l.ancestor_id = any (asking) and l.distance > 0 and l.period @> day);
      end $$;
      grant create on schema public to gatekeeper;
      alter function chaseable(uuid[]) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      revoke execute on function chaseable(uuid[]) from public;
      grant execute on function chaseable(uuid[]) to app;

      alter table duty_reminder enable row level security;
      alter table duty_reminder force row level security;
      create policy keep on duty_reminder to gatekeeper using (true) with check (true);
      create policy back_up on duty_reminder for select to backup using (true);
      create policy work on duty_reminder to worker using (true) with check (true);
      create policy audit on duty_reminder for select to auditor using (true);
      grant select on duty_reminder to backup, auditor;
      grant select, insert on duty_reminder to app;
      create policy read on duty_reminder for select to app
        using (exists (select from obligation b where b.id = duty_reminder.obligation_id));
      create policy add on duty_reminder for insert to app
        with check (reminded_by = ${PERSON} and duty_reminder.obligation_id in (select chaseable(array[duty_reminder.obligation_id])));
    `);
  }

  /** What is told, is told of a document or of what a unit owes. */
  private telling(): void {
    for (const table of ['outbox', 'notification', 'delivery'])
      this.addSql(`
        alter table ${table} alter column document_id drop not null;
        alter table ${table} add column obligation_id uuid references obligation;
        alter table ${table} add check (num_nonnulls(document_id, obligation_id) = 1);
      `);
    this.addSql(`
      create policy chase on outbox for insert to app with check (outbox.document_id is null and outbox.topic = 'chase'
        and outbox.obligation_id in (select chaseable(array[outbox.obligation_id])));
      grant select (obligation_id) on notification to app;
      alter table notification drop constraint notification_code_check;
      alter table notification add constraint notification_code_check
        check (code in ('work', 'returned', 'moved', 'reminder', 'escalation', 'dispatched', 'unread', 'chased', 'remarked'));
    `);
  }

  private symbols(): void {
    this.addSql(`
      grant update (office_symbol) on organisation to app;
      create policy administer on organisation for update to app
        using (administers(organisation.id)) with check (administers(organisation.id));
    `);
  }
}
