import { Migration } from '@mikro-orm/migrations';

/** Several documents may open one together, and open another where the first came to nothing. */
export class M0051OpenedTogether extends Migration {
  override up(): void {
    this.addSql(`
      alter table document_link add column spent boolean not null default false;
      alter table document_link drop constraint document_link_to_id_key;
      alter table document_link drop constraint document_link_from_id_role_row_id_key;
      create index document_link_to on document_link (to_id);
      -- Of each role, a document (or one of its rows) has one link that counts.
      create unique index document_link_once on document_link (from_id, role, row_id) nulls not distinct where not spent;
      create index document_link_from on document_link (from_id);
      grant update (spent) on document_link to app;
    `);
  }
}
