import { Migration } from '@mikro-orm/migrations';

/** Whoever is told of a document must be one who may read it: that there is one is news already. */
export class M0041ToldToReaders extends Migration {
  override up(): void {
    this.addSql(`
      create function reads(person uuid, document uuid, kind text, action text) returns boolean
        language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (
          select from document_reader r where r.document_id = document and (
            person in (select people_of(r.reader, kind, action))
            or r.reader in (select 'under:' || l.ancestor_id
                from office_holding h join organisation_lineage l using (organisation_id)
                where h.person_id = person and h.period @> today() and l.period @> today())));
      end $$;
      grant execute on function reads(uuid, uuid, text, text) to worker;
    `);
  }
}
