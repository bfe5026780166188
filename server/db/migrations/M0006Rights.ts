import { Migration } from '@mikro-orm/migrations';

/**
 * What the person of a transaction reaches, from the offices held on its day. The functions belong to `gatekeeper`,
 * because they read what their caller may not; plpgsql, because it keeps their plans.
 */
export class M0006Rights extends Migration {
  override up(): void {
    this.addSql(`
      -- The keys under which documents and work items name their readers.
      create function reach() returns text[]
        language plpgsql stable security definer parallel unsafe set search_path = pg_catalog, public, pg_temp as $$
      declare
        person uuid := acting_person();
        -- A statement asks dozens of times, once for each policy and more: the first answer holds until its end, as with
        -- any stable function. The next statement has another time, and looks anew.
        asked text := person || ' ' || extract(epoch from statement_timestamp()) || ' ';
        remembered text := current_setting('app.reach', true);
        keys text[];
      begin
        if person is null then return '{}'; end if;
        if starts_with(remembered, asked) then return substr(remembered, length(asked) + 1)::text[]; end if;
        keys := (
          with held as (
            select organisation_id, office, acts_as_chair from office_holding
              where person_id = person and period @> today()
          ), reached (key) as (
            select 'person:' || person
            union select organisation_id || ':' || office from held
            union select organisation_id || ':chair' from held where acts_as_chair is not null
            -- The inspection reads what a flow opens to it by name, and works on nothing.
            union select organisation_id::text from held where office not in ('administrator', 'inspectionChair')
            union select 'under:' || l.ancestor_id from held
              join organisation_lineage l using (organisation_id)
              where held.office <> 'administrator' and l.period @> today()
          )
          select array_agg(key) from reached
        );
        perform set_config('app.reach', asked || keys::text, true);
        return keys;
      end $$;

      -- Where the person holds an office, administrators included.
      create function own_organisations() returns uuid[]
        language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
      begin
        return array(
          select distinct organisation_id from office_holding
            where person_id = acting_person() and period @> today()
        );
      end $$;

      -- The same, and those above them.
      create function organisations_upwards() returns uuid[]
        language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
      declare
        own uuid[] := own_organisations();
      begin
        return own || array(
          select ancestor_id from organisation_lineage
            where organisation_id = any (own) and period @> today()
        );
      end $$;

      -- For the policies of document_reader, which cannot ask the table they guard.
      create function may_read(document uuid, reach text[]) returns boolean
        language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from document_reader r where r.document_id = document and r.reader = any (reach));
      end $$;

      -- Also true of a document that does not exist yet: one statement writes it together with its parts, which do not
      -- see each other. A foreign key keeps anybody from writing parts of nothing.
      create function may_write(document uuid, reach text[]) returns boolean
        language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (
          select from document_reader r
            where r.document_id = document and r.reader = any (reach) and r.level <> 'audit'
        ) or not exists (select from document d where d.id = document);
      end $$;

      grant select on office_holding, organisation_lineage, document, document_reader to gatekeeper;
      grant usage on schema public to app, auditor, backup, gatekeeper;
      grant execute on function acting_person(), acting_moment(), today(), fold(text), name_order(text),
        current_description(uuid, date) to app, auditor, backup, gatekeeper;
      grant execute on function reach(), own_organisations(), organisations_upwards(),
        may_read(uuid, text[]), may_write(uuid, text[]) to app, gatekeeper;

      -- A new owner must be able to create in the schema, for as long as it takes to become one.
      grant create on schema public to gatekeeper;
      alter function reach() owner to gatekeeper;
      alter function own_organisations() owner to gatekeeper;
      alter function organisations_upwards() owner to gatekeeper;
      alter function may_read(uuid, text[]) owner to gatekeeper;
      alter function may_write(uuid, text[]) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
