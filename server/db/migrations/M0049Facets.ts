import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';
const writes = `may_write(document_facet.document_id, ${REACH})`;

/** What figures are made of: each document's facts as typed rows, and from when until when it counts. */
export class M0049Facets extends Migration {
  override up(): void {
    this.addSql(`
      create table document_facet (
        document_id uuid not null references document,
        name text not null,
        number numeric,
        text text check (text is nfc normalized),
        primary key (document_id, name),
        check (num_nonnulls(number, text) = 1)
      );
      create index on document_facet (name) where name like 'target.%';

      alter table document_facet enable row level security;
      alter table document_facet force row level security;
      create policy keep on document_facet to gatekeeper using (true) with check (true);
      create policy back_up on document_facet for select to backup using (true);
      create policy audit on document_facet for select to auditor using (true);
      create policy work on document_facet to worker using (true) with check (true);
      grant select on document_facet to backup, auditor, gatekeeper;

      grant select, insert, update (number, text), delete on document_facet to app;
      create policy read on document_facet for select to app using (exists (
        select from document_reader r where r.document_id = document_facet.document_id and r.reader = any (${REACH}) offset 0));
      create policy add on document_facet for insert to app with check (${writes});
      create policy change on document_facet for update to app using (${writes});
      create policy remove on document_facet for delete to app using (${writes});

      -- Empty where it was taken back on the day it began.
      alter table document add column counted daterange;
      update document d set counted = daterange(coalesce(d.issued_on, (d.updated_at at time zone 'Asia/Ho_Chi_Minh')::date), null)
        where d.state in ('inForce', 'issued', 'closed', 'archived');
      create index document_counted on document (kind, organisation_id, year) where counted is not null;
    `);
  }
}
