import { Migration } from '@mikro-orm/migrations';

const NOBODY = `'00000000-0000-0000-0000-000000000000'`;

/**
 * A document has somebody who began it. What comes from people without accounts is begun by the engine, in the name of a
 * person who is nobody: without account or office, so that it can do nothing and is nobody's to hold.
 */
export class M0039Nobody extends Migration {
  override up(): void {
    this.addSql(`
      insert into person (id, full_name) values (${NOBODY}, 'Người gửi (không có tài khoản)');
      alter table account add constraint nobody_signs_in check (person_id <> ${NOBODY});
      alter table office_holding add constraint nobody_holds_office check (person_id <> ${NOBODY});
      -- Known by what came from outside, as others are by their offices.
      create index document_from_outside on document (id) where created_by = ${NOBODY};
      create policy nobody on person for select to app
        using (id = ${NOBODY} and exists (select from document d where d.created_by = ${NOBODY}));
    `);
  }
}
