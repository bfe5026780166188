import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';
const seesDocument = (document: string) => `exists (
  select from document_reader r where r.document_id = ${document} and r.reader = any (${REACH}) offset 0)`;

/** Who does what for an organisation, when, and by which document it was so assigned and ended. */
export class M0043TaskAssignments extends Migration {
  override up(): void {
    this.addSql(`
      create table task_assignment (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        task text not null check (task is nfc normalized),
        -- Empty where it was taken back on the day it began.
        period daterange not null,
        document_id uuid not null references document,
        ended_by uuid references document,
        check (upper_inf(period) = (ended_by is null))
      );
      create index on task_assignment (organisation_id, person_id);
      create index on task_assignment (document_id);
      create unique index one_open_assignment on task_assignment (organisation_id, person_id, md5(task)) where upper_inf(period);

      alter table task_assignment enable row level security;
      alter table task_assignment force row level security;
      create policy keep on task_assignment to gatekeeper using (true) with check (true);
      create policy back_up on task_assignment for select to backup using (true);
      create policy audit on task_assignment for select to auditor using (true);
      create policy work on task_assignment to worker using (true) with check (true);
      grant select on task_assignment to backup, auditor;

      grant select, insert, update (period, ended_by) on task_assignment to app;
      create policy read on task_assignment for select to app
        using (organisation_id::text = any (${REACH}) or ${seesDocument('task_assignment.document_id')});
      create policy add on task_assignment for insert to app
        with check (organisation_id::text = any (${REACH}) and may_write(document_id, ${REACH}));
      create policy change on task_assignment for update to app
        using (organisation_id::text = any (${REACH}))
        with check (organisation_id::text = any (${REACH}) and may_write(ended_by, ${REACH}));
    `);
  }
}
