import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';
const PERSON = '(select acting_person())';

/** By what units and people are judged: lists that an upper union sets for itself and its units, each version from its day on. */
export class M0061Yardsticks extends Migration {
  override up(): void {
    this.addSql(`
      create table yardstick_setting (
        id bigint generated always as identity primary key,
        organisation_id uuid not null references organisation,
        kind text not null,
        content jsonb not null,
        valid_from date not null,
        reason text not null check (reason is nfc normalized and reason <> ''),
        set_by uuid not null references person,
        set_at timestamptz not null
      );
      create index on yardstick_setting (organisation_id, kind);
      create trigger append_only before update or delete or truncate on yardstick_setting
        for each statement execute function refuse_change();
      alter table yardstick_setting enable always trigger append_only;

      alter table yardstick_setting enable row level security;
      alter table yardstick_setting force row level security;
      create policy keep on yardstick_setting to gatekeeper using (true) with check (true);
      create policy back_up on yardstick_setting for select to backup using (true);
      create policy audit on yardstick_setting for select to auditor using (true);
      create policy work on yardstick_setting to worker using (true) with check (true);
      grant select on yardstick_setting to backup, auditor;
      grant select, insert on yardstick_setting to app;
      create policy read on yardstick_setting for select to app
        using (organisation_id = any ((select organisations_upwards())::uuid[]) or may_count(yardstick_setting.organisation_id, ${REACH}));
      create policy add on yardstick_setting for insert to app
        with check (set_by = ${PERSON} and leads_above(yardstick_setting.organisation_id));
    `);
  }
}
