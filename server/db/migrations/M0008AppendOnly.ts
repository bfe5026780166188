import { Migration } from '@mikro-orm/migrations';

/** History and numbers are only ever added to, by the tables' owner no less than by the server. */
export class M0008AppendOnly extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
      end $$;
    `);
    for (const table of ['event', 'document_content', 'register_entry']) {
      this.addSql(`
        create trigger append_only before update or delete or truncate on ${table}
          for each statement execute function refuse_change();
        -- Also where replication's role would leave triggers out.
        alter table ${table} enable always trigger append_only;
      `);
    }
  }
}
