import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const REACH = '(select reach())::text[]';

/** Who works on the document to whose list the rows belong; who administers the organisation, where they belong to none. */
const KEEPS = `case when document_id is null then administers(organisation_id) else exists (
  select from document_reader r where r.document_id = import.document_id and r.level = 'work' and r.reader = any (${REACH}) offset 0) end`;

/** Files of rows that belong to a document's list, such as who came to a course: its keepers bring them, its own acts enter them. */
export class M0064ImportsOfLists extends Migration {
  override up(): void {
    this.addSql(`
      alter table import add column document_id uuid references document;
      create index on import (document_id, created_at desc, id desc) where document_id is not null;

      drop policy read on import;
      drop policy add on import;
      drop policy change on import;
      create policy read on import for select to app using (${KEEPS});
      create policy add on import for insert to app
        with check (created_by = ${PERSON} and state = 'judged' and ${KEEPS});
      create policy change on import for update to app using (${KEEPS})
        with check (state = 'discarded' or state = 'committing' and committed_by = ${PERSON}
          or state = 'undoing' and undone_by = ${PERSON});
    `);
  }
}
